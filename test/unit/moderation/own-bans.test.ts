// Whom Mod Desk keeps out and finds inside: who is removed, what is told once, and what looking for them costs.
import { holdBans, watchOwnBans } from '../../../src/moderation/own-bans/hold';
import type { Found, Holding, OwnBan } from '../../../src/moderation/own-bans/ports';
import { BanWatch } from '../../../src/moderation/own-bans/watch';
import { Turns } from '../../../src/moderation/turns';
import { failure, refusal, success } from '../../../src/workspace/problem';
import type { BannedPerson } from '../../../src/workspace/ports';
import { FakeWorkspace } from '../fakes/fake-workspace';

const ROOM = 'id-general';
const bob: OwnBan = { roomId: ROOM, person: { id: 'id-bob', username: 'bob', name: 'Bob' } };

/** #general with bob kept out by Mod Desk and inside all the same; who else is asked for is somewhere else. */
function bench({ canList = true }: { readonly canList?: boolean } = {}) {
    const workspace = new FakeWorkspace();
    workspace.ban('bob', 'app');
    workspace.state.members.push('id-bob');
    const told: Found[] = [];
    const lookedFor: string[] = [];
    const bans: OwnBan[] = [bob];
    const holding: Holding = {
        ...workspace.keeping.making,
        reading: workspace.reading(),
        membership: workspace.acting().membership,
        records: workspace.keeping.records.port(),
        turns: new Turns(),
        wait: () => Promise.resolve(),
        tell: (found) => Promise.resolve(void told.push(found)),
        ownBans: {
            all: () => Promise.resolve(success(bans)),
            inRoom: () =>
                Promise.resolve(
                    success(
                        [...workspace.state.bans.keys()].map((id): BannedPerson => ({
                            id,
                            username: id,
                            name: id,
                            by: 'app',
                        })),
                    ),
                ),
            roomIdsOf: (id) => {
                lookedFor.push(id);
                return Promise.resolve(
                    canList
                        ? success(workspace.state.members.includes(id) ? [ROOM] : [])
                        : failure(refusal('mod-rooms-unknown')),
                );
            },
        },
    };
    return { workspace, holding, told, lookedFor, bans };
}

it('removes who is inside, and tells of it', async () => {
    const { workspace, holding, told } = bench();
    await watchOwnBans(holding, new BanWatch());
    expect(workspace.acts()).toEqual(['membership.remove bob']);
    expect(told).toMatchObject([{ kind: 'removed', people: [{ username: 'bob' }] }]);
});

it('finds who is inside also where the engine cannot list the rooms of a person', async () => {
    const { workspace, holding } = bench({ canList: false });
    await watchOwnBans(holding, new BanWatch());
    expect(workspace.acts()).toEqual(['membership.remove bob']);
});

it('lets be who was unbanned meanwhile, and whom the server has banned itself', async () => {
    const unbanned = bench();
    unbanned.workspace.state.bans.clear();
    await holdBans(unbanned.holding, [bob]);
    const byServer = bench();
    byServer.workspace.ban('bob', 'server');
    await holdBans(byServer.holding, [bob]);
    for (const { workspace, told } of [unbanned, byServer]) {
        expect(workspace.acts()).toEqual([]);
        expect(told).toEqual([]);
    }
});

it('tells once an hour of whoever cannot be removed, and why', async () => {
    const { workspace, holding, told } = bench();
    const membership: Holding['membership'] = {
        ...holding.membership,
        remove: () => Promise.resolve(failure(refusal('mod-engine-failed'))),
    };
    for (const minutes of [0, 1, 30, 61]) {
        workspace.keeping.now += minutes * 60000;
        await holdBans({ ...holding, membership }, [bob]);
    }
    expect(told).toMatchObject([
        { kind: 'stuck', problem: { code: 'mod-engine-failed' } },
        { kind: 'stuck', problem: { code: 'mod-engine-failed' } },
    ]);
});

it('of two servers that remove the same person at once, one tells', async () => {
    const { holding, told } = bench();
    const waiting: (() => void)[] = [];
    const both = { ...holding, wait: () => new Promise<void>((resolve) => void waiting.push(resolve)) };
    const stuck = { ...holding.membership, remove: () => Promise.resolve(failure(refusal('mod-engine-failed'))) };
    const work = [1, 2].map(() => holdBans({ ...both, membership: stuck, turns: new Turns() }, [bob]));
    while (waiting.length < 2) {
        await new Promise(setImmediate);
    }
    waiting.forEach((resolve) => {
        resolve();
    });
    await Promise.all(work);
    expect(told).toHaveLength(1);
});

it('costs one read for each person, and for no more than a hundred people a sweep, each in turn', async () => {
    const { holding, lookedFor, bans } = bench();
    const crowd = Array.from({ length: 250 }, (_, number) => `id-${number}`);
    bans.splice(
        0,
        1,
        ...crowd.flatMap((id) => ['one', 'other'].map((roomId) => ({ ...bob, roomId, person: { ...bob.person, id } }))),
    );
    const watch = new BanWatch();
    for (const most of [100, 200, 250]) {
        await watchOwnBans(holding, watch);
        expect(new Set(lookedFor).size).toBe(most);
    }
    expect(lookedFor).toHaveLength(300);
});

it('keeps nobody waiting for those who cannot be removed', () => {
    const watch = new BanWatch();
    const people = ['a', 'b', 'c'];
    for (const id of watch.next(people, 2)) watch.note(id);
    expect(watch.next(people, 1)).toEqual(['c']);
});

it('waits for an unban that is under way', async () => {
    const { workspace, holding, told } = bench();
    const unbanned = holding.turns.take([`${ROOM} id-bob`], async () => {
        await new Promise(setImmediate);
        workspace.state.bans.clear();
    });
    await Promise.all([unbanned, holdBans(holding, [bob])]);
    expect(workspace.acts()).toEqual([]);
    expect(told).toEqual([]);
});

it('tells of who was renamed by the name that they have now', async () => {
    const { workspace, holding, told } = bench();
    workspace.person('bob').username = 'robert';
    await holdBans(holding, [bob]);
    expect(told).toMatchObject([{ kind: 'removed', people: [{ username: 'robert' }] }]);
});
