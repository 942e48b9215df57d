// The book of sent forms, as several processes have it on one store: one of them carries a form out.
import fc from 'fast-check';
import { SubmissionBook } from '../../../../src/moderation/submissions/submission-book';
import { wait } from '../../../../src/workspace/wait';
import { DAY, FakeKeeping, HOUR } from '../../fakes/keeping';
import { many } from '../../fakes/people';

const FORM = 'id-mona action~id-general~warn~id-bob~~k3x';
const UNAVAILABLE = { code: 'mod-engine-failed', effect: 'none', by: 'server' } as const;

beforeEach(() => {
    jest.useFakeTimers();
});
afterEach(() => {
    jest.useRealTimers();
});

/** What comes of it when all the time that it takes has passed. */
async function settled<T>(asking: Promise<T>): Promise<T> {
    await jest.advanceTimersByTimeAsync(10_000);
    return asking;
}

function processes(count: number, keeping = new FakeKeeping()): SubmissionBook[] {
    return many(count, () => new SubmissionBook(keeping.records.port(), keeping.making, wait, new Set()));
}

const first = (books: readonly SubmissionBook[]): SubmissionBook => {
    const [book] = books;
    if (!book) throw new Error('no process');
    return book;
};

const claims = async (books: readonly SubmissionBook[]): Promise<boolean[]> =>
    (await Promise.all(books.map((book) => book.claim(FORM)))).map((claim) => claim.ok && claim.value);

it('lets the first one act at once, and nobody after it', async () => {
    const [one, other] = processes(2);
    expect(await one?.claim(FORM)).toEqual({ ok: true, value: true });
    expect(await other?.claim(FORM)).toEqual({ ok: true, value: false });
    expect(await one?.claim(FORM)).toEqual({ ok: true, value: false });
});

it('lets one of those act who come at the same time', async () => {
    for (const count of [2, 3, 5]) {
        const claimed = await settled(claims(processes(count)));
        expect(claimed.filter(Boolean)).toHaveLength(1);
    }
});

it('lets never two of them act, whenever they come and whatever a call takes, up to what is waited for', async () => {
    const moment = fc.record({ comes: fc.integer({ min: 0, max: 4000 }), takes: fc.integer({ min: 0, max: 300 }) });
    await fc.assert(
        fc.asyncProperty(fc.array(moment, { minLength: 2, maxLength: 4 }), async (moments) => {
            const keeping = new FakeKeeping();
            const claiming = moments.map(async ({ comes, takes }) => {
                const port = keeping.records.port();
                const slow = {
                    ...port,
                    append: async (...given: Parameters<typeof port.append>) => {
                        await wait(takes);
                        return port.append(...given);
                    },
                    read: async (key: string) => {
                        const found = await port.read(key);
                        await wait(takes);
                        return found;
                    },
                };
                await wait(comes);
                return new SubmissionBook(slow, keeping.making, wait, new Set()).claim(FORM);
            });
            const claimed = await settled(Promise.all(claiming));
            expect(claimed.filter((claim) => claim.ok && claim.value)).toHaveLength(1);
        }),
        { numRuns: 200 },
    );
});

it('tells what was answered, to whoever asks before or after', async () => {
    const books = processes(2);
    const [one, other] = books;
    await first(books).claim(FORM);
    const asking = other?.elsewhere(FORM, 4000);
    await jest.advanceTimersByTimeAsync(1000);
    await one?.answer(FORM, 'Warned.');
    expect(await settled(Promise.resolve(asking))).toEqual({ ok: true, value: { kind: 'answered', text: 'Warned.' } });
    expect(await other?.elsewhere(FORM, 4000)).toMatchObject({ value: { text: 'Warned.' } });
});

it('says that it is not known once that has taken too long', async () => {
    const books = processes(1);
    await first(books).claim(FORM);
    expect(await settled(first(books).elsewhere(FORM, 4000))).toEqual({ ok: true, value: { kind: 'unknown' } });
});

it('lets another one act once the first has let go of it', async () => {
    const [one, other] = processes(2);
    await one?.claim(FORM);
    await other?.claim(FORM);
    await one?.release(FORM);
    expect(await other?.elsewhere(FORM, 4000)).toEqual({ ok: true, value: { kind: 'released' } });
    expect(await other?.claim(FORM)).toEqual({ ok: true, value: true });
});

it.each(['records.append', 'records.read'] as const)('lets nobody act when %s fails', async (method) => {
    const keeping = new FakeKeeping();
    keeping.records.calls.fail(method, UNAVAILABLE);
    expect(await first(processes(1, keeping)).claim(FORM)).toMatchObject({ ok: false });
});

it('keeps the forms of two days, whether or not the same process goes on', async () => {
    const keeping = new FakeKeeping();
    const going = first(processes(1, keeping));
    for (let day = 0; day < 10; day += 1) {
        await going.claim(`${FORM}${day}`);
        await first(processes(1, keeping)).claim(`${FORM}${day} elsewhere`);
        keeping.now += DAY;
    }
    expect(keeping.records.keys('submissions of ')).toHaveLength(2);
    expect(keeping.records.keys('submission id-')).toHaveLength(4);
    expect(keeping.records.under('submission days')).toHaveLength(4);
});

it('still knows a form of an hour ago that was sent before midnight', async () => {
    const keeping = new FakeKeeping();
    keeping.now = Date.UTC(2026, 10, 21, 23, 30);
    const [one, other] = processes(2, keeping);
    await one?.claim(FORM);
    keeping.now += HOUR;
    expect(await other?.claim(FORM)).toEqual({ ok: true, value: false });
});
