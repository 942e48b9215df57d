// Several people from a form: what would happen, how far it is, and stopping it from the room's bar.
import fc from 'fast-check';
import { actionIds } from '../../../src/panel/action-ids';
import type { Reply } from '../../../src/panel/visit';
import { RunBook } from '../../../src/moderation/runs/run-book';
import { MINUTE } from '../fakes/keeping';
import { buttonsOf, problemsOf, textsOf } from '../fakes/views';
import { Visitor, formId, memberViewId, roomViewId, wordsOf } from '../fakes/visit';

const RUN = '1rtxk2-000';
const mona = { id: 'id-mona', username: 'mona', name: 'Mona' };
const DRY = { what: 'dry-run' };

function runsOf({ workspace }: Visitor): RunBook {
    return new RunBook(workspace.keeping.records.port(), workspace.keeping.making);
}

/** A visitor to a room in which runs wait for the rate limit. */
async function visitorTo(count: number, username = 'olga'): Promise<Visitor> {
    const visitor = new Visitor(username);
    const runs = runsOf(visitor);
    for (let each = 0; each < count; each += 1) {
        const opened = await runs.open({
            ...{ action: 'mute', moderator: mona, room: { id: 'id-general', name: 'general' }, reason: 'secret' },
            ...{ targets: [{ username: 'bob' }, { username: 'carol' }], workspace: false, relinquish: false },
        });
        const runId = opened.ok ? opened.value.id : '';
        await runs.note({ kind: 'waiting', runId, until: visitor.workspace.keeping.now + MINUTE });
    }
    return visitor;
}

function stop(visitor: Visitor, value: string | undefined, viewId = roomViewId): Promise<Reply> {
    return visitor.click({ actionId: `${actionIds.stop}-${value ?? ''}`, value, viewId });
}

function stopButtons(reply: Reply): (string | undefined)[] {
    const buttons = 'view' in reply ? buttonsOf(reply.view) : [];
    return buttons.filter(({ text }) => text.text === 'Stop').map(({ value }) => value);
}

describe('"Show what would happen"', () => {
    it.each([
        ['one', formId('mute', 'bob'), {}, '✅ Muted in #general: @bob.'],
        ['several', formId('kick'), { people: ['bob', 'olga', 'nobody'] }, 'Kick in #general: 1 of 3 done.'],
    ])(
        'for %s: the table stands in the form, which stays open, and nothing changes',
        async (_, viewId, entered, said) => {
            const visitor = new Visitor('mona');
            const before = structuredClone(visitor.workspace.state);
            const reply = await visitor.submit(viewId, { ...entered, ...DRY, reason: 'spam' });
            expect(reply).toMatchObject({ kind: 'update-modal', view: { id: viewId } });
            const view = reply.kind === 'update-modal' ? reply.view : undefined;
            expect(view && problemsOf('modal', view)).toEqual([]);
            expect(view && textsOf(view).join('\n')).toContain('Dry run: nothing was changed and nobody was told.');
            expect(wordsOf(reply)).toContain(said);
            expect(wordsOf(reply)).not.toMatch(/\/mod run|Case /);
            const { workspace } = visitor;
            expect(workspace.state).toEqual(before);
            expect([workspace.acts(), workspace.keeping.cases(), workspace.keeping.told]).toEqual([[], [], []]);
        },
    );

    it('and then it can be done for real, from the same form', async () => {
        const visitor = new Visitor('mona');
        await visitor.submit(formId('mute'), { people: ['bob', 'carol'], ...DRY });
        const reply = await visitor.submit(formId('mute'), { people: ['bob', 'carol'], what: 'do-it' });
        expect(reply).toMatchObject({ kind: 'close-modal', bar: { id: roomViewId } });
        expect(visitor.workspace.acts()).toHaveLength(2);
    });

    it('says at the field what is missing', async () => {
        const reply = await new Visitor('mona').submit(formId('mute'), { people: [], ...DRY });
        expect(reply).toMatchObject({ kind: 'field-errors', errors: { people: expect.any(String) as string } });
    });

    it('lists the rooms that would be given up, and gives up none', async () => {
        const visitor = new Visitor('alice');
        visitor.workspace.state.affected = { changeOwner: [], deleted: ['cellar'] };
        const reply = await visitor.submit(formId('deactivate', 'bob'), DRY, true);
        expect(wordsOf(reply)).toContain('#cellar');
        expect(visitor.workspace.acts()).toEqual([]);
    });
});

