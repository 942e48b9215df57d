// Whose bans are used: the server's where it has them and can lift them again, else Mod Desk's own.
import { AppBans } from '../../../src/workspace/app-bans';
import { BanFamily } from '../../../src/workspace/ban-family';
import { banningOf } from '../../../src/workspace/banning';
import { failure, refusal, success } from '../../../src/workspace/problem';
import type { Problem, Result } from '../../../src/workspace/problem';
import { RateLimits } from '../../../src/workspace/rest/rate-limits';
import { restClient } from '../../../src/workspace/rest/client';
import { answered, FakeHttp, ok } from '../fakes/engine';
import { person, roomWith } from '../fakes/people';
import { FakeRecords } from '../fakes/records';
import { ACCOUNT, admit, restOver } from '../fakes/rest';

const [room, bob] = [roomWith(), person()];
const BOB = { id: 'id-bob', username: 'bob', name: 'Bob' };

const nobody = ok({ bannedUsers: [], total: 0 });
const bobBanned = ok({ bannedUsers: [{ _id: 'id-bob', username: 'bob', name: 'Bob' }], total: 1 });
const refused = (error: string) => answered(400, { success: false, error });
const unbanWorks = refused('error-user-not-banned');
const missing = answered(404, null);
const outside = answered(401, { success: false, error: 'unauthorized' });

interface Given {
    readonly answers?: ConstructorParameters<typeof FakeHttp>;
    readonly live?: boolean;
}

/** A room with bob in it, and the ways to ban him. */
function open({ answers = [missing], live = true }: Given = {}) {
    const line = new FakeHttp(...answers);
    const records = new FakeRecords();
    const state = { now: 0, members: ['id-bob'] };
    let removal = (): Result<void> => {
        state.members = [];
        return success(undefined);
    };
    let presence = (): Result<boolean> => success(state.members.includes('id-bob'));
    const own = new AppBans(records.port(), { unavailable: undefined, remove: () => Promise.resolve(removal()) }, () =>
        Promise.resolve(presence()),
    );
    const family = new BanFamily(() => state.now);
    const rest = live ? restOver(line) : restClient(line.http, undefined, new RateLimits(() => 0), admit);
    const banning = banningOf({ rest, account: live ? ACCOUNT : undefined, family, own });
    return {
        ...banning,
        state,
        family,
        records,
        bodies: () => line.sent.map(({ content }) => JSON.parse(content ?? 'null') as unknown),
        endpoints: () => line.sent.map(({ url }) => url.split('/').pop()),
        marked: () => records.keys('ban of'),
        onRemoval: (result: Result<void>, effect = false) =>
            (removal = () => {
                state.members = effect ? [] : state.members;
                return result;
            }),
        onPresence: (result: Result<boolean>) => (presence = () => result),
    };
}

