// Judges one target: gathers what is known of it and runs the checks, in Rocket.Chat's order.
import { failure, refusal, success } from '../workspace/problem';
import type { Problem, Result } from '../workspace/problem';
import type { PermissionTable, Person, Role } from '../workspace/ports';
import type { Action, Situation } from './action';
import { banOf } from './ban';
import type { Ban } from './ban';
import { grants, missingRights, standingOf } from './authorise';
import {
    checkArchivedRoles,
    checkFederation,
    checkPermission,
    checkPresence,
    checkRoomType,
    checkTarget,
    takesPlaceInRoom,
} from './checks';
import type { Rules } from './checks';
import type { TargetName } from './request';
import { lookAway } from './away';
import { personGone } from './cases/record';
import type { Away } from './away';
import { holdersShowing, roomRolesOf } from './scene';
import type { Scene } from './scene';

/** What is judged: an action on one target, in a scene that is read afresh for it. */
export interface Trial {
    readonly action: Action;
    readonly scene: Scene;
    readonly name: TargetName;
    readonly role?: Role;
    readonly rules: Rules;
}

/** Who was meant, and either the situation that the act would change or why it may not be done. */
export type Verdict =
    | { readonly allowed: true; readonly situation: Situation }
    | { readonly allowed: false; readonly target?: Person; readonly problem: Problem };

function denied(problem: Problem, target?: Person): Verdict {
    // Whatever went wrong while checking, nothing has been tried yet.
    const certain: Problem = { ...problem, effect: 'none' };
    return target ? { allowed: false, target, problem: certain } : { allowed: false, problem: certain };
}

export async function findTarget({ people }: Scene['reading'], name: TargetName): Promise<Result<Person>> {
    const found = await ('id' in name ? people.byId(name.id) : people.byUsername(name.username));
    if (!found.ok) {
        return found;
    }
    return found.value ? success(found.value) : failure(refusal('error-invalid-user'));
}

/** Whose account is deleted may still be on the list of the banned. */
async function findBanned(scene: Scene, name: TargetName): Promise<Result<Person | undefined>> {
    const bans = await scene.bans();
    if (!bans.ok) {
        return bans;
    }
    const found = bans.value.people.find((person) =>
        'id' in name ? person.id === name.id : person.username.toLowerCase() === name.username.toLowerCase(),
    );
    return success(found && personGone(found));
}

/** Who is meant by a name; whose account is deleted only where the action reaches them. */
export async function findTargetOf({ action, scene, name }: Trial): Promise<Result<Person>> {
    const found = await findTarget(scene.reading, name);
    if (found.ok || found.problem.code !== 'error-invalid-user' || !action.reachesGone) {
        return found;
    }
    const banned = await findBanned(scene, name);
    if (!banned.ok) {
        return banned;
    }
    return banned.value ? success(banned.value) : found;
}

/** Whether the target is banned, for an action that asks; without a read for any other. */
export async function readBan(
    { readsBans }: Pick<Action, 'readsBans'>,
    scene: Scene,
    target: Person,
): Promise<Result<Ban>> {
    if (!readsBans) {
        return success('none');
    }
    const read = await scene.bans();
    return read.ok ? success(banOf(read.value, target)) : read;
}

interface Presence extends Away {
    readonly isMember: boolean;
}

/** Whether the target is in the room, for an action that asks, and if not, whether it can be done all the same. */
async function presenceOf(trial: Trial, target: Person): Promise<Result<Presence>> {
    const { action, scene } = trial;
    if (!takesPlaceInRoom(action, trial) || action.target !== 'member') {
        return success({ room: scene.room, isMember: false, isReachable: false });
    }
    const member = await scene.isMember(target);
    if (!member.ok) {
        return member;
    }
    if (member.value) {
        return success({ room: scene.room, isMember: true, isReachable: false });
    }
    const away = await lookAway(scene.reading, action, scene.room, target);
    return away.ok ? success({ ...away.value, isMember: false }) : away;
}

