// Tells of people as they are called now: a name in a case may be another person's by the time something is told.
import type { ReadingPorts } from '../workspace/ports';
import type { Case } from './cases/fold';
import { personReference } from './cases/record';
import type { Telling } from './telling';

/** Whose account is deleted is marked so, that nobody of the same name is told in their place. */
async function asCalledNow({ people }: Pick<ReadingPorts, 'people'>, found: Case): Promise<Case> {
    const person = await people.byId(found.target.id);
    if (!person.ok) {
        return found;
    }
    return { ...found, target: person.value ? personReference(person.value) : { ...found.target, gone: true } };
}

export function toldById(reading: Pick<ReadingPorts, 'people'>, telling: Telling): Telling {
    const allAsCalledNow = (cases: readonly Case[]): Promise<Case[]> =>
        Promise.all(cases.map((found) => asCalledNow(reading, found)));
    return {
        tell: async (happened, found) => telling.tell(happened, await asCalledNow(reading, found)),
        tellTarget: async (happened, found) => telling.tellTarget(happened, await asCalledNow(reading, found)),
        async tellOfRun(runId, { done, amended }) {
            return telling.tellOfRun(runId, {
                done: await allAsCalledNow(done),
                amended: await allAsCalledNow(amended),
            });
        },
    };
}
