// The one way of a request: checked as a whole, then carried out target by target; several targets are a run.
import { nearest } from '../parameters/nearest';
import { failure, refusal, success } from '../workspace/problem';
import type { Problem, Result } from '../workspace/problem';
import type { ActingPorts, ReadingPorts, Role } from '../workspace/ports';
import { carryOut, refuseAll } from './carry-out';
import type { Carrying } from './carry-out';
import type { CaseKeeping, Watch } from './cases/case-command';
import { personReference, roomReference } from './cases/record';
import type { Rules } from './checks';
import { identify } from './identify';
import { MOST_TARGETS, checkReasonLength } from './request';
import type { ModerationRequest, Outcomes, Report } from './request';
import { changedByRun } from './runs/changed-by-run';
import type { Run } from './runs/fold-run';
import { settleWhatWasLeft } from './runs/what-was-left';
import type { ShownRooms } from './shown-rooms';
import type { Untold } from './telling';
import type { Turns } from './turns';

export interface Pipeline {
    readonly reading: ReadingPorts;
    readonly acting: ActingPorts;
    readonly rules: Rules;
    readonly shownRooms: ShownRooms;
    readonly keeping: CaseKeeping;
    readonly turns: Turns;
    /** Whether a run waits for the rate limit; a dry run tells that it was met. */
    readonly waitsForLimit: boolean;
    /** The runs that this process is at. */
    readonly runsHere: Set<string>;
    wait(milliseconds: number): Promise<void>;
    /** Notes an error that nobody foresaw; never throws. */
    report(error: unknown): Promise<void>;
}

/** A role that is not there, with the one that was probably meant: of the scope that was asked for, and no other. */
async function unknownRole({ roles }: ReadingPorts, role: string, workspace: boolean): Promise<Problem> {
    const names = await roles.names(workspace ? 'workspace' : 'room');
    const known = names.ok ? names.value : [];
    const meant = nearest(
        role,
        known.map((name) => name.toLowerCase()),
    );
    // Not every server has all roles that come with Rocket.Chat: such a one is not mistyped.
    const suggestion = meant === role.toLowerCase() ? undefined : known.find((name) => name.toLowerCase() === meant);
    return refusal('error-invalid-role', { role, ...(suggestion === undefined ? {} : { suggestion }) });
}

/** The role of a request; its scope must be the one that the moderator said, as one slip makes it hold everywhere. */
async function resolveRole(reading: ReadingPorts, request: ModerationRequest): Promise<Result<Role | undefined>> {
    if (request.role === undefined) {
        return success(undefined);
    }
    const found = await reading.roles.byIdOrName(request.role);
    if (!found.ok) {
        return found;
    }
    const role = found.value;
    if (!role) {
        return failure(await unknownRole(reading, request.role, request.workspace));
    }
    if (role.scope === 'room' && request.workspace) {
        return failure(refusal('mod-room-role-needs-room', { role: role.name }));
    }
    if (role.scope === 'workspace' && !request.workspace) {
        return failure(refusal('mod-workspace-role-unconfirmed', { role: role.name }));
    }
    return found;
}

function checkRequest({ rules }: Pipeline, { targets, action, reason }: ModerationRequest): Problem | undefined {
    if (targets.length > MOST_TARGETS) {
        return refusal('mod-too-many-targets');
    }
    const tooLong = checkReasonLength(reason);
    if (tooLong) {
        return tooLong;
    }
    const mustHaveReason = rules.requireReason && action.imposes === true;
    const takesBack = targets.every(({ undoes }) => undoes !== undefined);
    return mustHaveReason && reason.trim() === '' && !takesBack ? refusal('mod-reason-required') : undefined;
}

/** Writes down what a run is to do; nothing of it is done before. */
function plan({ keeping }: Pipeline, request: ModerationRequest): Promise<Result<Run>> {
    const { action, moderator, room, targets, role, reason, duration, report } = request;
    const { workspace, relinquish, threadId } = request;
    return keeping.runs.open({
        action: action.name,
        moderator: personReference(moderator),
        room: roomReference(room),
        ...{ targets, reason, workspace, relinquish },
        ...(role === undefined ? {} : { role }),
        ...(duration === undefined ? {} : { duration }),
        ...(report === undefined ? {} : { report }),
        ...(threadId === undefined ? {} : { threadId }),
    });
}

