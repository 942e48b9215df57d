// The five REST documents that the app mirrors, as data: each request and each example answer that they show.
import { unmuteUserInRoom } from './unmute-user-in-room';
import { addUserToRole } from './add-user-to-role';
import { getRoomRoles } from './get-room-roles';
import { setActiveStatus } from './set-active-status';
import { removeUserFromGroup } from './remove-user-from-group';
import type { SeedDocument } from './vector';

export const documents: readonly SeedDocument[] = [
    unmuteUserInRoom,
    addUserToRole,
    getRoomRoles,
    setActiveStatus,
    removeUserFromGroup,
];
