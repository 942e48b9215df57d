// Carries a request out, target by target; what becomes of one never stops the next.
import { failure, refusal, success } from '../workspace/problem';
import type { Problem, Result } from '../workspace/problem';
import type { Role } from '../workspace/ports';
import type { Case } from './cases/fold';
import { closeCase, isRateLimited } from './cases/recorded';
import type { Watch } from './cases/case-command';
import type { Identified } from './identify';
import { nameOf } from './request';
import { actOnTarget } from './one-target';
import type { Tried } from './one-target';
import type { Pipeline } from './perform';
import { placeOf, targetsAreIndependent } from './places';
import type { ModerationRequest, RequestedTarget, TargetOutcome } from './request';
import type { Run } from './runs/fold-run';
import { holdUp, stoppedBy } from './runs/hold-up';
import { openScene } from './scene';
import type { Scene } from './scene';

export interface Carrying {
    readonly pipeline: Pipeline;
    readonly request: ModerationRequest;
    readonly role: Role | undefined;
    /** Missing for one target, which waits for no rate limit. */
    readonly run: Run | undefined;
    /** The room and these people have only just been read. */
    readonly justCameIn: readonly Identified[] | undefined;
    readonly watch: Watch | undefined;
}

/** A target that is still to be settled. */
interface Waiting {
    readonly position: number;
    readonly continued: Case | undefined;
}

/** The moderator as they are now, and the room as it came in or as it is now. */
async function readScene({ pipeline, request }: Carrying, roomAsCameIn: boolean): Promise<Result<Scene>> {
    const { reading } = pipeline;
    const [moderator, room] = await Promise.all([
        reading.people.byId(request.moderator.id),
        roomAsCameIn ? success(request.room) : reading.rooms.byId(request.room.id),
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

function placesOf({ request, role }: Carrying, together: readonly Waiting[]): string[] {
    const { action, room, targets } = request;
    const places = together.map(({ position }) => {
        const target = targets[position];
        const who = target && 'id' in target ? target.id : (target?.username.toLowerCase() ?? '');
        return placeOf(action, { room, role }, who);
    });
    return [...new Set(places)];
}

/** A case that is taken up again is about its own target, whatever was planned. */
function targetOf({ targets }: ModerationRequest, { position, continued }: Waiting): RequestedTarget {
    const target = targets[position] ?? { username: '' };
    if (!continued) {
        return target;
    }
    const { undoes, changedBy } = target;
    return {
        ...{ id: continued.target.id, typed: continued.target.username },
        ...(undoes === undefined ? {} : { undoes }),
        ...(changedBy === undefined ? {} : { changedBy }),
    };
}

function tryTogether(carrying: Carrying, together: readonly Waiting[], first: boolean): Promise<Tried[]> {
    const { pipeline, request, role, run } = carrying;
    return pipeline.turns.take(placesOf(carrying, together), async (waited) => {
        const asCameIn = first && !waited ? carrying.justCameIn : undefined;
        const scene = await readScene(carrying, asCameIn !== undefined);
        return Promise.all(
            together.map((waiting) => {
                const { position, continued } = waiting;
                const target = targetOf(request, waiting);
                const place = run && { id: run.id, position };
                const person = asCameIn?.[position]?.person;
                return actOnTarget({ pipeline, request, role, target, person, run: place, continued }, scene);
            }),
        );
    });
}

/** What is told of a target by its case need not be written once more. */
function caseTellsAll({ outcome, caseId, untold, change, away }: TargetOutcome): boolean {
    const more = [untold, change, away].some((told) => told !== undefined);
    return outcome.kind === 'done' && caseId !== undefined && !more;
}

class Ledger {
    public readonly outcomes: Map<number, TargetOutcome>;

    public constructor(private readonly carrying: Carrying) {
        this.outcomes = new Map(carrying.run?.outcomes);
    }

    /** What is still to be settled, in the order asked. */
    public begin(): Waiting[] {
        const { request, run } = this.carrying;
        return [...request.targets.keys()]
            .filter((position) => !this.outcomes.has(position))
            .map((position) => ({ position, continued: run?.open.get(position) }));
    }

    public async settle(position: number, settled: TargetOutcome): Promise<void> {
        const { pipeline, run } = this.carrying;
        this.outcomes.set(position, settled);
        if (run && !caseTellsAll(settled)) {
            await pipeline.keeping.runs.note({ kind: 'outcome', runId: run.id, position, settled });
        }
    }

    public inOrder(): TargetOutcome[] {
        return [...this.outcomes].sort(([one], [other]) => one - other).map(([, settled]) => settled);
    }
}

async function refuse(
    { pipeline, request }: Carrying,
    ledger: Ledger,
    waiting: readonly Waiting[],
    problem: Problem,
): Promise<void> {
    for (const { position, continued } of waiting) {
        const outcome = { kind: 'refused', problem } as const;
        if (continued) {
            await closeCase(pipeline.keeping, continued, outcome);
        }
        await ledger.settle(position, { name: nameOf(request.targets[position] ?? { username: '' }), outcome });
    }
}

/** Refuses whatever is left; the outcomes in the order of the targets. */
export async function refuseAll(carrying: Carrying, problem: Problem): Promise<TargetOutcome[]> {
    const ledger = new Ledger(carrying);
    await refuse(carrying, ledger, ledger.begin(), problem);
    return ledger.inOrder();
}

/** @returns the outcomes in the order of the targets. */
export async function carryOut(carrying: Carrying): Promise<TargetOutcome[]> {
    const { request, run, watch } = carrying;
    const ledger = new Ledger(carrying);
    const together = targetsAreIndependent(request.action) ? request.targets.length : 1;
    let waiting = ledger.begin();
    let first = true;
    while (waiting.length > 0) {
        // Nobody knows of a run yet that has only just begun.
        const isKnown = run && !(first && carrying.justCameIn);
        if (isKnown && (await stoppedBy(carrying.pipeline, run))) {
            await refuse(carrying, ledger, waiting, refusal('mod-stopped'));
            break;
        }
        const now = waiting.slice(0, together);
        const tried = await tryTogether(carrying, now, first);
        first = false;
        const again = await sortOut(carrying, ledger, now, tried);
        waiting = [...again, ...waiting.slice(together)];
        const progress = { settled: ledger.outcomes.size, total: request.targets.length };
        if (run) {
            watch?.({ ...progress, runId: run.id });
        }
        if (run && again.length > 0) {
            await holdUp(carrying.pipeline, { ...progress, runId: run.id }, tried, watch);
        }
    }
    return ledger.inOrder();
}

/** Notes what is settled; what a run met the rate limit with is to be tried again. */
async function sortOut(
    { pipeline, request, run }: Carrying,
    ledger: Ledger,
    now: readonly Waiting[],
    tried: readonly Tried[],
): Promise<Waiting[]> {
    const again: Waiting[] = [];
    for (const [index, { position }] of now.entries()) {
        const result = tried[index];
        const isToBeTried = request.targets[position]?.notFound === undefined;
        if (result && run && pipeline.waitsForLimit && isToBeTried && isRateLimited(result.settled.outcome)) {
            again.push({ position, continued: result.open });
        } else if (result) {
            await ledger.settle(position, result.settled);
        }
    }
    return again;
}
