// Finding people: the accessor first, in both spellings, then REST where there is a service account.
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { peopleOf } from '../../../src/workspace/people';
import { answered, FakeHttp, ok, only, user } from '../fakes/engine';
import { restOver } from '../fakes/rest';

class Users {
    public readonly asked: string[] = [];
    private readonly known: readonly IUser[] = [user('bob'), user('McCoy')];

    public getByUsername = (username: string) => {
        this.asked.push(username);
        return this.find((candidate) => candidate.username === username);
    };

    public getById = (id: string) => this.find((candidate) => candidate.id === id);

    private find(fits: (candidate: IUser) => boolean): Promise<IUser> {
        return Promise.resolve(this.known.find(fits) as IUser);
    }
}

function open(line: FakeHttp, live = true) {
    const users = new Users();
    return { users, people: peopleOf(users as unknown as Parameters<typeof peopleOf>[0], restOver(line), live) };
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
    const people = peopleOf(failing, restOver(new FakeHttp()), true);
    expect(await people.byUsername('bob')).toMatchObject({ problem: { code: 'mod-engine-failed' } });
    expect(await people.byId('bob')).toMatchObject({ problem: { code: 'mod-engine-failed' } });
    const { people: others } = open(new FakeHttp(answered(401, null)));
    expect(await others.byUsername('mccoy')).toMatchObject({ problem: { code: 'mod-service-account-refused' } });
});
