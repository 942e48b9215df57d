// The panel about those to whom it is done already, and about those who are not in the room: the same as by command.
import { removeUserFromRoom } from '../workspace/rules/remove-user-from-room';
import { PanelUser } from './panel-user';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

async function opened(): Promise<PanelUser> {
    const carol = PanelUser.in(use(), 'carol');
    await carol.roomButton();
    return carol;
}

function say(words: string): Promise<string> {
    const { people, rooms } = use().demo;
    return use()
        .say({ user: people.carol, room: rooms.general }, words)
        .then(({ answer }) => answer);
}

async function leave(): Promise<void> {
    const { workspace, people, rooms } = use().demo;
    await removeUserFromRoom(workspace, rooms.general._id, people.bob);
}

const isMuted = (username: string): boolean => {
    const { workspace, rooms } = use().demo;
    return workspace.rooms.get(rooms.general._id)?.muted?.includes(username) ?? false;
};

/** The button of a member that opens a form, filled and sent. */
async function sendForm(panel: PanelUser, button: string, fields: Readonly<Record<string, string>>): Promise<void> {
    await panel.click(button);
    for (const [field, value] of Object.entries(fields)) panel.fill(field, value);
    await panel.submit();
}

const ANOTHER_END = 'Mute: another end';

test('the form of someone who is muted gives another end, or none, and the bar tells what it was', async () => {
    const carol = await opened();
    await carol.find('bob');
    await sendForm(carol, 'Mute', { other: '2h', reason: 'spam' });
    expect(carol.labels).not.toContain('Mute');
    await sendForm(carol, ANOTHER_END, { other: '5h', reason: 'flooding' });
    expect(carol.barText).toMatch(/✅ Mute in #general changed: @bob, until .* UTC → until .* UTC \(in 5 hours\)\./);
    expect(carol.barText).toContain('spam → flooding');
    await sendForm(carol, ANOTHER_END, { duration: 'off' });
    expect(carol.barText).toMatch(/until .* UTC → until someone unmutes\./);
    await sendForm(carol, ANOTHER_END, {});
    expect(carol.barText).toContain('ℹ️ Already muted in #general: @bob.');
    expect(carol.barText).toContain('@bob: until someone unmutes');
    expect(isMuted('bob')).toBe(true);
});

test('a form tells which end stays where none is chosen, and leaves it', async () => {
    const answer = await say('mute @bob 2h');
    const [end = ''] = /\d{4}-\d\d-\d\d \d\d:\d\d UTC/.exec(answer) ?? [];
    const carol = await opened();
    await carol.find('bob');
    await carol.click(ANOTHER_END);
    expect(carol.modalText).toContain(`Where nothing is chosen, it stays as it is: until ${end} (in `);
    await carol.submit();
    expect(carol.barText).toContain(`@bob: until ${end}`);
    await carol.click('Back to the room');
    await carol.click('Mute');
    expect(carol.modalText).toContain('To whom it is done already, their end stays.');
    await carol.fill('people', ['bob', 'greta']).submit();
    expect(carol.barText).toContain(`@bob: until ${end}`);
});

test('the button of a case that only gave an end to a native mute takes the end back, not the mute', async () => {
    await say('mute @mallory 2h');
    const carol = await opened();
    await carol.click('Cases');
    await carol.click('Open', '@mallory');
    await carol.click('Undo');
    expect(carol.barText).toMatch(/✅ Mute in #general changed: @mallory, until .* UTC → until someone unmutes\./);
    expect(isMuted('mallory')).toBe(true);
});

test('a form of what is done already does not do it, where somebody has ended it since', async () => {
    await say('mute @bob 2h');
    const carol = await opened();
    await carol.find('bob');
    await carol.click(ANOTHER_END);
    await say('unmute @bob');
    carol.fill('reason', 'spam');
    await carol.submit();
    expect(carol.modalText).toContain('[mod-changed-since]');
    expect(isMuted('bob')).toBe(false);
});

test('a form of what is not done leaves the end alone that somebody has set since', async () => {
    const carol = await opened();
    await carol.find('bob');
    await carol.click('Mute');
    const answer = await say('mute @bob 9h spam');
    const [end = ''] = /\d{4}-\d\d-\d\d \d\d:\d\d UTC/.exec(answer) ?? [];
    carol.fill('other', '2h').fill('reason', 'shouting');
    await carol.submit();
    expect(carol.barText).toContain('ℹ️ Already muted in #general: @bob.');
    expect(carol.barText).toContain(`@bob: until ${end}`);
    expect(await say('history @bob')).not.toContain('shouting');
});

test('the form of a role for one person gives another end to a role that they hold', async () => {
    const { people, rooms } = use().demo;
    await use().say({ user: people.alice, room: rooms.general }, 'role add leader @bob 2h');
    const alice = PanelUser.in(use(), 'alice');
    await alice.roomButton();
    await alice.find('bob');
    await alice.click('Add role');
    expect(alice.modalText).toContain('leader: another end');
    await alice.fill('role', 'leader').fill('other', '5h').submit();
    expect(alice.barText).toMatch(
        /✅ Add role leader in #general changed: @bob, until .* UTC → until .* UTC \(in 5 hours\)\./,
    );
});

test('the form for several tells them apart: new, changed, and as it was', async () => {
    await say('mute @bob 2h');
    const carol = await opened();
    await carol.click('Mute');
    await carol.fill('people', ['bob', 'greta', 'mallory']).fill('other', '5h').submit();
    expect(carol.barText).toContain('✅ Muted in #general: @greta.');
    expect(carol.barText).toMatch(/✅ Mute in #general changed: @bob, until .* UTC → until .* UTC \(in 5 hours\)\./);
    expect(carol.barText).toMatch(
        /✅ Mute in #general changed: @mallory, until someone unmutes → until .* UTC \(in 5 hours\)\./,
    );
});

test('the form of a role for several gives another end as well', async () => {
    const { people, rooms } = use().demo;
    await use().say({ user: people.alice, room: rooms.general }, 'role add leader @bob 2h');
    const alice = PanelUser.in(use(), 'alice');
    await alice.roomButton();
    await alice.click('Add role');
    await alice.fill('people', ['bob']).fill('role', 'leader').fill('other', '5h').submit();
    expect(alice.barText).toMatch(
        /✅ Add role leader in #general changed: @bob, until .* UTC → until .* UTC \(in 5 hours\)\./,
    );
});

test('the row of a muted person who left says so, and unmutes them for when they are back', async () => {
    await say('mute @bob 2h');
    await leave();
    const carol = await opened();
    expect(carol.barText).toMatch(/@bob, until .* UTC, not here now/);
    expect(carol.barText).not.toMatch(/@mallory.*not here/);
    await carol.click('Unmute', '@bob');
    expect(carol.barText).toContain('✅ Unmuted in #general: @bob.');
    expect(carol.barText).toContain('Not in #general now: @bob. It takes effect the moment they come back.');
    expect(carol.barText).not.toMatch(/@bob, until/);
    expect(isMuted('bob')).toBe(true);
});

test('somebody who is not in the room can be banned from their view', async () => {
    await leave();
    const carol = await opened();
    await carol.find('bob');
    expect(carol.barText).toContain('Not in #general');
    await sendForm(carol, 'Ban', { reason: 'spam' });
    expect(carol.barText).toContain('✅ Banned from #general: @bob.');
    expect(carol.barText).toContain('Mod Desk keeps them out at the door.');
    expect(carol.labels).toEqual(expect.arrayContaining(['Unban', 'Ban: another end']));
    // What the app keeps itself is not taken back with the workspace.
    await say('unban @bob');
});

test('the case of someone whose account is deleted has no way to the person', async () => {
    await say('mute @bob 2h');
    const carol = await opened();
    use().demo.workspace.users.remove(use().demo.people.bob._id);
    await carol.click('Cases');
    await carol.click('Open', '@bob');
    expect(carol.barText).toContain('The account of @bob is deleted.');
    expect(carol.labels).not.toContain('Show the person');
});
