// The shape of an action: data that the parser, the help, the panel and the pipeline all read.
import type { AffectedRooms, KnownCode, Problem, Result, RocketChatCode } from '../workspace/problem';
import type { ActingPorts, Person, ReadingPorts, Role, Room, RoomType } from '../workspace/ports';
import type { Alias } from './alias';
import type { Ban } from './ban';

/** A permission and where it must be held: in the room (workspace roles count there too) or in the workspace alone. */
export interface Right {
    readonly permission: string;
    readonly scope: 'room' | 'workspace';
}

/** What one must hold: every group, and of each group at least one right. */
export type Rights = readonly (readonly Right[])[];

/** What follows the action's words, in this order. `targets` takes one to fifty people, `reason` the rest of the words. */
export type Parameter = 'role' | 'targets' | 'reason' | 'text';

/** `workspace`: a role of the whole workspace is meant. `relinquish`: rooms may change owner or be deleted. */
export type Option = 'workspace' | 'relinquish';

/** Every action may be asked for in a simulation. */
export const DRY_RUN = 'dry-run';

/** Everything known about one target when the act is decided. */
export interface Situation {
    readonly moderator: Person;
    readonly room: Room;
    readonly target: Person;
    readonly targetRoomRoles: readonly string[];
    readonly targetIsMember: boolean;
    /** `none` unless the action reads bans. */
    readonly targetBan: Ban;
    readonly role?: Role;
    readonly relinquish: boolean;
    /** Whether the target's own roles give it a permission here. */
    readonly targetHolds: (permission: string) => boolean;
}

/** The part of the workspace that shows whether an act took effect. */
export type Trace = 'room' | 'membership' | 'ban' | 'room-roles' | 'person';

export interface ActionDeclaration<Name extends string, Port extends keyof ActingPorts> {
    readonly name: Name;
    /** The words after `/mod`. */
    readonly words: readonly string[];
    readonly aliases?: readonly Alias[];
    readonly parameters: readonly Parameter[];
    readonly options: readonly Option[];
    /** `by-role`: in the room for a room role, in the workspace for a workspace role. */
    readonly scope: 'room' | 'workspace' | 'by-role';
    readonly roomTypes: readonly RoomType[];
    /** How hard it is on people; what takes something back, or only writes something down, is not. */
    readonly severity?: 1 | 2 | 3 | 4;
    /** A workspace may require a reason for it. */
    readonly imposes?: true;
    /** The act may end by itself, through its reverse. */
    readonly duration?: 'optional';
    /** The act is its own case and changes nothing else. */
    readonly recordOnly?: true;
    /** The person concerned is not told. */
    readonly confidential?: true;
    /** The action that takes this one back; without one it is shown as dangerous. */
    readonly undo?: string;
    readonly refusedWhenArchived?: readonly RoomType[];
    /** What one must hold in the workspace to change a room role while the room is archived. */
    readonly permissionWhenArchived?: string;
    /** `by-room-role`: to those in the room only as its owners or moderators; without it as in any other room. */
    readonly inFederatedRooms?: 'refused' | 'by-room-role';
    /** Refuses when the target belongs to another server. */
    readonly federatedTarget?: { readonly code: RocketChatCode };
    /** `member`: whoever is acted on in a room must be in it. */
    readonly target: 'member' | 'anyone';
    readonly self: 'refused' | 'allowed';
    /** Its targets are deactivated, whom no client's people field finds. */
    readonly forInactive?: true;
    /** Without a role: whatever could suffice, for an offer before the role is chosen. */
    rights(role?: Role): Rights;
    /** Whether the target is banned matters; whoever is counts as in the room. */
    readonly readsBans?: true;
    /** The permission that a moderator needs who is not in the room, by its type; `null` where none suffices. */
    readonly outsiderPermissions?: Partial<Record<RoomType, string | null>>;
    /** Refuses when the target is the room's only owner; `revoking` limits this to taking that role. */
    readonly lastOwner?: { readonly code: RocketChatCode; readonly revoking?: string };
    /** Refuses when the target is the workspace's only admin, or its only active one; `revoking` as above. */
    readonly lastAdmin?: { readonly code: RocketChatCode; readonly revoking?: string; readonly active: boolean };
    /** `granted`: the role given must not stand above the moderator's own. */
    readonly roleIs?: 'granted' | 'revoked';
    /** Why the act would be without effect for this target, where it would. */
    obstacle?(situation: Situation): KnownCode | undefined;
    /** The rooms that the act would hand over or delete; shown and confirmed before it is done. */
    foretell?(reading: ReadingPorts, target: Person): Promise<Result<AffectedRooms>>;
    /** Pure: whether the workspace already is as the act would make it. */
    isDone(situation: Situation): boolean;
    readonly trace: Trace;
    /** `answer`: the transport says whether it worked. `trace`: it says nothing, so the trace is read after the call. */
    readonly provenBy: 'answer' | 'trace';
    readonly harmlessToRepeat: boolean;
    readonly uses: readonly Port[];
    apply(ports: Pick<ActingPorts, Port>, situation: Situation): Promise<Result<void>>;
}

export interface Action<Name extends string = string> extends Omit<ActionDeclaration<Name, never>, 'apply' | 'uses'> {
    /** Why this cannot be done to anybody at the moment, where that is known beforehand. */
    unavailable(acting: ActingPorts): Problem | undefined;
    /** Whether it takes the service account. */
    needsServiceAccount(acting: ActingPorts): boolean;
    /** Does it, with no more than the ports that the declaration names. */
    run(acting: ActingPorts, situation: Situation): Promise<Result<void>>;
}

export function defineAction<const Name extends string, Port extends keyof ActingPorts>(
    declaration: ActionDeclaration<Name, Port>,
): Action<Name> {
    return {
        ...declaration,
        unavailable: (acting) => declaration.uses.map((port) => acting[port].unavailable).find((problem) => problem),
        needsServiceAccount: (acting) => declaration.uses.some((port) => acting[port].byServiceAccount === true),
        run(acting, situation) {
            const ports: Partial<ActingPorts> = {};
            for (const port of declaration.uses) {
                Object.assign(ports, { [port]: acting[port] });
            }
            return declaration.apply(ports as Pick<ActingPorts, Port>, situation);
        },
    };
}

export function inRoom(permission: string): Right {
    return { permission, scope: 'room' };
}

export function inWorkspace(permission: string): Right {
    return { permission, scope: 'workspace' };
}

/** Whether an act cannot be taken back by another one. */
export function isIrreversible({ undo, recordOnly }: Pick<Action, 'undo' | 'recordOnly'>): boolean {
    return undo === undefined && recordOnly !== true;
}
