// What trying a request on one person would come to. To be replaced by the pipeline's dry run, `perform` with `dryRun`.
import { refusal } from '../workspace/problem';
import type { Situation } from './action';
import { judge } from './judge';
import { resolveRole } from './perform';
import type { Pipeline } from './perform';
import type { ModerationRequest, Outcome, Report, TargetName, TargetOutcome } from './request';
import { openScene } from './scene';

async function outcomeOf(
    { reading, acting }: Pipeline,
    { action }: ModerationRequest,
    situation: Situation,
): Promise<Outcome> {
    if (action.isDone(situation)) {
        return { kind: 'already' };
    }
    const obstacle = action.obstacle?.(situation);
    if (obstacle) {
        return { kind: 'refused', problem: refusal(obstacle) };
    }
    const foretold = await action.foretell?.(reading, situation.target);
    if (foretold && !foretold.ok) {
        return { kind: 'refused', problem: { ...foretold.problem, effect: 'none' } };
    }
    if (foretold && foretold.value.changeOwner.length + foretold.value.deleted.length > 0) {
        return { kind: 'refused', problem: refusal('user-last-owner', { rooms: foretold.value }) };
    }
    const unavailable = action.unavailable(acting);
    return unavailable ? { kind: 'refused', problem: unavailable } : { kind: 'done' };
}

export async function tryOut(pipeline: Pipeline, request: ModerationRequest): Promise<Report> {
    const { reading, rules } = pipeline;
    const resolved = await resolveRole(reading, request);
    if (!resolved.ok) {
        return { kind: 'refused', problem: { ...resolved.problem, effect: 'none' } };
    }
    const role = resolved.value;
    const about = role ? { role } : {};
    const scene = openScene(reading, request.moderator, request.room);
    const settle = async (name: TargetName): Promise<TargetOutcome> => {
        const verdict = await judge({ action: request.action, scene, name, ...about, rules });
        if (!verdict.allowed) {
            const { target, problem } = verdict;
            return { name, ...(target ? { target } : {}), outcome: { kind: 'refused', problem } };
        }
        const { situation } = verdict;
        return { name, target: situation.target, outcome: await outcomeOf(pipeline, request, situation) };
    };
    return { kind: 'outcomes', ...about, outcomes: await Promise.all(request.targets.map(settle)) };
}
