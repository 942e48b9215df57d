// An act on the record: the case before the effect, closed after it, and nothing without a case.
import { actions } from '../../../../src/actions/index';
import { refusal } from '../../../../src/workspace/problem';
import { FakeWorkspace } from '../../fakes/fake-workspace';
import { HOUR, MINUTE, START } from '../../fakes/keeping';
import { outcomeOf, outcomesOf, perform } from '../../fakes/performing';
import { sweepAfter } from '../../fakes/lifting';

const DOABLE = [
    { action: 'warn', by: 'mona', on: 'bob', reason: 'be kind' },
    { action: 'mute', by: 'mona', on: 'bob' },
    { action: 'kick', by: 'mona', on: 'bob' },
    { action: 'add-role', by: 'olga', on: 'bob', role: 'moderator' },
    { action: 'remove-role', by: 'olga', on: 'max', role: 'moderator' },
    { action: 'deactivate', by: 'alice', on: 'bob' },
    { action: 'note', by: 'mona', on: 'bob', reason: 'new here' },
] as const;

/** A marker, or an entry among the acts that decide. */
function isWay(method: string, record: unknown): boolean {
    return method === 'records.put' || (typeof record === 'object' && record !== null && !('recordId' in record));
}

const WRITING = /^records\.(append|put)$/;
const ACTING = /^(muting|membership|roleGranting|activation|deactivation)\./;

it.each(DOABLE)('$action: is written before the effect and closed after it', async (asked) => {
    const workspace = new FakeWorkspace();
    expect(await outcomeOf(workspace, asked)).toBe('done');
    const order = workspace.order.filter((name) => ACTING.test(name) || WRITING.test(name));
    const written = workspace.keeping.records.calls.made.filter(({ method }) => WRITING.test(method));
    const [opened, closed] = ['opened', 'closed'].map((kind) =>
        written.findIndex(({ given: [record] }) => (record as { kind?: string }).kind === kind),
    );
    const acting = order.findIndex((name) => ACTING.test(name));
    // All that leads to the case is there before the case, which is there before the effect.
    expect(written.slice(0, opened).every(({ method, given: [record] }) => isWay(method, record))).toBe(true);
    expect([(opened ?? 0) + 1, -1]).toContain(acting);
    expect(closed).toBe((opened ?? 0) + 1);
    const [found, ...others] = workspace.keeping.cases();
    expect(others).toEqual([]);
    expect(found).toMatchObject({
        action: asked.action,
        moderator: { username: asked.by },
        target: { username: asked.on },
        room: { id: 'id-general', name: 'general' },
        state: 'done',
        at: START,
    });
});

it.each(DOABLE)('$action: is not done when the case cannot be written', async (asked) => {
    const workspace = new FakeWorkspace();
    workspace.keeping.records.calls.fail('records.append', refusal('mod-engine-failed'));
    expect(await outcomeOf(workspace, asked)).toBe('refused mod-case-not-written');
    expect([workspace.acts(), workspace.keeping.cases(), workspace.keeping.told]).toEqual([[], [], []]);
});

it('writes what was refused by the server, and what failed, with the code', async () => {
    const workspace = new FakeWorkspace();
    workspace.calls.fail('muting.mute', { ...refusal('error-not-allowed'), by: 'server' });
    await outcomeOf(workspace, { action: 'mute', by: 'mona', on: 'bob' });
    expect(workspace.keeping.cases()).toMatchObject([{ state: 'refused', code: 'error-not-allowed' }]);
    expect(workspace.keeping.told).toEqual([]);
});

it('writes no case of what Mod Desk itself refuses, nor of what is so already', async () => {
    const workspace = new FakeWorkspace();
    workspace.state.room.muted = ['carol'];
    expect(await outcomesOf(workspace, { action: 'mute', by: 'mona', on: ['olga', 'nobody', 'carol'] })).toEqual([
        'refused mod-outranked',
        'refused error-invalid-user',
        'already',
    ]);
    expect(workspace.keeping.cases()).toEqual([]);
});

it('tells of what was done, and says when somebody could not be told', async () => {
    const workspace = new FakeWorkspace();
    workspace.keeping.reachable = false;
    const report = await perform(workspace, { action: 'mute', by: 'mona', on: 'bob', reason: 'spam' });
    expect(report).toMatchObject({
        outcomes: [{ outcome: { kind: 'done' }, untold: [{ whom: 'target', problem: { code: 'mod-engine-failed' } }] }],
    });
    expect(workspace.acts()).toEqual(['muting.mute bob']);
    expect(workspace.keeping.told).toMatchObject([{ happened: 'done', found: { reason: 'spam' } }]);
});

