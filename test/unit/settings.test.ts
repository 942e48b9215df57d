// The app's settings: declared as documented, read once, and read again when told.
import type { IEnvironmentRead, IServerSettingRead, ISettingRead } from '@rocket.chat/apps-engine/definition/accessors';
import { SettingsKeeper, settingDeclarations } from '../../src/settings';
import { catalogue } from '../../src/texts/catalogue';
import { only } from './fakes/engine';

class Environment {
    public reads = 0;
    public failing = false;

    public constructor(
        public values: Readonly<Record<string, unknown>>,
        private readonly siteUrl: unknown = 'https://chat.example.com/',
    ) {}

    public reader(): IEnvironmentRead {
        return only<IEnvironmentRead>({
            getSettings: () => only<ISettingRead>({ getValueById: (id) => this.read(this.values[id]) }),
            getServerSettings: () =>
                only<IServerSettingRead>({
                    getValueById: (id) => this.read(id === 'Site_Url' ? this.siteUrl : undefined),
                }),
        });
    }

    private read(value: unknown): Promise<unknown> {
        this.reads += 1;
        return this.failing ? Promise.reject(new Error('not readable')) : Promise.resolve(value);
    }
}

const account = { 'rest-user-id': 'service', 'rest-auth-token': 'token' };

function read(values: Readonly<Record<string, unknown>>, siteUrl?: unknown) {
    return new SettingsKeeper().read(new Environment(values, siteUrl).reader());
}

it('declares exactly what is documented, with texts, the token as a password', () => {
    expect(settingDeclarations.map(({ id, type, packageValue }) => [id, type, packageValue as unknown])).toEqual([
        ['rest-url', 'string', ''],
        ['rest-user-id', 'string', ''],
        ['rest-auth-token', 'password', ''],
        ['default-mute-duration', 'string', ''],
        ['require-reason', 'boolean', false],
        ['protect-higher-ranks', 'boolean', true],
        ['announce-in-room', 'select', 'short'],
        ['tell-target', 'boolean', true],
        ['mod-log-room', 'roomPick', ''],
        ['reports-to-moderators', 'boolean', true],
    ]);
    const keys = settingDeclarations.flatMap(({ i18nLabel, i18nDescription = '', section = '' }) => [
        i18nLabel,
        i18nDescription,
        section,
    ]);
    expect(keys.filter((key) => !(key in (catalogue['en'] ?? {})))).toEqual([]);
    expect(settingDeclarations.some((setting) => setting.public)).toBe(false);
});

describe('the service account', () => {
    it.each([
        [{}],
        [{ 'rest-user-id': 'service' }],
        [{ 'rest-auth-token': 'token' }],
        [{ ...account, 'rest-auth-token': '   ' }],
        [{ ...account, 'rest-user-id': undefined }],
        [{ ...account, 'rest-user-id': 7 }],
    ])('is missing until both id and token are there: %j', async (values) => {
        expect((await read(values)).serviceAccount).toBeUndefined();
    });

    it('is trimmed, its address without a slash at the end', async () => {
        const values = {
            'rest-url': ' https://rc.example.com/chat// ',
            'rest-user-id': ' service ',
            'rest-auth-token': '\ttoken\n',
        };
        expect((await read(values)).serviceAccount).toEqual({
            url: 'https://rc.example.com/chat',
            userId: 'service',
            authToken: 'token',
        });
    });

    it.each(['', '  ', undefined, null])('lives at the Site URL where no address is set: %p', async (url) => {
        expect((await read({ ...account, 'rest-url': url })).serviceAccount?.url).toBe('https://chat.example.com');
        expect((await read({ ...account, 'rest-url': url }, null)).serviceAccount?.url).toBe('');
    });
});

it.each([
    [true, true],
    [undefined, true],
    ['false', true],
    [false, false],
])('protects higher ranks unless that is switched off: %p', async (value, expected) => {
    expect((await read({ 'protect-higher-ranks': value })).protectHigherRanks).toBe(expected);
});

