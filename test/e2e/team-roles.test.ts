// Roles for a while in the main room of a team: the end reaches the team as well.
import { addMember } from '../workspace/state/build';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk();

function roleInTeam(): readonly string[] | undefined {
    const { workspace, rooms, people } = use().demo;
    return workspace.teamMembers.findOneByTeamAndUser(rooms.support.teamId ?? '', people.bob._id)?.roles;
}

test('a role for an hour is given to the member of the team, and taken again', async () => {
    const { workspace, rooms, people, service } = use().demo;
    addMember(workspace, rooms.support, service.user);
    await use().say(people.alice, 'role add moderator @bob 1h', rooms.support);
    expect(use().rolesIn(rooms.support, people.bob)).toEqual(['moderator']);
    expect(roleInTeam()).toEqual(['moderator']);
    await use().pass('1 hour');
    await use().sweep();
    expect(use().rolesIn(rooms.support, people.bob)).toEqual([]);
    expect(roleInTeam()).toEqual([]);
});
