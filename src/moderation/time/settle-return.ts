// What was awaited of someone who was away is done as soon as they are back: a mute, or the end of one.
import type { AwaitedActsPort, AwaitedPerson, Person, Room } from '../../workspace/ports';
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { Action, Situation } from '../action';
import { apply } from '../apply';
import { bareSituation } from '../cases/real-state';
import { latestOfKind } from '../cases/latest-of-kind';
import { openScene, roomRolesOf } from '../scene';
import { grants } from '../authorise';
import type { Lifting } from './lift';

export interface Returning extends Lifting {
    readonly awaited: AwaitedActsPort;
}

/** `waits`: they are not back, or it could not be done now. `over`: nobody is there any more, or a later act counts. */
export type Returned = 'settled' | 'waits' | 'over';

interface Found {
    readonly room: Room;
    readonly target: Person;
    readonly action: Action;
}

async function find(returning: Returning, awaited: AwaitedPerson): Promise<Found | 'over' | undefined> {
    const { reading, actionNamed } = returning;
    const [room, target] = await Promise.all([
        reading.rooms.byId(awaited.roomId),
        reading.people.byId(awaited.person.id),
    ]);
    const action = actionNamed(awaited.act);
    if (!action || (!room.ok && room.problem.code === 'error-invalid-room') || (target.ok && !target.value)) {
        return 'over';
    }
    return room.ok && target.ok && target.value ? { room: room.value, target: target.value, action } : undefined;
}

/** Whether something was done since that counts instead. */
async function isOvertaken(
    returning: Returning,
    awaited: AwaitedPerson,
    { room, target }: Found,
): Promise<Result<boolean>> {
    const latest = await latestOfKind(returning, { action: awaited.act, target, room });
    return latest.ok ? success(latest.value !== undefined && latest.value.at > awaited.at) : latest;
}

async function carryOut(returning: Returning, { room, target, action }: Found): Promise<boolean> {
    const { reading, acting, system } = returning;
    const scene = openScene(reading, system, room);
    const [holders, table] = await Promise.all([scene.roleHolders(), scene.permissionTable()]);
    if (!holders.ok || !table.ok) {
        return false;
    }
    const targetRoomRoles = roomRolesOf(holders.value, target);
    const situation: Situation = {
        ...bareSituation(system, room, target),
        ...{ targetRoomRoles, targetIsMember: true },
        targetHolds: (permission: string) =>
            grants(table.value, permission, [...target.workspaceRoles, ...targetRoomRoles]),
    };
    if (action.isDone(situation)) {
        return true;
    }
    const outcome = await apply({ action, acting, reading, situation });
    return outcome.kind === 'done' || outcome.kind === 'already';
}

/** Does what is awaited of one person in one room, if they are back. */
export async function settleReturn(returning: Returning, awaited: AwaitedPerson): Promise<Returned> {
    const found = await find(returning, awaited);
    if (!found) {
        return 'waits';
    }
    if (found === 'over') {
        await returning.awaited.settled(awaited);
        return 'over';
    }
    const [present, overtaken] = await Promise.all([
        returning.reading.rooms.isMember(found.room.id, found.target),
        isOvertaken(returning, awaited, found),
    ]);
    if (!present.ok || !present.value || !overtaken.ok) {
        return 'waits';
    }
    if (!overtaken.value && !(await carryOut(returning, found))) {
        return 'waits';
    }
    await returning.awaited.settled(awaited);
    return overtaken.value ? 'over' : 'settled';
}

/** So many are looked at by one sweep: what waits for people who never come back shall not slow down what is due. */
const LOOKS_A_SWEEP = 10;

/** Where the next sweep of this process goes on. */
export interface Round {
    next: number;
}

/** For those who came back in a way that told nobody; in turns, as there may be many who never do. */
export async function settleReturns(
    returning: Returning,
    round: Round,
    report: (error: unknown) => Promise<void>,
): Promise<void> {
    const everywhere = await returning.awaited.everywhere();
    if (!everywhere.ok || everywhere.value.length === 0) {
        return;
    }
    const all = [...everywhere.value].sort((one, other) => one.at - other.at);
    const start = round.next < all.length ? round.next : 0;
    const looked = all.slice(start, start + LOOKS_A_SWEEP);
    const settled = await Promise.all(
        looked.map(async (awaited): Promise<Returned> => {
            try {
                return await settleReturn(returning, awaited);
            } catch (error) {
                await report(error);
                return 'waits';
            }
        }),
    );
    // What is settled is not there any more when the next sweep looks.
    round.next = start + settled.filter((each) => each === 'waits').length;
}
