// The one way of a request: resolve, authorise, check, apply; an outcome for each target.
import { failure, refusal, success } from '../workspace/problem';
import type { Problem, Result } from '../workspace/problem';
import type { ActingPorts, ReadingPorts, Role } from '../workspace/ports';
import type { Situation } from './action';
import type { CaseKeeping } from './cases/case-command';
import { actOnRecord, endOnRecord } from './cases/recorded';
import type { RecordedOutcome } from './cases/recorded';
import type { Rules } from './checks';
import { judge } from './judge';
import { MOST_TARGETS } from './request';
import type { ModerationRequest, Report, TargetName, TargetOutcome } from './request';
import { openScene } from './scene';
import type { Scene } from './scene';
import type { ShownRooms } from './shown-rooms';

export interface Pipeline {
    readonly reading: ReadingPorts;
    readonly acting: ActingPorts;
    readonly rules: Rules;
    readonly shownRooms: ShownRooms;
    readonly keeping: CaseKeeping;
    /** Notes an error that nobody foresaw; never throws. */
    report(error: unknown): Promise<void>;
}

/** The role of a request; its scope must be the one that the moderator said, as one slip makes it hold everywhere. */
export async function resolveRole(
    { roles }: ReadingPorts,
    request: ModerationRequest,
): Promise<Result<Role | undefined>> {
    if (request.role === undefined) {
        return success(undefined);
    }
    const found = await roles.byIdOrName(request.role);
    if (!found.ok) {
        return found;
    }
    const role = found.value;
    if (!role) {
        return failure(refusal('error-invalid-role', { role: request.role }));
    }
    if (role.scope === 'room' && request.workspace) {
        return failure(refusal('mod-room-role-needs-room', { role: role.name }));
    }
    if (role.scope === 'workspace' && !request.workspace) {
        return failure(refusal('mod-workspace-role-unconfirmed', { role: role.name }));
    }
    return found;
}

/** For the first target the moderator and the room are as they just came in; for later ones they are read again. */
async function sceneFor(pipeline: Pipeline, request: ModerationRequest, position: number): Promise<Result<Scene>> {
    const { reading } = pipeline;
    if (position === 0) {
        return success(openScene(reading, request.moderator, request.room));
    }
    const [moderator, room] = await Promise.all([
        reading.people.byId(request.moderator.id),
        reading.rooms.byId(request.room.id),
    ]);
    if (!moderator.ok) {
        return moderator;
    }
    if (!room.ok) {
        return room;
    }
    return moderator.value?.active
        ? success(openScene(reading, moderator.value, room.value))
        : failure(refusal('error-not-allowed'));
}

/** Rooms that would change owner or be deleted are shown first, and given up only when just these were confirmed. */
async function confirmRooms(
    pipeline: Pipeline,
    request: ModerationRequest,
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

async function act(pipeline: Pipeline, request: ModerationRequest, situation: Situation): Promise<RecordedOutcome> {
    const { reading, acting, keeping, rules } = pipeline;
    const { action, reason, undoes } = request;
    const duration = action.duration ? (request.duration ?? rules.defaultDurations.get(action.name)) : undefined;
    const recorded = {
        action,
        acting,
        reading,
        keeping,
        reason,
        ...(duration === undefined ? {} : { duration }),
        ...(undoes === undefined ? {} : { undoes }),
    };
    if (action.isDone(situation)) {
        // Only who asked for an end means to change it.
        return request.duration === undefined
            ? { outcome: { kind: 'already' } }
            : endOnRecord({ ...recorded, situation });
    }
    const obstacle = action.obstacle?.(situation);
    if (obstacle) {
        return { outcome: { kind: 'refused', problem: refusal(obstacle) } };
    }
    const confirmed = await confirmRooms(pipeline, request, situation);
    if (!confirmed.ok) {
        return { outcome: { kind: 'refused', problem: { ...confirmed.problem, effect: 'none' } } };
    }
    return actOnRecord({ ...recorded, situation: confirmed.value });
}

async function performOn(
    pipeline: Pipeline,
    request: ModerationRequest,
    name: TargetName,
    position: number,
    role: Role | undefined,
): Promise<TargetOutcome> {
    const scene = await sceneFor(pipeline, request, position);
    if (!scene.ok) {
        return { name, outcome: { kind: 'refused', problem: { ...scene.problem, effect: 'none' } } };
    }
    const verdict = await judge({
        action: request.action,
        scene: scene.value,
        name,
        ...(role ? { role } : {}),
        rules: pipeline.rules,
    });
    if (!verdict.allowed) {
        const { target, problem } = verdict;
        return { name, ...(target ? { target } : {}), outcome: { kind: 'refused', problem } };
    }
    const recorded = await act(pipeline, request, verdict.situation);
    return { name, target: verdict.situation.target, ...recorded };
}

/** One target; even what nobody foresaw becomes an outcome, so that the others keep theirs. */
async function settle(
    pipeline: Pipeline,
    request: ModerationRequest,
    name: TargetName,
    position: number,
    role: Role | undefined,
): Promise<TargetOutcome> {
    try {
        return await performOn(pipeline, request, name, position, role);
    } catch (error) {
        await pipeline.report(error);
        const problem: Problem = { code: 'mod-engine-failed', effect: 'unknown', by: 'server' };
        return { name, outcome: { kind: 'failed', problem, state: 'unknown' } };
    }
}

/**
 * Carries out a request, one target after the other; what becomes of one target never stops the next.
 *
 * @returns an outcome for each target in the order asked, or the one refusal that concerns them all.
 */
export async function perform(pipeline: Pipeline, request: ModerationRequest): Promise<Report> {
    if (request.targets.length > MOST_TARGETS) {
        return { kind: 'refused', problem: refusal('mod-too-many-targets') };
    }
    const mustHaveReason = pipeline.rules.requireReason && request.action.imposes === true;
    if (mustHaveReason && request.reason.trim() === '' && request.undoes === undefined) {
        return { kind: 'refused', problem: refusal('mod-reason-required') };
    }
    const resolved = await resolveRole(pipeline.reading, request);
    if (!resolved.ok) {
        return { kind: 'refused', problem: { ...resolved.problem, effect: 'none' } };
    }
    const role = resolved.value;
    const outcomes: TargetOutcome[] = [];
    for (const [position, name] of request.targets.entries()) {
        outcomes.push(await settle(pipeline, request, name, position, role));
    }
    return { kind: 'outcomes', ...(role ? { role } : {}), outcomes };
}
