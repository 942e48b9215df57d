// Rooms that would change owner or be deleted with an act: shown before it, and given up only when confirmed.
import { failure, refusal, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';
import type { Situation } from './action';
import type { Pipeline } from './perform';
import type { ModerationRequest } from './request';

interface Confirming {
    readonly pipeline: Pipeline;
    readonly request: ModerationRequest;
}

/** @returns the situation in which the act may be done; else `user-last-owner` with the rooms, which count as shown then. */
export async function confirmRooms(
    { pipeline, request }: Confirming,
    situation: Situation,
): Promise<Result<Situation>> {
    const foretold = await request.action.foretell?.(pipeline.reading, situation.target);
    if (!foretold) {
        return success(situation);
    }
    if (!foretold.ok) {
        return foretold;
    }
    const rooms = foretold.value;
    if (rooms.changeOwner.length + rooms.deleted.length === 0) {
        return success(situation);
    }
    const { moderator, target } = situation;
    if (request.relinquish && pipeline.shownRooms.wereShown(moderator.id, target.id, rooms)) {
        return success({ ...situation, relinquish: true });
    }
    pipeline.shownRooms.remember(moderator.id, target.id, rooms);
    return failure(refusal('user-last-owner', { rooms }));
}