describe('a required reason', () => {
    const surroundings = { requireReason: true };

    it('keeps the act from being done without one', async () => {
        const workspace = new FakeWorkspace();
        expect(await outcomeOf(workspace, { action: 'mute', by: 'mona', on: 'bob' }, surroundings)).toBe(
            'request refused mod-reason-required',
        );
        expect(workspace.acts()).toEqual([]);
        const asked = { action: 'mute', by: 'mona', on: 'bob', reason: 'spam' } as const;
        expect(await outcomeOf(workspace, asked, surroundings)).toBe('done');
    });

    it('is not asked of actions that cannot have one', async () => {
        const asked = { action: 'deactivate', by: 'alice', on: 'bob' } as const;
        expect(await outcomeOf(new FakeWorkspace(), asked, surroundings)).toBe('done');
    });
});

describe('an end', () => {
    const timed = { action: 'mute', by: 'mona', on: 'bob', duration: 2 * HOUR } as const;

    it('is written with the case, and before the act as a deadline', async () => {
        const workspace = new FakeWorkspace();
        expect(await perform(workspace, timed)).toMatchObject({ outcomes: [{ until: START + 2 * HOUR }] });
        expect(workspace.keeping.cases()).toMatchObject([{ until: START + 2 * HOUR }]);
        expect(workspace.keeping.records.keys('due in')).toEqual(['due in 2026-11-21T22']);
    });

    it('keeps the act from being done when it cannot be noted', async () => {
        const workspace = new FakeWorkspace();
        workspace.keeping.records.refuseNext('due in ');
        expect(await outcomeOf(workspace, timed)).toBe('refused mod-case-not-written');
        expect(workspace.acts()).toEqual([]);
        expect(workspace.keeping.cases()).toMatchObject([{ state: 'refused', code: 'mod-case-not-written' }]);
    });

    it('comes from the setting where nothing was said, for mutes alone', async () => {
        const workspace = new FakeWorkspace();
        const surroundings = { defaultDurations: new Map([['mute', HOUR]]) };
        await outcomeOf(workspace, { action: 'mute', by: 'mona', on: 'bob' }, surroundings);
        await outcomeOf(workspace, { ...timed, on: 'carol' }, surroundings);
        await outcomeOf(workspace, { action: 'kick', by: 'mona', on: 'lena' }, surroundings);
        expect(workspace.keeping.cases().map(({ until }) => until)).toEqual([
            START + HOUR,
            START + 2 * HOUR,
            undefined,
        ]);
    });

    it('is changed by one more record, where it is so already', async () => {
        const workspace = new FakeWorkspace();
        await outcomeOf(workspace, timed);
        workspace.keeping.now += HOUR;
        expect(await perform(workspace, { ...timed, by: 'max', duration: 5 * MINUTE })).toMatchObject({
            outcomes: [{ outcome: { kind: 'done' }, until: START + HOUR + 5 * MINUTE }],
        });
        expect(workspace.acts()).toEqual(['muting.mute bob']);
        expect(workspace.keeping.cases()).toMatchObject([
            { until: START + HOUR + 5 * MINUTE, amendments: [{ by: { username: 'max' } }] },
        ]);
    });

    it('leaves it as it is when nothing was asked of the end', async () => {
        const workspace = new FakeWorkspace();
        await outcomeOf(workspace, timed);
        const surroundings = { defaultDurations: new Map([['mute', MINUTE]]) };
        expect(await outcomeOf(workspace, { action: 'mute', by: 'mona', on: 'bob' }, surroundings)).toBe('already');
        expect(workspace.keeping.cases()).toMatchObject([{ until: START + 2 * HOUR, amendments: [] }]);
    });

    it('is given to a mute that Mod Desk knows nothing of, by a case of its own', async () => {
        const workspace = new FakeWorkspace();
        workspace.state.room.muted = ['bob'];
        expect(await outcomeOf(workspace, timed)).toBe('done');
        expect(workspace.acts()).toEqual([]);
        expect(await sweepAfter(workspace, 2 * HOUR)).toMatchObject({ lifted: 1 });
        expect(workspace.state.room.muted).toEqual([]);
    });

    it('is given to a mute that came after Mod Desk had unmuted', async () => {
        const workspace = new FakeWorkspace();
        await outcomeOf(workspace, { action: 'mute', by: 'mona', on: 'bob' });
        workspace.keeping.now += MINUTE;
        await outcomeOf(workspace, { action: 'unmute', by: 'mona', on: 'bob' });
        workspace.state.room.muted = ['bob'];
        workspace.keeping.now += MINUTE;
        expect(await outcomeOf(workspace, timed)).toBe('done');
        await sweepAfter(workspace, 2 * HOUR);
        expect(workspace.state.room.muted).toEqual([]);
    });
});

it('every action is known to have or not to have an end and a reverse', () => {
    const known = actions.map(({ name, duration, undo }) => [name, duration ?? '', undo ?? ''].join(' ').trim());
    expect(known).toEqual([
        'warn',
        'mute optional unmute',
        'unmute  mute',
        'kick',
        'ban optional unban',
        'unban  ban',
        'add-role optional remove-role',
        'remove-role  add-role',
        'activate  deactivate',
        'deactivate  activate',
        'note',
    ]);
});
