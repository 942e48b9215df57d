// Where Rocket.Chat's REST documents and its server of today differ, and which of the two a test server follows.
import { usualBans, type BanBehaviour } from '../rules/ban-errors';
import type { WorkspaceVariant } from '../state/variant';

export interface Variant extends BanBehaviour {
    /** 401 with `success` and `error` besides `status` and `message`. */
    readonly fourFieldUnauthorized: boolean;
    /** Between the messages of one validation failure. */
    readonly validationJoiner: '\n ' | '\n';
    /** Validation failures of bodies end in their code in brackets, and some have a code of their own. */
    readonly legacyValidation: boolean;
    /** roles.addUserToRole takes `roleName` for `roleId`. */
    readonly roleNameAccepted: boolean;
    /** groups.kick answers with the room as `group`. */
    readonly groupsKickReturnsGroup: boolean;
    /** Whether there are rooms.banUser, rooms.unbanUser and rooms.bannedUsers. */
    readonly banFamily: 'absent' | 'present';
}

/** Any difference from the newest server, in REST or below it. */
export type Differences = Partial<Variant> & Partial<WorkspaceVariant>;

/** The server of the 8.x line, as read in its source. */
export const today: Variant = {
    fourFieldUnauthorized: true,
    validationJoiner: '\n ',
    legacyValidation: false,
    roleNameAccepted: false,
    groupsKickReturnsGroup: false,
    banFamily: 'present',
    ...usualBans,
};

/** What the published documents show. */
export const documented: Variant = {
    fourFieldUnauthorized: false,
    validationJoiner: '\n ',
    legacyValidation: true,
    roleNameAccepted: true,
    groupsKickReturnsGroup: true,
    banFamily: 'present',
    ...usualBans,
};