async function tellOthers({ book, telling }: CaseKeeping, run: Run): Promise<readonly Untold[]> {
    const amended = await changedByRun(book, run);
    return telling.tellOfRun(run.id, { done: run.done, amended: amended.ok ? amended.value : [] });
}

/** Tells the others, and puts the run away; answers who could not be told. */
async function finish(pipeline: Pipeline, runId: string): Promise<Pick<Outcomes, 'untold'>> {
    const { keeping } = pipeline;
    const run = await keeping.runs.find(runId);
    const untold = run.ok && run.value ? await tellOthers(keeping, run.value) : [];
    await keeping.runs.finish(runId);
    return untold.length === 0 ? {} : { untold };
}

/** Carries out a run from where it stands; see {@link perform}. */
async function carryOutRun(carrying: Omit<Carrying, 'run'> & { readonly run: Run }): Promise<Report> {
    const { pipeline, request, role, run, watch } = carrying;
    pipeline.runsHere.add(run.id);
    try {
        watch?.({ runId: run.id, settled: run.outcomes.size, total: request.targets.length });
        const outcomes = await carryOut(carrying);
        const untold = await finish(pipeline, run.id);
        return { kind: 'outcomes', ...(role ? { role } : {}), outcomes, runId: run.id, ...untold };
    } finally {
        pipeline.runsHere.delete(run.id);
    }
}

/** What the run was to do is possible no more, for anybody. */
async function refuseTheRest(
    pipeline: Pipeline,
    request: ModerationRequest,
    run: Run,
    problem: Problem,
): Promise<Report> {
    const carrying = { pipeline, request, role: undefined, run, justCameIn: undefined, watch: undefined };
    const outcomes = await refuseAll(carrying, problem);
    const untold = await finish(pipeline, run.id);
    return { kind: 'outcomes', outcomes, runId: run.id, ...untold };
}

/**
 * Takes up a run that its process did not finish; each target that is left is authorised anew.
 *
 * @returns `undefined` where it cannot be carried on now; it stays open, to be taken up again.
 */
export async function resume(pipeline: Pipeline, request: ModerationRequest, run: Run): Promise<Report | undefined> {
    const settled = await settleWhatWasLeft(pipeline, request, run);
    if (!settled.ok) {
        return undefined;
    }
    const role = await resolveRole(pipeline.reading, request);
    if (!role.ok) {
        const isForGood = role.problem.by === 'mod-desk';
        return isForGood ? refuseTheRest(pipeline, request, settled.value, role.problem) : undefined;
    }
    return carryOutRun({
        pipeline,
        request,
        role: role.value,
        run: settled.value,
        justCameIn: undefined,
        watch: undefined,
    });
}

/**
 * Carries out a request. Several targets are a run: planned in writing, held to the rate limit, and taken up by another
 * process should this one die.
 *
 * @returns an outcome for each target in the order asked, or the one refusal that concerns them all.
 */
export async function perform(pipeline: Pipeline, request: ModerationRequest, watch?: Watch): Promise<Report> {
    const refused = checkRequest(pipeline, request);
    if (refused) {
        return { kind: 'refused', problem: refused };
    }
    const role = await resolveRole(pipeline.reading, request);
    if (!role.ok) {
        return { kind: 'refused', problem: { ...role.problem, effect: 'none' } };
    }
    const identified = await identify(pipeline, request);
    const known = { ...request, targets: identified.map(({ target }) => target) };
    const carrying = { pipeline, request: known, role: role.value, justCameIn: identified, watch };
    if (known.targets.length > 1) {
        const run = await plan(pipeline, known);
        return run.ok ? carryOutRun({ ...carrying, run: run.value }) : { kind: 'refused', problem: run.problem };
    }
    const outcomes = await carryOut({ ...carrying, run: undefined });
    return { kind: 'outcomes', ...(role.value ? { role: role.value } : {}), outcomes };
}