describe('a form that takes long', () => {
    beforeEach(() => {
        jest.useFakeTimers();
    });
    afterEach(() => {
        jest.useRealTimers();
    });

    it('closes, the bar says how far it is with a button to stop it, and the table is told once', async () => {
        const visitor = new Visitor('mona');
        visitor.workspace.calls.delay('membership.remove', 3000);
        const replying = visitor.submit(formId('kick'), { people: ['bob', 'carol', 'gina'] });
        await jest.advanceTimersByTimeAsync(5000);
        const reply = await replying;
        expect(reply).toMatchObject({ kind: 'close-modal', bar: { id: roomViewId } });
        expect(wordsOf(reply)).toContain(`Kick, 1 of 3 settled. Run ${RUN} ends with`);
        expect(wordsOf(reply)).toContain('Kick by @mona: 1 of 3 settled.');
        expect(reply.kind === 'close-modal' && problemsOf('contextualBar', reply.bar)).toEqual([]);
        await jest.advanceTimersByTimeAsync(60_000);
        expect(visitor.told).toEqual([expect.stringMatching(/^\*Kick in #general: 3 of 3 done\./)]);
    });

    it('stopped from the bar in between, it tells what was done', async () => {
        const visitor = new Visitor('mona');
        visitor.workspace.calls.delay('membership.remove', 3000);
        const replying = visitor.submit(formId('kick'), { people: ['bob', 'carol', 'gina'] });
        await jest.advanceTimersByTimeAsync(5000);
        await replying;
        expect(wordsOf(await stop(visitor, RUN))).toContain(`Run ${RUN} ends now: 1 of 3 were settled`);
        await jest.advanceTimersByTimeAsync(60_000);
        expect(visitor.told.join()).toMatch(/Kick in #general: 2 of 3 done\.[^]*@?`?gina`?: Not tried/);
        expect(visitor.workspace.acts()).toHaveLength(2);
    });
});

describe("the room's bar", () => {
    it('shows moderators what is under way, the first three with a button to stop each', async () => {
        const reply = await (await visitorTo(5)).open();
        expect(reply.kind === 'open-bar' && problemsOf('contextualBar', reply.view)).toEqual([]);
        expect(wordsOf(reply)).toContain('Mute by @mona: 0 of 2 settled.');
        expect(stopButtons(reply)).toEqual(['1rtxk2-000', '1rtxk2-001', '1rtxk2-002']);
    });

    it('shows nothing of it where nothing is under way, nor to those who may not keep cases', async () => {
        expect(wordsOf(await new Visitor('olga').open())).not.toContain('Under way');
        for (const username of ['bob', 'lena', 'eve']) {
            expect(wordsOf(await (await visitorTo(1, username)).open())).not.toMatch(/Under way|settled|secret/);
        }
    });

    it('shows nothing of another room', async () => {
        const visitor = await visitorTo(1);
        visitor.workspace.state.room.id = 'another';
        expect(wordsOf(await visitor.open(undefined, 'another'))).not.toContain('settled');
    });
});

describe('Stop', () => {
    it('ends it, and says how far it came', async () => {
        const visitor = await visitorTo(1);
        const reply = await stop(visitor, RUN);
        expect(reply).toMatchObject({ kind: 'update-bar', view: { id: roomViewId } });
        expect(wordsOf(reply)).toContain(`Run ${RUN} ends now: 0 of 2 were settled, and what was done stays.`);
        expect(await runsOf(visitor).stops(RUN)).toMatchObject({ value: { username: 'olga' } });
    });

    it('of one that is over by now says so', async () => {
        const visitor = await visitorTo(1);
        await runsOf(visitor).finish(RUN);
        expect(wordsOf(await stop(visitor, RUN))).toContain('This run has ended already. [mod-run-finished]');
    });

    it('is refused to those who may not, whatever view they send it from', async () => {
        for (const username of ['bob', 'lena', 'eve']) {
            const visitor = await visitorTo(1, username);
            for (const viewId of [roomViewId, memberViewId('bob'), formId('mute')]) {
                expect(wordsOf(await stop(visitor, RUN, viewId))).toMatch(/\[error-not-allowed\]/);
            }
            expect(await runsOf(visitor).stops(RUN)).toEqual({ ok: true, value: undefined });
        }
    });

    it('of a run of another room is refused, like one that never was', async () => {
        const visitor = await visitorTo(1);
        visitor.workspace.state.room.id = 'another';
        const viewId = roomViewId.replace('id-general', 'another');
        for (const value of [RUN, 'zzzzzz-zzz']) {
            expect(wordsOf(await stop(visitor, value, viewId))).toContain('[mod-run-unknown]');
        }
        expect(await runsOf(visitor).stops(RUN)).toEqual({ ok: true, value: undefined });
    });

    it('of anything at all is answered by a good view, and stops nothing else', async () => {
        const values = fc.oneof(fc.string(), fc.constantFrom('', '-', '__proto__', 'open runs', `${RUN} `, 'id-bob'));
        await fc.assert(
            fc.asyncProperty(values, async (value) => {
                const visitor = await visitorTo(1);
                const reply = await stop(visitor, value);
                const view = reply.kind === 'update-bar' || reply.kind === 'open-modal' ? reply.view : undefined;
                expect(view && problemsOf(reply.kind === 'update-bar' ? 'contextualBar' : 'modal', view)).toEqual([]);
                expect(await runsOf(visitor).stops(RUN)).toEqual({ ok: true, value: undefined });
            }),
        );
    });
});

it('one person named twice in a form, in whatever case, is acted on once', async () => {
    const visitor = new Visitor('mona');
    const reply = await visitor.submit(formId('mute'), { people: ['bob', 'BOB', 'Bob', 'carol'] });
    expect(reply.kind).toBe('close-modal');
    expect(visitor.workspace.acts().sort()).toEqual(['muting.mute bob', 'muting.mute carol']);
    expect(visitor.workspace.keeping.inShort().sort()).toEqual(['mute bob done', 'mute carol done']);
});