it.each([
    ['2h', 2 * 3600000],
    [' 1d12h ', 36 * 3600000],
    ['30 min', 30 * 60000],
    ['off', undefined],
    ['', undefined],
    ['for ever', undefined],
    ['30', undefined],
    ['2w400d', undefined],
    [undefined, undefined],
])('mutes for as long as is set, and until unmuted where that is no duration: %p', async (value, expected) => {
    expect((await read({ 'default-mute-duration': value })).defaultMuteDuration).toBe(expected);
});

it.each([
    [true, true],
    [false, false],
    [undefined, false],
])('requires a reason only when told so: %p', async (value, expected) => {
    expect((await read({ 'require-reason': value })).requireReason).toBe(expected);
});

it.each([
    [true, true],
    [undefined, true],
    [false, false],
])('tells moderators of reports unless that is switched off: %p', async (value, expected) => {
    expect((await read({ 'reports-to-moderators': value })).reportsToModerators).toBe(expected);
});

describe('the audience', () => {
    it('is the room and the person concerned, unless something else is set', async () => {
        expect((await read({})).audience).toEqual({ announceInRoom: true, tellTarget: true, modLogRoom: undefined });
    });

    it('can be nobody', async () => {
        expect((await read({ 'announce-in-room': 'none', 'tell-target': false })).audience).toMatchObject({
            announceInRoom: false,
            tellTarget: false,
        });
    });

    it.each([
        [[{ _id: 'log-id', name: 'log' }], 'log-id'],
        [[{ _id: 'log-id' }, { _id: 'other' }], 'log-id'],
        [[], undefined],
        ['', undefined],
        [[{ _id: '' }], undefined],
        [[null], undefined],
        [[7], undefined],
        ['log-id', undefined],
    ])('has a log where a room is picked: %j', async (value, expected) => {
        expect((await read({ 'mod-log-room': value })).audience.modLogRoom).toBe(expected);
    });
});

it.each([
    [{}, { userId: '', hasToken: false, address: '', defaultMuteDuration: '' }],
    [
        { ...account, 'rest-url': ' chat.example.com ', 'default-mute-duration': ' ever ' },
        { userId: 'service', hasToken: true, address: 'chat.example.com', defaultMuteDuration: 'ever' },
    ],
    [{ 'rest-auth-token': ' token ' }, { userId: '', hasToken: true, address: '', defaultMuteDuration: '' }],
])('remembers what was entered, and of the token only that there is one: %j', async (values, entered) => {
    expect((await read(values)).entered).toEqual(entered);
});

describe('reading', () => {
    it('happens once, also for two who ask at the same time', async () => {
        const environment = new Environment(account);
        const keeper = new SettingsKeeper();
        const [one, other] = await Promise.all([keeper.read(environment.reader()), keeper.read(environment.reader())]);
        expect(one).toBe(other);
        expect(await keeper.read(environment.reader())).toBe(one);
        expect(environment.reads).toBe(11);
    });

    it('does not ask for the Site URL where it is not needed', async () => {
        const environment = new Environment({ 'rest-user-id': 'service' });
        await new SettingsKeeper().read(environment.reader());
        expect(environment.reads).toBe(10);
    });

    it('happens again after forgetting', async () => {
        const environment = new Environment(account);
        const keeper = new SettingsKeeper();
        await keeper.read(environment.reader());
        environment.values = {};
        keeper.forget();
        expect((await keeper.read(environment.reader())).serviceAccount).toBeUndefined();
    });

    it('happens again after a failure', async () => {
        const environment = new Environment(account);
        const keeper = new SettingsKeeper();
        environment.failing = true;
        await expect(keeper.read(environment.reader())).rejects.toThrow('not readable');
        environment.failing = false;
        expect((await keeper.read(environment.reader())).serviceAccount?.userId).toBe('service');
    });
});