describe('with the bans of the server', () => {
    it('bans and unbans by REST, having found out once that a ban can be lifted', async () => {
        const banning = open({ answers: [nobody, unbanWorks, ok()] });
        expect(await banning.port.ban(room, bob)).toEqual(success(undefined));
        expect(banning.endpoints()).toEqual(['rooms.bannedUsers', 'rooms.unbanUser', 'rooms.banUser']);
        expect(banning.bodies()).toEqual([
            null,
            { roomId: 'id-general', userId: ACCOUNT.userId },
            { roomId: 'id-general', userId: 'id-bob' },
        ]);
        expect(await banning.bans(room.id)).toEqual(
            success({ people: [{ ...BOB, by: 'server' }], serverHidden: false }),
        );
        expect(await banning.port.unban(room, bob)).toEqual(success(undefined));
        expect(await banning.bans(room.id)).toEqual(success({ people: [], serverHidden: false }));
        await banning.port.ban(room, bob);
        expect(banning.endpoints().slice(3)).toEqual(['rooms.unbanUser', 'rooms.banUser']);
        expect(banning.marked()).toEqual([]);
    });

    it('reads who is banned again after ten seconds, after a refusal, and after a change of settings', async () => {
        const banning = open({ answers: [nobody, nobody, bobBanned, refused('Something new'), bobBanned] });
        await banning.bans(room.id);
        banning.state.now = 9999;
        await banning.bans(room.id);
        expect(banning.endpoints()).toHaveLength(1);
        banning.state.now = 10_000;
        await banning.bans(room.id);
        expect(banning.endpoints()).toHaveLength(2);
        banning.family.forget();
        await banning.bans(room.id);
        expect(await banning.port.unban(room, bob)).toMatchObject({ problem: { code: 'mod-refused-by-server' } });
        await banning.bans(room.id);
        expect(banning.endpoints()).toEqual([
            ...['rooms.bannedUsers', 'rooms.bannedUsers', 'rooms.bannedUsers', 'rooms.unbanUser', 'rooms.bannedUsers'],
        ]);
    });

    it('reads the bans of Mod Desk afresh', async () => {
        const banning = open({ answers: [nobody] });
        await banning.bans(room.id);
        await banning.bans(room.id);
        expect(banning.records.reads()).toEqual(['bans of room id-general', 'bans of room id-general']);
    });

    it('lifts both bans of whoever has two', async () => {
        const own = open();
        await own.port.ban(room, bob);
        own.family.forget();
        const banning = open({ answers: [bobBanned, ok()] });
        await banning.records.port().append(BOB, ['bans of room id-general', 'ban of id-bob in id-general']);
        expect(await banning.bans(room.id)).toMatchObject({ value: { people: [{ by: 'server' }] } });
        expect(await banning.port.unban(room, bob)).toEqual(success(undefined));
        expect(await banning.bans(room.id)).toMatchObject({ value: { people: [] } });
    });

    it('goes on with the other ban when somebody was quicker with the first', async () => {
        const banning = open({ answers: [bobBanned, unbanWorks] });
        await banning.records.port().append(BOB, ['bans of room id-general', 'ban of id-bob in id-general']);
        expect(await banning.port.unban(room, bob)).toEqual(success(undefined));
        expect(banning.marked()).toEqual([]);
    });
});

describe('where the server lifts no bans', () => {
    it('makes none with it', async () => {
        const banning = open({ answers: [nobody, refused('Invalid room')] });
        expect(await banning.port.ban(room, bob)).toEqual(success(undefined));
        expect(banning.endpoints()).toEqual(['rooms.bannedUsers', 'rooms.unbanUser']);
        expect(banning.marked()).toEqual(['ban of id-bob in id-general']);
        expect(await banning.port.unban(room, bob)).toEqual(success(undefined));
        expect(banning.marked()).toEqual([]);
        await banning.port.ban(room, bob);
        expect(banning.endpoints()).toHaveLength(2);
    });

    it('says so to whoever would lift one, and remembers it', async () => {
        const banning = open({ answers: [bobBanned, refused('Invalid room'), nobody] });
        expect(await banning.port.unban(room, bob)).toMatchObject({ problem: { code: 'mod-unban-not-offered' } });
        await banning.port.ban(room, bob);
        expect(banning.endpoints()).toEqual(['rooms.bannedUsers', 'rooms.unbanUser', 'rooms.bannedUsers']);
        expect(banning.marked()).toHaveLength(1);
    });
});

