// Whether the token may be sent to an address: what is asked as nobody, what the answers mean, and how long that is known.
import type {
    IEnvironmentRead,
    IHttp,
    IHttpResponse,
    IServerSettingRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import { examineAddress, KnownAddresses } from '../../../../src/workspace/rest/address';
import type { Identity } from '../../../../src/workspace/rest/address';
import { RateLimits } from '../../../../src/workspace/rest/rate-limits';
import { failure, refusal, success } from '../../../../src/workspace/problem';
import type { Result } from '../../../../src/workspace/problem';
import { answered, ok, only } from '../../fakes/engine';
import { MINUTE } from '../../fakes/keeping';

type Answer = Partial<IHttpResponse> | Error;

const URL = 'https://chat.example.com';
const OWN = { uniqueID: 'unique', Site_Url: URL };
const INFO = ok({ version: '8.8' });
const identity = (values: Readonly<Record<string, string>>): Answer =>
    ok({ settings: Object.entries(values).map(([_id, value]) => ({ _id, value })) });

/** A server that answers to the three looks, which come in any order. */
class Server {
    public readonly asked: unknown[] = [];
    public post: Answer = answered(401, { status: 'error' });
    public settings: Answer = identity(OWN);
    public info: Answer = INFO;
    public own: Readonly<Record<string, string | undefined>> = OWN;

    public examine(): Promise<Result<unknown>> {
        const http = only<IHttp>({
            get: (url, request) =>
                this.answer('get', url, request, url.endsWith('/api/info') ? this.info : this.settings),
            post: (url, request) => this.answer('post', url, request, this.post),
        });
        const settings = only<IServerSettingRead>({
            getValueById: (id) => {
                const value = this.own[id];
                return value === undefined ? Promise.reject(new Error('not readable')) : Promise.resolve(value);
            },
        });
        const environment = only<IEnvironmentRead>({ getServerSettings: () => settings });
        return examineAddress({ http, limits: new RateLimits(Date.now), environment, url: URL, timeout: 8000 });
    }

    private answer(method: string, url: string, request: unknown, answer: Answer): Promise<IHttpResponse> {
        this.asked.push([method, url, request]);
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer as IHttpResponse);
    }
}

function serverWith(fault: (server: Server) => unknown): Server {
    const server = new Server();
    fault(server);
    return server;
}

it('is asked twice, as nobody', async () => {
    const server = new Server();
    expect(await server.examine()).toEqual(success('same'));
    expect(server.asked).toEqual([
        ['post', `${URL}/api/v1/moderation.dismissReports`, { timeout: 8000 }],
        ['get', `${URL}/api/v1/settings.public?_id=uniqueID,Site_Url`, { timeout: 8000 }],
    ]);
});

it.each<[string, (server: Server) => unknown, string]>([
    ['a POST that arrives as a GET', (server) => (server.post = answered(404, {})), 'mod-rest-redirected'],
    ['a POST that leads to a page', (server) => (server.post = answered(200, null)), 'mod-rest-redirected'],
    [
        'a POST that leads to a page behind a login',
        (server) => (server.post = answered(401, null)),
        'mod-rest-redirected',
    ],
    ['a POST that leads to another API', (server) => (server.post = ok({})), 'mod-rest-redirected'],
    ['a POST that meets an error', (server) => (server.post = answered(503, null)), 'mod-server-error'],
    ['another workspace', (server) => (server.settings = identity({ uniqueID: 'other' })), 'mod-rest-elsewhere'],
    [
        'a copy of this workspace at another address',
        (server) => (server.settings = identity({ ...OWN, Site_Url: 'https://staging.example.com' })),
        'mod-rest-elsewhere',
    ],
    ['nobody', (server) => (server.post = server.settings = new Error('ECONNREFUSED')), 'mod-unreachable'],
    ['nobody to one of the looks', (server) => (server.settings = new Error('reset')), 'mod-unreachable'],
    ['a server with an error', (server) => (server.settings = answered(502, null)), 'mod-server-error'],
    [
        'the site of a company',
        (server) => (server.post = server.settings = server.info = answered(404, null)),
        'mod-endpoint-missing',
    ],
    [
        'the page of a proxy',
        (server) => (server.post = server.settings = server.info = answered(200, null)),
        'mod-answer-unreadable',
    ],
    ['REST that leads to a page', (server) => (server.settings = answered(200, null)), 'mod-answer-unreadable'],
    ['REST that leads to another API', (server) => (server.settings = ok({})), 'mod-answer-unreadable'],
    ['REST that leads nowhere', (server) => (server.settings = answered(404, null)), 'mod-endpoint-missing'],
])('%s is not given the token', async (_, fault, code) => {
    expect(await serverWith(fault).examine()).toMatchObject({ ok: false, problem: { code } });
});

