// Whatever a client sends, by whomever: there is an answer in words, and only those act who may, on whom they may.
import fc from 'fast-check';
import { actions } from '../../../src/actions/index';
import { problemsOf } from '../fakes/views';
import { Visitor, firstPage, formId, memberViewId, roomViewId, wordsOf } from '../fakes/visit';
import { unmuteValue } from '../../../src/panel/unmute-value';
import { idOfOpening } from '../../../src/panel/view-name';
import type { Reply } from '../../../src/panel/visit';

const people = ['alice', 'olga', 'mona', 'lena', 'bob', 'carol', 'eve', 'nobody'];
const person = fc.constantFrom(...people);
const action = fc.constantFrom(...actions.map(({ name }) => name));
const viewId = fc.oneof(
    fc.constant(roomViewId),
    person.map(memberViewId),
    fc.tuple(action, person).map(([name, username]) => formId(name, username)),
    action.map((name) => formId(name)),
    fc.constantFrom('message', '', 'room~elsewhere~0~0', 'action~elsewhere~mute~id-bob', 'action~id-general~promote~-'),
    fc.string(),
);
const value = fc.oneof(
    viewId,
    action,
    person,
    person.map((username) => unmuteValue(firstPage, username)),
    fc.string(),
);
const click = fc.record({
    actionId: fc.oneof(
        fc.constantFrom('show', 'find', 'lift', 'start', 'start-mute', 'lift-bob', 'stop', 'undo', 'retry', 'back'),
        fc.string(),
    ),
    value: fc.option(value, { nil: undefined }),
    viewId,
});
const state = fc.oneof(
    fc.record({
        people: fc.record({ people: fc.array(person, { maxLength: 60 }) }),
        role: fc.record({ role: fc.constantFrom('owner', 'moderator', 'leader', 'guardian', 'admin', 'pope') }),
        reason: fc.record({ reason: fc.constantFrom('', 'spam', '*bold* @all', ' \n ', '[a](b)', ':skull:') }),
    }),
    fc.jsonValue(),
);
const opening = fc.constantFrom('a', 'b', 'c', '');
const openedId = fc.oneof(
    viewId,
    fc.tuple(viewId, opening).map(([name, own]) => idOfOpening(name, own)),
);
const submitted = fc.record({ viewId: openedId, state, confirmed: fc.boolean(), again: fc.boolean() });

/** Everything that may be sent, at random but often nearly right. */
const sending = fc.oneof(
    click.map((sent) => (visitor: Visitor) => visitor.click(sent)),
    submitted.map((sent) => (visitor: Visitor) => visitor.send(sent)),
    fc.option(person, { nil: undefined }).map((author) => (visitor: Visitor) => visitor.open(author && `id-${author}`)),
);

function expectGood(reply: Reply): void {
    expect(wordsOf(reply).trim()).not.toBe('');
    if (reply.kind === 'close-modal') {
        expect(problemsOf('contextualBar', reply.bar)).toEqual([]);
    } else if ('view' in reply) {
        expect(problemsOf(reply.kind.endsWith('bar') ? 'contextualBar' : 'modal', reply.view)).toEqual([]);
    }
}

it('is always answered by a good view', async () => {
    await fc.assert(
        fc.asyncProperty(fc.constantFrom('alice', 'olga', 'mona', 'bob', 'eve'), sending, async (who, send) => {
            expectGood(await send(new Visitor(who)));
        }),
        { numRuns: 1500 },
    );
});

it('changes nothing for those who hold no permission', async () => {
    await fc.assert(
        fc.asyncProperty(fc.constantFrom('lena', 'bob', 'jan', 'gina', 'eve'), sending, async (who, send) => {
            const visitor = new Visitor(who);
            await send(visitor);
            expect(visitor.workspace.acts()).toEqual([]);
        }),
        { numRuns: 1500 },
    );
});

it('tells whoever is not in the room nothing of it', async () => {
    await fc.assert(
        fc.asyncProperty(sending, async (send) => {
            const visitor = new Visitor('eve');
            visitor.workspace.state.room.name = 'very-secret';
            visitor.workspace.state.room.muted = ['trudy'];
            expect(wordsOf(await send(visitor))).not.toMatch(/very-secret|trudy|@otto|: owner/);
        }),
        { numRuns: 1000 },
    );
});

it('never lets a moderator act on an equal or higher rank, nor on themselves', async () => {
    let acts = 0;
    await fc.assert(
        fc.asyncProperty(sending, async (send) => {
            const visitor = new Visitor('mona');
            visitor.workspace.state.room.muted = ['carol', 'olga'];
            await send(visitor);
            acts += visitor.workspace.acts().length;
            expect(visitor.workspace.acts().join()).not.toMatch(/alice|olga|otto|mona|max/);
        }),
        { numRuns: 1500 },
    );
    expect(acts).toBeGreaterThan(0);
});

it('gives up no room that was not listed before', async () => {
    await fc.assert(
        fc.asyncProperty(submitted, async (sent) => {
            const visitor = new Visitor('alice');
            visitor.workspace.state.affected = { changeOwner: [], deleted: ['cellar'] };
            await visitor.send(sent);
            expect(visitor.workspace.calls.names()).not.toContain('deactivation.deactivate');
        }),
        { numRuns: 500 },
    );
});
