// Finding people: the accessor first, in both spellings, then REST where there is a service account.
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { peopleOf } from '../../../src/workspace/people';
import type { Person } from '../../../src/workspace/ports';
import { answered, FakeHttp, ok, only, user } from '../fakes/engine';
import { person } from '../fakes/people';
import { restOver } from '../fakes/rest';

class Users {
    public readonly asked: string[] = [];
    private readonly known: readonly IUser[] = [user('bob'), user('McCoy')];

    public getByUsername = (username: string) => {
        this.asked.push(username);
        return this.find((candidate) => candidate.username === username);
    };

    public getById = (id: string) => this.find((candidate) => candidate.id === id);

    public getAppUser = (appId: string) =>
        Promise.resolve(appId === 'app-id' ? { ...user('mod-desk'), id: 'id-mod-desk' } : undefined);

    private find(fits: (candidate: IUser) => boolean): Promise<IUser> {
        return Promise.resolve(this.known.find(fits) as IUser);
    }
}

const ACCOUNT = { userId: 'id-bob', authToken: 'token', url: 'http://chat' };

function open(line: FakeHttp, live = true) {
    const users = new Users();
    return {
        users,
        people: peopleOf(
            users as unknown as Parameters<typeof peopleOf>[0],
            restOver(line),
            live ? ACCOUNT : undefined,
            'app-id',
        ),
    };
}

const nobody = ok({ items: [] });

it('finds a name as it was typed, with one read', async () => {
    const { people, users } = open(new FakeHttp());
    expect(await people.byUsername('McCoy')).toMatchObject({ value: { id: 'id-McCoy' } });
    expect(users.asked).toEqual(['McCoy']);
});

it('finds a lower-case name typed in capitals', async () => {
    const { people, users } = open(new FakeHttp());
    expect(await people.byUsername('BOB')).toMatchObject({ value: { username: 'bob' } });
    expect(users.asked).toEqual(['BOB', 'bob']);
});

it('finds a name with capitals typed in lower case, through REST', async () => {
    const line = new FakeHttp(ok({ items: [{ _id: 'id-McCoy', username: 'McCoy' }] }));
    const { people } = open(line);
    expect(await people.byUsername('mccoy')).toMatchObject({ value: { username: 'McCoy' } });
    expect(line.sent).toHaveLength(1);
});

it('takes only the very name of those that REST finds, in any case', async () => {
    const items = [
        { _id: 'id-xavier', username: 'xavier' },
        { _id: 'id-McCoy', username: 'McCoy' },
        { _id: 'id-bob', username: 'mccoyle' },
    ];
    expect(await open(new FakeHttp(ok({ items }))).people.byUsername('MCCOY')).toMatchObject({
        value: { id: 'id-McCoy' },
    });
    expect(await open(new FakeHttp(ok({ items }))).people.byUsername('mcco')).toEqual({ ok: true, value: undefined });
});

it('finds nobody', async () => {
    expect(await open(new FakeHttp(nobody)).people.byUsername('nobody')).toEqual({ ok: true, value: undefined });
    expect(await open(new FakeHttp()).people.byId('nobody')).toEqual({ ok: true, value: undefined });
});

it('asks REST only with a service account', async () => {
    const line = new FakeHttp(nobody);
    expect(await open(line, false).people.byUsername('mccoy')).toEqual({ ok: true, value: undefined });
    expect(line.sent).toEqual([]);
});

it('does not take an accident for nobody', async () => {
    const failing = only<Parameters<typeof peopleOf>[0]>({
        getByUsername: () => Promise.reject(new Error('x')),
        getById: () => Promise.reject(new Error('x')),
    });
    const people = peopleOf(failing, restOver(new FakeHttp()), ACCOUNT, 'app-id');
    expect(await people.byUsername('bob')).toMatchObject({ problem: { code: 'mod-engine-failed' } });
    expect(await people.byId('bob')).toMatchObject({ problem: { code: 'mod-engine-failed' } });
    const { people: others } = open(new FakeHttp(answered(401, null)));
    expect(await others.byUsername('mccoy')).toMatchObject({ problem: { code: 'mod-service-account-refused' } });
});

describe('a name as it is typed', () => {
    it('is looked up with accessors alone', async () => {
        const line = new FakeHttp();
        const { people, users } = open(line);
        expect(await people.byTypedUsername('Bob')).toMatchObject({ value: { username: 'bob' } });
        expect(await people.byTypedUsername('mccoy')).toEqual({ ok: true, value: undefined });
        expect(users.asked).toEqual(['Bob', 'bob', 'mccoy']);
        expect(line.sent).toEqual([]);
    });
});

describe('a search', () => {
    const found = ok({ items: [{ _id: 'id-McCoy', username: 'McCoy', name: 'Leonard' }, 'odd'] });

    it('gives whom Rocket.Chat finds, and asks once for one text', async () => {
        const line = new FakeHttp(found);
        const { people } = open(line);
        expect(await people.byUsername('leonard')).toEqual({ ok: true, value: undefined });
        expect(await people.search('leonard')).toMatchObject({ value: [{ username: 'McCoy', name: 'Leonard' }] });
        expect(line.sent).toHaveLength(1);
    });

    it('finds nobody without a service account', async () => {
        const line = new FakeHttp(found);
        expect(await open(line, false).people.search('leonard')).toEqual({ ok: true, value: [] });
        expect(line.sent).toEqual([]);
    });
});

describe('an account of Mod Desk itself', () => {
    const isOwn = (details: Partial<Person>, live = true) => open(new FakeHttp(), live).people.isOwn(person(details));

    it.each([
        ['the service account', { id: 'id-bob' }, true],
        ['its own user', { id: 'id-mod-desk', kind: 'app' }, true],
        ['the user of another app', { id: 'id-other', kind: 'app' }, false],
        ['anybody else', { id: 'id-carol' }, false],
    ] as const)('is %s', async (_, details, expected) => {
        expect(await isOwn(details)).toEqual({ ok: true, value: expected });
    });

    it('is no person where no service account is set', async () => {
        expect(await isOwn({ id: 'id-bob' }, false)).toEqual({ ok: true, value: false });
    });
});
