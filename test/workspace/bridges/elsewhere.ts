// Bridges whose methods another process answers, so that two servers can share one workspace and one store.
import type { BridgeName } from './engine-classes';
import type { EngineClass } from './create-bridge';

/** Asks the process that holds the workspace. */
export type AskElsewhere = (bridge: BridgeName, method: string, params: unknown[]) => Promise<unknown>;

/** What is a matter of workspace, store and clients; commands, jobs and HTTP are each server's own. */
export const sharedBridges: readonly BridgeName[] = [
    ...(['Internal', 'Message', 'Moderation', 'Persistence', 'Role', 'Room', 'Thread', 'Upload', 'User'] as const),
    // A push is broadcast to whichever server the person's client is connected to.
    'UiInteraction',
];

/** The host's methods of a bridge, all of them answered elsewhere. */
export function methodsElsewhere(name: BridgeName, engineClass: EngineClass, ask: AskElsewhere): object {
    const methods = Object.getOwnPropertyNames(engineClass.prototype)
        .filter((each) => /^do[A-Z]/.test(each))
        .map((each) => each.charAt(2).toLowerCase() + each.slice(3));
    const prototype = Object.fromEntries(
        methods.map((method) => [method, (...params: unknown[]) => ask(name, method, params)]),
    );
    return Object.create(prototype) as object;
}
