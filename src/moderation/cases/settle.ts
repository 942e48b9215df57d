// Settles cases that a crash left open, by looking at the real state.
import type { ReadingPorts } from '../../workspace/ports';
import type { Action, Situation } from '../action';
import { readTrace } from '../apply';
import type { Scene } from '../scene';
import type { CaseKeeping } from './case-command';
import type { Case } from './fold';
import type { Ending } from './record';

/** An act takes seconds; one that is open for longer has lost whoever was at it. */
const PATIENCE_MILLISECONDS = 60000;

interface Settling extends CaseKeeping {
    readonly scene: Scene;
}

export async function realEnding(
    reading: ReadingPorts,
    scene: Scene,
    action: Action,
    found: Case,
): Promise<Ending | undefined> {
    if (action.recordOnly) {
        // The case is the whole act, and it stands.
        return 'done';
    }
    const target = await reading.people.byId(found.target.id);
    if (!target.ok || !target.value) {
        return undefined;
    }
    const situation: Situation = {
        moderator: scene.moderator,
        room: scene.room,
        target: target.value,
        targetRoomRoles: [],
        targetIsMember: false,
        targetBan: 'none',
        ...(found.role ? { role: found.role } : {}),
        relinquish: false,
        targetHolds: () => false,
    };
    const state = await readTrace(action, reading, situation);
    if (!state.ok) {
        return undefined;
    }
    return action.isDone(state.value) ? 'done' : 'failed';
}

async function settleOne(settling: Settling, found: Case): Promise<Case> {
    const { scene, book } = settling;
    const action = settling.actionNamed(found.action);
    if (found.state !== 'pending' || settling.now() - found.at < PATIENCE_MILLISECONDS || !action) {
        return found;
    }
    const ending = await realEnding(scene.reading, scene, action, found);
    if (!ending) {
        return found;
    }
    const added = await book.add(found, { kind: 'closed', caseId: found.id, ending, settled: true });
    return added.ok ? { ...found, state: ending } : found;
}

/** The same cases, with those settled that can be; what cannot be found out stays open. Cases of the scene's room. */
export function settle(settling: Settling, cases: readonly Case[]): Promise<Case[]> {
    return Promise.all(cases.map((found) => settleOne(settling, found)));
}
