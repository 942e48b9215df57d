// The checks before an act, in the order of their refusals, which is that of Rocket.Chat's REST API.
import { refusal, success } from '../workspace/problem';
import type { Problem, Result } from '../workspace/problem';
import { isPassedOn } from '../workspace/ports';
import type { PermissionTable, Role } from '../workspace/ports';
import type { Action, Situation } from './action';
import { isBanned } from './ban';
import { grants, missingRights, missingRightsOfModerator } from './authorise';
import type { Standing } from './authorise';
import { checkLastAdmin } from './last-admin';
import { mayActOn, mayGrant, rankOf } from './rank';
import { roomRolesOf } from './scene';
import type { Scene } from './scene';

export interface Rules {
    /** Actions that impose something must have a reason. */
    readonly requireReason: boolean;
    /** By the name of an action: how long it lasts where nothing was said; milliseconds. */
    readonly defaultDurations: ReadonlyMap<string, number>;
    readonly protectHigherRanks: boolean;
}

/** Everything a check may look at. */
export interface Judgement {
    readonly action: Action;
    readonly scene: Scene;
    readonly situation: Situation;
    readonly inRoom: boolean;
    readonly table: PermissionTable;
    readonly moderatorStanding: Standing;
    readonly rules: Rules;
}

/** Whether this act takes place in the room, rather than in the workspace. */
export function takesPlaceInRoom(action: Action, about: { readonly role?: Role | undefined }): boolean {
    return action.scope === 'room' || (action.scope === 'by-role' && about.role?.scope === 'room');
}

/** The permission that the action needs; `undefined` when the moderator holds it. */
export async function checkPermission(
    action: Action,
    scene: Scene,
    role: Situation['role'],
): Promise<Result<Problem | undefined>> {
    const missing = await missingRightsOfModerator(scene, action.rights(role));
    if (!missing.ok) {
        return missing;
    }
    return success(
        missing.value &&
            refusal('error-not-allowed', { permission: missing.value.map((right) => right.permission).join(' / ') }),
    );
}

export function checkRoomType(action: Action, { room }: Scene): Problem | undefined {
    if (!action.roomTypes.includes(room.type) || (room.federated && action.inFederatedRooms === 'refused')) {
        return refusal('error-invalid-room-type');
    }
    return room.archived && action.refusedWhenArchived?.includes(room.type)
        ? refusal('error-room-archived')
        : undefined;
}

/**
 * The endpoints of an archived room change no role (`channels.addOwner`, `groups.removeLeader` and their like), so a
 * change that they would pass on is refused; `roles.addUserToRole` still does, for those who may call it.
 */
export function checkArchivedRoles(
    { permissionWhenArchived }: Action,
    { room, moderator }: Scene,
    table: PermissionTable,
    role: Role | undefined,
): Problem | undefined {
    if (!room.archived || !role || permissionWhenArchived === undefined) {
        return undefined;
    }
    const allowed = !isPassedOn(role, room) && grants(table, permissionWhenArchived, moderator.workspaceRoles);
    return allowed ? undefined : refusal('error-room-archived');
}

/** The room roles that count on all servers that share a room. */
const FEDERATED_ROLES = ['owner', 'moderator'];

/**
 * Who is in a federated room needs a role there, whatever their roles in the workspace; who is not in it does not: so
 * Rocket.Chat's room types have it.
 */
export async function checkFederation(action: Action, scene: Scene): Promise<Result<Problem | undefined>> {
    if (!scene.room.federated || action.inFederatedRooms !== 'by-room-role') {
        return success(undefined);
    }
    const [present, holders] = await Promise.all([scene.isMember(scene.moderator), scene.roleHolders()]);
    if (!present.ok) {
        return present;
    }
    if (!holders.ok) {
        return holders;
    }
    const entitled = roomRolesOf(holders.value, scene.moderator).some((role) => FEDERATED_ROLES.includes(role));
    return success(
        !present.value || entitled ? undefined : refusal('error-not-allowed', { role: FEDERATED_ROLES.join(' / ') }),
    );
}

