// Lists by time: of the cases of a room, of a person in a room, of a person anywhere; of what a moderator did. A list is kept in blocks of limited
// size, to which markers lead from month to day, so that its latest cases are found by a few small reads however long
// and however dense it is.
import { stamp } from './markers';

export interface CaseList {
    readonly name: string;
    /** Whatever falls into one such span is kept in one block, as long as that is not full. */
    readonly span: 'day' | 'hour';
}

export function roomList(roomId: string): CaseList {
    return { name: `room ${roomId}`, span: 'hour' };
}

/** Of one room, or without one of the whole workspace. */
export function personList(personId: string, roomId?: string): CaseList {
    return { name: roomId === undefined ? `person ${personId}` : `person ${personId} in ${roomId}`, span: 'day' };
}

/** What a moderator did on the record of a room: to open a case, or to change one. */
export function workList(moderatorId: string, roomId: string): CaseList {
    return { name: `work of ${moderatorId} in ${roomId}`, span: 'day' };
}

/** Under which key the records of a block are found. */
export function blockKey({ name, span }: CaseList, block: string): string {
    return `${name} ${span} ${block}`;
}

/** Under which key the markers of a span are found that lead to those within it; without a span, those of months. */
export function marksKey({ name }: CaseList, within?: string): string {
    if (within === undefined) {
        return `${name} months`;
    }
    return within.length === 'yyyy-mm'.length ? `${name} days of ${within}` : `${name} hours of ${within}`;
}

/** The spans that hold a time, the longest first, each with the one that it is marked in. */
export function marksOf({ span }: CaseList, time: number, block: string): (readonly [string | undefined, string])[] {
    const [month, day] = [stamp(time, 'month'), stamp(time, 'day')];
    return span === 'day'
        ? [
              [undefined, month],
              [month, block],
          ]
        : [
              [undefined, month],
              [month, day],
              [day, block],
          ];
}

const SEPARATOR = '~';
const TO_THE_SECOND = 'yyyy-mm-ddThh:mm:ss'.length;

/** The block that everything in the span of this time belongs to, as long as nothing else is said. */
export function firstBlock({ span }: CaseList, time: number): string {
    return stamp(time, span);
}

/** A further block, begun at this time by whoever has the id; it holds nothing that is older. */
export function furtherBlock(time: number, writerId: string): string {
    return `${new Date(time).toISOString().slice(0, TO_THE_SECOND)}${SEPARATOR}${writerId}`;
}

export function spanOfBlock({ span }: CaseList, block: string): string {
    return block.slice(0, span === 'day' ? 'yyyy-mm-dd'.length : 'yyyy-mm-ddThh'.length);
}

/** Who began a further block, and when; `undefined` for the first one of a span. */
export function beginningOf(block: string): { readonly writer: string; readonly from: number } | undefined {
    const [begun = '', writer] = block.split(SEPARATOR);
    return writer === undefined ? undefined : { writer, from: Date.parse(`${begun}Z`) };
}
