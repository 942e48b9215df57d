// Ends one timed act, if it still stands: the reverse of its action, done by the system.
import { secondsToWait } from '../../workspace/problem';
import type { ActingPorts, Person, ReadingPorts, RecordsPort, Room } from '../../workspace/ports';
import type { Action, Situation } from '../action';
import { apply } from '../apply';
import type { CaseKeeping } from '../cases/case-command';
import type { Case } from '../cases/fold';
import { howEnded } from '../cases/how-ended';
import type { KnownEnd } from '../cases/endings-by';
import { stillDecides } from '../cases/latest-of-kind';
import { rateLimitOf } from '../cases/recorded';
import { bareSituation } from '../cases/real-state';
import { roomGone } from '../cases/record';
import { settleOpen } from '../cases/settle';
import { takesPlaceInRoom } from '../checks';
import { roomFor } from '../away';
import { readBan } from '../judge';
import { holdersShowing, openScene, roomRolesOf } from '../scene';
import { releaseClaims, withClaim } from './claim';
import { placeOf } from '../places';
import type { Turns } from '../turns';
import type { Deadline } from './deadlines';
import { MINUTE } from './duration';
import { keepWhatWasChanged } from './keep-changed';

export interface Lifting extends CaseKeeping {
    readonly reading: ReadingPorts;
    readonly acting: ActingPorts;
    readonly records: RecordsPort;
    /** Who acts when nobody does: the app's own user. */
    readonly system: Person;
    readonly recordId: () => string;
    readonly caseId: () => string;
    readonly wait: (milliseconds: number) => Promise<void>;
    readonly turns: Turns;
}

/** `later`: it is still to be done. `claimed`: it is, and another server is at it, or has died over it. */
export type Lifted = 'lifted' | 'stale' | 'later' | 'claimed' | 'attention';

const MOST_ATTEMPTS = 6;

function backOff(attempt: number): number {
    return Math.min(2 ** (attempt - 1), 60) * MINUTE;
}

async function situationOf(
    lifting: Lifting,
    found: Case,
    action: Action,
    room: Room,
    target: Person,
): Promise<Situation | undefined> {
    const scene = openScene(lifting.reading, lifting.system, room);
    const [holders, membership, ban] = await Promise.all([
        holdersShowing(scene, found.role),
        scene.isMember(target),
        readBan(action, scene, target),
    ]);
    if (!holders.ok || !membership.ok || !ban.ok) {
        return undefined;
    }
    const roomNow = await roomFor(lifting.reading, action, room, target, membership.value);
    if (!roomNow.ok) {
        return undefined;
    }
    return {
        ...bareSituation(lifting.system, roomNow.value, target, found),
        targetRoomRoles: roomRolesOf(holders.value, target),
        targetIsMember: membership.value,
        targetBan: ban.value,
    };
}

async function postpone(lifting: Lifting, deadline: Deadline, due: number, attempt: number): Promise<Lifted> {
    const { deadlineId, ...rest } = deadline;
    const added = await lifting.deadlines.add({ ...rest, due, attempt });
    if (added.ok) {
        await lifting.deadlines.remove(deadline);
        await releaseClaims(lifting.records, deadlineId);
    }
    return 'later';
}

/** Tried in vain: once more after a while, and after six times a person is needed. */
async function fail(lifting: Lifting, deadline: Deadline, found: Case, code: string): Promise<Lifted> {
    const attempt = deadline.attempt + 1;
    await lifting.book.add(found, { kind: 'lift-failed', caseId: found.id, attempt, code });
    if (attempt < MOST_ATTEMPTS) {
        return postpone(lifting, deadline, lifting.now() + backOff(attempt), attempt);
    }
    const noted = await lifting.attention.need(found);
    if (!noted.ok) {
        return 'later';
    }
    await lifting.deadlines.remove(deadline);
    await lifting.telling.tell('attention', found);
    return 'attention';
}

async function drop(lifting: Lifting, deadline: Deadline): Promise<Lifted> {
    await lifting.deadlines.remove(deadline);
    await releaseClaims(lifting.records, deadline.deadlineId);
    return 'stale';
}

/** One end that is to be brought about. */
interface Ending extends Lifting {
    readonly deadline: Deadline;
    readonly found: Case;
    /** The reverse of what was done. */
    readonly action: Action;
    /** It was tried before, and may have taken effect then. */
    readonly begun: boolean;
}

/** What was over before is not told to anybody as if it had ended only now; the log says how it was found. */
async function finish({ deadline, found, ...lifting }: Ending, ended: KnownEnd): Promise<Lifted> {
    const written = await lifting.book.amend(found, { kind: 'ended', caseId: found.id, ...ended });
    if (!written.ok) {
        return 'later';
    }
    await lifting.deadlines.remove(deadline);
    await releaseClaims(lifting.records, deadline.deadlineId);
    await lifting.telling.tell(ended.how === 'time' ? 'lifted' : 'over', written.value);
    return 'lifted';
}