/**
 * The situation of a target: who it is in this room, read from the scene. Where a custom room role lets the moderator
 * act, it counts for the target too: those whom it entrusts alike do not act on each other.
 */
async function describe(
    trial: Trial,
    target: Person,
    table: PermissionTable,
    byCustomRole: boolean,
): Promise<Result<Situation>> {
    const { action, scene, role } = trial;
    const readHolders = () => (byCustomRole ? scene.allRoleHolders() : holdersShowing(scene, role));
    const [holders, presence, ban] = await Promise.all([
        takesPlaceInRoom(action, trial) ? readHolders() : success([]),
        presenceOf(trial, target),
        readBan(action, scene, target),
    ]);
    if (!holders.ok) {
        return holders;
    }
    if (!presence.ok) {
        return presence;
    }
    if (!ban.ok) {
        return ban;
    }
    const targetRoomRoles = roomRolesOf(holders.value, target);
    return success({
        moderator: scene.moderator,
        room: presence.value.room,
        target,
        targetRoomRoles,
        targetIsMember: presence.value.isMember,
        targetIsReachable: presence.value.isReachable,
        targetBan: ban.value,
        ...(role ? { role } : {}),
        relinquish: false,
        targetHolds: (permission) => grants(table, permission, [...target.workspaceRoles, ...targetRoomRoles]),
    });
}

/** The checks that do not depend on the target; they come first, so that an outsider learns nothing about members. */
async function checkModerator({ action, scene, role }: Trial, table: PermissionTable): Promise<Problem | undefined> {
    const permission = await checkPermission(action, scene, role);
    if (!permission.ok) {
        return permission.problem;
    }
    if (permission.value) {
        return permission.value;
    }
    if (!takesPlaceInRoom(action, { role })) {
        return undefined;
    }
    const unsuitable = checkRoomType(action, scene) ?? checkArchivedRoles(action, scene, table, role);
    if (unsuitable) {
        return unsuitable;
    }
    const federation = await checkFederation(action, scene);
    if (!federation.ok || federation.value) {
        return federation.ok ? federation.value : federation.problem;
    }
    const presence = await checkPresence(action, scene, table);
    return presence.ok ? presence.value : presence.problem;
}

/** Judges a target that is known by now; see {@link judge}. */
export async function judgePerson(trial: Trial, target: Person): Promise<Verdict> {
    const { action, scene, role, rules } = trial;
    const [table, moderatorStanding] = await Promise.all([
        scene.permissionTable(),
        standingOf(scene, scene.moderator, action.rights(role)),
    ]);
    if (!table.ok) {
        return denied(table.problem, target);
    }
    if (!moderatorStanding.ok) {
        return denied(moderatorStanding.problem, target);
    }
    const refused = await checkModerator(trial, table.value);
    if (refused) {
        return denied(refused, target);
    }
    const byCustomRole = missingRights(table.value, action.rights(role), moderatorStanding.value) !== undefined;
    const situation = await describe(trial, target, table.value, byCustomRole);
    if (!situation.ok) {
        return denied(situation.problem, target);
    }
    const problem = await checkTarget({
        action,
        scene,
        situation: situation.value,
        inRoom: takesPlaceInRoom(action, trial),
        table: table.value,
        moderatorStanding: moderatorStanding.value,
        rules,
    });
    return problem ? denied(problem, target) : { allowed: true, situation: situation.value };
}

/**
 * Judges one target. The reads that do not wait for each other run together.
 *
 * @returns the situation when every check passed, else the first refusal in Rocket.Chat's order: `error-invalid-user`,
 * `error-not-allowed`, `error-invalid-room-type`, `error-user-not-in-room`, federated target, self, rank, last owner.
 */
export async function judge(trial: Trial): Promise<Verdict> {
    const { action, scene, role } = trial;
    const [found] = await Promise.all([
        findTargetOf(trial),
        scene.permissionTable(),
        standingOf(scene, scene.moderator, action.rights(role)),
    ]);
    return found.ok ? judgePerson(trial, found.value) : denied(found.problem);
}
