// What there is to say of a person: what is in force, found by the index, and a page of their other cases.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { Person } from '../../workspace/ports';
import type { Action } from '../action';
import { MOST_ANYWHERE } from './case-book';
import type { CaseBook } from './case-book';
import type { CaseOffice } from './case-command';
import { isInForce } from './fold';
import type { Case } from './fold';
import { settle, settlingOf } from './settle';
import type { CasesAbout } from './settle';

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

export interface AskedAboutPerson {
    /** Whether what lasts of an action stands first, as long as it is in force. */
    readonly first: (action: Action) => boolean;
    /** Whether the whole workspace is meant. */
    readonly workspace: boolean;
    /** The id of the last case seen. */
    readonly before?: string | undefined;
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

function latestFirst(cases: readonly Case[]): Case[] {
    const distinct = new Map(cases.map((found) => [found.id, found]));
    return [...distinct.values()].sort((one, other) => (one.id < other.id ? 1 : -1));
}

/** The cases about someone in the room of the office or, if asked, in the whole workspace; settled. */
export async function aboutPerson(
    office: CaseOffice,
    { id }: Pick<Person, 'id'>,
    { first, workspace, before }: AskedAboutPerson,
): Promise<Result<AboutPerson>> {
    const { book, scene, actionNamed } = office;
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
    const isWhole = roomId !== undefined || standing.value.length < MOST_ANYWHERE;
    const atHand: CasesAbout = () => Promise.resolve(success(latestFirst(standing.value)));
    const here = standing.value.filter(({ room }) => roomId === undefined || room.id === roomId);
    const all = latestFirst([...page.value.cases, ...here]);
    const settled = await settle(settlingOf(office), all, isWhole ? atHand : undefined);
    const isHolding = (found: Case): boolean => {
        const action = actionNamed(found.action);
        return action?.lasts === true && first(action) && isInForce(found);
    };
    const listed = new Set(page.value.cases.map((found) => found.id));
    const { cases, more } = page.value;
    return success({
        inForce: settled.filter(isHolding),
        others: settled.filter((found) => listed.has(found.id) && !isHolding(found)),
        olderThan: more ? cases[cases.length - 1]?.id : undefined,
    });
}
