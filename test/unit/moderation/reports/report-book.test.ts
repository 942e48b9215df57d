// The book of reports: what is found by id, message and room, and what a dismissal covers.
import type { MessageReport } from '../../../../src/moderation/reports/message-report';
import type { Result } from '../../../../src/workspace/problem';
import { refusal } from '../../../../src/workspace/problem';
import { FakeKeeping } from '../../fakes/keeping';

const ROOM = { id: 'id-general', name: 'general' };
const bob = { id: 'id-bob', username: 'bob', name: 'Bob' };
const mona = { id: 'id-mona', username: 'mona', name: 'Mona' };

function valueOf<T>(result: Result<T>): T {
    if (!result.ok) {
        throw new Error(result.problem.code);
    }
    return result.value;
}

function bookOf(keeping: FakeKeeping) {
    return keeping.open().reports.book;
}

async function write(keeping: FakeKeeping, messageId = 'm1', room = ROOM): Promise<MessageReport> {
    keeping.now += 1000;
    const message = { id: messageId, quote: 'buy watches' };
    return valueOf(await bookOf(keeping).write({ message, room, author: bob, reporter: mona, reason: 'spam' }));
}

it('finds a report by its id, in its room alone', async () => {
    const keeping = new FakeKeeping();
    const report = await write(keeping);
    expect(valueOf(await bookOf(keeping).findFor(mona, report.reportId, ROOM.id))).toMatchObject({
        report,
        dismissal: undefined,
    });
    for (const [id, room] of [
        [report.reportId, 'id-other'],
        ['000000-000', ROOM.id],
    ] as const) {
        expect(await bookOf(keeping).findFor(mona, id, room)).toEqual({
            ok: false,
            problem: refusal('mod-report-unknown'),
        });
    }
});

it('has no report for the one whom it is about', async () => {
    const keeping = new FakeKeeping();
    const report = await write(keeping);
    expect(await bookOf(keeping).findFor(bob, report.reportId, ROOM.id)).toEqual({
        ok: false,
        problem: refusal('mod-report-unknown'),
    });
    expect(valueOf(await bookOf(keeping).openFor(bob, ROOM.id))).toEqual([]);
});

it('lists what is open, a message once with its first report, latest first', async () => {
    const keeping = new FakeKeeping();
    const [first, , other] = [await write(keeping), await write(keeping), await write(keeping, 'm2')];
    await write(keeping, 'm3', { id: 'id-other', name: 'other' });
    expect(valueOf(await bookOf(keeping).openFor(mona, ROOM.id))).toMatchObject([
        { report: { reportId: other.reportId }, count: 1 },
        { report: { reportId: first.reportId }, count: 2 },
    ]);
});

it('dismisses all reports of a message that there are, and not one that comes later', async () => {
    const keeping = new FakeKeeping();
    const [first, second] = [await write(keeping), await write(keeping)];
    const dismissal = valueOf(await bookOf(keeping).dismiss(second, mona));
    const late = await write(keeping);
    const found = async (report: MessageReport) =>
        valueOf(await bookOf(keeping).findFor(mona, report.reportId, ROOM.id));
    expect((await found(first)).dismissal).toMatchObject({ by: mona, at: dismissal.at });
    expect((await found(second)).dismissal).toMatchObject({ by: mona });
    expect((await found(late)).dismissal).toBeUndefined();
    expect(valueOf(await bookOf(keeping).openFor(mona, ROOM.id))).toMatchObject([
        { report: { reportId: late.reportId }, count: 1 },
    ]);
});

it('counts the first of two dismissals at the same time', async () => {
    const keeping = new FakeKeeping();
    const report = await write(keeping);
    const book = bookOf(keeping);
    await Promise.all([book.dismiss(report, bob), book.dismiss(report, mona)]);
    expect(keeping.records.under('reports of message m1')).toHaveLength(3);
    expect(valueOf(await book.findFor(mona, report.reportId, ROOM.id)).dismissal?.by.username).toBe('bob');
    expect(valueOf(await book.openFor(mona, ROOM.id))).toEqual([]);
});

it('reads no more for the list however many were dismissed', async () => {
    const keeping = new FakeKeeping();
    for (let number = 0; number < 50; number += 1) {
        await bookOf(keeping).dismiss(await write(keeping, `m${number}`), mona);
    }
    keeping.records.calls.made.length = 0;
    expect(valueOf(await bookOf(keeping).openFor(mona, ROOM.id))).toEqual([]);
    expect(keeping.records.reads()).toHaveLength(1);
    expect(keeping.records.under(keeping.records.reads()[0] ?? '')).toEqual([]);
});

it.each(['records.append', 'records.read'] as const)('says so when %s fails', async (method) => {
    const keeping = new FakeKeeping();
    const report = await write(keeping);
    keeping.records.calls.fail(method, refusal('mod-app-not-permitted'));
    const tries = [
        await bookOf(keeping).dismiss(report, mona),
        ...(method === 'records.append'
            ? [await bookOf(keeping).noteNotice(report, 'n1')]
            : [
                  await bookOf(keeping).findFor(mona, report.reportId, ROOM.id),
                  await bookOf(keeping).openFor(mona, ROOM.id),
              ]),
    ];
    for (const result of tries) {
        expect(result).toMatchObject({ ok: false, problem: { code: 'mod-app-not-permitted' } });
    }
});
