// A reported message as the engine tells of it: whatever is missing or breaks, nothing is thrown, and all is logged.
import type { IMessageReportContext } from '@rocket.chat/apps-engine/definition/messages';
import type {
    IEnvironmentRead,
    IModify,
    IPersistence,
    IPersistenceRead,
    IRead,
    IRoomRead,
    IUserRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import type { IServerSettingRead, ISettingRead } from '@rocket.chat/apps-engine/definition/accessors';
import { keepingMemory } from '../../src/moderation/keeping-memory';
import type { Memory } from '../../src/doorway';
import { BanWatch } from '../../src/moderation/own-bans/watch';
import { ShownRooms } from '../../src/moderation/shown-rooms';
import { Submissions } from '../../src/moderation/submissions/submissions';
import { Turns } from '../../src/moderation/turns';
import { onMessageReported } from '../../src/reporting';
import { SettingsKeeper } from '../../src/settings';
import { Teller } from '../../src/workspace/engine/teller';
import type { Accessors } from '../../src/workspace/open-workspace';
import { BanFamily } from '../../src/workspace/ban-family';
import { PermissionTableCache } from '../../src/workspace/permission-table';
import { KnownAddresses } from '../../src/workspace/rest/address';
import { RateLimits } from '../../src/workspace/rest/rate-limits';
import { FakeHttp, only, room, user } from './fakes/engine';
import { FakeKeeping } from './fakes/keeping';
import { MarkerCheck } from '../../src/moderation/time/marker-check';

const SECRET = 'a-very-secret-token';

class Engine {
    public readonly logged: string[] = [];
    public readonly stored: unknown[] = [];
    private readonly keys: string[][] = [];
    public settings: Readonly<Record<string, unknown>> = { 'rest-user-id': 'service', 'rest-auth-token': SECRET };
    public storing: () => Promise<string> = () => Promise.resolve('record-id');
    public appUser: () => Promise<unknown> = () => Promise.resolve(user('mod-desk.bot'));
    private readonly keeping = new FakeKeeping();

    public async report(details: object = {}, reason: unknown = 'spam'): Promise<void> {
        const message = { id: 'm1', room: room(), sender: user('bob'), text: 'buy watches', ...details };
        const context = { message, user: user('carol'), reason } as unknown as IMessageReportContext;
        await onMessageReported(this.memory(), context, this.accessors());
    }

    private memory(): Memory {
        return {
            appId: 'app-id',
            version: '0.0.0',
            startedAt: 0,
            settings: new SettingsKeeper(),
            server: {
                permissionTable: new PermissionTableCache(Date.now),
                rateLimits: new RateLimits(Date.now),
                addresses: new KnownAddresses(Date.now),
                banFamily: new BanFamily(Date.now),
            },
            turns: new Turns(),
            runsHere: new Set(),
            banWatch: new BanWatch(),
            returnRound: { next: 0 },
            shownRooms: new ShownRooms(Date.now),
            teller: new Teller(),
            making: this.keeping.making,
            sentForms: new Submissions(),
            submissionDays: new Set(),
            kept: keepingMemory(Date.now),
            markerCheck: new MarkerCheck(),
            log: (text) => this.logged.push(text),
        };
    }

    private accessors(): Accessors {
        const environment = only<IEnvironmentRead>({
            getSettings: () => only<ISettingRead>({ getValueById: (id) => Promise.resolve(this.settings[id]) }),
            getServerSettings: () =>
                only<IServerSettingRead>({ getValueById: () => Promise.resolve('https://chat.example.com/') }),
        });
        const nobody = (): Promise<never[]> => Promise.resolve([]);
        return {
            read: only<IRead>({
                getEnvironmentReader: () => environment,
                getUserReader: () => only<IUserRead>({ getAppUser: () => this.appUser() as never }),
                getRoomReader: () => only<IRoomRead>({ getOwners: nobody, getModerators: nobody, getLeaders: nobody }),
                getPersistenceReader: () =>
                    only<IPersistenceRead>({
                        readByAssociation: (asked) =>
                            Promise.resolve(
                                this.stored.filter((_, each) => this.keys[each]?.includes(asked.getID())) as object[],
                            ),
                    }),
            }),
            persistence: only<IPersistence>({
                createWithAssociations: (record, associations) => {
                    this.stored.push(record);
                    this.keys.push(associations.map((each) => each.getID()));
                    return this.storing();
                },
            }),
            modify: only<IModify>({}),
            http: new FakeHttp().http,
        };
    }
}

it('is written down with the address of the message, and that nobody could be told is logged', async () => {
    const engine = new Engine();
    await engine.report();
    expect(engine.stored[0]).toMatchObject({
        message: { id: 'm1', quote: 'buy watches', link: 'https://chat.example.com/channel/general?msg=m1' },
        author: { username: 'bob' },
        reporter: { username: 'carol' },
        reason: 'spam',
    });
    expect(engine.logged).toEqual([expect.stringContaining('there was nobody to tell')]);
});

it.each([
    ['in a private group', { room: room({ type: 'p', slugifiedName: 'für uns' }) }, 'group/f%C3%BCr%20uns?msg=m1'],
    ['with a strange id', { id: 'a?b' }, 'channel/general?msg=a%3Fb'],
])('leads to a message %s', async (_, details, address) => {
    const engine = new Engine();
    await engine.report(details);
    expect(engine.stored[0]).toMatchObject({ message: { link: `https://chat.example.com/${address}` } });
});

it.each([
    ['nothing to write', { text: undefined }],
    ['an encrypted message', { text: 'eyJhbGciOiJB', type: 'e2e' }],
    ['one of an older server', { text: 'eyJhbGciOiJB', _unmappedProperties_: { t: 'e2e' } }],
])('has no quote of %s', async (_, details) => {
    const engine = new Engine();
    await engine.report(details, null);
    expect(engine.stored[0]).toMatchObject({ message: { quote: '' }, reason: '' });
});

it.each([
    ['an author', { sender: undefined }],
    ['a room', { room: null }],
    ['an id', { id: '' }],
])('is let be without %s', async (_, details) => {
    const engine = new Engine();
    await engine.report(details);
    expect([engine.stored, engine.logged]).toEqual([[], []]);
});

it('is let be where that is switched off, or the app has no user', async () => {
    const off = new Engine();
    off.settings = { 'reports-to-moderators': false };
    await off.report();
    const without = new Engine();
    without.appUser = () => Promise.resolve(undefined);
    await without.report();
    expect([off.stored, without.stored]).toEqual([[], []]);
});

it.each([
    ['storing', (engine: Engine) => (engine.storing = () => Promise.reject(new Error(`broken ${SECRET}`)))],
    ['the app user', (engine: Engine) => (engine.appUser = () => Promise.reject(new Error(`broken ${SECRET}`)))],
])('never throws when %s breaks, and logs it without the token', async (_, breakIt) => {
    const engine = new Engine();
    breakIt(engine);
    await expect(engine.report()).resolves.toBeUndefined();
    expect(engine.logged).toHaveLength(1);
    expect(engine.logged.join()).not.toContain(SECRET);
});