/** Acting on a room from outside takes its own permission, as it does for `channels.kick` and `groups.kick`. */
export async function checkPresence(
    action: Action,
    scene: Scene,
    table: PermissionTable,
): Promise<Result<Problem | undefined>> {
    const permission = action.outsiderPermissions?.[scene.room.type];
    if (permission === undefined) {
        return success(undefined);
    }
    if (permission !== null && grants(table, permission, scene.moderator.workspaceRoles)) {
        return success(undefined);
    }
    const present = await scene.isMember(scene.moderator);
    if (!present.ok) {
        return present;
    }
    const needed = permission === null ? {} : { permission };
    return success(present.value ? undefined : refusal('error-room-not-found', needed));
}

function checkMembership({ action, inRoom, situation }: Judgement): Problem | undefined {
    const counts = situation.targetIsMember || isBanned(situation.targetBan);
    return inRoom && action.target === 'member' && !counts ? refusal('error-user-not-in-room') : undefined;
}

function checkFederatedTarget({ action, situation }: Judgement): Problem | undefined {
    return action.federatedTarget && situation.target.federated ? refusal(action.federatedTarget.code) : undefined;
}

function checkSelf({ action, situation }: Judgement): Problem | undefined {
    return action.self === 'refused' && situation.target.id === situation.moderator.id
        ? refusal('mod-self')
        : undefined;
}

function rolesThatCount({ inRoom }: Judgement, standing: Standing): readonly string[] {
    return inRoom ? [...standing.workspaceRoles, ...standing.roomRoles] : standing.workspaceRoles;
}

function checkRank(judgement: Judgement): Problem | undefined {
    const { action, situation, table, moderatorStanding, rules } = judgement;
    if (!rules.protectHigherRanks) {
        return undefined;
    }
    const moderatorRoles = rolesThatCount(judgement, moderatorStanding);
    const moderatorRank = rankOf(moderatorRoles, true);
    if (action.roleIs === 'granted' && situation.role && !mayGrant(moderatorRank, situation.role.id)) {
        return refusal('mod-role-above-own', { role: situation.role.name });
    }
    if (situation.target.id === situation.moderator.id) {
        return undefined;
    }
    const targetStanding = { workspaceRoles: situation.target.workspaceRoles, roomRoles: situation.targetRoomRoles };
    const targetHoldsRights = missingRights(table, action.rights(situation.role), targetStanding) === undefined;
    const targetRank = rankOf(rolesThatCount(judgement, targetStanding), targetHoldsRights);
    return mayActOn(moderatorRoles, moderatorRank, targetRank) ? undefined : refusal('mod-outranked');
}

/** Mod Desk could not act any more, or say so. */
async function checkOwnAccount({ action, scene, situation }: Judgement): Promise<Result<Problem | undefined>> {
    if (action.severity === undefined) {
        return success(undefined);
    }
    const own = await scene.reading.people.isOwn(situation.target);
    return own.ok ? success(own.value ? refusal('mod-own-account') : undefined) : own;
}

async function checkLastOwner({ action, scene, situation }: Judgement): Promise<Result<Problem | undefined>> {
    const { lastOwner } = action;
    if (!lastOwner || !situation.targetRoomRoles.includes('owner')) {
        return success(undefined);
    }
    if (lastOwner.revoking !== undefined && lastOwner.revoking !== situation.role?.id) {
        return success(undefined);
    }
    const holders = await scene.roleHolders();
    if (!holders.ok) {
        return holders;
    }
    const owners = holders.value.filter(({ roles }) => roles.includes('owner'));
    return success(owners.length > 1 ? undefined : refusal(lastOwner.code));
}

/** The checks about one target, in order; an accident while checking is a problem of its own, never a pass. */
export async function checkTarget(judgement: Judgement): Promise<Problem | undefined> {
    const problem =
        checkMembership(judgement) ?? checkFederatedTarget(judgement) ?? checkSelf(judgement) ?? checkRank(judgement);
    if (problem) {
        return problem;
    }
    const { action, scene, situation } = judgement;
    const further = [
        () => checkOwnAccount(judgement),
        () => checkLastOwner(judgement),
        () => checkLastAdmin(action, scene.reading, situation),
    ];
    for (const check of further) {
        const found = await check();
        if (!found.ok || found.value) {
            return found.ok ? found.value : found.problem;
        }
    }
    return undefined;
}
