// What there is to say of a person: what is in force against them, and the latest of their other cases.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { Person } from '../../workspace/ports';
import type { CaseBook } from './case-book';
import type { CaseOffice } from './case-command';
import type { Case } from './fold';
import { inForceAmong } from './latest-of-kind';

/** So many cases are looked at, however many there are. */
const MOST_CASES = 50;

export interface AboutPerson {
    /** What still holds, latest first, however old it is. */
    readonly inForce: readonly Case[];
    /** The others, latest first, as far as was looked. */
    readonly others: readonly Case[];
    /** Behind which case there are still older ones, if there are. */
    readonly olderThan: string | undefined;
}

/** What may decide how things stand with someone: in one room, or wherever that is. */
async function standingFor(book: CaseBook, personId: string, roomId: string | undefined): Promise<Result<Case[]>> {
    if (roomId === undefined) {
        return book.standing(personId);
    }
    const [here, everywhere] = await Promise.all([
        book.standing(personId, { roomId }),
        book.standing(personId, 'workspace'),
    ]);
    return here.ok && everywhere.ok ? success([...here.value, ...everywhere.value]) : here.ok ? everywhere : here;
}

/** The cases about someone in the room of the office or, if asked, in the whole workspace; older than `before`. */
export async function aboutPerson(
    { book, scene, actionNamed }: CaseOffice,
    { id }: Person,
    { workspace, before }: { readonly workspace: boolean; readonly before?: string | undefined },
): Promise<Result<AboutPerson>> {
    const roomId = workspace ? undefined : scene.room.id;
    const [standing, page] = await Promise.all([
        standingFor(book, id, roomId),
        book.about(id, roomId, MOST_CASES, before),
    ]);
    if (!standing.ok) {
        return standing;
    }
    if (!page.ok) {
        return page;
    }
    const inForce = inForceAmong({ actionNamed }, standing.value).filter(
        ({ room }) => roomId === undefined || room.id === roomId,
    );
    const shown = new Set(inForce.map((found) => found.id));
    const others = page.value.cases.filter((found) => !shown.has(found.id));
    const { cases, more } = page.value;
    return success({ inForce, others, olderThan: more ? cases[cases.length - 1]?.id : undefined });
}
