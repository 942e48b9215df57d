// A new username: which of the places that name people follow it.
import { createDemoWorkspace } from '../state/demo';
import { renameUser } from './rename-user';
import { canSendMessage } from './send-message';

test('subscriptions, direct rooms, messages and the muted follow; who may speak in a read-only room does not', () => {
    const { workspace, people, rooms } = createDemoWorkspace();
    workspace.rooms.update('announcements-id', { muted: ['dave'] });
    renameUser(workspace, people.dave, 'david');
    expect(workspace.users.findOneByUsername('david')?._id).toBe('dave-id');
    expect(workspace.rooms.get('announcements-id')).toMatchObject({ muted: ['david'], unmuted: ['dave'] });
    workspace.rooms.update('announcements-id', { muted: [] });
    expect(() => canSendMessage(workspace, 'announcements-id', workspace.users.get('dave-id') ?? people.dave)).toThrow(
        'readonly',
    );
    expect(workspace.subscriptions.findOneByRoomAndUsername('GENERAL', 'david')).toBeDefined();
    renameUser(workspace, people.bob, 'robert');
    expect(workspace.rooms.get(rooms.direct._id)?.usernames).toEqual(['alice', 'robert']);
    expect(workspace.subscriptions.findOneByRoomAndUser(rooms.direct._id, 'alice-id')?.name).toBe('robert');
    expect(workspace.messages.find(({ u }) => u._id === 'bob-id').map(({ u }) => u.username)).toEqual(['robert']);
    expect(workspace.rooms.get('release-party-id')?.u.username).toBe('robert');
});