/** It is over already, and nobody has written that down. */
async function howItEnded({ found, ...lifting }: Ending): Promise<KnownEnd> {
    const about = await lifting.book.standingWith(found);
    const settling = { ...lifting, moderator: lifting.system };
    const ended = about.ok ? await howEnded(settling, found, about.value) : about;
    return (ended.ok ? ended.value : undefined) ?? { how: 'elsewhere', since: lifting.now() };
}

async function reverse(ending: Ending): Promise<Lifted> {
    const { reading, deadline, found, action } = ending;
    const [room, target] = await Promise.all([reading.rooms.byId(found.room.id), reading.people.byId(found.target.id)]);
    if (!room.ok && room.problem.code !== 'error-invalid-room') {
        return fail(ending, deadline, found, room.problem.code);
    }
    if (!target.ok) {
        return fail(ending, deadline, found, target.problem.code);
    }
    if (!target.value || (!room.ok && takesPlaceInRoom(action, found))) {
        // Where the person is gone, or the room that it was in, nothing is left to end.
        return finish(ending, { how: 'gone', since: ending.now() });
    }
    const situation = room.ok
        ? await situationOf(ending, found, action, room.value, target.value)
        : // What holds in the whole workspace ends there, though the room is gone in which it was done.
          bareSituation(ending.system, roomGone(found.room), target.value, found);
    return situation ? reverseHere(ending, situation) : fail(ending, deadline, found, 'mod-engine-failed');
}

/** Whoever is not in the room is seen to when they come back; the act is over all the same. */
async function reverseHere(ending: Ending, situation: Situation): Promise<Lifted> {
    const { acting, reading, now, deadline, found, action, begun } = ending;
    if (action.isDone(situation)) {
        return finish(ending, begun ? { how: 'time', since: now() } : await howItEnded(ending));
    }
    const outcome = await apply({ action, acting, reading, situation });
    const limit = rateLimitOf(outcome);
    if (limit) {
        // Many ends at once take their turns; that is no failure of any of them.
        return postpone(ending, deadline, now() + secondsToWait(limit) * 1000, deadline.attempt);
    }
    if (outcome.kind !== 'done' && outcome.kind !== 'already') {
        return fail(ending, deadline, found, outcome.problem.code);
    }
    const kept = await keepWhatWasChanged(ending, situation);
    return kept === 'unchanged' ? finish(ending, { how: 'time', since: now() }) : drop(ending, deadline);
}

/** The case of a deadline, settled if a crash left it open; `undefined` when it cannot be read now. */
async function readCase(lifting: Lifting, { caseId }: Deadline): Promise<Case | 'gone' | undefined> {
    const found = await lifting.book.find(caseId);
    if (!found.ok) {
        return undefined;
    }
    if (found.value?.state !== 'pending') {
        return found.value ?? 'gone';
    }
    const settled = await settleOpen({ ...lifting, moderator: lifting.system }, found.value);
    return settled.state === 'pending' ? undefined : settled;
}

/** The case of a deadline as long as it is still to be ended; `undefined` when that cannot be told now. */
async function standing(lifting: Lifting, deadline: Deadline): Promise<Case | 'stale' | undefined> {
    const found = await readCase(lifting, deadline);
    if (!found) {
        return undefined;
    }
    if (found === 'gone' || found.until !== deadline.until) {
        return 'stale';
    }
    const decides = await stillDecides(lifting, found);
    return decides === undefined ? undefined : decides ? found : 'stale';
}

/** Once this server may act: while the claim was settled, a person or another server may have been at it. */
async function liftClaimed(lifting: Lifting, deadline: Deadline, afterDeath: boolean): Promise<Lifted> {
    const found = await standing(lifting, deadline);
    if (!found) {
        return 'later';
    }
    const reverseName = found === 'stale' ? undefined : lifting.actionNamed(found.action)?.undo;
    const action = lifting.actionNamed(reverseName ?? '');
    return found === 'stale' || !action
        ? drop(lifting, deadline)
        : reverse({ ...lifting, deadline, found, action, begun: afterDeath || deadline.attempt > 0 });
}

/**
 * Ends the act of a deadline. It is left alone when a person has ended it, given it another end, or done it anew; the
 * deadline is removed only after the end is confirmed and written down.
 */
export async function lift(lifting: Lifting, deadline: Deadline): Promise<Lifted> {
    const before = await standing(lifting, deadline);
    if (!before || before === 'stale') {
        return before ? drop(lifting, deadline) : 'later';
    }
    const action = lifting.actionNamed(before.action);
    const places = action ? [placeOf(action, before, before.target.id)] : [];
    const lifted = await withClaim(lifting.records, lifting, deadline.deadlineId, (afterDeath) =>
        lifting.turns.take(places, () => liftClaimed(lifting, deadline, afterDeath)),
    );
    return lifted.ok ? lifted.value : 'later';
}
