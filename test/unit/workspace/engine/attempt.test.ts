// Accidents of the engine as values: what it threw, and what it did not answer.
import { attempt, attemptDefined, attemptList } from '../../../../src/workspace/engine/attempt';

const thrown = (error: unknown) =>
    attempt(() => Promise.reject(error instanceof Error ? error : new Error(String(error))));

it('hands on what was answered', async () => {
    expect(await attempt(() => Promise.resolve(7))).toEqual({ ok: true, value: 7 });
    expect(await attempt(() => Promise.resolve(undefined))).toEqual({ ok: true, value: undefined });
});

it.each([
    ['You are the last owner. [error-you-are-last-owner]', 'error-you-are-last-owner'],
    ['[user-last-owner]', 'user-last-owner'],
    ['Not allowed [error-not-allowed]', 'error-not-allowed'],
])('finds the code at the end of "%s"', async (sentence, code) => {
    expect(await thrown(sentence)).toEqual({
        ok: false,
        problem: { code, effect: 'none', by: 'server', serverText: sentence },
    });
});

it.each([
    'TypeError: x is undefined',
    'the [error-code] is not at the end',
    '[object Object]',
    'a list [1]',
    '',
    'x-auth-token: a-very-secret-token',
])('takes "%s" for an accident whose effect is unknown, and keeps none of its text', async (sentence) => {
    expect(await thrown(sentence)).toEqual({
        ok: false,
        problem: { code: 'mod-engine-failed', effect: 'unknown', by: 'server' },
    });
});

it('survives what is thrown before there is a promise, and what is no error', async () => {
    const throwing = (value: unknown) => () => {
        throw value;
    };
    for (const value of ['text', undefined, { message: 'x [error-x]' }, new Error('x')]) {
        expect(await attempt(throwing(value))).toMatchObject({ problem: { code: 'mod-engine-failed' } });
    }
});

it('takes a missing answer for a missing permission of the app', async () => {
    for (const missing of [undefined, null]) {
        expect(await attemptDefined(() => Promise.resolve(missing))).toEqual({
            ok: false,
            problem: { code: 'mod-app-not-permitted', effect: 'none', by: 'mod-desk' },
        });
    }
    for (const value of [0, '', false, []]) {
        expect(await attemptDefined(() => Promise.resolve(value))).toEqual({ ok: true, value });
    }
});

it('passes over the empty places in a list', async () => {
    const [one, other] = [{ id: 'a' }, { id: 'b' }];
    expect(await attemptList(() => Promise.resolve([one, undefined, null, other]))).toEqual({
        ok: true,
        value: [one, other],
    });
    expect(await attemptList(() => Promise.resolve(undefined))).toMatchObject({ ok: false });
});
