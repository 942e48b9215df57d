// Leaving and joining by the server's own library, which asks nobody's permission: what the engine's bridges call.
import { addMember, createRoom } from '../state/build';
import { createDemoWorkspace, type DemoWorkspace } from '../state/demo';
import { addUserToRoom } from './add-user-to-room';
import { removeUserFromRoom } from './remove-user-from-room';
import { canSendMessage } from './send-message';

let demo: DemoWorkspace;
beforeEach(() => {
    demo = createDemoWorkspace();
});

class AppsEngineException extends Error {
    override readonly name = 'AppsEngineException';
}

const systemMessages = (rid: string): unknown[] =>
    demo.workspace.messages
        .findByRoom(rid)
        .filter(({ t }) => t !== undefined)
        .map(({ t, msg, u }) => [t, msg, u.username]);

const isIn = (rid: string, userId: string): boolean =>
    demo.workspace.subscriptions.findOneByRoomAndUser(rid, userId) !== undefined;

const usersCount = (rid: string): number | undefined => demo.workspace.rooms.get(rid)?.usersCount;

describe('removal without byUser', () => {
    it('looks as if the member had left, the last owner too', async () => {
        const { workspace, people } = demo;
        await removeUserFromRoom(workspace, 'core-id', people.alice);
        expect(isIn('core-id', 'alice-id')).toBe(false);
        expect(systemMessages('core-id')).toEqual([['ul', 'alice', 'alice']]);
        expect(usersCount('core-id')).toBe(3);
    });

    it('ends team membership in the main room, and says so', async () => {
        const { workspace, people, rooms } = demo;
        await removeUserFromRoom(workspace, rooms.support._id, people.bob);
        expect(systemMessages(rooms.support._id)).toEqual([['ult', 'bob', 'bob']]);
        expect(workspace.teamMembers.findOneByTeamAndUser(rooms.support.teamId ?? '', 'bob-id')).toBeUndefined();
    });

    it('turns down an invitation', async () => {
        const { workspace, people, rooms } = demo;
        addMember(workspace, rooms.core, people.erin, { status: 'INVITED' });
        await removeUserFromRoom(workspace, 'core-id', people.erin);
        expect(systemMessages('core-id')).toEqual([['uir', 'erin', 'erin']]);
    });

    it('rewrites a direct room', async () => {
        const { workspace, people, rooms } = demo;
        await removeUserFromRoom(workspace, rooms.direct._id, people.bob);
        expect(workspace.rooms.get(rooms.direct._id)).toMatchObject({ uids: ['alice-id'], usernames: ['alice'] });
    });

    it('leaves a survey in an omnichannel room', async () => {
        const { workspace, people } = demo;
        const visit = createRoom(workspace, { t: 'l', creator: people.erin });
        addMember(workspace, visit, people.erin);
        await removeUserFromRoom(workspace, visit._id, people.erin);
        expect(systemMessages(visit._id)).toEqual([
            ['ul', 'erin', 'erin'],
            ['command', 'survey', 'erin'],
        ]);
    });

    it('waits for the federation of old, where that is on', async () => {
        const { workspace, people } = demo;
        workspace.rooms.update('core-id', { federated: true });
        workspace.setSetting('Federation_Matrix_enabled', true);
        await expect(removeUserFromRoom(workspace, 'core-id', people.bob)).rejects.toThrow(
            /^Federation configuration is invalid$/,
        );
        workspace.setSetting('Federation_Matrix_configuration_status', 'Valid');
        await removeUserFromRoom(workspace, 'core-id', people.bob);
        expect(isIn('core-id', 'bob-id')).toBe(false);
    });

    it('does nothing for a non-member or an unknown room, but tells apps about the first', async () => {
        const { workspace, people } = demo;
        const told: string[] = [];
        workspace.appEvents = {
            beforeUserLeave: (room) => Promise.resolve(void told.push(`before ${room._id}`)),
            afterUserLeave: (_room, { username }, byUser) =>
                Promise.resolve(void told.push(`after ${String(username)} ${String(byUser?.username)}`)),
        };
        await removeUserFromRoom(workspace, 'core-id', people.erin);
        await removeUserFromRoom(workspace, 'nowhere', people.erin);
        expect(told).toEqual(['before core-id', 'after erin undefined']);
        expect(systemMessages('core-id')).toEqual([]);
        expect(usersCount('core-id')).toBe(4);
    });

    it('can be refused by an app, and passes on other errors', async () => {
        const { workspace, people } = demo;
        workspace.appEvents = { beforeUserLeave: () => Promise.reject(new AppsEngineException('no')) };
        await expect(removeUserFromRoom(workspace, 'core-id', people.bob)).rejects.toMatchObject({
            error: 'error-app-prevented',
            message: 'no [error-app-prevented]',
        });
        workspace.appEvents = { beforeUserLeave: () => Promise.reject(new Error('broken')) };
        await expect(removeUserFromRoom(workspace, 'core-id', people.bob)).rejects.toThrow(/^broken$/);
        expect(isIn('core-id', 'bob-id')).toBe(true);
    });

    it('names who did it when there is one', async () => {
        const { workspace, people, rooms } = demo;
        await removeUserFromRoom(workspace, 'core-id', people.bob, people.carol);
        await removeUserFromRoom(workspace, rooms.support._id, people.bob, people.carol);
        expect(systemMessages('core-id')).toEqual([['ru', 'bob', 'carol']]);
        expect(systemMessages(rooms.support._id)).toEqual([['removed-user-from-team', 'bob', 'carol']]);
    });
});

