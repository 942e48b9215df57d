// The state: collections and their indexes, the feed of changes, settings, and the demo workspace.
import { addMember, addMessage, createRoom, createUser } from './build';
import { createDemoWorkspace } from './demo';
import { randomId } from './identifiers';
import { Workspace } from './workspace';

describe('collections', () => {
    it('find by what a document is now', () => {
        const workspace = new Workspace();
        const user = createUser(workspace, { username: 'Anna', roles: ['user'] });
        workspace.users.update(user._id, { username: 'Berta', roles: ['admin'] });
        expect(workspace.users.findOneByUsername('Anna')).toBeUndefined();
        expect(workspace.users.findOneByUsername('berta')).toBeUndefined();
        expect(workspace.users.findOneByUsernameIgnoringCase('bERTA')?._id).toBe(user._id);
        expect(workspace.users.findByRole('user')).toEqual([]);
        expect(workspace.users.findByRole('admin')).toHaveLength(1);
        workspace.users.remove(user._id);
        expect(workspace.users.findOneByUsernameIgnoringCase('berta')).toBeUndefined();
        expect(workspace.users.remove(user._id)).toBeUndefined();
        expect(workspace.users.update(user._id, { name: 'x' })).toBeUndefined();
    });

    it('never change a document in place, date each change, and drop what is unset', () => {
        let time = 1000;
        const workspace = new Workspace({ clock: { now: () => new Date(time) } });
        const user = createUser(workspace, { username: 'anna', reason: 'new' });
        time = 2000;
        const updated = workspace.users.update(user._id, { reason: undefined, name: 'Anna' });
        expect(user).toMatchObject({ reason: 'new', _updatedAt: new Date(1000) });
        expect(updated).toMatchObject({ name: 'Anna', _updatedAt: new Date(2000) });
        expect(updated).not.toHaveProperty('reason');
    });

    it('keep their order when a document changes', () => {
        const { workspace, people, rooms } = createDemoWorkspace({ clock: { now: () => new Date(0) } });
        const first = addMessage(workspace, rooms.core, people.bob, 'one');
        addMessage(workspace, rooms.core, people.bob, 'two');
        workspace.messages.update(first._id, { msg: 'one!' });
        const texts = workspace.messages.findByRoom('core-id').map(({ msg }) => msg);
        expect(texts.slice(-2)).toEqual(['one!', 'two']);
    });

    it('refuse a second document of the same id', () => {
        const workspace = new Workspace();
        createUser(workspace, { _id: 'x' });
        expect(() => createUser(workspace, { _id: 'x' })).toThrow('Duplicate _id x');
    });

    it('stay quick in a room of 10,000', () => {
        const workspace = new Workspace();
        const owner = createUser(workspace, { username: 'owner' });
        const room = createRoom(workspace, { t: 'c', name: 'huge', creator: owner });
        addMember(workspace, room, owner, { roles: ['owner'] });
        for (let index = 0; index < 10_000; index += 1) {
            addMember(workspace, room, createUser(workspace, { username: `user${index}` }));
        }
        const started = performance.now();
        for (let index = 0; index < 1000; index += 1) {
            expect(workspace.subscriptions.findOneByRoomAndUsername(room._id, `user${index}`)).toBeDefined();
            expect(workspace.subscriptions.countByRoomAndRole(room._id, 'owner')).toBe(1);
        }
        expect(performance.now() - started).toBeLessThan(1000);
        expect(workspace.subscriptions.countByRoom(room._id)).toBe(10_001);
        expect(workspace.rooms.get(room._id)?.usersCount).toBe(10_001);
    });
});

describe('identifiers', () => {
    it('are 17 characters that nobody mixes up', () => {
        const ids = Array.from({ length: 200 }, randomId);
        for (const id of ids) expect(id).toMatch(/^[2-9A-HJ-NP-TW-Za-km-z]{17}$/);
        expect(new Set(ids).size).toBe(200);
    });
});

describe('the workspace', () => {
    it('tells what changes', () => {
        const workspace = new Workspace();
        const heard: string[] = [];
        workspace.changes.on('user', (action) => heard.push(`user ${action}`));
        workspace.changes.on('room', (action) => heard.push(`room ${action}`));
        workspace.changes.on('subscription', (action) => heard.push(`subscription ${action}`));
        workspace.changes.on('notice', ({ userId, msg }) => heard.push(`notice ${userId} ${msg}`));
        const user = createUser(workspace, { _id: 'u', username: 'anna' });
        const room = createRoom(workspace, { t: 'p', name: 'den', creator: user });
        const { _id } = addMember(workspace, room, user);
        workspace.subscriptions.remove(_id);
        workspace.notify({ userId: 'u', rid: room._id, msg: 'only you' });
        expect(heard).toEqual([
            'user inserted',
            'room inserted',
            'subscription inserted',
            'room updated',
            'subscription removed',
            'notice u only you',
        ]);
    });

    it('starts with the defaults, and takes others', () => {
        const workspace = new Workspace({ settings: { Site_Url: 'http://here', 'My.Setting': 3 } });
        expect(workspace.setting('Site_Url')).toBe('http://here');
        expect(workspace.settings.get('My.Setting')).toMatchObject({ value: 3, type: 'int', secret: false });
        expect(workspace.setting('UI_DisplayRoles')).toBe(true);
        expect(workspace.setting('nothing')).toBeUndefined();
        expect(workspace.roles.get('moderator')).toMatchObject({ scope: 'Subscriptions', protected: true });
        expect(workspace.roles.get('app')?.scope).toBe('Users');
        expect(workspace.permissions.get('mute-user')?.roles).toEqual(['admin', 'owner', 'moderator']);
        expect(workspace.users.size).toBe(0);
    });
});

describe('the demo workspace', () => {
    const { workspace, people, rooms, service } = createDemoWorkspace();
    const rolesIn = (rid: string, userId: string) =>
        workspace.subscriptions.findOneByRoomAndUser(rid, userId)?.roles ?? [];

    it('shows every kind of person', () => {
        expect(people.admin.roles).toContain('admin');
        expect(rolesIn('GENERAL', 'alice-id')).toEqual(['owner']);
        expect(rolesIn('GENERAL', 'carol-id')).toEqual(['moderator']);
        expect(rolesIn('GENERAL', 'dave-id')).toEqual(['leader']);
        expect(rooms.general.muted).toEqual(['mallory']);
        expect(people.trent.active).toBe(false);
        expect(people.greta.settings?.preferences?.language).toBe('de');
        expect(service.user.roles).not.toContain('admin');
    });

    it('shows every kind of room, with the members it counts', () => {
        expect(
            Object.values(rooms)
                .map(({ t }) => t)
                .sort(),
        ).toEqual(['c', 'c', 'c', 'c', 'd', 'p', 'p', 'p']);
        expect(rooms.support).toMatchObject({ teamMain: true, t: 'p' });
        expect(rooms.discussion.prid).toBe('GENERAL');
        expect(rooms.announcements).toMatchObject({ ro: true, unmuted: ['dave'] });
        for (const { _id, usersCount } of Object.values(rooms)) {
            expect(usersCount).toBe(workspace.subscriptions.countByRoom(_id));
        }
    });
});
