// What the panel costs: as many reads in a room of ten as in one of ten thousand.
import { many, person } from '../fakes/people';
import { Visitor, formId } from '../fakes/visit';
import { FakeWorkspace } from '../fakes/fake-workspace';

function workspaceWith(members: number): FakeWorkspace {
    const workspace = new FakeWorkspace();
    const { state } = workspace;
    const people = many(members, (each) => person({ id: `id-user${each}`, username: `user${each}` }));
    state.people.push(...people);
    state.members.push(...people.map(({ id }) => id));
    state.room.membersCount = state.members.length;
    return workspace;
}

type Step = (visitor: Visitor) => Promise<unknown>;

const steps: readonly (readonly [string, string, Step])[] = [
    ['opening the room', 'mona', (visitor) => visitor.open()],
    ['opening the room, to an admin', 'alice', (visitor) => visitor.open()],
    ['opening the room, to a plain member', 'bob', (visitor) => visitor.open()],
    ['opening a member', 'mona', (visitor) => visitor.open('id-bob')],
    ['muting someone', 'mona', (visitor) => visitor.submit(formId('mute', 'bob'))],
];

it.each(steps)('%s costs the same with 10 and with 10,000 members', async (_name, who, step) => {
    const read = async (members: number): Promise<string[]> => {
        const visitor = new Visitor(who, workspaceWith(members));
        await step(visitor);
        return visitor.workspace.calls.names();
    };
    const few = await read(10);
    expect(few.length).toBeGreaterThan(0);
    expect(await read(10_000)).toEqual(few);
});

it('opening the room takes few reads, and asks the room for its role holders, never for its members', async () => {
    const visitor = new Visitor('mona', workspaceWith(10));
    await visitor.open();
    const names = visitor.workspace.calls.names();
    expect(names.length).toBeLessThanOrEqual(8);
    expect(names).not.toContain('rooms.isMember');
});
