// What is entered in a form is read as what is typed, and a problem stands at its field.
import fc from 'fast-check';
import { readFields } from '../../../src/parameters/form-fields';
import type { Entered } from '../../../src/parameters/form-fields';
import { forms } from '../../../src/slash/grammar';
import { parse } from '../../../src/slash/parse';
import { compose, plainText } from '../../../src/texts/markdown';
import { HOUR } from '../fakes/keeping';
import { actionCalled } from '../fakes/performing';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { type } from '../fakes/typing';
import { formId, Visitor, wordsOf } from '../fakes/visit';

const NOTHING: Entered = {
    people: undefined,
    role: undefined,
    duration: undefined,
    otherDuration: undefined,
    reason: undefined,
};
const mute = actionCalled('mute');
const BOB = { ...NOTHING, people: ['bob'] };

const lines = fc.constantFrom(
    ...[
        '2h',
        '2 hours',
        '1h30',
        '1d 12h',
        'for 2h',
        '(2h)',
        '1y',
        'off',
        'forever',
        '90',
        '1.5x',
        '24:00',
        '1M',
        '0',
        '30s',
    ],
    ...['366d', 'soon', 'an hour', '2 strikes', '2h spam', '-5m', 'until tomorrow', '1 day, 12 hours'],
);

it('reads a duration as /mod duration does', () => {
    fc.assert(
        fc.property(lines, (text) => {
            const { meaning, problems } = readFields(mute, { ...BOB, otherDuration: text }, false);
            const typed = parse(['duration', '1h3k9q-f7x', ...text.split(' ')], forms);
            if (typed.ok) {
                const given = typed.command.kind === 'other' ? typed.command.given : undefined;
                expect({ duration: meaning.duration, problems }).toEqual({ duration: given?.duration, problems: {} });
            } else {
                expect(problems.otherDuration).toBeDefined();
                expect(meaning.duration).toBeUndefined();
            }
        }),
    );
});

it('takes another duration before the one that was chosen, and none where neither is', () => {
    const read = (entered: Partial<Entered>) => readFields(mute, { ...BOB, ...entered }, false).meaning.duration;
    expect(read({ duration: '1h', otherDuration: '2 hours' })).toBe(2 * HOUR);
    expect(read({ duration: '1h', otherDuration: '  ' })).toBe(HOUR);
    expect(read({ duration: 'off' })).toBe('endless');
    expect(read({})).toBeUndefined();
    expect(readFields(actionCalled('kick'), { ...BOB, otherDuration: '90' }, false).problems).toEqual({});
});

it.each([
    ['nobody', mute, { people: [] }, { people: { kind: 'missing-targets' } }],
    ['no names', mute, { people: ['a b', '@'] }, { people: { kind: 'not-a-name', word: 'a b' } }],
    [
        'too many',
        mute,
        { people: Array.from({ length: 51 }, (_, each) => `u${each}`) },
        { people: { kind: 'too-many-targets' } },
    ],
    ['no role', actionCalled('add-role'), { people: ['bob'], role: ' ' }, { role: { kind: 'missing-role' } }],
    ['no text', actionCalled('warn'), { people: ['bob'], reason: ' ' }, { reason: { kind: 'missing-text' } }],
])('%s is told at its field', (_, action, entered, problems) => {
    expect(readFields(action, { ...NOTHING, ...entered }, false).problems).toEqual(problems);
});

it('takes each person once, with or without @, and nobody for a form about one person', () => {
    const entered = { ...NOTHING, people: ['Bob', '@bob', 'carol', 7, ''], reason: ' spam ' };
    expect(readFields(mute, entered, false).meaning).toEqual({ people: ['Bob', 'carol'], reason: 'spam' });
    expect(readFields(mute, NOTHING, true)).toEqual({ meaning: { people: [], reason: '' }, problems: {} });
});

it('reads what was copied from the panel without the marks in it that nobody sees', () => {
    const entered = { ...NOTHING, people: ['@\u200bbob', 'car\u200bol'], otherDuration: '2\u200bh\u2060' };
    expect(readFields(mute, entered, false)).toEqual({
        meaning: { people: ['bob', 'carol'], duration: 2 * HOUR, reason: '' },
        problems: {},
    });
});

describe('the panel', () => {
    it.each([
        ['90', '90 cannot be read as a duration. Did you mean 90 minutes (90m)?'],
        ['1M', '1M is not clear as a duration. Did you mean 1 minute (1m) or 1 month (1mo)?'],
        ['2y', '2y is too long: 365 days at most. Durations are written'],
        ['0', '0 is not clear as a duration. Say how long'],
    ])('says what is wrong with %s, and does nothing', async (other, text) => {
        const mona = new Visitor('mona');
        const reply = await mona.submit(formId('mute', 'bob'), { other });
        const errors = reply.kind === 'field-errors' ? reply.errors : {};
        expect(Object.keys(errors)).toEqual(['other']);
        expect(plainText(errors['other'] ?? compose``)).toContain(text);
        expect(mona.workspace.acts()).toEqual([]);
    });

    it('takes a reason for every action, and keeps it in the case', async () => {
        const olga = new Visitor('olga');
        await olga.submit(formId('add-role', 'bob'), { role: 'moderator', reason: 'helps out', other: '2 days' });
        const reply = await olga.submit(formId('remove-role', 'lena'), { role: 'leader', reason: 'asked for it' });
        expect(wordsOf(reply)).toContain('Reason: asked for it');
        expect(olga.workspace.keeping.cases().map(({ action, reason }) => [action, reason])).toEqual([
            ['add-role', 'helps out'],
            ['remove-role', 'asked for it'],
        ]);
    });

    it('reads off as no end, also where there is a default', async () => {
        const workspace = new FakeWorkspace();
        const surroundings = { defaultDurations: new Map([['mute', HOUR]]) };
        for (const [line, text] of [
            ['mute @bob spam', 'Ends by itself at 2026-11-21 21:15 UTC, in 1 hour.'],
            ['mute @carol off spam', 'Lasts until someone unmutes.'],
            ['mute @lena 2h spam', 'in 2 hours.'],
        ] as const) {
            expect(await type(workspace, 'mona', line, surroundings)).toContain(text);
        }
        const ends = workspace.keeping.cases().map(({ until }) => until !== undefined);
        expect(ends).toEqual([true, false, true]);
    });

    it('says until when, whatever was chosen', async () => {
        const mona = new Visitor('mona');
        expect(wordsOf(await mona.submit(formId('mute', 'bob'), { duration: '1h' }))).toMatch(
            /Ends by itself at .*, in 1 hour\./,
        );
        expect(wordsOf(await mona.submit(formId('mute', 'carol'), { duration: 'off' }))).toContain(
            'Lasts until someone unmutes.',
        );
    });
});
