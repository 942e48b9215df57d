// Claims: one of several servers acts, its claim lives as long as it is renewed, and is given up soon when it dies.
import { releaseClaims, withClaim } from '../../../../src/moderation/time/claim';
import { refusal } from '../../../../src/workspace/problem';
import { FakeRecords } from '../../fakes/records';

const SECOND = 1000;
let now = 0;
let made = 0;
let records = new FakeRecords();

const making = {
    now: () => now,
    recordId: () => `r${(made += 1)}`,
    caseId: () => '',
    wait: () => Promise.resolve(),
};

const tryIt = (work: () => Promise<string> = () => Promise.resolve('done')) =>
    withClaim(records.port(), making, 'it', work);

/** Time passes, and timers with it. */
async function pass(milliseconds: number): Promise<void> {
    for (let each = 0; each < milliseconds; each += SECOND) {
        now += SECOND;
        await jest.advanceTimersByTimeAsync(SECOND);
    }
}

beforeEach(() => {
    jest.useFakeTimers();
    [now, made, records] = [0, 0, new FakeRecords()];
});

afterEach(() => {
    jest.useRealTimers();
});

it('lets one act, and others when it has released the claim', async () => {
    expect(await tryIt()).toEqual({ ok: true, value: 'done' });
    expect(await tryIt()).toEqual({ ok: true, value: 'claimed' });
    await releaseClaims(records.port(), 'it');
    expect(await tryIt()).toEqual({ ok: true, value: 'done' });
});

it('lives as long as whoever holds it is at work', async () => {
    let finish = (): void => undefined;
    const working = tryIt(
        () =>
            new Promise((resolve) => {
                finish = () => {
                    resolve('done');
                };
            }),
    );
    for (let minutes = 0; minutes < 3; minutes += 1) {
        await pass(60 * SECOND);
        expect(await tryIt()).toEqual({ ok: true, value: 'claimed' });
    }
    finish();
    expect(await working).toEqual({ ok: true, value: 'done' });
    expect(jest.getTimerCount()).toBe(0);
});

it('is given up 25 seconds after it was last renewed', async () => {
    void tryIt(() => new Promise(() => undefined));
    await pass(10 * SECOND);
    // The process dies.
    jest.clearAllTimers();
    await pass(22 * SECOND);
    expect(await tryIt()).toEqual({ ok: true, value: 'claimed' });
    await pass(SECOND);
    expect(await tryIt()).toEqual({ ok: true, value: 'done' });
});

it('is not renewed once it is released', async () => {
    void tryIt(async () => {
        await releaseClaims(records.port(), 'it');
        return new Promise(() => undefined);
    });
    await pass(20 * SECOND);
    expect(records.keys('claim it')).toEqual([]);
});

it('is let go of when the work throws', async () => {
    await expect(tryIt(() => Promise.reject(new Error('arranged')))).rejects.toThrow('arranged');
    expect(jest.getTimerCount()).toBe(0);
});

it.each(['records.read', 'records.append'] as const)('lets nobody act where %s fails', async (method) => {
    records.calls.fail(method, refusal('mod-engine-failed'), 1);
    const work = jest.fn(() => Promise.resolve('done'));
    expect(await tryIt(work)).toMatchObject({ ok: false });
    expect(work).not.toHaveBeenCalled();
});
