// A mute for two hours, and what a test wants to know of it afterwards.
import { FakeWorkspace } from './fake-workspace';
import { HOUR } from './keeping';
import type { Asked } from './performing';
import { outcomeOf } from './performing';

export const mute: Asked = { action: 'mute', by: 'mona', on: 'bob', duration: 2 * HOUR };

/** A workspace in which that was done, and what came of it forgotten. */
export async function muted(asked: Asked = mute): Promise<FakeWorkspace> {
    const workspace = new FakeWorkspace();
    await outcomeOf(workspace, asked);
    workspace.keeping.told.length = 0;
    workspace.calls.made.length = 0;
    return workspace;
}

export function caseOf(workspace: FakeWorkspace): string {
    return workspace.keeping.cases()[0]?.id ?? '';
}

export function isMuted({ state }: FakeWorkspace): boolean {
    return state.room.muted.includes('bob');
}

/** Nothing waits any more. */
export function expectNothingWaiting({ keeping }: FakeWorkspace): void {
    expect([...keeping.records.keys('deadline'), ...keeping.records.keys('claim')]).toEqual([]);
}
