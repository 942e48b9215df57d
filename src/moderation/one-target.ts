// One target of a request: judged by what is true now, then acted on, on the record.
import { failure, refusal } from '../workspace/problem';
import type { Problem, Result } from '../workspace/problem';
import type { Person, Role } from '../workspace/ports';
import type { Situation } from './action';
import type { Case } from './cases/fold';
import { personGone, personOnRecord } from './cases/record';
import { actAgain, changeEnd } from './cases/act-again';
import { actOnRecord, closeCase, isRateLimited, markUndone } from './cases/recorded';
import type { RecordedAct, RecordedOutcome } from './cases/recorded';
import { confirmRooms } from './confirm-rooms';
import { judge, judgePerson } from './judge';
import { checkMayChange } from './may-change';
import type { Pipeline } from './perform';
import { checkReport } from './reports/check-report';
import { nameOf } from './request';
import type { ModerationRequest, RequestedTarget, TargetOutcome } from './request';
import type { Scene } from './scene';
import { takingBack } from './taking-back';
import type { TakingBack } from './taking-back';

export interface Turn {
    readonly pipeline: Pipeline;
    readonly request: ModerationRequest;
    readonly role: Role | undefined;
    readonly target: RequestedTarget;
    /** Who it is, where that has only just been read. */
    readonly person: Person | undefined;
    readonly run: RecordedAct['run'];
    /** The case that an earlier try left open. */
    readonly continued: Case | undefined;
}

/** What became of the target; with a case that is still open, it is to be tried again. */
export interface Tried {
    readonly settled: TargetOutcome;
    readonly open?: Case;
}

/** Of whom the case tells that is to be taken back, where the account is deleted since. */
async function goneTarget({ pipeline, target }: Turn, problem: Problem): Promise<Person | undefined> {
    if (target.undoes === undefined || problem.code !== 'error-invalid-user') {
        return undefined;
    }
    const found = await pipeline.keeping.book.find(target.undoes);
    return found.ok && found.value ? personGone(found.value.target) : undefined;
}

function refused(problem: Problem): RecordedOutcome {
    return { outcome: { kind: 'refused', problem: { ...problem, effect: 'none' } } };
}

/** When it shall end by itself; what is taken back ends when it would have, whatever a setting says. */
function endOf({ pipeline, request }: Turn, taking: TakingBack | undefined): number | undefined {
    const { keeping, rules } = pipeline;
    const { action, duration } = request;
    if (taking) {
        return taking.until;
    }
    const asked = duration ?? rules.defaultDurations.get(action.name);
    return action.duration && typeof asked === 'number' ? keeping.now() + asked : undefined;
}

/** What is needed to do it on the record, whatever the situation is. */
function recordedAct(turn: Turn, taking?: TakingBack): Omit<RecordedAct, 'situation'> {
    const { pipeline, request, run, continued } = turn;
    const { reading, acting, keeping } = pipeline;
    const { action, report } = request;
    const reason = request.reason === '' && taking ? taking.reason : request.reason;
    const until = endOf(turn, taking);
    return {
        ...{ action, acting, reading, keeping, reason },
        ...(until === undefined ? {} : { until }),
        ...(taking ? { undone: taking.undone } : {}),
        ...(report === undefined ? {} : { report }),
        ...(run ? { run } : {}),
        ...(continued ? { continued } : {}),
    };
}

/** It is so already: what it was asked again for may be another end. */
function again(turn: Turn, scene: Scene, situation: Situation): Promise<RecordedOutcome> {
    const { pipeline, request, role, target } = turn;
    const { action } = request;
    // A form that told of nothing to change changes nothing.
    const duration = request.shownDone === false ? undefined : request.duration;
    if (!action.duration || turn.continued || target.undoes !== undefined) {
        return Promise.resolve({ outcome: { kind: 'already' } });
    }
    const reverse = pipeline.keeping.actionNamed(action.undo ?? '');
    const question = { scene, rules: pipeline.rules, action, reverse, target: situation.target, role };
    return actAgain({ ...recordedAct(turn), situation }, { duration, mayChange: () => checkMayChange(question) });
}

