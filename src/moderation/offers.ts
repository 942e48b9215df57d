// What a moderator could do to one person now: the actions that would be done, and why others would be refused.
import { success } from '../workspace/problem';
import type { Problem, Result } from '../workspace/problem';
import type { Person, Role } from '../workspace/ports';
import type { Action } from './action';
import type { Rules } from './checks';
import { judgePerson } from './judge';
import type { Scene } from './scene';

/** Roles are those that the action could be done with; empty for an action that is not about a role. */
export interface Offer<Kind extends Action> {
    readonly action: Kind;
    readonly roles: readonly Role[];
}

export interface Offers<Kind extends Action> {
    readonly offers: readonly Offer<Kind>[];
    /** Why the other actions would be refused, each reason once. */
    readonly refusals: readonly Problem[];
}

const BUILT_IN_ROOM_ROLES: readonly Role[] = [
    { id: 'owner', name: 'owner', scope: 'room' },
    { id: 'moderator', name: 'moderator', scope: 'room' },
    { id: 'leader', name: 'leader', scope: 'room' },
];

async function rolesToOffer({ reading }: Scene): Promise<Result<readonly Role[]>> {
    if (!reading.permissions.live) {
        return success(BUILT_IN_ROOM_ROLES);
    }
    const custom = await reading.roles.customRoomRoles();
    return custom.ok ? success([...BUILT_IN_ROOM_ROLES, ...custom.value]) : custom;
}

/** `undefined` when the action would change something, else why not; `already` is no refusal, there is just no need. */
async function obstacleTo(
    scene: Scene,
    rules: Rules,
    action: Action,
    target: Person,
    role?: Role,
): Promise<Problem | 'already' | undefined> {
    const verdict = await judgePerson(
        { action, scene, name: { id: target.id }, rules, ...(role ? { role } : {}) },
        target,
    );
    if (!verdict.allowed) {
        return verdict.problem;
    }
    return action.isDone(verdict.situation) || action.obstacle?.(verdict.situation) ? 'already' : undefined;
}

async function offer<Kind extends Action>(
    scene: Scene,
    rules: Rules,
    action: Kind,
    target: Person,
    roles: readonly Role[],
): Promise<Offer<Kind> | readonly Problem[]> {
    const candidates = action.parameters.includes('role') ? roles : [undefined];
    const obstacles = await Promise.all(candidates.map((role) => obstacleTo(scene, rules, action, target, role)));
    if (obstacles.includes(undefined)) {
        return {
            action,
            roles: roles.filter((role, position) => candidates[position] === role && obstacles[position] === undefined),
        };
    }
    return obstacles.filter((obstacle): obstacle is Problem => obstacle !== undefined && obstacle !== 'already');
}

function distinct(problems: readonly Problem[]): Problem[] {
    return problems.filter(({ code }, position) => problems.findIndex((other) => other.code === code) === position);
}

/** Judges every action on one person with the pipeline's own checks; reads are shared between them. */
export async function offersFor<Kind extends Action>(
    scene: Scene,
    rules: Rules,
    target: Person,
    actions: readonly Kind[],
): Promise<Result<Offers<Kind>>> {
    const roles = await rolesToOffer(scene);
    if (!roles.ok) {
        return roles;
    }
    const results = await Promise.all(actions.map((action) => offer(scene, rules, action, target, roles.value)));
    return success({
        offers: results.filter((result): result is Offer<Kind> => 'action' in result),
        refusals: distinct(results.flatMap((result) => ('action' in result ? [] : result))),
    });
}
