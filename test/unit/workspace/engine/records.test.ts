// Records in the engine's persistence: found by each of their keys, whether stored alone or in a group.
import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { recordsIn } from '../../../../src/workspace/engine/records';
import { only } from '../../fakes/engine';

interface Document {
    readonly data: object;
    readonly keys: readonly string[];
}

/** A persistence that answers a moment later, as the real one does. */
function store() {
    const documents: Document[] = [];
    const broken = { now: false };
    const later = async <T>(value: () => T): Promise<T> => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        if (broken.now) throw new Error('the database is away');
        return value();
    };
    const keyOf = (association: RocketChatAssociationRecord): string => association.getID();
    const reader = only<IPersistenceRead>({
        readByAssociation: (association) =>
            later(() => documents.filter(({ keys }) => keys.includes(keyOf(association))).map(({ data }) => data)),
    });
    const persistence = only<IPersistence>({
        createWithAssociations: (data, associations) =>
            later(() => {
                documents.push({ data, keys: associations.map(keyOf) });
                return String(documents.length);
            }),
    });
    return { records: recordsIn(reader, persistence), documents, broken };
}

const numbers = Array.from({ length: 25 }, (_, number) => number);

it('stores what is written at the same time in few documents, and finds each record by its own keys', async () => {
    const { records, documents } = store();
    const written = await Promise.all(
        numbers.map((number) => records.appendForGood({ number }, [`case ${number}`, `odd ${number % 2}`])),
    );
    expect(written.every(({ ok }) => ok)).toBe(true);
    expect(documents.length).toBeLessThan(5);
    for (const number of numbers) {
        expect(await records.read(`case ${number}`)).toEqual({ ok: true, value: [{ number }] });
    }
    const odd = await records.read('odd 1');
    expect(odd).toEqual({
        ok: true,
        value: numbers.filter((number) => number % 2 === 1).map((number) => ({ number })),
    });
});

it('stores alone what is written alone, and what may be removed', async () => {
    const { records, documents } = store();
    await records.appendForGood({ number: 1 }, ['case 1']);
    await Promise.all([records.append({ number: 2 }, ['mark 2']), records.append({ number: 3 }, ['mark 3'])]);
    expect(documents.map(({ data }) => data)).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }]);
});

it('tells everyone whose record could not be stored, and goes on', async () => {
    const { records, broken } = store();
    broken.now = true;
    const failed = await Promise.all(numbers.map((number) => records.appendForGood({ number }, [`case ${number}`])));
    expect(failed.some(({ ok }) => ok)).toBe(false);
    broken.now = false;
    expect(await records.appendForGood({ number: 1 }, ['case 1'])).toEqual({ ok: true, value: undefined });
});
