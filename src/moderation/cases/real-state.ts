// What the workspace really shows of what a case tells.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { Person, ReadingPorts, Room } from '../../workspace/ports';
import type { Action, Situation } from '../action';
import { readTrace } from '../apply';
import { takesPlaceInRoom } from '../checks';
import { once } from '../scene';
import type { Case } from './fold';
import { roomGone } from './record';
import type { Ending } from './record';

/** Reads what several cases may share only once; for cases that were read before. */
export function sharing(reading: ReadingPorts): ReadingPorts {
    const { rooms } = reading;
    function shared<T>(read: (id: string) => Promise<T>): (id: string) => Promise<T> {
        const kept = new Map<string, () => Promise<T>>();
        return (id) => {
            const found = kept.get(id) ?? once(() => read(id));
            kept.set(id, found);
            return found();
        };
    }
    return {
        ...reading,
        people: { ...reading.people, byId: shared((id) => reading.people.byId(id)) },
        rooms: {
            ...rooms,
            byId: shared((id) => rooms.byId(id)),
            bans: shared((id) => rooms.bans(id)),
            roleHolders: shared((id) => rooms.roleHolders(id)),
            allRoleHolders: shared((id) => rooms.allRoleHolders(id)),
        },
    };
}

/** Of which nothing was read but who and where; a trace brings what else an action asks for. */
export function bareSituation(
    moderator: Person,
    room: Room,
    target: Person,
    { role }: Pick<Case, 'role'> = {},
): Situation {
    return {
        ...{ moderator, room, target },
        ...{ targetRoomRoles: [], targetIsMember: false, targetIsReachable: false, targetBan: 'none' },
        ...(role ? { role } : {}),
        relinquish: false,
        targetHolds: () => false,
    };
}

/** Whether things are as the action would make them; `gone` where the account is no more, or the room that it was in. */
export async function isReally(
    reading: ReadingPorts,
    moderator: Person,
    action: Action,
    found: Case,
): Promise<Result<boolean | 'gone'>> {
    const [target, room] = await Promise.all([reading.people.byId(found.target.id), reading.rooms.byId(found.room.id)]);
    if (!target.ok) {
        return target;
    }
    const roomIsGone = !room.ok && room.problem.code === 'error-invalid-room';
    if (!target.value || (roomIsGone && takesPlaceInRoom(action, found))) {
        return success('gone');
    }
    if (!room.ok && !roomIsGone) {
        return room;
    }
    const here = room.ok ? room.value : roomGone(found.room);
    const situation = bareSituation(moderator, here, target.value, found);
    const state = await readTrace(action, reading, situation);
    return state.ok ? success(action.isDone(state.value)) : state;
}

/** How a case that was left open has ended. */
export async function realEnding(
    reading: ReadingPorts,
    moderator: Person,
    action: Action,
    found: Case,
): Promise<Result<Ending>> {
    if (action.recordOnly) {
        // The case is the whole act, and it stands.
        return success('done');
    }
    const really = await isReally(reading, moderator, action, found);
    // Nothing shows any more what was done to an account that is gone.
    return really.ok ? success(really.value === true ? 'done' : 'failed') : really;
}