/** What is taken back takes the right to it and to its reverse. */
async function whatToTakeBack(
    { pipeline, role, run, target }: Turn,
    scene: Scene,
    person: Person,
): Promise<Result<TakingBack | undefined>> {
    const taking = await takingBack(pipeline.keeping, target, run?.id);
    if (!taking.ok || !taking.value) {
        return taking;
    }
    const { actionNamed } = pipeline.keeping;
    const action = actionNamed(taking.value.undone.action);
    if (!action) {
        return failure(refusal('mod-case-unknown'));
    }
    const reverse = actionNamed(action.undo ?? '');
    const question = { scene, rules: pipeline.rules, action, reverse, target: person, role };
    const problem = await checkMayChange(question);
    return problem ? failure(problem) : taking;
}

/** Of what is taken back only the end goes. */
async function giveEndBack(turn: Turn, situation: Situation, { undone, until }: TakingBack): Promise<RecordedOutcome> {
    const { actionNamed } = turn.pipeline.keeping;
    const action = actionNamed(undone.action);
    const reverse = actionNamed(action?.undo ?? '');
    if (!action || !reverse) {
        return refused(refusal('mod-case-unknown'));
    }
    if (reverse.isDone(situation)) {
        return { outcome: { kind: 'already' } };
    }
    const { change, ...changed } = await changeEnd({ ...recordedAct(turn), action, situation }, undone, until);
    return { ...changed, ...(change ? { change: { ...change, of: action.name } } : {}) };
}

async function act(
    turn: Turn,
    scene: Scene,
    situation: Situation,
    taking: TakingBack | undefined,
): Promise<RecordedOutcome> {
    const { action } = turn.request;
    if (taking?.onlyEnd) {
        return giveEndBack(turn, situation, taking);
    }
    if (action.isDone(situation)) {
        return again(turn, scene, situation);
    }
    if (turn.request.shownDone) {
        return refused(refusal('mod-changed-since'));
    }
    const obstacle = action.obstacle?.(situation);
    if (obstacle) {
        return refused(refusal(obstacle));
    }
    const confirmed = await confirmRooms(turn, situation);
    return confirmed.ok
        ? actOnRecord({ ...recordedAct(turn, taking), situation: confirmed.value })
        : refused(confirmed.problem);
}

/** What was to be taken back is so no longer, and no case of this act tells that. */
async function noteUndoneElsewhere(
    { pipeline, request }: Turn,
    taking: TakingBack | undefined,
    { caseId, open, outcome }: RecordedOutcome,
): Promise<void> {
    if (taking && caseId === undefined && !open) {
        await markUndone(pipeline.keeping, taking.undone, request.moderator, outcome, undefined);
    }
}

async function judgeAndAct(turn: Turn, scene: Scene): Promise<RecordedOutcome & { readonly person?: Person }> {
    const { pipeline, request, target, role } = turn;
    const trial = {
        ...{ action: request.action, scene, name: target, rules: pipeline.rules },
        ...(role ? { role } : {}),
    };
    const verdict = await (turn.person ? judgePerson(trial, turn.person) : judge(trial));
    if (!verdict.allowed) {
        const gone = verdict.target ? undefined : await goneTarget(turn, verdict.problem);
        const person = verdict.target ?? gone;
        const problem = gone ? refusal('mod-account-gone', { action: request.action.name }) : verdict.problem;
        return { ...refused(problem), ...(person ? { person } : {}) };
    }
    const person = verdict.situation.target;
    const taking = await whatToTakeBack(turn, scene, person);
    if (!taking.ok) {
        return { ...refused(taking.problem), person };
    }
    const wrongReport = await checkReport(pipeline.keeping.reports.book, request, person);
    if (wrongReport) {
        return { ...refused(wrongReport), person };
    }
    const recorded = await act(turn, scene, verdict.situation, taking.value);
    await noteUndoneElsewhere(turn, taking.value, recorded);
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
    const problem = scene.ok ? turn.target.notFound : scene.problem;
    if (!scene.ok || problem) {
        return conclude(turn, refused(problem ?? refusal('error-invalid-user')));
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
