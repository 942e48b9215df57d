// Why an action would or would not work here: what trying it would come to, and the facts that decide it.
import type { PermissionTable, Person, Role } from '../workspace/ports';
import type { Problem } from '../workspace/problem';
import type { Action } from './action';
import { grants, missingRights } from './authorise';
import { takesPlaceInRoom } from './checks';
import { checkMayLook } from './may-look';
import { perform } from './perform';
import type { Pipeline } from './perform';
import { rankName, rankOf } from './rank';
import type { RankName } from './rank';
import type { ModerationRequest, Report } from './request';
import { openScene, roomRolesOf } from './scene';
import type { Scene } from './scene';
import { withoutTraces } from './without-traces';

export interface Stand {
    /** By name, as custom roles are held by an id that says nothing. */
    readonly roomRoles: readonly string[];
    readonly workspaceRoles: readonly string[];
    /** What counts where the act takes place. */
    readonly rank: RankName;
}

/** Permissions of which one suffices, and the roles by which the moderator holds one. */
export interface HeldRight {
    readonly permissions: readonly string[];
    readonly through: readonly string[];
}

export interface Explanation {
    readonly report: Report;
    readonly own: Stand | undefined;
    /** Missing where the moderator may not see the roles of others here, or nobody was found. */
    readonly theirs: Stand | undefined;
    readonly rights: readonly HeldRight[] | undefined;
    readonly protectHigherRanks: boolean;
    readonly reasonRequired: boolean;
    readonly account: 'not-needed' | 'set' | Problem;
}

interface Roles {
    readonly ids: readonly string[];
    readonly names: readonly string[];
}

/** The roles of people in the room, custom ones where they can be read. */
async function rolesInRoom(scene: Scene): Promise<((person: Person) => Roles) | undefined> {
    const custom = scene.reading.permissions.live ? await scene.customRoomRoles() : undefined;
    const known: readonly Role[] = custom?.ok ? custom.value : [];
    const all = known.length > 0 ? await scene.allRoleHolders() : undefined;
    const holders = all?.ok ? all : await scene.roleHolders();
    if (!holders.ok) {
        return undefined;
    }
    return (person) => {
        const ids = roomRolesOf(holders.value, person);
        return { ids, names: ids.map((id) => known.find((role) => role.id === id)?.name ?? id) };
    };
}

interface Place {
    readonly action: Action;
    readonly role: Role | undefined;
    readonly inRoom: boolean;
    readonly table: PermissionTable;
}

function standOf({ action, role, inRoom, table }: Place, { workspaceRoles }: Person, { ids, names }: Roles): Stand {
    const holds = missingRights(table, action.rights(role), { workspaceRoles, roomRoles: ids }) === undefined;
    const counting = inRoom ? [...workspaceRoles, ...ids] : workspaceRoles;
    return { roomRoles: names, workspaceRoles, rank: rankName(rankOf(counting, holds)) };
}

function rightsOf({ action, role, table }: Place, { workspaceRoles }: Person, { ids, names }: Roles): HeldRight[] {
    const nameOf = (id: string): string => names[ids.indexOf(id)] ?? id;
    return action.rights(role).map((group) => ({
        permissions: group.map(({ permission }) => permission),
        through: group
            .flatMap(({ permission, scope }) =>
                [...workspaceRoles, ...(scope === 'room' ? ids : [])].filter((id) => grants(table, permission, [id])),
            )
            .map(nameOf)
            .filter((name, position, all) => all.indexOf(name) === position),
    }));
}

function accountFor({ acting }: Pipeline, action: Action): Explanation['account'] {
    return action.needsServiceAccount(acting) ? (action.unavailable(acting) ?? 'set') : 'not-needed';
}

/**
 * Looks at what a request on one person would come to, for whoever would make it. Nothing is done, and no more is told
 * than trying would tell, and `/mod roles`.
 */
export async function explain(
    pipeline: Pipeline,
    simulated: Pipeline,
    request: ModerationRequest,
): Promise<Explanation> {
    const { action, moderator, room } = request;
    const scene = openScene(pipeline.reading, moderator, room);
    const [tried, refusedToLook, rolesOf, table] = await Promise.all([
        // Whether a reason is required is told as a fact of its own.
        perform(simulated, { ...request, reason: request.reason || '…' }),
        checkMayLook(scene),
        rolesInRoom(scene),
        scene.permissionTable(),
    ]);
    const { protectHigherRanks, requireReason } = pipeline.rules;
    const report = withoutTraces(tried);
    const always = {
        report,
        protectHigherRanks,
        reasonRequired: requireReason && action.imposes === true,
        account: accountFor(pipeline, action),
    };
    if (!table.ok || !rolesOf) {
        return { ...always, own: undefined, theirs: undefined, rights: undefined };
    }
    const role = report.kind === 'outcomes' ? report.role : undefined;
    const target = report.kind === 'outcomes' && !refusedToLook ? report.outcomes[0]?.target : undefined;
    const place = { action, role, inRoom: takesPlaceInRoom(action, { role }), table: table.value };
    return {
        ...always,
        own: standOf(place, moderator, rolesOf(moderator)),
        theirs: target && standOf(place, target, rolesOf(target)),
        rights: rightsOf(place, moderator, rolesOf(moderator)),
    };
}
