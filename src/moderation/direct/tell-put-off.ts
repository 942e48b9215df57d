// Tells people what was put off for them, each in one message.
import type { Markdown, MessagesPort, PeoplePort, RecordsPort } from '../../workspace/ports';
import type { Making } from '../cases/case-book';
import { releaseClaims, withClaim } from '../time/claim';
import type { PutOff, PutOffMessages } from './put-off';

/** With each sweep. */
const MOST_PEOPLE = 100;
const CLAIM = 'put off';

export interface PutOffTelling {
    readonly putOff: PutOffMessages;
    readonly records: RecordsPort;
    readonly people: Pick<PeoplePort, 'byId'>;
    readonly messages: Pick<MessagesPort, 'directly'>;
    readonly making: Making;
    readonly wait: (milliseconds: number) => Promise<void>;
    /** The words. */
    readonly text: (putOff: PutOff) => Markdown;
}

/** Tried once, as every other message is; whoever is gone is not told. */
async function tellOne({ people, messages, text }: PutOffTelling, found: PutOff): Promise<string | undefined> {
    const person = await people.byId(found.personId);
    if (!person.ok || !person.value) {
        return person.ok ? undefined : person.problem.code;
    }
    const sent = await messages.directly(person.value.username, text(found));
    return sent.ok ? undefined : sent.problem.code;
}

/** What is still to be told: another server may have been at it meanwhile. */
async function tellAll(telling: PutOffTelling): Promise<string[]> {
    const due = await telling.putOff.due(MOST_PEOPLE);
    if (!due.ok) {
        return [due.problem.code];
    }
    const troubles: string[] = [];
    for (const found of due.value) {
        const trouble = await tellOne(telling, found);
        await telling.putOff.remove(found);
        troubles.push(...(trouble === undefined ? [] : [trouble]));
    }
    return troubles;
}

/** @returns the codes of what stood in the way. */
export async function tellWhatWasPutOff(telling: PutOffTelling): Promise<string[]> {
    const { putOff, records, making, wait } = telling;
    const due = await putOff.due(1);
    if (!due.ok || due.value.length === 0) {
        return due.ok ? [] : [due.problem.code];
    }
    const told = await withClaim(records, { ...making, wait }, CLAIM, () => tellAll(telling));
    if (!told.ok || told.value === 'claimed') {
        return told.ok ? [] : [told.problem.code];
    }
    await releaseClaims(records, CLAIM);
    return told.value;
}
