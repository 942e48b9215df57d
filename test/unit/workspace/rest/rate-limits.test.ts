// What is learned of Rocket.Chat's REST limiter, and that no call is made of which it is known that it will be refused.
import { restClient } from '../../../../src/workspace/rest/client';
import { RateLimits } from '../../../../src/workspace/rest/rate-limits';
import { answered, FakeHttp, ok } from '../../fakes/engine';
import { MINUTE, SECOND, START } from '../../fakes/keeping';
import { ACCOUNT, admit } from '../../fakes/rest';

const MUTE = 'rooms.muteUser';

function headers(limit: number, remaining: number, reset: number): Record<string, string> {
    return {
        'X-RateLimit-Limit': String(limit),
        'X-RateLimit-Remaining': String(remaining),
        'X-RateLimit-Reset': String(reset),
    };
}

function lower(given: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The limiter, and whether calls made now one after the other would be let through. */
class Trying {
    public now = START;
    public readonly limits = new RateLimits(() => this.now);

    public async calls(count: number, endpoint = MUTE): Promise<unknown[]> {
        const answers: unknown[] = [];
        for (let call = 0; call < count; call += 1) {
            answers.push(await this.limits.pass(endpoint, () => Promise.resolve('made')));
        }
        return answers;
    }
}

function refusedFor(waitSeconds: number, limit: number): object {
    return { code: 'mod-rate-limited', effect: 'none', by: 'server', waitSeconds, limit };
}

describe('from the headers of an answer', () => {
    it.each([
        ['as Rocket.Chat writes them', headers(10, 2, START + 20 * SECOND)],
        ['as a proxy may write them', lower(headers(10, 2, START + 20 * SECOND))],
    ])('%s: how many calls are left, and until when', async (_, given) => {
        const trying = new Trying();
        trying.limits.learn(MUTE, given, undefined);
        expect(await trying.calls(3)).toEqual(['made', 'made', refusedFor(20, 10)]);
        trying.now += 19.5 * SECOND;
        expect(await trying.calls(1)).toEqual([refusedFor(1, 10)]);
        trying.now += 0.5 * SECOND;
        expect(await trying.calls(1)).toEqual(['made']);
    });

    it('for each endpoint by itself', async () => {
        const trying = new Trying();
        trying.limits.learn(MUTE, headers(10, 0, START + MINUTE), undefined);
        expect(await trying.calls(1, 'rooms.unmuteUser')).toEqual(['made']);
        expect(await trying.calls(1)).toEqual([refusedFor(60, 10)]);
    });

    it('of calls made together, in whatever order they come: the least that is left', async () => {
        const trying = new Trying();
        for (const remaining of [7, 5, 6, 8]) {
            trying.limits.learn(MUTE, headers(10, remaining, START + MINUTE), undefined);
        }
        expect(await trying.calls(6)).toEqual([...Array.from({ length: 5 }, () => 'made'), refusedFor(60, 10)]);
    });

    it('of a new window: what it leaves', async () => {
        const trying = new Trying();
        trying.limits.learn(MUTE, headers(10, 0, START + 10 * SECOND), undefined);
        trying.now += 10 * SECOND;
        trying.limits.learn(MUTE, headers(10, 9, START + 70 * SECOND), undefined);
        expect(await trying.calls(9)).toEqual(Array.from({ length: 9 }, () => 'made'));
    });

    it('never a wait of more than a minute, whatever the clock of the server says', async () => {
        const trying = new Trying();
        trying.limits.learn(MUTE, headers(10, 0, START + 60 * MINUTE), undefined);
        expect(await trying.calls(1)).toEqual([refusedFor(60, 10)]);
        trying.now += MINUTE;
        expect(await trying.calls(1)).toEqual(['made']);
    });
});

describe('from a refusal', () => {
    it('how long to wait, however many calls its headers leave', async () => {
        const trying = new Trying();
        trying.limits.learn(MUTE, headers(10, 4, START + MINUTE), 30);
        expect(await trying.calls(1)).toEqual([refusedFor(30, 10)]);
    });

    it('at most a minute', async () => {
        const trying = new Trying();
        trying.limits.learn(MUTE, headers(10, 0, START), 3600);
        expect(await trying.calls(1)).toEqual([refusedFor(60, 10)]);
    });
});

describe('an account that the limiter lets pass', () => {
    it.each([
        ['no headers', undefined],
        ['none of the limiter', { 'content-type': 'application/json' }],
        ['headers that are no numbers', { ...headers(10, 0, START + MINUTE), 'X-RateLimit-Remaining': 'many' }],
    ])('is told %s, and calls as often as it likes', async (_, given) => {
        const trying = new Trying();
        trying.limits.learn(MUTE, given, undefined);
        expect(await trying.calls(200)).toEqual(Array.from({ length: 200 }, () => 'made'));
    });

    it('that once was limited is so no longer', async () => {
        const trying = new Trying();
        trying.limits.learn(MUTE, headers(10, 0, START + MINUTE), undefined);
        trying.limits.learn(MUTE, undefined, undefined);
        expect(await trying.calls(1)).toEqual(['made']);
    });
});

it('forgets all of it, for another account', async () => {
    const trying = new Trying();
    trying.limits.learn(MUTE, headers(10, 0, START + MINUTE), undefined);
    trying.limits.forget();
    expect(await trying.calls(1)).toEqual(['made']);
});

describe('calls made together', () => {
    /** Lets ten go at once. @returns how many were under way at the same time, at most */
    async function together(answer: () => Promise<unknown>, limits = new RateLimits(() => START)): Promise<number> {
        let underWay = 0;
        let most = 0;
        const call = async (): Promise<unknown> => {
            underWay += 1;
            most = Math.max(most, underWay);
            try {
                await new Promise((resolve) => setImmediate(resolve));
                return await answer();
            } finally {
                underWay -= 1;
            }
        };
        await Promise.allSettled(Array.from({ length: 10 }, () => limits.pass(MUTE, call)));
        return most;
    }

    it('wait for the first where nothing is known yet, and then go together', async () => {
        const limits = new RateLimits(() => START);
        const learned = () => {
            limits.learn(MUTE, undefined, undefined);
            return Promise.resolve();
        };
        expect(await together(learned, limits)).toBe(9);
    });

    it('stop where the first has used up what was left', async () => {
        const limits = new RateLimits(() => START);
        let made = 0;
        await together(() => {
            made += 1;
            limits.learn(MUTE, headers(10, 0, START + MINUTE), undefined);
            return Promise.resolve();
        }, limits);
        expect(made).toBe(1);
    });

    it('do not wait for each other where the server cannot be reached at all', async () => {
        expect(await together(() => Promise.reject(new Error('ECONNREFUSED')))).toBe(9);
    });
});

describe('the client', () => {
    afterEach(() => jest.restoreAllMocks());

    function limited(wait: number): object {
        const error = `Error, too many requests. Please slow down. You must wait ${String(wait)} seconds before trying this endpoint again. [error-too-many-requests]`;
        return { ...answered(429, { success: false, error }), headers: headers(10, 0, START + wait * SECOND) };
    }

    it('sends no call while it is known that it would be refused, and goes on after that', async () => {
        const clock = jest.spyOn(Date, 'now').mockReturnValue(START);
        const window = START + 40 * SECOND;
        const line = new FakeHttp(...[1, 0, 9].map((left) => ({ ...ok(), headers: headers(10, left, window) })));
        const rest = restClient(line.http, ACCOUNT, new RateLimits(Date.now), admit);
        expect([await rest.post(MUTE, {}), await rest.post(MUTE, {})]).toMatchObject([{ ok: true }, { ok: true }]);
        expect(await rest.post(MUTE, {})).toEqual({ ok: false, problem: refusedFor(40, 10) });
        expect(line.sent).toHaveLength(2);
        clock.mockReturnValue(window);
        expect(await rest.post(MUTE, {})).toMatchObject({ ok: true });
        expect(line.sent).toHaveLength(3);
    });

    it('says after a refusal how long to wait and what the limit is, and asks nobody again until then', async () => {
        const clock = jest.spyOn(Date, 'now').mockReturnValue(START);
        const line = new FakeHttp(limited(25), ok());
        const rest = restClient(line.http, ACCOUNT, new RateLimits(Date.now), admit);
        const refused = {
            ok: false,
            problem: { code: 'mod-rate-limited', effect: 'none', waitSeconds: 25, limit: 10 },
        };
        expect(await rest.post(MUTE, {})).toMatchObject(refused);
        expect(await rest.post(MUTE, {})).toMatchObject(refused);
        expect(line.sent).toHaveLength(1);
        clock.mockReturnValue(START + 25 * SECOND);
        expect(await rest.post(MUTE, {})).toMatchObject({ ok: true });
        expect(line.sent).toHaveLength(2);
    });

    it('asks to wait a minute where a refusal does not say for how long', async () => {
        const line = new FakeHttp(answered(429, null));
        const rest = restClient(line.http, ACCOUNT, new RateLimits(Date.now), admit);
        expect(await rest.get(MUTE)).toMatchObject({ problem: { code: 'mod-rate-limited', waitSeconds: 60 } });
        expect(line.sent).toHaveLength(1);
    });

    it('shares what it knows with the clients made after it', async () => {
        jest.spyOn(Date, 'now').mockReturnValue(START);
        const limits = new RateLimits(Date.now);
        const line = new FakeHttp(limited(25));
        await restClient(line.http, ACCOUNT, limits, admit).post(MUTE, {});
        expect(await restClient(line.http, ACCOUNT, limits, admit).post(MUTE, {})).toMatchObject({ ok: false });
        expect(line.sent).toHaveLength(1);
    });
});
