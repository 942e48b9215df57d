// An address that leads elsewhere: nothing secret goes there, nothing is done, and the answer says why.
import { createDemoWorkspace } from '../workspace/state/demo';
import type { RestServer } from '../workspace/rest/server';
import { startRestServer } from '../workspace/rest/server';
import { type RedirectingServer, startRedirectingServer } from '../workspace/testing/redirecting-server';
import { type ModDeskOptions } from './mod-desk';
import { personOf, roomOf } from './rows';
import { useModDesk } from './use-mod-desk';

let foreign: RestServer;
const front: RedirectingServer[] = [];

beforeAll(async () => {
    foreign = await startRestServer(createDemoWorkspace().workspace);
});

afterAll(async () => {
    await foreign.close();
});

afterEach(async () => {
    foreign.log.clear();
    for (const server of front.splice(0)) await server.close();
});

const ways: readonly { readonly name: string; readonly options: ModDeskOptions }[] = [
    { name: 'where a redirected POST becomes a GET', options: {} },
    { name: 'where it stays a POST', options: { variant: { redirectedPost: 'same' } } },
];

describe.each(ways)('$name', ({ options }) => {
    const use = useModDesk(options);

    const carolSays = (words: string) =>
        use().say({ user: personOf(use(), 'carol'), room: roomOf(use(), 'general') }, words);

    async function redirect(to: () => string): Promise<RedirectingServer> {
        const server = await startRedirectingServer(to);
        front.push(server);
        await use().set('rest-url', server.url);
        return server;
    }

    test('a redirect to another workspace is given no token, and mutes nobody anywhere', async () => {
        const server = await redirect(() => foreign.url);
        const said = await carolSays('mute @bob');
        expect(said.answer).toContain('⛔ @bob');
        expect(said.answer).toMatch(/\[mod-rest-(redirected|elsewhere)\]/);
        expect(said.changes).toEqual([]);
        expect(
            server.requests.filter((request) => !/moderation\.dismissReports|settings\.public/.test(request)),
        ).toEqual([]);
        // The same people have the same ids there: whoever was let in would be named.
        expect(foreign.log.calls().filter(({ user }) => user !== undefined)).toEqual([]);
        expect(foreign.log.count('rooms.muteUser')).toBe(0);
    });

    test('an address of another workspace is given no token either', async () => {
        await use().set('rest-url', foreign.url);
        const said = await carolSays('mute @bob');
        expect(said.answer).toContain('[mod-rest-elsewhere]');
        expect(said.changes).toEqual([]);
        expect(foreign.log.calls().map(({ endpoint }) => endpoint)).not.toContain('rooms.muteUser');
    });

    test('a redirect to this workspace does not lose an act in silence', async () => {
        await redirect(() => use().rest.url);
        const said = await carolSays('mute @bob');
        const followed = options.variant?.redirectedPost === 'same';
        expect(said.answer).toContain(followed ? '✅' : '[mod-rest-redirected]');
        expect(use().demo.workspace.rooms.get('GENERAL')?.muted?.includes('bob')).toBe(followed);
    });

    test('nothing is done while it cannot be read who may do what, and a corrected address is taken at once', async () => {
        await redirect(() => foreign.url);
        expect((await carolSays('kick @bob')).answer).toContain('[mod-permissions-unreadable]');
        await use().set('rest-url', '');
        expect((await carolSays('mute @dave')).answer).toContain('✅');
    });
});

describe('the address', () => {
    const use = useModDesk();

    test('is looked at once for many acts, before the first of them', async () => {
        const speaker = { user: personOf(use(), 'carol'), room: roomOf(use(), 'general') };
        await use().forgetPermissions();
        use().rest.log.clear();
        await use().say(speaker, 'mute @bob @dave @greta');
        await use().say(speaker, 'unmute @bob @dave @greta');
        const calls = use().rest.log.calls();
        expect(calls.slice(0, 2).map(({ endpoint, user }) => [endpoint, user])).toEqual(
            expect.arrayContaining([
                ['moderation.dismissReports', undefined],
                ['settings.public', undefined],
            ]),
        );
        expect(use().rest.log.count('settings.public')).toBe(1);
        expect(use().rest.log.count('moderation.dismissReports')).toBe(1);
    });
});
