// The sweep over the fake workspace: what is due ends when the test has moved the clock there.
import type { Lifting } from '../../../src/moderation/time/lift';
import { Turns } from '../../../src/moderation/turns';
import { sweep } from '../../../src/moderation/time/sweep';
import type { Swept } from '../../../src/moderation/time/sweep';
import type { FakeWorkspace } from './fake-workspace';
import { person } from './people';

export function liftingOf(
    workspace: FakeWorkspace,
    wait: Lifting['wait'] = () => Promise.resolve(),
    turns = new Turns(),
): Lifting {
    const { keeping } = workspace;
    const system = person({ id: 'id-mod-desk', username: 'mod-desk.bot', name: 'Mod Desk', workspaceRoles: [] });
    return {
        ...keeping.open(),
        ...keeping.making,
        reading: workspace.reading(),
        acting: workspace.acting(),
        records: keeping.records.port(),
        system,
        wait,
        turns,
    };
}

/** One sweep, as the engine runs it, some time later. */
export function sweepAfter(workspace: FakeWorkspace, milliseconds: number, reported: unknown[] = []): Promise<Swept> {
    workspace.keeping.now += milliseconds;
    return sweep(liftingOf(workspace), (error) => Promise.resolve(void reported.push(error)));
}
