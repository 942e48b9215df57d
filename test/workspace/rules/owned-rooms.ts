// Which rooms would lose their last owner if a user went (`getSubscribedRoomsForUserWithDetails`).
import type { Subscription } from '../state/documents';
import type { Workspace } from '../state/workspace';

export interface OwnedRoom {
    readonly rid: string;
    readonly outcome: 'kept' | 'changes-owner' | 'removed';
    /** The successor, when the owner changes. */
    readonly newOwner?: string;
}

/** The room names by what would become of them: the `details` of `user-last-owner`. */
export interface AffectedRooms {
    readonly shouldBeRemoved: readonly string[];
    readonly shouldChangeOwner: readonly string[];
}

/** The oldest subscriber who is active, whatever the subscription's status. */
function successor(workspace: Workspace, rid: string, leavingId: string): string | undefined {
    return workspace.subscriptions
        .findByRoom(rid)
        .filter(({ u }) => u._id !== leavingId && workspace.users.get(u._id)?.active === true)
        .sort((one, other) => one.ts.getTime() - other.ts.getTime())[0]?.u._id;
}

function examine(workspace: Workspace, { rid, t, u, roles = [] }: Subscription): OwnedRoom {
    if (!roles.includes('owner')) {
        const alone = t !== 'c' && workspace.subscriptions.countByRoom(rid) === 1;
        return { rid, outcome: alone ? 'removed' : 'kept' };
    }
    if (workspace.subscriptions.countByRoomAndRole(rid, 'owner') !== 1) return { rid, outcome: 'kept' };
    const newOwner = successor(workspace, rid, u._id);
    if (newOwner !== undefined) return { rid, outcome: 'changes-owner', newOwner };
    return { rid, outcome: t === 'c' ? 'kept' : 'removed' };
}

/** What would become of each of the user's rooms; direct and omnichannel rooms are not looked at. */
export const examineOwnedRooms = (workspace: Workspace, userId: string): OwnedRoom[] =>
    workspace.subscriptions
        .findByUser(userId)
        .filter(({ t }) => t !== 'd' && t !== 'l')
        .map((subscription) => examine(workspace, subscription));

/** The rooms that would not stay as they are, or undefined when all would. */
export function affectedRooms(workspace: Workspace, rooms: readonly OwnedRoom[]): AffectedRooms | undefined {
    if (rooms.every(({ outcome }) => outcome === 'kept')) return undefined;
    const names = (wanted: OwnedRoom['outcome']): string[] =>
        rooms
            .filter(({ outcome }) => outcome === wanted)
            .map(({ rid }) => workspace.rooms.get(rid))
            .map((room) => room?.fname ?? room?.name ?? '');
    return { shouldBeRemoved: names('removed'), shouldChangeOwner: names('changes-owner') };
}
