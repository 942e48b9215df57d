// Waiting for what a view shows, no longer than its time.
import { within } from '../../../src/moderation/time/within';
import { timeLeft } from '../../../src/panel/visit';
import { Visitor } from '../fakes/visit';

beforeEach(() => {
    jest.useFakeTimers();
});
afterEach(() => {
    jest.useRealTimers();
});

const after = <T>(milliseconds: number, value: T): Promise<T> =>
    new Promise((resolve) => setTimeout(resolve, milliseconds, value));

it('gives what came in time, and leaves no timer behind', async () => {
    const waiting = within(100, after(99, 'here'));
    await jest.advanceTimersByTimeAsync(99);
    expect(await waiting).toBe('here');
    expect(jest.getTimerCount()).toBe(0);
});

it('gives late for what did not, and drops it', async () => {
    const waiting = within(100, after(101, 'here'));
    await jest.advanceTimersByTimeAsync(200);
    expect(await waiting).toBe('late');
});

it('passes an error on that came in time, and lets a later one go', async () => {
    await expect(within(100, Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    const late = within(
        100,
        after(200, undefined).then(() => {
            throw new Error('broken later');
        }),
    );
    await jest.advanceTimersByTimeAsync(300);
    expect(await late).toBe('late');
});

it('leaves less time the longer the interaction has lasted, but always enough for a quick look', async () => {
    const visit = new Visitor('mona').visit();
    expect(timeLeft(visit, 3000)).toBe(3000);
    await jest.advanceTimersByTimeAsync(2000);
    expect(timeLeft(visit, 3000)).toBe(1000);
    await jest.advanceTimersByTimeAsync(5000);
    expect(timeLeft(visit, 3000)).toBe(250);
});
