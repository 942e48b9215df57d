// Makes a user a member of a room (library `addUserToRoom`): joining alone, or being added by someone.
import { addMember } from '../state/build';
import type { Room, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { asAppVeto, invalidRoom } from './errors';
import { allowsMemberAction } from './room-type-directives';
import { saveSystemMessage, type SystemMessageType } from './system-messages';

function messageType(room: Room, inviter: User | undefined): SystemMessageType {
    if (inviter) return room.teamMain ? 'added-user-to-team' : 'au';
    if (room.prid !== undefined) return 'ut';
    return room.teamMain ? 'ujt' : 'uj';
}

/** A ban does not stop the library: it is lifted, without a word unless someone adds the user. */
function liftBan(workspace: Workspace, rid: string, user: User, inviter: User | undefined): boolean {
    const subscription = workspace.subscriptions.findOneByRoomAndUser(rid, user._id);
    if (subscription?.status !== 'BANNED') return subscription === undefined;
    workspace.subscriptions.remove(subscription._id);
    if (inviter) saveSystemMessage(workspace, 'user-unbanned', rid, user.username ?? '', inviter);
    return true;
}

/** In a later turn, and without anybody waiting; an app that fails is its own affair. */
function tellApps(workspace: Workspace, room: Room, user: User, inviter: User | undefined): void {
    process.nextTick(() => {
        const current = workspace.rooms.get(room._id) ?? room;
        workspace.appEvents.afterUserJoin?.(current, user, inviter).catch(() => undefined);
    });
}

const mayComeIn = (workspace: Workspace, room: Room, { _id }: User): boolean =>
    allowsMemberAction(workspace, room, 'JOIN', _id) || allowsMemberAction(workspace, room, 'INVITE', _id);

/**
 * Adds a member; apps are asked first, also about who is in the room already, and then nothing happens. Nothing
 * happens either where nobody joins or is invited: in direct rooms. Whether the user is banned is for the callers to
 * ask. Apps are told afterwards of channels and groups only, and nobody waits for them. Throws `error-invalid-room` for
 * an unknown room, `error-app-prevented` on an app's veto.
 */
export async function addUserToRoom(workspace: Workspace, rid: string, user: User, inviter?: User): Promise<void> {
    const room = workspace.rooms.get(rid);
    if (!room) throw invalidRoom('addUserToRoom');
    if (!mayComeIn(workspace, room, user)) return;
    try {
        await workspace.appEvents.beforeUserJoin?.(room, user, inviter);
    } catch (error) {
        throw asAppVeto(error);
    }
    if (!liftBan(workspace, rid, user, inviter)) return;
    addMember(workspace, room, user);
    saveSystemMessage(workspace, messageType(room, inviter), rid, user.username ?? '', inviter ?? user);
    if (room.t === 'c' || room.t === 'p') tellApps(workspace, room, user, inviter);
}
