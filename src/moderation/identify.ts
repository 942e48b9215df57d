// Finds whom a request names, once and before anything is done: from then on people are ids, whatever they are called.
import type { ReadingPorts } from '../workspace/ports';
import type { Rules } from './checks';
import { findTargetOf } from './judge';
import type { ModerationRequest, RequestedTarget } from './request';
import { openScene } from './scene';

/** @returns the targets in their order, each by id, or with the reason why nobody was found. */
export async function identify(
    { reading, rules }: { readonly reading: ReadingPorts; readonly rules: Rules },
    { action, moderator, room, targets }: ModerationRequest,
): Promise<readonly RequestedTarget[]> {
    const scene = openScene(reading, moderator, room);
    return Promise.all(
        targets.map(async (target): Promise<RequestedTarget> => {
            if ('id' in target) {
                return target;
            }
            const { username: typed, ...rest } = target;
            const found = await findTargetOf({ action, scene, rules, name: target });
            return found.ok ? { ...rest, id: found.value.id, typed } : { ...target, notFound: found.problem };
        }),
    );
}
