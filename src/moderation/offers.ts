// What a moderator could do to one person now: the actions that would be done, and why others would be refused.
import { refusal, success } from '../workspace/problem';
import type { Problem, Result } from '../workspace/problem';
import type { ActingPorts, Person, Role } from '../workspace/ports';
import type { Action } from './action';
import type { Rules } from './checks';
import { judgePerson } from './judge';
import { BUILT_IN_ROOM_ROLES } from './room-roles';
import type { Scene } from './scene';

/** Roles are those that the action could be done with; empty for an action that is not about a role. */
export interface Offer<Kind extends Action> {
    readonly action: Kind;
    readonly roles: readonly Role[];
    /** Roles that are held already, and may be given another end. */
    readonly heldRoles?: readonly Role[];
    /** It is done already; what can be asked for is another end. */
    readonly again?: true;
}

export interface Offers<Kind extends Action> {
    readonly offers: readonly Offer<Kind>[];
    /** Why the other actions would be refused, each reason once. */
    readonly refusals: readonly Problem[];
}

/** The roles of a room: the built-in ones, and custom ones where REST can give them. */
export async function rolesToOffer(scene: Scene): Promise<Result<readonly Role[]>> {
    if (!scene.reading.permissions.live) {
        return success(BUILT_IN_ROOM_ROLES);
    }
    const custom = await scene.customRoomRoles();
    return custom.ok ? success([...BUILT_IN_ROOM_ROLES, ...custom.value]) : custom;
}

/** What it takes to judge: the scene, the rules, and the means, which are only asked whether they are there. */
export interface Judging {
    readonly scene: Scene;
    readonly rules: Rules;
    readonly acting: ActingPorts;
}

/**
 * `undefined` when the action would change something, else why not; `no-need` when it is so already, `again` where it may
 * be given another end then.
 */
async function obstacleTo(
    { scene, rules, acting }: Judging,
    action: Action,
    target: Person,
    role: Role | undefined,
): Promise<Problem | 'no-need' | 'again' | undefined> {
    const name = { id: target.id };
    const verdict = await judgePerson({ action, scene, name, rules, ...(role ? { role } : {}) }, target);
    if (!verdict.allowed) {
        return verdict.problem;
    }
    if (action.isDone(verdict.situation)) {
        return action.duration && action.mayBeGivenEnd?.(verdict.situation) !== false ? 'again' : 'no-need';
    }
    const obstacle = action.obstacle?.(verdict.situation);
    return obstacle ? refusal(obstacle) : action.unavailable(acting);
}

/** Either the offer of an action, or the problems that stand against it. */
interface Considered<Kind extends Action> {
    readonly offer?: Offer<Kind>;
    readonly problems: readonly Problem[];
}

async function consider<Kind extends Action>(
    judging: Judging,
    action: Kind,
    target: Person,
    roles: readonly Role[],
): Promise<Considered<Kind>> {
    if (!action.parameters.includes('role')) {
        const obstacle = await obstacleTo(judging, action, target, undefined);
        if (obstacle === undefined || obstacle === 'again') {
            return { offer: { action, roles: [], ...(obstacle ? { again: true } : {}) }, problems: [] };
        }
        return { problems: obstacle === 'no-need' ? [] : [obstacle] };
    }
    const obstacles = await Promise.all(roles.map((role) => obstacleTo(judging, action, target, role)));
    const problems = obstacles.filter((obstacle): obstacle is Problem => typeof obstacle === 'object');
    const possible = roles.filter((_, position) => obstacles[position] === undefined);
    const heldRoles = roles.filter((_, position) => obstacles[position] === 'again');
    return possible.length > 0
        ? { offer: { action, roles: possible, ...(heldRoles.length > 0 ? { heldRoles } : {}) }, problems: [] }
        : { problems };
}

/** Judges every action on one person with the pipeline's own checks; reads are shared between them. */
export async function offersFor<Kind extends Action>(
    judging: Judging,
    target: Person,
    actions: readonly Kind[],
): Promise<Result<Offers<Kind>>> {
    const roles = await rolesToOffer(judging.scene);
    if (!roles.ok) {
        return roles;
    }
    const considered = await Promise.all(actions.map((action) => consider(judging, action, target, roles.value)));
    const problems = considered.flatMap((each) => each.problems);
    const offers = considered.flatMap(({ offer }) => (offer ? [offer] : []));
    return success({
        offers: [...offers.filter(({ again }) => !again), ...offers.filter(({ again }) => again)],
        refusals: problems.filter(
            ({ code }, position) => problems.findIndex((other) => other.code === code) === position,
        ),
    });
}
