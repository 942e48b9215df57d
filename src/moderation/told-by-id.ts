// Tells of people as they are called now: a name in a case may be another person's by the time something is told.
import type { ReadingPorts } from '../workspace/ports';
import type { Case } from './cases/fold';
import { asSeenBy } from './cases/as-seen-by';
import { personOnRecord, personReference } from './cases/record';
import type { Telling } from './telling';

/** Whose account is deleted is marked so, that nobody of the same name is told in their place. */
async function asCalledNow({ people }: Pick<ReadingPorts, 'people'>, found: Case): Promise<Case> {
    const person = await people.byId(found.target.id);
    if (!person.ok) {
        return found;
    }
    return { ...found, target: person.value ? personReference(person.value) : { ...found.target, gone: true } };
}

type Reading = Pick<ReadingPorts, 'people'> & { readonly rooms: Pick<ReadingPorts['rooms'], 'isMember'> };

/** In a log that the person concerned reads, or may read, there is no word of reports of their messages. */
async function asTheLogMayTell({ rooms }: Reading, found: Case, modLogRoom: string | undefined): Promise<Case> {
    if (found.report === undefined || modLogRoom === undefined) {
        return found;
    }
    const reads = await rooms.isMember(modLogRoom, personOnRecord(found.target));
    return reads.ok && !reads.value ? found : asSeenBy(found.target, found);
}

/** @param modLogRoom the id of the room for the log, where there is one. */
export function toldById(reading: Reading, telling: Telling, modLogRoom: string | undefined): Telling {
    const allAsCalledNow = (cases: readonly Case[]): Promise<Case[]> =>
        Promise.all(cases.map((found) => asCalledNow(reading, found)));
    return {
        async tell(happened, found) {
            const now = await asCalledNow(reading, found);
            return telling.tell(happened, await asTheLogMayTell(reading, now, modLogRoom));
        },
        tellTarget: async (happened, found) => telling.tellTarget(happened, await asCalledNow(reading, found)),
        async tellOfRun(runId, { done, amended }) {
            return telling.tellOfRun(runId, {
                done: await allAsCalledNow(done),
                amended: await allAsCalledNow(amended),
            });
        },
    };
}
