// How the ban family fails: with plain errors today, with coded ones in builds that came before.
import { MeteorError } from './errors';

/** Where servers differ in the ban family; a REST server's variant has these among others. */
export interface BanBehaviour {
    readonly banErrors: 'plain' | 'coded';
    /** Elsewhere a ban cannot be lifted: `Invalid room`. */
    readonly unbanOnlyInFederatedRooms: boolean;
}

/** The server of the 8.x line, as read in its newest source. */
export const usualBans: BanBehaviour = { banErrors: 'plain', unbanOnlyInFederatedRooms: false };

export interface BanRequest {
    readonly rid: string;
    /** In any case. */
    readonly username: string;
}

/** Makes the errors of one function; the plain one says only the reason. */
export const banErrors =
    ({ banErrors: style }: BanBehaviour, method: 'banUserFromRoom' | 'unbanUserFromRoom') =>
    (code: string, reason: string): Error =>
        style === 'plain' ? new Error(reason) : new MeteorError(code, reason, { method });

/** The one without a method, for who may not see the room. */
export const roomOfBanNotFound = ({ banErrors: style }: BanBehaviour): Error => {
    const reason = 'The required "roomId" or "roomName" param provided does not match any group';
    return style === 'plain' ? new Error(reason) : new MeteorError('error-room-not-found', reason);
};
