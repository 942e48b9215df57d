// Does the act and says what is true afterwards, also when the call did its work and then broke.
import { success } from '../workspace/problem';
import type { Problem, Result } from '../workspace/problem';
import type { ActingPorts, ReadingPorts } from '../workspace/ports';
import type { Action, Situation } from './action';
import { roomFor } from './away';
import { banOf } from './ban';
import type { Outcome } from './request';
import { holdersShowing, openScene, roomRolesOf } from './scene';

/** How the server says that it was so before; somebody else was quicker. */
const ALREADY_CODES = new Set([
    'error-user-already-in-role',
    'error-user-already-owner',
    'error-user-already-moderator',
    'error-user-already-leader',
    'error-user-not-in-role',
    'error-user-not-owner',
    'error-user-not-moderator',
    'error-user-not-leader',
    'error-user-already-banned',
    'error-user-not-banned',
]);

export interface Doing {
    readonly action: Action;
    readonly acting: ActingPorts;
    readonly reading: ReadingPorts;
    readonly situation: Situation;
}

async function readBanTrace(reading: ReadingPorts, situation: Situation): Promise<Result<Situation>> {
    const { room, target, moderator } = situation;
    const scene = openScene(reading, moderator, room);
    const [bans, present] = await Promise.all([scene.bans(), scene.isMember(target)]);
    if (!bans.ok) {
        return bans;
    }
    const targetBan = banOf(bans.value, target);
    return present.ok ? success({ ...situation, targetBan, targetIsMember: present.value }) : present;
}

async function readRoleTrace(reading: ReadingPorts, situation: Situation): Promise<Result<Situation>> {
    const { room, target, moderator, role } = situation;
    const [holders, person] = await Promise.all([
        holdersShowing(openScene(reading, moderator, room), role),
        reading.people.byId(target.id),
    ]);
    if (!holders.ok) {
        return holders;
    }
    if (!person.ok) {
        return person;
    }
    const targetRoomRoles = roomRolesOf(holders.value, target);
    return success({ ...situation, targetRoomRoles, target: person.value ?? target });
}

/** Reads again the one part of the workspace that shows whether the act took effect. */
export async function readTrace(
    action: Action,
    reading: ReadingPorts,
    situation: Situation,
): Promise<Result<Situation>> {
    const { room, target } = situation;
    switch (action.trace) {
        case 'room': {
            const read = await reading.rooms.byId(room.id);
            const now = read.ok ? await roomFor(reading, action, read.value, target, situation.targetIsMember) : read;
            return now.ok ? success({ ...situation, room: now.value }) : now;
        }
        case 'membership': {
            const read = await reading.rooms.isMember(room.id, target);
            return read.ok ? success({ ...situation, targetIsMember: read.value }) : read;
        }
        case 'ban':
            return readBanTrace(reading, situation);
        case 'room-roles':
            return readRoleTrace(reading, situation);
        case 'person': {
            const read = await reading.people.byId(target.id);
            return read.ok ? success({ ...situation, target: read.value ?? target }) : read;
        }
    }
}

/** What the workspace shows after a call whose answer proves nothing. */
async function outcomeByTrace(doing: Doing, problem: Problem): Promise<Outcome> {
    const after = await readTrace(doing.action, doing.reading, doing.situation);
    if (!after.ok) {
        return { kind: 'failed', problem, state: 'unknown' };
    }
    return doing.action.isDone(after.value) ? { kind: 'done' } : { kind: 'failed', problem, state: 'unchanged' };
}

const NO_EFFECT: Problem = { code: 'mod-no-effect', effect: 'none', by: 'server' };

async function tryOnce(doing: Doing): Promise<Outcome> {
    const result = await doing.action.run(doing.acting, doing.situation);
    if (result.ok) {
        return doing.action.provenBy === 'answer' ? { kind: 'done' } : outcomeByTrace(doing, NO_EFFECT);
    }
    if (ALREADY_CODES.has(result.problem.code)) {
        return { kind: 'already' };
    }
    return result.problem.effect === 'none'
        ? { kind: 'refused', problem: result.problem }
        : outcomeByTrace(doing, result.problem);
}

/**
 * Does the act on one target.
 *
 * @returns `done` only when the server said so or the workspace shows it. A call without a clear answer is followed by
 * a look at the state, and by one more call only where nothing changed and a repeat is harmless.
 */
export async function apply(doing: Doing): Promise<Outcome> {
    const first = await tryOnce(doing);
    const again = first.kind === 'failed' && first.state === 'unchanged' && first.problem.code !== NO_EFFECT.code;
    if (!again || !doing.action.harmlessToRepeat) {
        return first;
    }
    const second = await tryOnce(doing);
    // A refusal of the second call does not say what becomes of the first.
    return second.kind === 'refused' ? { kind: 'failed', problem: second.problem, state: 'unknown' } : second;
}
