// A server that leaves teams, federation and the types of messages where its converters know nothing of them.
import { addMember } from '../workspace/state/build';
import { ReportsIn } from './reports';
import { type PersonName, type RoomName, personOf, roomOf } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk({ variant: { serverLine: '6.14' } });

const say = (as: PersonName, words: string, room: RoomName = 'general') =>
    use().say({ user: personOf(use(), as), room: roomOf(use(), room) }, words);

test("a role in a team's main room reaches the team", async () => {
    const { workspace, rooms, people, service } = use().demo;
    addMember(workspace, rooms.support, service.user);
    const said = await say('alice', 'role add moderator @bob', 'support');
    expect(said.answer).toContain('✅');
    expect(said.calls).toEqual(['groups.addModerator']);
    const member = workspace.teamMembers.findOneByTeamAndUser(rooms.support.teamId ?? '', people.bob._id);
    expect(member?.roles).toEqual(['moderator']);
});

test('nobody is muted in a federated room, and no call is made for it', async () => {
    use().demo.workspace.rooms.update('GENERAL', { federated: true });
    const said = await say('alice', 'mute @bob');
    expect(said.answer).toContain('[error-invalid-room-type]');
    expect(said.calls).toEqual([]);
});

test('a federated user, whom the app cannot tell from others, is refused by the server', async () => {
    use().demo.workspace.users.update('greta-id', { federated: true });
    const said = await say('admin', 'deactivate @greta');
    expect(said.answer).toContain('[error-user-is-federated]');
    expect(use().demo.workspace.users.get('greta-id')?.active).toBe(true);
});

test('an encrypted message that was reported is not quoted', async () => {
    const reports = new ReportsIn(use);
    const message = reports.messageBy('mallory');
    use().demo.workspace.messages.update(message._id, { t: 'e2e', msg: 'eyJhbGciOiJB' });
    await reports.report(message);
    const words = reports.wordsOf(reports.noticeIn('alice'));
    expect(words).toContain('mallory');
    expect(words).not.toContain('eyJhbGciOiJB');
});
