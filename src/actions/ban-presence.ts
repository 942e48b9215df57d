// From where bans are made and lifted: the server asks for access to the room, which no permission of kicks replaces.

/** Whoever may see public channels has access to one; a private group is for those who are in it. */
export const BAN_PRESENCE = { channel: 'view-c-room', 'private-group': null } as const;