describe('joining', () => {
    it('counts the member, posts a message, and leaves an old mute in force', async () => {
        const { workspace, people } = demo;
        await removeUserFromRoom(workspace, 'GENERAL', people.mallory);
        await addUserToRoom(workspace, 'GENERAL', people.mallory);
        await addUserToRoom(workspace, 'GENERAL', people.mallory);
        await addUserToRoom(workspace, 'GENERAL', people.erin, people.carol);
        expect(systemMessages('GENERAL')).toEqual([
            ['ul', 'mallory', 'mallory'],
            ['uj', 'mallory', 'mallory'],
            ['au', 'erin', 'carol'],
        ]);
        expect(usersCount('GENERAL')).toBe(10);
        expect(() => canSendMessage(workspace, 'GENERAL', people.mallory)).toThrow('You_have_been_muted');
    });

    it('a team makes a member of the team', async () => {
        const { workspace, people, rooms } = demo;
        await addUserToRoom(workspace, rooms.support._id, people.erin);
        await addUserToRoom(workspace, rooms.support._id, people.greta, people.alice);
        expect(systemMessages(rooms.support._id)).toEqual([
            ['ujt', 'erin', 'erin'],
            ['added-user-to-team', 'greta', 'alice'],
        ]);
        expect(workspace.teamMembers.findOneByTeamAndUser(rooms.support.teamId ?? '', 'erin-id')).toBeDefined();
    });

    it('lifts a ban, and says so where someone adds the user', async () => {
        const { workspace, people, rooms } = demo;
        addMember(workspace, rooms.core, people.erin, { status: 'BANNED' });
        addMember(workspace, rooms.core, people.dave, { status: 'BANNED' });
        await addUserToRoom(workspace, 'core-id', people.erin);
        await addUserToRoom(workspace, 'core-id', people.dave, people.carol);
        expect(systemMessages('core-id')).toEqual([
            ['uj', 'erin', 'erin'],
            ['user-unbanned', 'dave', 'carol'],
            ['au', 'dave', 'carol'],
        ]);
        expect(usersCount('core-id')).toBe(6);
        expect(workspace.subscriptions.findOneByRoomAndUser('core-id', 'dave-id')).not.toHaveProperty('status');
    });

    it('asks apps about a member too, and then does nothing', async () => {
        const { workspace, people } = demo;
        const asked: unknown[] = [];
        workspace.appEvents = { beforeUserJoin: (_room, { username }) => Promise.resolve(void asked.push(username)) };
        await addUserToRoom(workspace, 'core-id', people.bob);
        expect(asked).toEqual(['bob']);
        expect(systemMessages('core-id')).toEqual([]);
    });

    it('an unknown room is refused; into a direct room nobody comes, and apps are not asked', async () => {
        const { workspace, people, rooms } = demo;
        await expect(addUserToRoom(workspace, 'nowhere', people.bob)).rejects.toMatchObject({
            error: 'error-invalid-room',
            details: { method: 'addUserToRoom' },
        });
        workspace.appEvents = { beforeUserJoin: () => Promise.reject(new Error('asked')) };
        await addUserToRoom(workspace, rooms.direct._id, people.carol);
        expect(isIn(rooms.direct._id, 'carol-id')).toBe(false);
    });

    it('a discussion has a message of its own', async () => {
        const { workspace, people } = demo;
        await addUserToRoom(workspace, 'release-party-id', people.erin);
        await addUserToRoom(workspace, 'release-party-id', people.greta, people.bob);
        expect(systemMessages('release-party-id')).toEqual([
            ['ut', 'erin', 'erin'],
            ['au', 'greta', 'bob'],
        ]);
    });

    it('is told to apps afterwards, of channels and groups only, and nobody waits for them', async () => {
        const { workspace, people } = demo;
        const visit = createRoom(workspace, { t: 'l', creator: people.erin });
        const told: string[] = [];
        workspace.appEvents = {
            afterUserJoin: ({ _id }) => {
                told.push(_id);
                return Promise.reject(new Error('broken'));
            },
        };
        await addUserToRoom(workspace, visit._id, people.erin);
        await addUserToRoom(workspace, 'core-id', people.erin);
        await new Promise(setImmediate);
        expect(told).toEqual(['core-id']);
    });

    it('can be refused by an app', async () => {
        const { workspace, people } = demo;
        const joined: string[] = [];
        workspace.appEvents = {
            beforeUserJoin: (_room, { username }) =>
                username === 'erin' ? Promise.reject(new AppsEngineException('banned')) : Promise.resolve(),
            afterUserJoin: (room, { username }) =>
                Promise.resolve(void joined.push(`${String(username)} ${room.usersCount}`)),
        };
        await expect(addUserToRoom(workspace, 'core-id', people.erin)).rejects.toThrow('banned [error-app-prevented]');
        await addUserToRoom(workspace, 'core-id', people.dave);
        await new Promise(setImmediate);
        expect(isIn('core-id', 'erin-id')).toBe(false);
        expect(joined).toEqual(['dave 5']);
    });
});
