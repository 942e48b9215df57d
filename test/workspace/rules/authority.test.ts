// Who may write, see and act in a room: sending, access, permissions, room types.
import { addMember, createRoom, createUser } from '../state/build';
import { createDemoWorkspace, type DemoWorkspace } from '../state/demo';
import { hasPermission } from './permissions';
import { canAccessRoom } from './room-access';
import { allowsMemberAction } from './room-type-directives';
import { canSendMessage, sendMessage } from './send-message';

let demo: DemoWorkspace;
beforeEach(() => {
    demo = createDemoWorkspace();
});

describe('sending', () => {
    const refusal = (rid: string, name: keyof DemoWorkspace['people']): string => {
        try {
            canSendMessage(demo.workspace, rid, demo.people[name]);
            return 'allowed';
        } catch (error) {
            return (error as Error).message;
        }
    };
    const readOnly = "You can't send messages because the room is readonly.";

    it('is refused in the order of the server', () => {
        const { workspace } = demo;
        expect(refusal('nowhere', 'bob')).toBe('error-invalid-room');
        expect(refusal('core-id', 'erin')).toBe('error-not-allowed');
        expect(refusal('announcements-id', 'bob')).toBe(readOnly);
        expect(refusal('announcements-id', 'dave')).toBe('allowed');
        expect(refusal('announcements-id', 'admin')).toBe('allowed');
        expect(refusal('GENERAL', 'mallory')).toBe('You_have_been_muted');
        workspace.rooms.update('announcements-id', { muted: ['admin', 'bob', 'dave'] });
        expect(refusal('announcements-id', 'admin')).toBe('You_have_been_muted');
        expect(refusal('announcements-id', 'bob')).toBe(readOnly);
        expect(refusal('announcements-id', 'dave')).toBe('You_have_been_muted');
        workspace.rooms.update('core-id', { archived: true });
        expect(refusal('core-id', 'erin')).toBe('room_is_archived');
    });

    it('is open to app users without access, but not when muted', () => {
        const { workspace } = demo;
        const app = createUser(workspace, { username: 'mod-desk.bot', type: 'app', roles: ['app'] });
        expect(canSendMessage(workspace, 'core-id', app)._id).toBe('core-id');
        workspace.rooms.update('core-id', { muted: ['mod-desk.bot'] });
        expect(() => canSendMessage(workspace, 'core-id', app)).toThrow('You_have_been_muted');
    });

    it('stores the message, counts it and shows it; a muted member may still write in a discussion', () => {
        const { workspace, people, rooms } = demo;
        const heard: string[] = [];
        workspace.changes.on('message', (action, { msg }) => heard.push(`${action} ${msg}`));
        const sent = sendMessage(workspace, people.mallory, {
            rid: rooms.discussion._id,
            msg: 'here I may',
            tmid: 'x',
        });
        expect(sent).toMatchObject({ u: { _id: 'mallory-id', username: 'mallory' }, tmid: 'x' });
        expect(workspace.rooms.get(rooms.discussion._id)).toMatchObject({ msgs: 1, lm: sent.ts });
        expect(heard).toEqual(['inserted here I may']);
        expect(() => sendMessage(workspace, people.mallory, { rid: 'GENERAL', msg: 'here not' })).toThrow();
        expect(heard).toHaveLength(1);
    });
});

