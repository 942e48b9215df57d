// Whether someone is banned in a room, and what that means for what can be done to them.
import type { Bans, Person } from '../workspace/ports';

/** `hidden`: not by Mod Desk; whether by the server cannot be seen. */
export type Ban = 'none' | 'by-server' | 'by-app' | 'hidden';

export function banOf({ people, serverHidden }: Bans, { id }: Person): Ban {
    const found = people.find((person) => person.id === id);
    if (found) {
        return found.by === 'server' ? 'by-server' : 'by-app';
    }
    return serverHidden ? 'hidden' : 'none';
}

export function isBanned(ban: Ban): boolean {
    return ban === 'by-server' || ban === 'by-app';
}

/**
 * Whether a ban keeps someone out. The server keeps whom it banned on its list of members, so only a ban of Mod Desk's
 * own is without effect on whom it finds in the room: they came back while the app was switched off.
 */
export function isKeptOut({ targetBan, targetIsMember }: { targetBan: Ban; targetIsMember: boolean }): boolean {
    return targetBan === 'by-server' || (targetBan === 'by-app' && !targetIsMember);
}
