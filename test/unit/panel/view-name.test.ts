// The names of views: what is written is read again, and nothing that anybody could send is taken for more than it is.
import fc from 'fast-check';
import { readUnmuteValue, unmuteValue } from '../../../src/panel/unmute-value';
import { idOfOpening, isOpening, nameOfAnyPage, readViewName, writeViewName } from '../../../src/panel/view-name';
import type { ViewName } from '../../../src/panel/view-name';

/** Ids as Rocket.Chat makes them, and others that it knows. */
const id = fc.oneof(
    fc.stringMatching(/^[A-Za-z2-9]{17}$/),
    fc.constantFrom('GENERAL', 'rocket.cat', 'alice-idbob-id', 'a_b'),
);
const page = fc.integer({ min: 0, max: 9999 });
const action = fc.constantFrom('mute', 'add-role', 'deactivate');
const roomName = fc.record({ kind: fc.constant('room' as const), roomId: id, mutedPage: page, rolesPage: page });
const name: fc.Arbitrary<ViewName> = fc.oneof(
    roomName,
    fc.record({ kind: fc.constant('member' as const), roomId: id, personId: id }),
    fc.record({ kind: fc.constant('bans' as const), roomId: id, page }),
    fc.record({ kind: fc.constant('action' as const), roomId: id, action, personId: id }),
    fc.record({ kind: fc.constant('action' as const), roomId: id, action }),
);
const anything = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc
        .array(fc.oneof(id, fc.string({ maxLength: 5 }), fc.constantFrom('room', 'member', 'action', '-', '0')))
        .map((parts) => parts.join('~')),
    name.map((each) => `${writeViewName(each)}~`),
    name.map((each) => ` ${writeViewName(each)}`),
);

it('is read as it was written', () => {
    fc.assert(
        fc.property(name, (each) => {
            expect(readViewName(writeViewName(each))).toEqual(each);
        }),
    );
});

const opening = fc.stringMatching(/^[a-z0-9]{1,21}$/);

it('is read out of the id of any opening, which is bounded and stands for itself in an address', () => {
    fc.assert(
        fc.property(name, opening, (each, own) => {
            const viewId = idOfOpening(writeViewName(each), own);
            expect(readViewName(viewId)).toEqual(each);
            expect([isOpening(viewId), isOpening(writeViewName(each))]).toEqual([true, false]);
            expect(encodeURIComponent(viewId)).toBe(viewId);
            expect(viewId.length).toBeLessThanOrEqual(120);
        }),
    );
});

it('of whatever text is undefined, or harmless and written in just that way', () => {
    fc.assert(
        fc.property(anything, (text) => {
            const read = readViewName(text);
            expect(read === undefined || [text, nameOfAnyPage(read)].includes(writeViewName(read))).toBe(true);
        }),
        { numRuns: 2000 },
    );
});

it.each([
    '',
    'message',
    'room',
    'room~r',
    'room~r~0',
    'room~r~0~0~0',
    'room~r~-1~0',
    'room~r~1e3~0',
    'room~r~10000~0',
    'room~~0~0',
    'room~r/../x~0~0',
    'member~r',
    'member~r~p~q',
    'member~r~p q',
    'member~r~p\n',
    'action~r~mute',
    'action~r~mute~p~yes',
    'toString~r~p',
    '__proto__~r~p',
    'room/r/0/0',
    'room~r~0~0~~',
    'room~r~0~0~~a~~b',
    'room~r~0~0~~a~b',
    'room~r~0~0~~a b',
    `member~r~${'p'.repeat(200)}`,
])('%j is none of ours', (text) => {
    expect(readViewName(text)).toBeUndefined();
});

it('gives a room the same view id on every page', () => {
    const place = { kind: 'room', roomId: 'r' } as const;
    expect(nameOfAnyPage({ ...place, mutedPage: 3, rolesPage: 4 })).toBe(
        nameOfAnyPage({ ...place, mutedPage: 0, rolesPage: 0 }),
    );
});

describe('the value of Unmute', () => {
    it('is read as it was written', () => {
        const username = fc.stringMatching(/^[\w.-]{1,20}$/);
        fc.assert(
            fc.property(roomName, username, (place, person) => {
                expect(readUnmuteValue(unmuteValue(place, person))).toEqual({ name: place, username: person });
            }),
        );
    });

    it('of whatever text is undefined, or names a room and somebody', () => {
        fc.assert(
            fc.property(anything, fc.string(), (one, other) => {
                const read = readUnmuteValue(`${one} ${other}`);
                expect(
                    read === undefined ||
                        (readViewName(writeViewName(read.name)) !== undefined && read.username !== ''),
                ).toBe(true);
            }),
        );
    });

    it.each(['', 'bob', 'room~r~0~0', 'room~r~0~0 ', 'member~r~p bob', 'room~r~0~0 bob carol'])(
        '%j is none',
        (value) => {
            expect(readUnmuteValue(value)).toBeUndefined();
        },
    );
});
