// The book of cases: finds by id, target and room, with few reads however long it is.
import type { CasePage } from '../../../../src/moderation/cases/case-book';
import { caseIdMaker } from '../../../../src/moderation/cases/case-id';
import type { CaseBook } from '../../../../src/moderation/cases/case-book';
import { refusal } from '../../../../src/workspace/problem';
import type { Result } from '../../../../src/workspace/problem';
import { DAY, FakeKeeping, HOUR, MINUTE, START } from '../../fakes/keeping';

const opening = {
    action: 'mute',
    moderator: { id: 'id-mona', username: 'mona', name: 'Mona' },
    target: { id: 'id-bob', username: 'bob', name: 'Bob' },
    room: { id: 'id-general', name: 'general' },
    reason: '',
};

function valueOf<T>(result: Result<T>): T {
    if (!result.ok) {
        throw new Error(result.problem.code);
    }
    return result.value;
}

/** A book with as many cases, so far apart, the last one now. */
async function bookWith(count: number, apart: number): Promise<{ keeping: FakeKeeping; book: CaseBook }> {
    const keeping = new FakeKeeping();
    const { book } = keeping.open();
    keeping.now = START - (count - 1) * apart;
    for (let position = 0; position < count; position += 1) {
        const target = { ...opening.target, id: `id-${String(position % 100)}` };
        valueOf(await book.open({ ...opening, target, reason: String(position) }));
        keeping.now += apart;
    }
    keeping.records.calls.made.length = 0;
    return { keeping, book };
}

async function readsOfLatest(count: number, apart: number): Promise<number> {
    const { keeping, book } = await bookWith(count, apart);
    const { cases: latest, more } = valueOf(await book.recent('id-general', 10));
    expect(more).toBe(true);
    expect(latest.map(({ reason }) => Number(reason))).toEqual(
        Array.from({ length: 10 }, (_, position) => count - 1 - position),
    );
    return keeping.records.reads().length;
}

it('reads as little of 10,000 cases over months as of 100', async () => {
    const [few, many] = [await readsOfLatest(100, 12 * MINUTE), await readsOfLatest(10000, 12 * MINUTE)];
    expect(many).toBeLessThanOrEqual(few);
    expect(many).toBeLessThan(10);
});

it('reads a bounded number of keys where cases are rare', async () => {
    expect(await readsOfLatest(200, 3 * DAY)).toBeLessThan(30);
});

it('shows every case once, a page at a time', async () => {
    const { book } = await bookWith(57, 11 * HOUR);
    const seen: string[] = [];
    let before: string | undefined;
    let more = true;
    while (more) {
        const page = valueOf(await book.recent('id-general', 7, before));
        seen.push(...page.cases.map(({ reason }) => reason));
        before = page.cases.at(-1)?.id ?? before;
        ({ more } = page);
    }
    expect(seen).toEqual(Array.from({ length: 57 }, (_, position) => String(56 - position)));
});

it('keeps what is about one person apart, and what is of one room', async () => {
    const { keeping } = await bookWith(0, 0);
    const { book } = keeping.open();
    const elsewhere = { id: 'id-other', name: 'other' };
    const [here, there] = [await book.open(opening), await book.open({ ...opening, room: elsewhere })];
    await book.open({ ...opening, target: { ...opening.target, id: 'id-carol' } });
    const [hereId, thereId] = [valueOf(here).id, valueOf(there).id];
    const idsIn = ({ cases }: CasePage): string[] => cases.map(({ id }) => id);
    expect(idsIn(valueOf(await book.about('id-bob', undefined, 10)))).toEqual([thereId, hereId]);
    expect(idsIn(valueOf(await book.about('id-bob', 'id-general', 10)))).toEqual([hereId]);
    expect(idsIn(valueOf(await book.recent('id-other', 10)))).toEqual([thereId]);
    expect(valueOf(await book.recent('id-nowhere', 10))).toEqual({ cases: [], more: false });
    expect(valueOf(await book.find('1h3k9q-f7x'))).toBeUndefined();
    expect(valueOf(await book.find(valueOf(here).id))).toEqual(valueOf(here));
});

it('is found whole by a process that was started anew', async () => {
    const { keeping, book } = await bookWith(3, HOUR);
    await keeping.open().book.open({ ...opening, reason: 'anew' });
    const { cases } = valueOf(await book.recent('id-general', 10));
    expect(cases.map(({ reason }) => reason)).toEqual(['anew', '2', '1', '0']);
});

it('adds to a case wherever it is found', async () => {
    const { keeping, book } = await bookWith(1, 0);
    const [found] = valueOf(await book.recent('id-general', 1)).cases;
    if (!found) {
        throw new Error('no case');
    }
    keeping.now += 3 * DAY;
    await book.add(found, { kind: 'closed', caseId: found.id, ending: 'done', settled: false });
    const everywhere = [
        valueOf(await book.find(found.id)),
        valueOf(await book.about('id-0', undefined, 1)).cases[0],
        valueOf(await book.about('id-0', 'id-general', 1)).cases[0],
        valueOf(await book.recent('id-general', 1)).cases[0],
    ];
    expect(everywhere.map((each) => each?.state)).toEqual(['done', 'done', 'done', 'done']);
});

it.each(['records.append', 'records.read'] as const)('says so when %s fails', async (method) => {
    const { keeping, book } = await bookWith(1, 0);
    keeping.records.calls.fail(method, refusal('mod-engine-failed'));
    const results =
        method === 'records.append'
            ? [book.open(opening)]
            : [book.about('x', undefined, 1), book.recent('id-general', 1)];
    for (const result of await Promise.all(results)) {
        expect(result.ok).toBe(false);
    }
});

it('collides with another process no more than by chance', () => {
    const makers = [0.1, 0.7].map((luck) =>
        caseIdMaker(
            () => START,
            () => luck,
        ),
    );
    const ids = makers.flatMap((make) => Array.from({ length: 100 }, () => make()));
    expect(new Set(ids).size).toBe(200);
});
