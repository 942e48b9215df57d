// Leaving a room by one's own hand: what is posted, and who may not.
import { createDemoWorkspace, type DemoWorkspace } from '../state/demo';
import { leaveRoom } from './leave-room';

describe('leaving a room', () => {
    let demo: DemoWorkspace;
    beforeEach(() => {
        demo = createDemoWorkspace();
    });

    const leave = (name: keyof DemoWorkspace['people'], rid: string): Promise<void> =>
        leaveRoom(demo.workspace, demo.people[name], rid);
    const isIn = (name: keyof DemoWorkspace['people'], rid: string): boolean =>
        demo.workspace.subscriptions.findOneByRoomAndUser(rid, demo.people[name]._id) !== undefined;

    it('takes the member out and says so', async () => {
        await leave('bob', 'GENERAL');
        expect(isIn('bob', 'GENERAL')).toBe(false);
        expect(demo.workspace.messages.findByRoom('GENERAL').at(-1)).toMatchObject({ t: 'ul', msg: 'bob' });
    });

    it.each([
        ['the last owner', 'alice', 'GENERAL', 'error-you-are-last-owner'],
        ['who is not in it', 'erin', 'GENERAL', 'error-user-not-in-room'],
        ['anybody in a room that is not there', 'bob', 'nowhere', 'error-invalid-room'],
    ] as const)('refuses %s', async (_whom, name, rid, error) => {
        const before = isIn(name, rid);
        await expect(leave(name, rid)).rejects.toMatchObject({ error, details: { method: 'leaveRoom' } });
        expect(isIn(name, rid)).toBe(before);
    });

    it('refuses both in their direct room', async () => {
        const { _id } = demo.rooms.direct;
        await expect(leave('bob', _id)).rejects.toMatchObject({ error: 'error-not-allowed' });
        expect(isIn('bob', _id)).toBe(true);
    });

    it('lets an owner go when there is another', async () => {
        const { workspace, people } = demo;
        const subscription = workspace.subscriptions.findOneByRoomAndUser('GENERAL', people.carol._id);
        workspace.subscriptions.update(subscription?._id ?? '', { roles: ['owner'] });
        await leave('alice', 'GENERAL');
        expect(isIn('alice', 'GENERAL')).toBe(false);
    });
});
