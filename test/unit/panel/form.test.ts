// What a submitted view may hold, which is anything: it is read as a filled form or as errors, and never throws.
import fc from 'fast-check';
import { actions } from '../../../src/actions/index';
import { readForm, readState, readSubmitted } from '../../../src/panel/form';
import type { ActionViewName } from '../../../src/panel/view-name';
import { RELINQUISH } from '../../../src/panel/views/action-modal';
import { many } from '../fakes/people';
import { actionCalled } from '../fakes/performing';
import { Visitor } from '../fakes/visit';

const { t, ...rest } = new Visitor('mona').visit();
const visit = { t, ...rest };
const several: ActionViewName = { kind: 'action', roomId: 'r', action: 'add-role' };
const one: ActionViewName = { ...several, personId: 'id-bob' };
const addRole = actionCalled('add-role');
const mute = actionCalled('mute');
const CHOOSE_PEOPLE = 'Choose at least one person, and at most 50.';

describe('a submitted view', () => {
    it('of any shape is read', () => {
        fc.assert(
            fc.property(fc.anything(), (view) => {
                const { viewId, confirmed } = readSubmitted(view);
                expect([typeof viewId, confirmed]).toEqual(['string', false]);
            }),
        );
    });

    it('confirms rooms only by the button of the form that listed them', () => {
        expect(readSubmitted({ id: 'a', submit: { value: RELINQUISH } }).confirmed).toBe(true);
        for (const submit of [undefined, null, RELINQUISH, {}, { value: true }, { value: 'yes' }]) {
            expect(readSubmitted({ id: 'a', submit }).confirmed).toBe(false);
        }
    });
});

describe('its state', () => {
    it('gives values by field, whatever blocks they stand in', () => {
        expect(readState({ people: { people: ['bob'] }, other: { reason: 'spam' } })).toEqual({
            people: ['bob'],
            reason: 'spam',
        });
    });

    it.each([undefined, null, 'text', 7, true, [], {}, { reason: 'spam' }, [null], { block: null }])(
        '%j holds nothing',
        (state) => {
            expect(readState(state)).toEqual({});
        },
    );

    it('of any shape becomes a form or errors, and leaves every object as it was', () => {
        const state = fc.oneof(fc.jsonValue(), fc.anything(), fc.dictionary(fc.string(), fc.jsonValue()));
        const likely = fc.record(
            { people: fc.jsonValue(), role: fc.jsonValue(), reason: fc.jsonValue() },
            { requiredKeys: [] },
        );
        fc.assert(
            fc.property(
                fc.oneof(
                    state,
                    likely.map((block) => ({ block })),
                ),
                fc.constantFrom(...actions),
                fc.constantFrom(one, several),
                (given, action, name) => {
                    const read = readForm(visit, action, name, readState(given));
                    if ('errors' in read) {
                        expect(Object.values(read.errors).every((text) => text !== '')).toBe(true);
                        return;
                    }
                    const { targets, role, reason } = read.form;
                    expect(targets.length).toBeGreaterThan(0);
                    expect(targets.length).toBeLessThanOrEqual(50);
                    expect(['string', 'undefined']).toContain(typeof role);
                    expect(typeof reason).toBe('string');
                },
            ),
            { numRuns: 2000 },
        );
        expect(Object.keys(Object.prototype)).toEqual([]);
    });

    it('puts nothing into the prototype of all objects', () => {
        readState(JSON.parse('{"block": {"__proto__": {"polluted": true}}, "__proto__": {"polluted": true}}'));
        expect('polluted' in {}).toBe(false);
    });
});

describe('a form', () => {
    it('for one person takes nobody else', () => {
        expect(readForm(visit, mute, one, { people: ['alice'], reason: '  spam ' })).toEqual({
            form: { targets: [{ id: 'id-bob' }], reason: 'spam', dryRun: false },
        });
    });

    it('for several takes each once, and no role where none is asked', () => {
        expect(readForm(visit, mute, several, { people: ['bob', 'carol', 'bob', '', 7], role: 'owner' })).toEqual({
            form: { targets: [{ username: 'bob' }, { username: 'carol' }], reason: '', dryRun: false },
        });
    });

    it.each([
        ['dry-run', true],
        ['do-it', false],
        ['', false],
        [undefined, false],
        [true, false],
        [['dry-run'], false],
        [{ value: 'dry-run' }, false],
        ['DRY-RUN', false],
    ])('asks what would happen only where just that was chosen: %j', (what, dryRun) => {
        expect(readForm(visit, mute, one, { what })).toMatchObject({ form: { dryRun } });
    });

    it.each([
        ['nobody', []],
        ['no list', 'bob'],
        ['60 people', many(60, (position) => `user${position}`)],
    ])('with %s says so at the field', (_name, people) => {
        expect(readForm(visit, mute, several, { people })).toEqual({ errors: { people: CHOOSE_PEOPLE } });
    });

    it('takes just 50', () => {
        const people = many(50, (position) => `user${position}`);
        expect(readForm(visit, mute, several, { people })).toHaveProperty('form.targets.length', 50);
    });

    it.each([undefined, '', ['owner'], { value: 'owner' }, 7])('with %j for a role says so at the field', (role) => {
        expect(readForm(visit, addRole, one, { role })).toEqual({ errors: { role: 'Choose a role.' } });
    });

    it('names all that is missing', () => {
        expect(readForm(visit, addRole, several, {})).toEqual({
            errors: { people: CHOOSE_PEOPLE, role: 'Choose a role.' },
        });
    });
});
