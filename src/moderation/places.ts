// Where an act takes its turn: with all else that is done to the same person there, or with all that is done there.
import type { Room } from '../workspace/ports';
import type { Action } from './action';
import type { Case } from './cases/fold';
import { takesPlaceInRoom } from './checks';

const WORKSPACE = 'workspace';

/** What an act is about; a case is one. */
interface About {
    readonly room: Pick<Room, 'id'>;
    readonly role?: Case['role'] | undefined;
}

/** Whether what becomes of one target can make no difference to another, so that they need not take turns. */
export function targetsAreIndependent({ lastOwner, lastAdmin, foretell, roleIs }: Action): boolean {
    return lastOwner === undefined && lastAdmin === undefined && foretell === undefined && roleIs === undefined;
}

/** Where acts on one person take their turn, in a room. */
export function placeOfPerson(roomId: string, who: string): string {
    return `${roomId} ${who}`;
}

/** @param who the id of the person, or the name where nobody was found by it. */
export function placeOf(action: Action, { room, role }: About, who: string): string {
    const where = takesPlaceInRoom(action, { role }) ? room.id : WORKSPACE;
    return targetsAreIndependent(action) ? placeOfPerson(where, who) : where;
}
