// What servers of different ages tell apps: where the fields of rooms and messages stand, and who brought somebody.
import type { AppListenerManager } from '@rocket.chat/apps-engine/server/managers';
import { createTeam } from '../state/build';
import { createDemoWorkspace } from '../state/demo';
import type { ServerLine } from '../state/variant';
import { createAppEvents } from './app-events';
import { toAppMessage } from './converters/messages';
import { toAppRoom } from './converters/rooms';
import { toAppUser } from './converters/users';

function see(serverLine: ServerLine) {
    const { workspace, people, rooms } = createDemoWorkspace({ variant: { serverLine } });
    const { room } = createTeam(workspace, { name: 'team', creator: people.alice });
    const federated = workspace.rooms.update(room._id, { federated: true }) ?? room;
    const [first] = workspace.messages.findByRoom(rooms.core._id);
    const secret = first && workspace.messages.update(first._id, { t: 'e2e' });
    return {
        room: toAppRoom(workspace, federated),
        message: secret && toAppMessage(workspace, secret),
        team: { teamId: room.teamId, teamMain: true, federated: true },
    };
}

test('the new line maps teams, federation and the type of a message', () => {
    const { room, message, team } = see('new');
    expect(room).toMatchObject({ teamId: team.teamId, isTeamMain: true, isFederated: true });
    expect(Object.keys(room._unmappedProperties_)).toEqual(['usersCount']);
    expect(message).toMatchObject({ type: 'e2e', _unmappedProperties_: {} });
});

test('6.14 leaves them unmapped', () => {
    const { room, message, team } = see('6.14');
    for (const field of ['teamId', 'isTeamMain', 'isFederated']) expect(room).not.toHaveProperty(field);
    expect(room._unmappedProperties_).toMatchObject(team);
    expect(message).not.toHaveProperty('type');
    expect(message).toMatchObject({ _unmappedProperties_: { t: 'e2e' } });
});

test('6.14 does not tell of users whether they are federated, nor what they write of themselves', () => {
    const fields = { federated: true, bio: 'I sell watches' };
    for (const [serverLine, told] of [
        ['new', { isFederated: true, bio: fields.bio }],
        ['6.14', {}],
    ] as const) {
        const { workspace, people } = createDemoWorkspace({ variant: { serverLine } });
        const { isFederated, bio } = toAppUser(workspace, { ...people.bob, ...fields });
        expect({ isFederated, bio }).toEqual({ isFederated: undefined, bio: undefined, ...told });
    }
});

test.each([
    ['6.14', 'invitingUser'],
    ['new', 'inviter'],
] as const)('%s tells who brings somebody as %s', async (serverLine, field) => {
    const { workspace, people, rooms } = createDemoWorkspace({ variant: { serverLine } });
    const told: unknown[] = [];
    const listeners = {
        executeListener: (_event: string, data: unknown) => {
            told.push(data);
            return Promise.resolve();
        },
    };
    const events = createAppEvents(workspace, listeners as unknown as AppListenerManager);
    await events.beforeUserJoin?.(rooms.core, people.erin, people.alice);
    await events.afterUserJoin?.(rooms.core, people.erin, people.alice);
    for (const data of told) {
        expect(Object.keys(data as object)).toEqual(['room', 'joiningUser', field]);
        expect(data).toMatchObject({ [field]: { username: 'alice' } });
    }
    expect(told).toHaveLength(2);
});