it.each<[string, (server: Server) => unknown]>([
    ['was asked too often to tell', (server) => (server.settings = answered(429, { success: false }))],
    ['does not tell', (server) => (server.settings = answered(403, { success: false }))],
    ['tells of other settings', (server) => (server.settings = identity({ Language: 'en' }))],
    ['cannot be compared', (server) => (server.own = {})],
])('a Rocket.Chat that %s which one it is, is told from others by its version alone', async (_, fault) => {
    expect(await serverWith(fault).examine()).toEqual(success('unproven'));
});

it('compares what there is to compare', async () => {
    expect(await serverWith((server) => (server.own = { Site_Url: URL })).examine()).toEqual(success('same'));
});

describe('what is known of an address', () => {
    let now = 0;
    let looks = 0;
    const answers: Result<Identity>[] = [];
    const known = new KnownAddresses(() => now);
    const look = (): Promise<Result<Identity>> => {
        looks += 1;
        return Promise.resolve(answers.shift() ?? success('same'));
    };
    const admit = (url = URL) => known.admit(url, look);
    const redirected = failure(refusal('mod-rest-redirected'));
    const unreachable = failure(refusal('mod-unreachable'));

    beforeEach(() => {
        known.forget();
        answers.length = looks = 0;
    });

    it('is looked at once by those who ask together, and again after an hour', async () => {
        await Promise.all([admit(), admit(), admit()]);
        now += 59 * MINUTE;
        await admit();
        expect(looks).toBe(1);
        now += 2 * MINUTE;
        expect(await admit()).toEqual(success(undefined));
        expect(looks).toBe(2);
        await admit('https://other.example.com');
        expect(looks).toBe(3);
    });

    it('is looked at again after a minute where it did not tell which workspace it is', async () => {
        answers.push(success('unproven'));
        await admit();
        now += MINUTE;
        await admit();
        expect(looks).toBe(2);
    });

    it('is looked at whenever the doctor asks, and known from then on', async () => {
        await admit();
        answers.push(redirected);
        expect(await known.lookAt(URL, look)).toEqual(redirected);
        expect(await admit()).toEqual(redirected);
        expect(looks).toBe(2);
    });

    it('is refused for a minute, then looked at anew', async () => {
        answers.push(redirected);
        expect([await admit(), await admit()]).toEqual([redirected, redirected]);
        expect(looks).toBe(1);
        now += MINUTE;
        expect(await admit()).toEqual(success(undefined));
    });

    it('is not known where it could not be looked at', async () => {
        answers.push(unreachable);
        expect([await admit(), await admit()]).toEqual([unreachable, success(undefined)]);
    });

    it('stays good while it cannot be looked at again, but not where it redirects by now', async () => {
        await admit();
        now += 61 * MINUTE;
        answers.push(unreachable, redirected);
        expect([await admit(), await admit()]).toEqual([success(undefined), success(undefined)]);
        now += MINUTE;
        expect(await admit()).toEqual(redirected);
        expect(looks).toBe(3);
    });

    it('is forgotten when settings change, also by a look under way', async () => {
        answers.push(redirected);
        expect(await admit()).toEqual(redirected);
        known.forget();
        expect(await admit()).toEqual(success(undefined));
        known.forget();
        let answer: (result: typeof redirected) => void = () => undefined;
        const underWay = known.admit(URL, () => new Promise((resolve) => (answer = resolve)));
        known.forget();
        answer(redirected);
        expect([await underWay, await admit()]).toEqual([redirected, success(undefined)]);
    });
});
