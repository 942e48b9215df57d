// A table of commands: who says what where, what is answered, and everything that changes by it.
import type { Fault } from '../workspace/rest/faults';
import type { DemoWorkspace } from '../workspace/state/demo';
import type { Room, User } from '../workspace/state/documents';
import type { ModDesk } from './mod-desk';

export type PersonName = keyof DemoWorkspace['people'];
export type RoomName = keyof DemoWorkspace['rooms'];

export interface Row {
    readonly name: string;
    readonly as: PersonName;
    /** #general unless given. */
    readonly in?: RoomName;
    readonly given?: (modDesk: ModDesk) => unknown;
    /** REST calls that break, in this order. */
    readonly broken?: readonly (readonly [endpoint: string, fault: Fault])[];
    /** What is typed behind `/mod`. */
    readonly say: string;
    /** What the answer contains. */
    readonly answer: string | readonly string[];
    /** Everything that changes; nothing unless given. */
    readonly changes?: readonly string[];
    /** All REST calls but for the permission table; none unless given. */
    readonly calls?: readonly string[];
}

export function personOf({ demo }: ModDesk, name: PersonName): User {
    return demo.people[name];
}

export function roomOf({ demo }: ModDesk, name: RoomName): Room {
    return demo.rooms[name];
}

/** Says it, and checks the answer, who saw it where, the changes and the REST calls. */
export async function checkRow(modDesk: ModDesk, row: Row): Promise<void> {
    const { as, in: where = 'general', given, broken = [], say, answer, changes = [], calls = [] } = row;
    const [user, room] = [personOf(modDesk, as), roomOf(modDesk, where)];
    await given?.(modDesk);
    for (const [endpoint, fault] of broken) modDesk.rest.faults.next(endpoint, fault);
    const said = await modDesk.say({ user, room }, say);
    for (const part of [answer].flat()) expect(said.answer).toContain(part);
    expect(said.changes.toSorted()).toEqual(changes.toSorted());
    // Those for several people are made together, and end in any order.
    expect(said.calls.toSorted()).toEqual(calls.toSorted());
    expect(said.notices).toMatchObject([{ userId: user._id, rid: room._id }]);
}

/** Declares one test a row. */
export function testRows(use: () => ModDesk, rows: readonly Row[]): void {
    test.each(rows)('$name', async (row) => {
        await checkRow(use(), row);
    });
}
