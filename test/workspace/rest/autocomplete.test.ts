// users.autocomplete: whom it offers, in which order, and to whom.
import { createDirectRoom, createUser } from '../state/build';
import { useHarness, type PersonName } from '../testing/harness';

const use = useHarness();

async function suggest(as: PersonName, term: string, exceptions: string[] = []): Promise<string[]> {
    const { body } = await use().get(as, 'users.autocomplete', { selector: JSON.stringify({ term, exceptions }) });
    return (body['items'] as { username: string }[]).map(({ username }) => username);
}

const addBees = (count: number): void => {
    for (let number = count; number > 0; number -= 1) {
        createUser(use().workspace, { username: `bee${String(number).padStart(2, '0')}`, name: 'Bee' });
    }
};

it('offers direct-message partners first, then others by username, ten in all', async () => {
    addBees(12);
    const { workspace } = use();
    const bees = workspace.users.find(({ name }) => name === 'Bee');
    const late = bees.find(({ username }) => username === 'bee11');
    if (late) createDirectRoom(workspace, [use().person('alice'), late]);
    expect(await suggest('alice', 'BEE')).toEqual([
        'bee11',
        ...['bee01', 'bee02', 'bee03', 'bee04', 'bee05', 'bee06', 'bee07', 'bee08', 'bee09'],
    ]);
});

it('offers active people and bots, no apps; the caller too; and leaves out whom it is told to', async () => {
    createUser(use().workspace, { username: 'alice-app', type: 'app', roles: ['app'] });
    createUser(use().workspace, { username: 'alice-bot', type: 'bot', roles: ['bot'] });
    createUser(use().workspace, { username: 'alicia', active: false });
    expect(await suggest('carol', 'ALI')).toEqual(['alice', 'alice-bot']);
    expect(await suggest('alice', 'ali', ['alice-bot'])).toEqual(['alice']);
    expect(await suggest('carol', 'trent')).toEqual([]);
});

it('offers who lacks view-outside-room only people of shared rooms', async () => {
    use().workspace.setPermission('view-outside-room', ['admin']);
    expect(await suggest('bob', 'erin')).toEqual([]);
    expect(await suggest('bob', 'greta')).toEqual(['greta']);
    expect(await suggest('admin', 'erin')).toEqual(['erin']);
});

it('looks into the fields of the setting for those with whom rooms are shared', async () => {
    use().workspace.setPermission('view-outside-room', []);
    use().workspace.users.update('greta-id', { nickname: 'Sunny' });
    expect(await suggest('bob', 'sunny')).toEqual(['greta']);
    use().workspace.setSetting('Accounts_SearchFields', 'username');
    expect(await suggest('bob', 'sunny')).toEqual([]);
});
