// The bodies sent for each act, exactly as Rocket.Chat documents them.
import { activationByRest, mutingByRest, roleGrantingByRest } from '../../../../src/workspace/rest/acting';
import type { Role, Room } from '../../../../src/workspace/ports';
import { restClient } from '../../../../src/workspace/rest/client';
import { RateLimits } from '../../../../src/workspace/rest/rate-limits';
import { answered, FakeHttp, ok } from '../../fakes/engine';
import { admit, restOver } from '../../fakes/rest';
import { demoState } from '../../fakes/state';

const { room, people } = demoState();
const bob = people.find(({ username }) => username === 'bob') ?? people[0];
if (!bob) {
    throw new Error('no bob');
}
const target = bob;
const teamRoom: Room = { ...room, teamMain: true };
const privateTeamRoom: Room = { ...teamRoom, type: 'private-group' };
const federatedRoom: Room = { ...room, federated: true };
const role = (id: string, scope: Role['scope'] = 'room'): Role => ({ id, name: `name of ${id}`, scope });

const ROOM_AND_USER = { roomId: 'id-general', userId: 'id-bob' };

describe('muting', () => {
    it.each([
        ['mute', 'rooms.muteUser'],
        ['unmute', 'rooms.unmuteUser'],
    ] as const)('%s', async (act, endpoint) => {
        const line = new FakeHttp(ok());
        expect(await mutingByRest(restOver(line))[act](room, target)).toEqual({ ok: true, value: undefined });
        expect(line.sent.map(({ url }) => url)).toEqual([`https://chat.example.com/api/v1/${endpoint}`]);
        expect(line.body()).toEqual(ROOM_AND_USER);
    });
});

describe('roles', () => {
    const bodyOf = { username: 'bob', roleId: 'leader' };

    it.each([
        [
            'grant',
            'a room role with its room',
            role('leader'),
            room,
            'roles.addUserToRole',
            { ...bodyOf, roomId: room.id },
        ],
        [
            'revoke',
            'a room role with its room as scope',
            role('leader'),
            room,
            'roles.removeUserFromRole',
            { ...bodyOf, scope: room.id },
        ],
        [
            'grant',
            'a workspace role without a room',
            role('bot', 'workspace'),
            room,
            'roles.addUserToRole',
            { username: 'bob', roleId: 'bot' },
        ],
        [
            'revoke',
            'a workspace role without a room',
            role('bot', 'workspace'),
            room,
            'roles.removeUserFromRole',
            { username: 'bob', roleId: 'bot' },
        ],
        ['grant', 'the owner role in a public team', role('owner'), teamRoom, 'channels.addOwner', ROOM_AND_USER],
        [
            'grant',
            'the moderator role in a public team',
            role('moderator'),
            teamRoom,
            'channels.addModerator',
            ROOM_AND_USER,
        ],
        [
            'revoke',
            'the leader role in a public team',
            role('leader'),
            teamRoom,
            'channels.removeLeader',
            ROOM_AND_USER,
        ],
        [
            'grant',
            'the leader role in a private team',
            role('leader'),
            privateTeamRoom,
            'groups.addLeader',
            ROOM_AND_USER,
        ],
        [
            'revoke',
            'the owner role in a private team',
            role('owner'),
            privateTeamRoom,
            'groups.removeOwner',
            ROOM_AND_USER,
        ],
        [
            'grant',
            'a custom room role in a team',
            role('id-guardian'),
            teamRoom,
            'roles.addUserToRole',
            { username: 'bob', roleId: 'id-guardian', roomId: room.id },
        ],
        [
            'grant',
            'the owner role in a federated channel',
            role('owner'),
            federatedRoom,
            'channels.addOwner',
            ROOM_AND_USER,
        ],
        [
            'revoke',
            'the leader role in a federated group',
            role('leader'),
            { ...federatedRoom, type: 'private-group' },
            'groups.removeLeader',
            ROOM_AND_USER,
        ],
        [
            'revoke',
            'a custom room role in a federated channel',
            role('id-guardian'),
            federatedRoom,
            'roles.removeUserFromRole',
            { username: 'bob', roleId: 'id-guardian', scope: room.id },
        ],
        [
            'grant',
            'a workspace role in a team',
            role('owner', 'workspace'),
            teamRoom,
            'roles.addUserToRole',
            { username: 'bob', roleId: 'owner' },
        ],
    ] as const)('%s %s', async (act, _, given, where, endpoint, body) => {
        const line = new FakeHttp(ok());
        expect(await roleGrantingByRest(restOver(line))[act](given, target, where)).toEqual({
            ok: true,
            value: undefined,
        });
        expect(line.sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
            `post https://chat.example.com/api/v1/${endpoint}`,
        ]);
        expect(line.body()).toEqual(body);
    });

    it('never sends a room role without its room', async () => {
        for (const where of [room, teamRoom, privateTeamRoom, federatedRoom]) {
            for (const given of ['owner', 'moderator', 'leader', 'id-guardian'].map((id) => role(id))) {
                const line = new FakeHttp(ok());
                const granting = roleGrantingByRest(restOver(line));
                await granting.grant(given, target, where);
                await granting.revoke(given, target, where);
                expect(
                    [line.body(0), line.body(1)].map((body) => Object.values(body as object).includes(room.id)),
                ).toEqual([true, true]);
            }
        }
    });
});

describe('activating', () => {
    it('sends the user and the status, and believes the user in the answer', async () => {
        const line = new FakeHttp(ok({ user: { _id: 'id-bob', active: true } }));
        expect(await activationByRest(restOver(line)).activate(target)).toEqual({ ok: true, value: undefined });
        expect(line.sent[0]?.url).toBe('https://chat.example.com/api/v1/users.setActiveStatus');
        expect(line.body()).toEqual({ userId: 'id-bob', activeStatus: true });
    });

    it.each([{}, { user: null }, { user: { active: false } }, { user: 'bob' }])('does not believe %j', async (data) => {
        expect(await activationByRest(restOver(new FakeHttp(ok(data)))).activate(target)).toMatchObject({
            problem: { code: 'mod-answer-unreadable', effect: 'unknown' },
        });
    });
});

it('hands on why an act was refused', async () => {
    const refused = answered(400, {
        success: false,
        error: 'Not allowed [error-not-allowed]',
        errorType: 'error-not-allowed',
    });
    const rest = restOver(new FakeHttp(refused));
    const results = [
        await mutingByRest(rest).mute(room, target),
        await roleGrantingByRest(rest).grant(role('owner'), target, room),
        await activationByRest(rest).activate(target),
    ];
    expect(results.map((result) => !result.ok && result.problem.code)).toEqual(Array(3).fill('error-not-allowed'));
});

it('says beforehand that nothing can be done without a service account', () => {
    const rest = restClient(new FakeHttp().http, undefined, new RateLimits(Date.now), admit);
    const ports = [mutingByRest(rest), roleGrantingByRest(rest), activationByRest(rest)];
    expect(ports.map(({ unavailable }) => unavailable?.code)).toEqual(Array(3).fill('mod-service-account-missing'));
});
