// A run that its process left in the middle, and what has changed until another one takes it up.
import { crowd } from '../../fakes/crowd';
import { FakeWorkspace } from '../../fakes/fake-workspace';
import { HOUR } from '../../fakes/keeping';
import { sweepAfter } from '../../fakes/lifting';
import { askingFor, reportInShort } from '../../fakes/performing';
import type { Asked } from '../../fakes/performing';
import { FakeProcess, settleDown, sweepOn } from '../../fakes/process';
import type { Death } from '../../fakes/process';

const THIRD_KICK = { of: 'membership.remove', at: 2 } as const;

interface Left {
    readonly workspace: FakeWorkspace;
    readonly runId: string;
}

/** Five guests, by a moderator whose process dies. */
async function leave(asked: Omit<Asked, 'by' | 'on'>, death: Death, by = 'mona'): Promise<Left> {
    const workspace = new FakeWorkspace();
    const on = crowd(workspace, 5);
    const process = new FakeProcess(workspace, death);
    void process.desk(by).perform(askingFor({ ...asked, on }));
    await settleDown();
    expect(process.dead).toBe(true);
    const [key = ''] = workspace.keeping.records.keys('open run ');
    return { workspace, runId: key.replace('open run ', '') };
}

async function outcomesAfter({ workspace }: Left): Promise<string[]> {
    const [report] = await sweepOn(workspace);
    return report ? reportInShort(report) : ['no report'];
}

const LOST: readonly (readonly [string, string, (workspace: FakeWorkspace) => void])[] = [
    ['was demoted', 'error-not-allowed', ({ state }) => (state.roomRoles['id-mona'] = [])],
    ['was deactivated', 'error-not-allowed', (workspace) => (workspace.person('mona').active = false)],
    ['lost the permission', 'error-not-allowed', ({ state }) => state.permissions.set('remove-user', [])],
];

describe.each(LOST)('a moderator who %s', (_what, code, lose) => {
    it('has nothing more done in their name; what was done before counts', async () => {
        const left = await leave({ action: 'kick' }, { ...THIRD_KICK, effect: true });
        lose(left.workspace);
        const refused = `refused ${code}`;
        expect(await outcomesAfter(left)).toEqual(['done', 'done', 'done', refused, refused]);
        expect(left.workspace.acts()).toHaveLength(3);
        expect(left.workspace.keeping.inShort()).toEqual(['kick guest1 done', 'kick guest2 done', 'kick guest3 done']);
    });

    it('has a case closed of which nothing had come', async () => {
        const left = await leave({ action: 'kick' }, { ...THIRD_KICK, effect: false });
        lose(left.workspace);
        const refused = `refused ${code}`;
        expect(await outcomesAfter(left)).toEqual(['done', 'done', refused, refused, refused]);
        expect(left.workspace.acts()).toHaveLength(2);
        expect(left.workspace.keeping.inShort()).toEqual([
            'kick guest1 done',
            'kick guest2 done',
            'kick guest3 refused',
        ]);
    });
});

describe('a run that somebody stopped meanwhile', () => {
    async function stop({ workspace, runId }: Left): Promise<void> {
        const by = { id: 'id-olga', username: 'olga', name: 'Olga' };
        await workspace.keeping.open().runs.stop(runId, by);
    }

    it('is not carried on, and its open case is closed', async () => {
        const left = await leave({ action: 'kick' }, { ...THIRD_KICK, effect: false });
        await stop(left);
        const stopped = 'refused mod-stopped';
        expect(await outcomesAfter(left)).toEqual(['done', 'done', stopped, stopped, stopped]);
        expect(left.workspace.acts()).toHaveLength(2);
        expect(left.workspace.keeping.inShort()[2]).toBe('kick guest3 refused');
    });

    it('says of what was done that it was done, also where its process died right after', async () => {
        const left = await leave({ action: 'kick' }, { ...THIRD_KICK, effect: true });
        await stop(left);
        const stopped = 'refused mod-stopped';
        expect(await outcomesAfter(left)).toEqual(['done', 'done', 'done', stopped, stopped]);
        expect(left.workspace.keeping.inShort()[2]).toBe('kick guest3 done');
    });
});

