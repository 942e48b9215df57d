// Bans in a dry run: what would be done is seen by what follows, and nowhere else.
import type { MessagesPort } from '../../../src/workspace/ports';
import { simulated } from '../../../src/workspace/simulated/simulated-ports';
import type { WorkspacePorts } from '../../../src/workspace/simulated/simulated-ports';
import { only } from '../fakes/engine';
import { FakeWorkspace } from '../fakes/fake-workspace';

function simulate(workspace: FakeWorkspace): WorkspacePorts {
    return simulated({
        reading: workspace.reading(),
        acting: workspace.acting(),
        records: workspace.keeping.records.port(),
        messages: only<MessagesPort>({}),
    });
}

const named = async ({ reading }: WorkspacePorts, roomId: string): Promise<string[]> => {
    const bans = await reading.rooms.bans(roomId);
    return bans.ok ? bans.value.people.map(({ username, by }) => `${username} ${by}`) : [bans.problem.code];
};

it('bans and unbans without a trace', async () => {
    const workspace = new FakeWorkspace();
    workspace.ban('carol', 'server');
    const ports = simulate(workspace);
    const [room, bob, carol] = [workspace.room(), workspace.person('bob'), workspace.person('carol')];
    await ports.acting.banning.ban(room, bob);
    expect(await named(ports, room.id)).toEqual(['carol server', 'bob app']);
    expect(await ports.reading.rooms.isMember(room.id, bob)).toEqual({ ok: true, value: false });
    await ports.acting.banning.unban(room, bob);
    await ports.acting.banning.unban(room, carol);
    expect(await named(ports, room.id)).toEqual([]);
    expect(await named(ports, 'id-other')).toEqual(['carol server']);
    expect(workspace.acts()).toEqual([]);
    expect([...workspace.state.bans.keys()]).toEqual(['id-carol']);
});

it('bans nobody where nobody could be banned', async () => {
    const workspace = new FakeWorkspace();
    const unavailable = { code: 'mod-rest-url-invalid', effect: 'none', by: 'mod-desk' } as const;
    const acting = workspace.acting();
    const ports = simulated({
        reading: workspace.reading(),
        acting: { ...acting, banning: { ...acting.banning, unavailable } },
        records: workspace.keeping.records.port(),
        messages: only<MessagesPort>({}),
    });
    const banned = ports.acting.banning.ban(workspace.room(), workspace.person('bob'));
    expect(await banned).toEqual({ ok: false, problem: unavailable });
});
