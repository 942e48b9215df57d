// The real engine on the workspace: apps are installed, driven, killed and restarted as on a server.
import type { EngineHost } from './engine-host';
import { startEngine } from './engine-host';
import { packageFixture, Probe } from './fixtures';
import { enginePackages, type EngineVersion } from './runtime/recipe';
import { inviteToRoom } from '../workspace/rules/invite-to-room';
import { joinRoom } from '../workspace/rules/join-room';
import { createDemoWorkspace } from '../workspace/state/demo';

const versions = Object.keys(enginePackages) as EngineVersion[];

describe.each(versions)('engine %s', (version) => {
    const { workspace, people, rooms } = createDemoWorkspace();
    let host: EngineHost;
    let probe: Probe;

    beforeAll(async () => {
        host = await startEngine({ workspace, restUrl: 'http://127.0.0.1:9', version });
        probe = new Probe(host, people.alice, rooms.general);
        await host.install(await packageFixture('probe'), people.admin);
    });

    afterEach(() => {
        jest.restoreAllMocks();
    });

    afterAll(async () => {
        await host.stop();
    });

    test('installs an app, with a user of its own, a command and a button', async () => {
        expect(await host.status()).toMatch(/_enabled$/);
        expect(workspace.users.findOneByUsername('probe.bot')).toMatchObject({ type: 'app', roles: ['app'] });
        expect(host.getCommands()).toMatchObject([{ command: 'probe', providesPreview: false }]);
        expect(await host.getActionButtons()).toMatchObject([{ actionId: 'probe-room', context: 'roomAction' }]);
    });

    test('runs a command with split parameters, trigger and thread, and answers one user only', async () => {
        host.recorder.clear();
        const answer = await probe.run(`say "two words" don't`, { threadId: 'thread-1', triggerId: 'trigger-1' });
        expect(answer).toEqual({ value: { arguments: ['say', 'two words', "don't"], triggerId: 'trigger-1' } });
        expect(host.recorder.noticesFor(people.alice)).toMatchObject([{ rid: 'GENERAL', tmid: 'thread-1' }]);
        expect(host.recorder.noticesFor(people.bob)).toEqual([]);
    });

    test('hands the room over with what its converter does not know', async () => {
        expect(await probe.run('room')).toMatchObject({
            value: { id: 'GENERAL', type: 'c', _unmappedProperties_: { muted: ['mallory'] } },
        });
    });

    test('tells the app when a setting is changed', async () => {
        await host.updateSetting('greeting', 'good evening');
        expect(host.getSettings().greeting?.value).toBe('good evening');
        expect(await probe.told()).toContain('greeting=good evening');
    });

    test('gives block actions in messages their room, and those in views and submitted views none', async () => {
        const [message] = workspace.messages.findByRoom('GENERAL');
        const press = {
            ...{ user: people.carol, actionId: 'press', blockId: 'block', value: 'seven' },
            ...{ roomId: 'GENERAL', messageId: message?._id ?? '' },
        };
        await host.blockAction({ ...press, container: { type: 'message', id: 'm' }, triggerId: 'trigger-1' });
        await host.blockAction({ ...press, container: { type: 'view', id: 'view-1' }, triggerId: 'trigger-2' });
        expect(await probe.told()).toEqual(
            expect.arrayContaining(['carol press seven general trigger-1', 'carol press seven - trigger-2']),
        );
        const view = { id: 'view-1', type: 'modal', state: { block: { name: 'Bob' } } };
        const answer = await host.viewSubmit({ user: people.carol, view, triggerId: 'trigger-3' });
        expect(answer).toMatchObject({ type: 'errors', viewId: 'view-1', errors: { name: 'wrong' } });
    });

    test('lets an app refuse that someone leaves', async () => {
        const kick = probe.call('modify', ['getDeleter'], ['removeUsersFromRoom', 'GENERAL', ['olivia']]);
        expect(await kick).toEqual({ error: expect.stringContaining('Olivia stays.') as string });
        expect(workspace.subscriptions.findOneByRoomAndUsername('GENERAL', 'olivia')).toBeDefined();
    });

    test('lets an app refuse that someone joins, with words that reach the one who joins', async () => {
        const refused = { error: 'error-app-prevented', message: 'Erin stays out. [error-app-prevented]' };
        await expect(joinRoom(workspace, people.erin._id, { rid: 'GENERAL' })).rejects.toMatchObject(refused);
        const invitation = { rid: 'GENERAL', usernames: ['erin'] };
        await expect(inviteToRoom(workspace, people.carol._id, invitation)).rejects.toMatchObject(refused);
        expect(workspace.subscriptions.findOneByRoomAndUsername('GENERAL', 'erin')).toBeUndefined();
        const told = await probe.told();
        expect(told).toContain('erin joins by nobody');
        expect(told).toContain('erin joins by carol');
    });

    test('starts the process anew when it is killed; memory is lost, settings are not', async () => {
        const pid = host.pid();
        await host.kill();
        expect(host.pid()).not.toBe(pid);
        expect(await host.status()).toMatch(/_enabled$/);
        expect(await probe.told()).toEqual(['enabled']);
        expect(host.getSettings().greeting?.value).toBe('good evening');
    });

    test('disables and enables', async () => {
        // On enabling, the engine finds the command still there, tells the console and the app, and keeps it.
        jest.spyOn(console, 'error').mockImplementation();
        await host.disable();
        await expect(probe.run('x')).rejects.toThrow();
        await host.enable();
        expect(await probe.run('x')).toMatchObject({ value: { arguments: ['x'] } });
    });

    test('updates an app and keeps its settings', async () => {
        await host.update(await packageFixture('probe'), people.admin);
        expect(host.getSettings().greeting?.value).toBe('good evening');
        expect(await probe.run('x')).toMatchObject({ value: { arguments: ['x'] } });
    });

    test('counts bridge calls', async () => {
        host.bridgeCalls.reset();
        await probe.call('read', ['getUserReader'], ['getByUsername', 'bob']);
        expect(host.bridgeCalls.byMethod()).toMatchObject({ 'User.getByUsername': 1, 'Message.notifyUser': 1 });
    });
});