describe('whose target', () => {
    it('is gone by now is told so, and its case is closed', async () => {
        const left = await leave({ action: 'kick' }, { ...THIRD_KICK, effect: false });
        left.workspace.state.people = left.workspace.state.people.filter(({ username }) => username !== 'guest3');
        expect(await outcomesAfter(left)).toEqual(['done', 'done', 'refused error-invalid-user', 'done', 'done']);
        expect(left.workspace.keeping.inShort()[2]).toBe('kick guest3 refused');
    });

    it('rose above the moderator is left alone', async () => {
        const left = await leave({ action: 'kick' }, { ...THIRD_KICK, effect: false });
        left.workspace.state.roomRoles['id-guest3'] = ['owner'];
        expect(await outcomesAfter(left)).toEqual(['done', 'done', 'refused mod-outranked', 'done', 'done']);
        expect(left.workspace.acts()).not.toContain('membership.remove guest3');
    });
});

describe('what cannot be read when it is taken up', () => {
    const THIRD_ROLE = { of: 'roleGranting.grant', at: 2, effect: false } as const;
    const BROKEN = { code: 'mod-unreachable', effect: 'unknown', by: 'server' } as const;

    it('is whether it was done: that is found out later, and then it counts as done', async () => {
        const { workspace } = await leave({ action: 'kick' }, { ...THIRD_KICK, effect: true });
        workspace.calls.fail('rooms.isMember', BROKEN, 1);
        await sweepOn(workspace);
        await sweepOn(workspace);
        expect(workspace.keeping.inShort()).toEqual([1, 2, 3, 4, 5].map((each) => `kick guest${String(each)} done`));
        expect(workspace.acts()).toHaveLength(5);
    });

    it('is the role: the run is carried on when it can be', async () => {
        const asked = { action: 'add-role', role: 'leader' } as const;
        const { workspace } = await leave(asked, THIRD_ROLE, 'olga');
        workspace.calls.fail('roles.byIdOrName', BROKEN, 1);
        await sweepOn(workspace);
        await sweepOn(workspace);
        expect(workspace.keeping.inShort()).toEqual(
            [1, 2, 3, 4, 5].map((each) => `add-role guest${String(each)} done`),
        );
    });

    it('is a role that is there no more: the run ends, and leaves no case open', async () => {
        const asked = { action: 'add-role', role: 'leader' } as const;
        const { workspace } = await leave(asked, THIRD_ROLE, 'olga');
        workspace.state.roles = workspace.state.roles.filter(({ id }) => id !== 'leader');
        await sweepOn(workspace);
        expect(workspace.keeping.records.keys('open run')).toEqual([]);
        expect(workspace.keeping.cases().filter(({ state }) => state === 'pending')).toEqual([]);
        expect(workspace.acts()).toHaveLength(2);
    });
});

describe('tells', () => {
    it('each person once, and the others once at the end', async () => {
        const { workspace, runId } = await leave({ action: 'kick' }, { ...THIRD_KICK, effect: true });
        await sweepOn(workspace);
        const guests = ['guest1', 'guest2', 'guest3', 'guest4', 'guest5'];
        expect(workspace.keeping.told.map(({ found }) => found.target.username)).toEqual(guests);
        expect(workspace.keeping.toldOfRuns).toEqual([{ runId, done: guests, amended: [] }]);
    });
});

describe('a deadline', () => {
    /** The first call at which a process dies that has opened all cases, and put down no deadline. */
    async function leaveWithoutDeadlines(): Promise<Left> {
        for (let at = 0; at < 50; at += 1) {
            const left = await leave({ action: 'mute', duration: HOUR }, { of: 'records.append', at, effect: true });
            const { keeping } = left.workspace;
            if (keeping.cases().length === 5) {
                expect(keeping.records.keys('deadline ')).toEqual([]);
                return left;
            }
        }
        throw new Error('no process died in between');
    }

    it('that the process could not put down any more is put down, also where the run is held up first', async () => {
        const left = await leaveWithoutDeadlines();
        const { workspace } = left;
        workspace.calls.fail('rooms.roleHolders', { code: 'mod-rate-limited', effect: 'none', by: 'server' }, 1);
        expect(await outcomesAfter(left)).toEqual(Array.from({ length: 5 }, () => 'done'));
        await sweepAfter(workspace, 2 * HOUR);
        expect(workspace.state.room.muted).toEqual([]);
    });

    it('is put down where nothing holds the run up', async () => {
        const left = await leaveWithoutDeadlines();
        expect(await outcomesAfter(left)).toEqual(Array.from({ length: 5 }, () => 'done'));
        await sweepAfter(left.workspace, 2 * HOUR);
        expect(left.workspace.state.room.muted).toEqual([]);
    });
});
