// users.setActiveStatus: what becomes of direct rooms, and of rooms that nobody is left in (§9).
import { canSendMessage } from '../rules/send-message';
import { addMember, addMessage, createDirectRoom, createRoom, createUser } from '../state/build';
import { useHarness } from '../testing/harness';

const use = useHarness();
const endpoint = 'users.setActiveStatus';
const direct = 'alice-idbob-id';
const deactivate = (userId: string, confirmRelinquish?: boolean) =>
    use().post('admin', endpoint, { userId, activeStatus: false, confirmRelinquish });

it('closes direct rooms, and activation opens those whose other side is active', async () => {
    const { workspace } = use();
    workspace.users.update('bob-id', { reason: 'spam' });
    expect((await deactivate('bob-id', true)).status).toBe(200);
    expect(use().room(direct)).toMatchObject({ ro: true, reactWhenReadOnly: false });
    expect(use().subscription(direct, 'alice')?.archived).toBe(true);
    expect(use().subscription(direct, 'bob')?.archived).toBeUndefined();
    workspace.users.update('alice-id', { active: false });
    await use().post('admin', endpoint, { userId: 'bob-id', activeStatus: true });
    expect(use().room(direct).ro).toBe(true);
    workspace.users.update('alice-id', { active: true });
    await use().post('admin', endpoint, { userId: 'bob-id', activeStatus: true });
    expect(use().room(direct).ro).toBe(false);
    expect(use().subscription(direct, 'alice')?.archived).toBe(false);
    expect(use().person('bob').active).toBe(true);
    expect(use().person('bob').reason).toBeUndefined();
});

it('closes the direct room with an app, and activation leaves it closed', async () => {
    const { workspace, demo } = use();
    const app = createUser(workspace, { username: 'mod-desk.bot', type: 'app', roles: ['app'] });
    const bot = createUser(workspace, { username: 'helper', type: 'bot', roles: ['bot'] });
    const [withApp, withBot] = [app, bot].map((other) => createDirectRoom(workspace, [other, demo.people.dave]));
    await deactivate('dave-id');
    await use().post('admin', endpoint, { userId: 'dave-id', activeStatus: true });
    expect(use().room(withApp?._id ?? '').ro).toBe(true);
    expect(() => canSendMessage(workspace, withApp?._id ?? '', app)).toThrow('room is readonly');
    expect(use().room(withBot?._id ?? '').ro).toBe(false);
});

it('empties a federated room and one that an app protects, and keeps their documents', async () => {
    const { workspace, demo } = use();
    const [shared, kept, gone] = ['shared', 'kept', 'gone'].map((name) => {
        const room = createRoom(workspace, { t: 'p', name, creator: demo.people.erin });
        addMember(workspace, room, demo.people.erin, { roles: ['owner'] });
        addMessage(workspace, room, demo.people.erin, 'hello');
        return room._id;
    });
    workspace.rooms.update(shared ?? '', { federated: true });
    workspace.appEvents = { preventsRoomDeletion: ({ _id }) => Promise.resolve(_id === kept) };
    await deactivate('erin-id', true);
    expect([shared, kept, gone].map((rid) => workspace.rooms.get(rid ?? '') !== undefined)).toEqual([
        true,
        true,
        false,
    ]);
    for (const rid of [shared, kept]) {
        expect(workspace.subscriptions.findByRoom(rid ?? '')).toEqual([]);
        expect(workspace.messages.findByRoom(rid ?? '')).toEqual([]);
    }
});
