// Archived rooms: what Rocket.Chat still does there, action by action.
import { FakeWorkspace } from '../fakes/fake-workspace';
import { actionCalled, deskFor, outcomeOf } from '../fakes/performing';
import type { Asked } from '../fakes/performing';

const kick: Asked = { action: 'kick', by: 'mona', on: 'bob' };
const mute: Asked = { action: 'mute', by: 'mona', on: 'bob' };
const give: Asked = { action: 'add-role', by: 'olga', on: 'bob', role: 'leader' };
const take: Asked = { action: 'remove-role', by: 'olga', on: 'lena', role: 'leader' };
const giveCustom: Asked = { ...give, by: 'alice', role: 'guardian' };
const giveInWorkspace: Asked = { ...give, by: 'alice', role: 'janitor', workspace: true };

const done = 'done';
const refused = 'refused error-room-archived';

describe.each([
    ['channel', { type: 'channel' }, { kick: refused, roles: done }],
    ['private group', { type: 'private-group' }, { kick: done, roles: done }],
    ['main room of a public team', { type: 'channel', teamMain: true }, { kick: refused, roles: refused }],
    ['main room of a private team', { type: 'private-group', teamMain: true }, { kick: done, roles: refused }],
    ['federated channel', { type: 'channel', federated: true }, { kick: refused, roles: refused }],
    ['federated group', { type: 'private-group', federated: true }, { kick: done, roles: refused }],
] as const)('in an archived %s', (_, room, expected) => {
    it.each([
        ['a kick', kick, expected.kick],
        ['a mute', mute, 'federated' in room ? 'refused error-invalid-room-type' : done],
        ['a role given by whoever may change all roles', { ...give, by: 'alice' }, expected.roles],
        ['a role taken by whoever may change all roles', { ...take, by: 'alice' }, expected.roles],
        ['a role given by an owner', give, refused],
        ['a role taken by an owner', take, refused],
        ['a custom role given', giveCustom, done],
        ['a role of the workspace given', giveInWorkspace, done],
    ])('%s: %j %s', async (_name, asked, outcome) => {
        const workspace = new FakeWorkspace();
        Object.assign(workspace.state.room, { ...room, archived: true });
        expect(await outcomeOf(workspace, asked)).toBe(outcome);
        expect(workspace.acts()).toHaveLength(outcome === done ? 1 : 0);
    });
});

it('offers roles in an archived room only to whoever may change them there', async () => {
    const workspace = new FakeWorkspace();
    workspace.state.room.archived = true;
    const offered = async (moderator: string): Promise<unknown> => {
        const member = await deskFor(workspace, moderator).member({ username: 'bob' }, [actionCalled('add-role')]);
        return member.ok && member.value.offers.map(({ roles }) => roles.map(({ id }) => id));
    };
    expect(await offered('alice')).toEqual([['owner', 'moderator', 'leader', 'id-guardian']]);
    expect(await offered('olga')).toEqual([]);
});
