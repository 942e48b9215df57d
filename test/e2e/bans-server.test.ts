// The server's own bans: those that others made there, its refusals, and what cannot be seen of it.
import type { BanBehaviour } from '../workspace/rules/ban-errors';
import { banUserFromRoom } from '../workspace/rules/ban-user-from-room';
import { type Variant, today } from '../workspace/rest/variant';
import type { Room, User } from '../workspace/state/documents';
import { isIn, join } from './door';
import { useTimedDesk } from './use-timed-desk';

const styles: readonly BanBehaviour['banErrors'][] = ['plain', 'coded'];
const caught = '10 seconds';

describe.each(styles)('with %s errors', (banErrors) => {
    const use = useTimedDesk({ variant: { ...today, banErrors } });

    const say = (words: string, room?: Room): Promise<string> => use().say(use().demo.people.carol, words, room);

    /** Alice bans somebody in Rocket.Chat itself. */
    function banThere(user: User, { _id }: Room = use().demo.rooms.general): void {
        const { workspace, people } = use().demo;
        banUserFromRoom(workspace, people.alice._id, { rid: _id, username: user.username ?? '' });
    }

    beforeEach(async () => {
        await use().pass(caught);
        use().rest.log.clear();
    });

    test('a ban that was made there is listed, stands against a kick, and can be lifted', async () => {
        const desk = use();
        const target = desk.newcomer();
        const name = target.username ?? '';
        banThere(target);
        expect(await say('bans')).toContain(`• @${name} · not by Mod Desk`);
        expect(await say(`kick @${name}`)).toContain('[mod-banned]');
        expect(await say(`ban @${name}`)).toContain('ℹ️ Already banned');
        expect(await say(`unban @${name}`)).toContain('✅');
        expect(desk.countOf('user-unbanned', target)).toBe(1);
        expect((await join(desk, target)).ok).toBe(true);
    });

    test('a ban that was made there meanwhile was so already', async () => {
        const desk = use();
        const target = desk.newcomer();
        await say('bans');
        banThere(target);
        expect(await say(`ban @${target.username ?? ''}`)).toContain('ℹ️ Already banned');
    });

    test('a ban that was lifted there meanwhile needs no lifting', async () => {
        const desk = use();
        const { workspace, rooms } = desk.demo;
        const target = desk.newcomer();
        banThere(target);
        await say('bans');
        const subscription = workspace.subscriptions.findOneByRoomAndUser(rooms.general._id, target._id);
        workspace.subscriptions.remove(subscription?._id ?? '');
        expect(await say(`unban @${target.username ?? ''}`)).toContain('No longer banned');
    });

    test('a service account that may not ban is told of', async () => {
        const desk = use();
        const { workspace } = desk.demo;
        const roles = workspace.permissions.get('ban-user')?.roles ?? [];
        workspace.setPermission('ban-user', ['admin', 'owner', 'moderator']);
        const target = desk.newcomer();
        const answer = await say(`ban @${target.username ?? ''}`);
        workspace.setPermission('ban-user', roles);
        expect(answer).toContain('The service account may not do that here.');
        expect(answer).toContain('[error-not-allowed]');
        expect(isIn(desk, target)).toBe(true);
    });

    test('who is banned is read once in ten seconds, and not after each ban', async () => {
        const desk = use();
        for (let count = 0; count < 5; count += 1) await say(`ban @${desk.newcomer().username ?? ''}`);
        const endpoints = desk.rest.log.calls().map(({ endpoint }) => endpoint);
        expect(endpoints.filter((endpoint) => endpoint === 'rooms.bannedUsers')).toHaveLength(1);
        expect(endpoints.filter((endpoint) => endpoint === 'rooms.banUser')).toHaveLength(5);
    });

    test('in a group that the service account is not in, Mod Desk bans by itself and says what it cannot see', async () => {
        const desk = use();
        const { people, rooms } = desk.demo;
        expect(await say('ban @mallory spam', rooms.core)).toContain('✅ Banned from #core: @mallory.');
        expect(isIn(desk, people.mallory, rooms.core)).toBe(false);
        expect(await say('bans', rooms.core)).toContain('the service account is not in this room');
        expect(await say('unban @mallory', rooms.core)).toContain('✅');
        expect(await say('unban @mallory', rooms.core)).toContain('[mod-bans-unreadable]');
        expect(await say('kick @bob', rooms.core)).toContain('✅ Kicked from #core: @bob.');
    });

    test.each([
        ['ban', 500, 'mod-server-error'],
        ['unban', 'reset', 'mod-unreachable'],
        ['kick', 502, 'mod-server-error'],
    ] as const)('%s is refused while it cannot be told who is banned', async (word, answer, code) => {
        const desk = use();
        const target = desk.newcomer();
        desk.rest.faults.next('rooms.bannedUsers', { answer, times: 2 });
        expect(await say(`${word} @${target.username ?? ''}`)).toContain(`[${code}]`);
        expect(isIn(desk, target)).toBe(true);
    });
});

describe('where bans are lifted in federated rooms only', () => {
    const variant: Variant = { ...today, unbanOnlyInFederatedRooms: true };
    const use = useTimedDesk({ variant });

    test('what was banned there cannot be unbanned, and what Mod Desk banned can', async () => {
        const desk = use();
        const { workspace, people, rooms } = desk.demo;
        const [theirs, ours] = [desk.newcomer(), desk.newcomer()];
        banUserFromRoom(workspace, people.alice._id, { rid: rooms.general._id, username: theirs.username ?? '' });
        const refused = await desk.say(people.carol, `unban @${theirs.username ?? ''}`);
        expect(refused).toContain('lifts its own bans in federated rooms only');
        expect(refused).toContain('[mod-unban-not-offered]');
        expect(await desk.say(people.carol, `ban @${ours.username ?? ''}`)).toContain('✅');
        expect(await desk.say(people.carol, `unban @${ours.username ?? ''}`)).toContain('✅');
        expect(desk.countOf('user-banned', ours)).toBe(0);
    });

    test('a federated room is banned from by the server', async () => {
        const desk = use();
        const { workspace, people, rooms } = desk.demo;
        workspace.rooms.update(rooms.design._id, { federated: true });
        expect(await desk.say(people.olivia, 'ban @bob', rooms.design)).toContain('✅');
        expect(desk.countOf('user-banned', people.bob, rooms.design)).toBe(1);
        expect(await desk.say(people.olivia, 'unban @bob', rooms.design)).toContain('✅');
    });
});
