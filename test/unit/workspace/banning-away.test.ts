// A ban of someone who is not in the room: the server bans members only, so Mod Desk keeps them out.
import { AppBans } from '../../../src/workspace/app-bans';
import { BanFamily } from '../../../src/workspace/ban-family';
import { banningOf } from '../../../src/workspace/banning';
import { success } from '../../../src/workspace/problem';
import { answered, FakeHttp, ok } from '../fakes/engine';
import { person, roomWith } from '../fakes/people';
import { FakeRecords } from '../fakes/records';
import { ACCOUNT, restOver } from '../fakes/rest';

const [room, bob] = [roomWith(), person()];
const refused = (error: string) => answered(400, { success: false, error });

/** The server has bans, and says that bob is not there. */
function open(isThere: () => boolean) {
    const http = new FakeHttp(
        ...[ok({ bannedUsers: [], total: 0 }), refused('error-user-not-banned')],
        refused('User is not in this room'),
    );
    const records = new FakeRecords();
    const removed: string[] = [];
    const membership = {
        unavailable: undefined,
        remove: () => Promise.resolve(success(void removed.push(isThere() ? 'bob' : 'nobody'))),
    };
    const own = new AppBans(records.port(), membership, () =>
        Promise.resolve(success(isThere() && removed.length === 0)),
    );
    const { port } = banningOf({ rest: restOver(http), account: ACCOUNT, family: new BanFamily(() => 0), own });
    return { port, records, removed, endpoints: () => http.sent.map(({ url }) => url.split('/').pop()) };
}

it('is asked of the server, then kept by Mod Desk, and nobody is removed', async () => {
    const { port, records, removed, endpoints } = open(() => false);
    expect(await port.ban(room, bob)).toEqual(success(undefined));
    expect(endpoints()).toEqual(['rooms.bannedUsers', 'rooms.unbanUser', 'rooms.banUser']);
    expect([records.keys('ban of'), removed]).toEqual([['ban of id-bob in id-general'], []]);
});

it('removes whoever came in while the ban was written', async () => {
    let isThere = false;
    const { port, records, removed } = open(() => isThere);
    records.calls.afterwards('records.append', () => (isThere = true));
    expect(await port.ban(room, bob)).toEqual(success(undefined));
    expect([records.keys('ban of'), removed]).toEqual([['ban of id-bob in id-general'], ['bob']]);
});
