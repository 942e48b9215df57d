// Direct rooms: found again whatever the order of names, and made only by those who may.
import { createDemoWorkspace } from '../state/demo';
import { openDirectRoom } from './open-direct-room';

const setUp = () => {
    const { workspace, people, rooms } = createDemoWorkspace();
    return { workspace, rooms, ...people };
};

test('is the one that the two have, whoever opens it', () => {
    const { workspace, rooms, alice, bob } = setUp();
    expect(openDirectRoom(workspace, alice, ['bob'])._id).toBe(rooms.direct._id);
    expect(openDirectRoom(workspace, bob, ['bob', 'alice'])._id).toBe(rooms.direct._id);
});

test('is made when there is none, with both as members, and then found', () => {
    const { workspace, alice, carol } = setUp();
    const room = openDirectRoom(workspace, alice, ['carol']);
    expect(room).toMatchObject({ t: 'd', usernames: ['alice', 'carol'], usersCount: 2 });
    expect(openDirectRoom(workspace, carol, ['alice'])._id).toBe(room._id);
});

test('of three is another one than that of two', () => {
    const { workspace, rooms, alice } = setUp();
    expect(openDirectRoom(workspace, alice, ['bob', 'carol'])._id).not.toBe(rooms.direct._id);
});

test('is refused with unknown people, and where none may be made', () => {
    const { workspace, alice } = setUp();
    expect(() => openDirectRoom(workspace, alice, ['nobody'])).toThrow('error-invalid-user');
    workspace.setPermission('create-d', ['admin']);
    expect(() => openDirectRoom(workspace, alice, ['carol'])).toThrow('error-not-allowed');
    expect(openDirectRoom(workspace, alice, ['bob']).usernames).toEqual(['alice', 'bob']);
});