describe('without the bans of the server', () => {
    it('asks for them once', async () => {
        const banning = open();
        expect(await banning.port.ban(room, bob)).toEqual(success(undefined));
        expect(await banning.bans(room.id)).toEqual(success({ people: [{ ...BOB, by: 'app' }], serverHidden: false }));
        expect(await banning.port.unban(room, bob)).toEqual(success(undefined));
        expect(banning.endpoints()).toEqual(['rooms.bannedUsers']);
        banning.family.forget();
        await banning.bans(room.id);
        expect(banning.endpoints()).toHaveLength(2);
    });

    it('asks nobody where there is no service account, and is available all the same', async () => {
        const banning = open({ live: false });
        expect(banning.port.unavailable).toBeUndefined();
        expect(await banning.port.ban(room, bob)).toEqual(success(undefined));
        expect(await banning.bans(room.id)).toMatchObject({ value: { people: [{ by: 'app' }], serverHidden: false } });
        expect(banning.endpoints()).toEqual([]);
    });

    it('bans in a room that the service account may not look into, and says what it cannot see', async () => {
        const banning = open({ answers: [outside] });
        expect(await banning.bans(room.id)).toEqual(success({ people: [], serverHidden: true }));
        expect(await banning.port.ban(room, bob)).toEqual(success(undefined));
        expect(banning.marked()).toHaveLength(1);
        expect(await banning.port.unban(room, bob)).toEqual(success(undefined));
        expect(await banning.port.unban(room, bob)).toMatchObject({ problem: { code: 'mod-bans-unreadable' } });
    });
});

it.each([
    ['the server breaks', answered(500, {}), 'mod-server-error'],
    ['the token is not accepted', answered(401, null), 'mod-service-account-refused'],
    ['it must wait', answered(429, {}), 'mod-rate-limited'],
    ['nobody answers', new Error('gone'), 'mod-unreachable'],
])('does nothing and guesses nothing when %s', async (_, answer, code) => {
    const banning = open({ answers: [answer] });
    for (const result of [banning.bans(room.id), banning.port.ban(room, bob), banning.port.unban(room, bob)]) {
        expect(await result).toMatchObject({ ok: false, problem: { code, effect: 'none' } });
    }
    expect(banning.state.members).toEqual(['id-bob']);
    expect(banning.marked()).toEqual([]);
});

describe('a ban of Mod Desk', () => {
    const vetoed: Problem = { code: 'error-app-prevented', effect: 'none', by: 'server' };
    const broken: Problem = { code: 'mod-engine-failed', effect: 'unknown', by: 'server' };

    it('is written before anybody is removed', async () => {
        const banning = open();
        banning.records.calls.fail('records.append', refusal('mod-app-not-permitted'));
        expect(await banning.port.ban(room, bob)).toMatchObject({ problem: { code: 'mod-app-not-permitted' } });
        expect(banning.state.members).toEqual(['id-bob']);
    });

    it.each([
        ['refused', failure(vetoed), vetoed],
        ['broken off', failure(broken), broken],
        ['without effect', success(undefined), { code: 'mod-no-effect', effect: 'unknown' }],
    ] as const)('is withdrawn when the removal was %s and the person is still there', async (_, removal, problem) => {
        const banning = open();
        banning.onRemoval(removal);
        expect(await banning.port.ban(room, bob)).toMatchObject({ problem });
        expect(banning.marked()).toEqual([]);
    });

    it('stands when the removal broke off but did its work', async () => {
        const banning = open();
        banning.onRemoval(failure(broken), true);
        expect(await banning.port.ban(room, bob)).toEqual(success(undefined));
        expect(banning.marked()).toHaveLength(1);
    });

    it('stands while it cannot be told whether the person is out', async () => {
        const banning = open();
        banning.onPresence(failure(refusal('mod-app-not-permitted')));
        expect(await banning.port.ban(room, bob)).toMatchObject({ problem: { effect: 'unknown' } });
        expect(banning.marked()).toHaveLength(1);
    });

    it('counts once, however often it was written, and is lifted as a whole', async () => {
        const banning = open();
        await banning.port.ban(room, bob);
        await banning.port.ban(room, bob);
        expect(await banning.bans(room.id)).toMatchObject({ value: { people: [{}] } });
        await banning.port.unban(room, bob);
        expect(await banning.bans(room.id)).toMatchObject({ value: { people: [] } });
    });
});
