// Under which keys the records of a case are found.
import { keysIn } from './block-writer';
import { openedAt } from './case-id';
import { beginningOf, firstBlock, personList, roomList } from './case-list';
import type { CaseList } from './case-list';
import type { Case } from './fold';
import type { OpenedRecord } from './record';

export const keyOfCase = (caseId: string): string => `case ${caseId}`;
export const keyOfRun = (runId: string): string => `run ${runId}`;

/** The lists of the person that a case stands in; they share their blocks. */
export function personLists({ target, room }: Pick<Case, 'target' | 'room'>): [CaseList, CaseList] {
    return [personList(target.id, room.id), personList(target.id)];
}

/** The blocks that a case goes to, as far as they are not the first of a span. */
export function blocksToNote(room: string, person: string): Pick<OpenedRecord, 'blocks'> {
    const blocks = {
        ...(beginningOf(room) ? { room } : {}),
        ...(beginningOf(person) ? { person } : {}),
    };
    return Object.keys(blocks).length > 0 ? { blocks } : {};
}

/** The keys of all records of a case. */
export function keysOf({ id, target, room, run, blocks }: Case): string[] {
    const [ofRoom, ofPerson] = [roomList(room.id), personLists({ target, room })] as const;
    const time = openedAt(id);
    return [
        keyOfCase(id),
        ...keysIn([ofRoom], blocks?.room ?? firstBlock(ofRoom, time)),
        ...keysIn(ofPerson, blocks?.person ?? firstBlock(ofPerson[0], time)),
        ...(run ? [keyOfRun(run.id)] : []),
    ];
}