describe('access', () => {
    const access = (rid: string, name: keyof DemoWorkspace['people']): boolean => {
        const room = demo.workspace.rooms.get(rid);
        return room !== undefined && canAccessRoom(demo.workspace, room, demo.people[name]);
    };

    it('is for everyone in a channel and for members elsewhere, administrators included', () => {
        expect([access('GENERAL', 'erin'), access('core-id', 'bob'), access('alice-idbob-id', 'bob')]).toEqual([
            true,
            true,
            true,
        ]);
        expect([access('core-id', 'admin'), access('core-id', 'erin'), access('alice-idbob-id', 'admin')]).toEqual([
            false,
            false,
            false,
        ]);
    });

    it('is not given by an invitation or a ban', () => {
        const { workspace, rooms, people } = demo;
        addMember(workspace, rooms.core, people.erin, { status: 'INVITED' });
        addMember(workspace, rooms.core, people.dave, { status: 'BANNED' });
        expect([access('core-id', 'erin'), access('core-id', 'dave')]).toEqual([false, false]);
    });

    it('to a channel of a private team is for the team, to one of a public team for everyone', () => {
        const { workspace, rooms, people } = demo;
        const { teamId = '' } = rooms.support;
        const channel = createRoom(workspace, { t: 'c', name: 'desk', creator: people.alice, teamId });
        expect([access(channel._id, 'bob'), access(channel._id, 'erin')]).toEqual([true, false]);
        workspace.teams.update(teamId, { type: 'public' });
        expect(access(channel._id, 'erin')).toBe(true);
    });

    it('to a discussion comes with its parent', () => {
        const { workspace, people } = demo;
        const talk = createRoom(workspace, { t: 'p', name: 'talk', creator: people.alice, prid: 'core-id' });
        expect([access(talk._id, 'bob'), access(talk._id, 'erin')]).toEqual([true, false]);
    });

    it('follows the permissions of the room type', () => {
        demo.workspace.setPermission('view-c-room', ['admin']);
        demo.workspace.setPermission('view-p-room', ['admin']);
        expect([access('GENERAL', 'bob'), access('core-id', 'bob')]).toEqual([false, false]);
        demo.workspace.setPermission('view-joined-room', ['user']);
        expect([access('GENERAL', 'bob'), access('core-id', 'bob'), access('core-id', 'erin')]).toEqual([
            true,
            true,
            false,
        ]);
    });
});

describe('permissions', () => {
    it('are a union of workspace roles and the roles in one room', () => {
        const { workspace } = demo;
        const asked = (userId: string, rid?: string): boolean => hasPermission(workspace, userId, 'mute-user', rid);
        expect([asked('carol-id', 'GENERAL'), asked('carol-id', 'design-id'), asked('carol-id')]).toEqual([
            true,
            false,
            false,
        ]);
        expect([asked('admin-id'), asked('admin-id', 'nowhere'), asked('nobody', 'GENERAL')]).toEqual([
            true,
            true,
            false,
        ]);
        expect(hasPermission(workspace, 'admin-id', 'no-such-permission')).toBe(false);
        workspace.users.update('erin-id', { roles: ['user', 'moderator'] });
        expect(asked('erin-id', 'core-id')).toBe(true);
    });
});

describe('room types', () => {
    it.each([
        ['alice', false, true],
        ['carol', false, true],
        ['bob', false, false],
        ['admin', true, true],
    ] as const)('a federated group lets %s mute: %s, remove: %s', (name, mute, remove) => {
        const { workspace, people } = demo;
        const room = workspace.rooms.update('core-id', { federated: true });
        if (!room) throw new Error('core is gone');
        expect(allowsMemberAction(workspace, room, 'MUTE', people[name]._id)).toBe(mute);
        expect(allowsMemberAction(workspace, room, 'REMOVE_USER', people[name]._id)).toBe(remove);
    });

    it.each(['d', 'l', 'v'] as const)('%s allows neither', (t) => {
        const room = createRoom(demo.workspace, { t, creator: demo.people.alice });
        expect(allowsMemberAction(demo.workspace, room, 'MUTE', 'admin-id')).toBe(false);
        expect(allowsMemberAction(demo.workspace, room, 'REMOVE_USER', 'admin-id')).toBe(false);
    });

    it('that nobody knows are an error', () => {
        const room = { ...demo.rooms.core, t: 'x' } as unknown as typeof demo.rooms.core;
        expect(() => allowsMemberAction(demo.workspace, room, 'MUTE', 'admin-id')).toThrow('Room type x not found');
    });
});
