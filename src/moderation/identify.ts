// Finds whom a request names, once and before anything is done: from then on people are ids, whatever they are called.
import { secondsToWait } from '../workspace/problem';
import type { Result } from '../workspace/problem';
import type { Person, ReadingPorts } from '../workspace/ports';
import { findTargetOf } from './judge';
import type { Trial } from './judge';
import type { ModerationRequest, RequestedTarget } from './request';
import { openScene } from './scene';

/** Rocket.Chat's rate limit is over by then, unless it is met again and again. */
const MOST_TRIES = 3;

interface Identifying {
    readonly reading: ReadingPorts;
    readonly rules: Trial['rules'];
    /** Whether a request for several people waits for the rate limit. */
    readonly waitsForLimit: boolean;
    wait(milliseconds: number): Promise<void>;
}

/** A target, with the person as they were found by their name just now. */
export interface Identified {
    readonly target: RequestedTarget;
    readonly person?: Person;
}

async function find(identifying: Identifying, trial: Trial, several: boolean): Promise<Result<Person>> {
    for (let tries = 1; ; tries += 1) {
        const found = await findTargetOf(trial);
        const waits = several && identifying.waitsForLimit && tries < MOST_TRIES;
        if (found.ok || !waits || found.problem.code !== 'mod-rate-limited') {
            return found;
        }
        await identifying.wait(secondsToWait(found.problem) * 1000);
    }
}

/** @returns the targets in their order, each by id, or with the reason why nobody was found. */
export async function identify(
    identifying: Identifying,
    { action, moderator, room, targets }: ModerationRequest,
): Promise<readonly Identified[]> {
    const { reading, rules } = identifying;
    const scene = openScene(reading, moderator, room);
    return Promise.all(
        targets.map(async (target): Promise<Identified> => {
            if ('id' in target) {
                return { target };
            }
            const { username: typed, ...rest } = target;
            const found = await find(identifying, { action, scene, rules, name: target }, targets.length > 1);
            return found.ok
                ? { target: { ...rest, id: found.value.id, typed }, person: found.value }
                : { target: { ...target, notFound: found.problem } };
        }),
    );
}
