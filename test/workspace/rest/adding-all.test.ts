// The ways in that ask no app: channels.addAll, groups.addAll and the method joinDefaultChannels.
import { addMember, createRoom } from '../state/build';
import { coded, failureTable } from '../testing/failure-table';
import { useHarness, type PersonName } from '../testing/harness';

const use = useHarness();
const details = { method: 'addAllToRoom' };
const forbidden = coded('403', 'Access to Method Forbidden', details);

/** Both apps' handlers refuse, and note that they were asked. */
function listen(): string[] {
    const told: string[] = [];
    use().workspace.appEvents = {
        beforeUserJoin: () => Promise.reject(new Error('asked')),
        afterUserJoin: (room) => Promise.resolve(void told.push(room._id)),
    };
    return told;
}

const callMethod = (as: PersonName, params: unknown[], method = 'joinDefaultChannels') =>
    use().post(as, 'method.call/joinDefaultChannels', {
        message: JSON.stringify({ msg: 'method', id: '7', method, params }),
    });

describe.each([
    { endpoint: 'channels.addAll', roomId: 'design-id', kind: 'channel', as: 'admin' as const },
    { endpoint: 'groups.addAll', roomId: 'core-id', kind: 'group', as: 'alice' as const },
])('$endpoint', ({ endpoint, roomId, kind, as }) => {
    describe('refuses', () => {
        failureTable(use, [
            {
                name: 'who lacks the permission, with a number for a code',
                as: 'carol',
                endpoint,
                body: { roomId },
                answer: { ...forbidden, errorType: 403 },
            },
            {
                name: 'more people than the workspace adds at once',
                as,
                endpoint,
                body: { roomId },
                arrange: ({ workspace }) => {
                    workspace.setPermission('add-all-to-room', ['user']);
                    workspace.setSetting('API_User_Limit', 3);
                },
                answer: coded('error-user-limit-exceeded', 'User Limit Exceeded', details),
            },
        ]);
    });

    it('adds everybody, inactive ones and bots too, says `uj` for each, and neither asks nor tells apps', async () => {
        const { workspace } = use();
        workspace.setPermission('add-all-to-room', ['user']);
        addMember(workspace, use().room(roomId), use().person('erin'), { status: 'BANNED' });
        const before = workspace.subscriptions.countByRoom(roomId);
        const told = listen();
        const reply = await use().post(as, endpoint, { roomId });
        expect(reply.body).toMatchObject({ success: true, [kind]: { _id: roomId } });
        await new Promise(setImmediate);
        expect(workspace.subscriptions.countByRoom(roomId)).toBe(workspace.users.size);
        expect(use().systemMessages(roomId)).toHaveLength(workspace.users.size - before);
        expect(use().systemMessages(roomId)).toContainEqual({ t: 'uj', msg: 'greta', by: 'greta' });
        expect(use().subscription(roomId, 'erin')?.status).toBe('BANNED');
        expect(told).toEqual([]);
    });

    it('leaves out who is inactive where asked to', async () => {
        use().workspace.setPermission('add-all-to-room', ['user']);
        const room = createRoom(use().workspace, {
            t: kind === 'channel' ? 'c' : 'p',
            creator: use().person(as),
        });
        addMember(use().workspace, room, use().person(as));
        await use().post(as, endpoint, { roomId: room._id, activeUsersOnly: true });
        expect(use().subscription(room._id, 'trent')).toBeUndefined();
        expect(use().subscription(room._id, 'greta')).toBeDefined();
    });
});

describe('joinDefaultChannels', () => {
    it('puts anybody into the default rooms, asking nobody', async () => {
        const told = listen();
        const reply = await callMethod('erin', []);
        expect(JSON.parse(String(reply.body['message']))).toEqual({ msg: 'result', id: '7' });
        await new Promise(setImmediate);
        expect(use().subscription('GENERAL', 'erin')).toBeDefined();
        expect(use().subscription('design-id', 'erin')).toBeUndefined();
        expect(use().systemMessages('GENERAL')).toEqual([{ t: 'uj', msg: 'erin', by: 'erin' }]);
        expect(told).toEqual([]);
    });

    it('does so without a word where asked to, and with the rooms that a default team marked', async () => {
        const { workspace, demo } = use();
        const { _id: teamRoom, teamId = '' } = demo.rooms.support;
        workspace.rooms.update(teamRoom, { default: true });
        workspace.rooms.update('design-id', { teamId, teamDefault: true });
        workspace.rooms.update('announcements-id', { teamId });
        await callMethod('erin', [true]);
        expect(use().subscription(teamRoom, 'erin')).toBeDefined();
        expect(use().subscription('design-id', 'erin')).toBeDefined();
        expect(use().subscription('announcements-id', 'erin')).toBeUndefined();
        expect(workspace.teamMembers.findOneByTeamAndUser(teamId, 'erin-id')).toBeUndefined();
        expect(use().systemMessages(teamRoom)).toEqual([]);
    });

    it('leaves a ban as it is, and is not counted by the limiter', async () => {
        addMember(use().workspace, use().demo.rooms.general, use().person('erin'), { status: 'BANNED' });
        use().workspace.setSetting('API_Enable_Rate_Limiter', true);
        for (let call = 0; call < 12; call += 1) expect((await callMethod('erin', [])).status).toBe(200);
        expect(use().subscription('GENERAL', 'erin')?.status).toBe('BANNED');
    });

    it('is the only method here', async () => {
        const reply = await callMethod('erin', [], 'deleteEverything');
        expect([reply.status, reply.body['error']]).toEqual([400, 'Invalid method call']);
    });
});
