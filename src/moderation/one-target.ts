// One target of a request: judged by what is true now, then acted on, on the record.
import { failure, refusal, success } from '../workspace/problem';
import type { Problem, Result } from '../workspace/problem';
import type { Person, Role } from '../workspace/ports';
import type { Situation } from './action';
import type { Case } from './cases/fold';
import { whyNotUndoable } from './cases/undoable';
import { personOnRecord } from './cases/record';
import { actOnRecord, closeCase, endOnRecord, isRateLimited, markUndone } from './cases/recorded';
import type { RecordedAct, RecordedOutcome } from './cases/recorded';
import { judge } from './judge';
import type { Pipeline } from './perform';
import { checkReport } from './reports/check-report';
import { nameOf } from './request';
import type { ModerationRequest, RequestedTarget, TargetOutcome } from './request';
import type { Scene } from './scene';

export interface Turn {
    readonly pipeline: Pipeline;
    readonly request: ModerationRequest;
    readonly role: Role | undefined;
    readonly target: RequestedTarget;
    readonly run: RecordedAct['run'];
    /** The case that an earlier try left open. */
    readonly continued: Case | undefined;
}

/** What became of the target; with a case that is still open, it is to be tried again. */
export interface Tried {
    readonly settled: TargetOutcome;
    readonly open?: Case;
}

/** Rooms that would change owner or be deleted are shown first, and given up only when just these were confirmed. */
async function confirmRooms({ pipeline, request }: Turn, situation: Situation): Promise<Result<Situation>> {
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

/** Where a later act has taken its place, taking back the earlier one would take back that one. */
async function undoneCase({ pipeline, target }: Turn): Promise<Result<Case | undefined>> {
    if (target.undoes === undefined) {
        return success(undefined);
    }
    const found = await pipeline.keeping.book.find(target.undoes);
    if (!found.ok) {
        return found;
    }
    if (!found.value) {
        return failure(refusal('mod-case-unknown'));
    }
    const why = await whyNotUndoable(pipeline.keeping, found.value);
    return why ? failure(why) : found;
}

function refused(problem: Problem): RecordedOutcome {
    return { outcome: { kind: 'refused', problem: { ...problem, effect: 'none' } } };
}

/** What is needed to do it on the record, whatever the situation is. */
function recordedAct({ pipeline, request, run, continued }: Turn, undone?: Case): Omit<RecordedAct, 'situation'> {
    const { reading, acting, keeping, rules } = pipeline;
    const { action, reason, report } = request;
    const duration = action.duration ? (request.duration ?? rules.defaultDurations.get(action.name)) : undefined;
    return {
        ...{ action, acting, reading, keeping, reason },
        ...(duration === undefined ? {} : { duration }),
        ...(undone ? { undone } : {}),
        ...(report === undefined ? {} : { report }),
        ...(run ? { run } : {}),
        ...(continued ? { continued } : {}),
    };
}

async function act(turn: Turn, situation: Situation, undone: Case | undefined): Promise<RecordedOutcome> {
    const { action, duration } = turn.request;
    if (action.isDone(situation)) {
        // Only who asked for an end means to change it.
        return duration === undefined || turn.continued
            ? { outcome: { kind: 'already' } }
            : endOnRecord({ ...recordedAct(turn, undone), situation });
    }
    const obstacle = action.obstacle?.(situation);
    if (obstacle) {
        return refused(refusal(obstacle));
    }
    const confirmed = await confirmRooms(turn, situation);
    return confirmed.ok
        ? actOnRecord({ ...recordedAct(turn, undone), situation: confirmed.value })
        : refused(confirmed.problem);
}

async function judgeAndAct(turn: Turn, scene: Scene): Promise<RecordedOutcome & { readonly person?: Person }> {
    const { pipeline, request, target, role } = turn;
    const verdict = await judge({
        ...{ action: request.action, scene, name: target, rules: pipeline.rules },
        ...(role ? { role } : {}),
    });
    if (!verdict.allowed) {
        return { ...refused(verdict.problem), ...(verdict.target ? { person: verdict.target } : {}) };
    }
    const undone = await undoneCase(turn);
    const person = verdict.situation.target;
    if (!undone.ok) {
        return { ...refused(undone.problem), person };
    }
    const wrongReport = await checkReport(pipeline.keeping.reports.book, request, person);
    if (wrongReport) {
        return { ...refused(wrongReport), person };
    }
    const recorded = await act(turn, verdict.situation, undone.value);
    if (undone.value && recorded.caseId === undefined && !recorded.open) {
        await markUndone(pipeline.keeping, undone.value, request.moderator, recorded.outcome, undone.value.id);
    }
    return { ...recorded, person };
}

/** The person as known from the case that an earlier try opened, where it was not looked up now. */
function personOf({ continued }: Turn, person: Person | undefined): Person | undefined {
    return person ?? (continued && personOnRecord(continued.target));
}

/** A case that an earlier try left open is closed with what became of it now, unless it has to wait once more. */
async function conclude(turn: Turn, tried: RecordedOutcome, person?: Person): Promise<Tried> {
    const { open, ...rest } = tried;
    const left = rest.caseId === undefined && !open ? turn.continued : undefined;
    const waits = isRateLimited(rest.outcome);
    if (left && !waits) {
        await closeCase(turn.pipeline.keeping, left, rest.outcome);
    }
    const known = personOf(turn, person);
    const stillOpen = open ?? (waits ? left : undefined);
    return {
        settled: {
            ...(left ? { caseId: left.id } : {}),
            ...rest,
            name: nameOf(turn.target),
            ...(known ? { target: known } : {}),
        },
        ...(stillOpen ? { open: stillOpen } : {}),
    };
}

/** Never throws: even what nobody foresaw becomes an outcome, so that the other targets keep theirs. */
export async function actOnTarget(turn: Turn, scene: Result<Scene>): Promise<Tried> {
    if (!scene.ok) {
        return conclude(turn, refused(scene.problem));
    }
    try {
        const { person, ...tried } = await judgeAndAct(turn, scene.value);
        return await conclude(turn, tried, person);
    } catch (error) {
        await turn.pipeline.report(error);
        const problem: Problem = { code: 'mod-engine-failed', effect: 'unknown', by: 'server' };
        const { settled } = await conclude(
            { ...turn, continued: undefined },
            {
                outcome: { kind: 'failed', problem, state: 'unknown' },
            },
        );
        return { settled };
    }
}
