// Archived rooms through the packaged app, beside what REST answers to the same moderator; and rooms that are none to moderate.
import { addMember, createRoom } from '../workspace/state/build';
import { addGuardRole } from './arrange';
import { type MirroredRow, testMirrored } from './mirror';
import type { ModDesk } from './mod-desk';
import { type RoomName, personOf, testRows } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

const archive =
    (where: RoomName) =>
    ({ demo: { workspace, rooms } }: ModDesk): void => {
        workspace.rooms.update(rooms[where]._id, { archived: true });
    };

const [channel, group, team] = [archive('general'), archive('core'), archive('support')];
const code = 'error-room-archived';

const rows: readonly MirroredRow[] = [
    { name: 'a mute in a channel', as: 'carol', given: channel, act: 'mute', on: 'bob', outcome: 'done' },
    { name: 'an unmute in a channel', as: 'carol', given: channel, act: 'unmute', on: 'mallory', outcome: 'done' },
    { name: 'a mute in a group', as: 'carol', in: 'core', given: group, act: 'mute', on: 'bob', outcome: 'done' },
    { name: 'a kick from a channel', as: 'carol', given: channel, act: 'kick', on: 'bob', outcome: code },
    { name: 'a kick from a channel by an admin', as: 'admin', given: channel, act: 'kick', on: 'bob', outcome: code },
    { name: 'a kick from a group', as: 'carol', in: 'core', given: group, act: 'kick', on: 'bob', outcome: 'done' },
    {
        name: "a kick from a team's group",
        as: 'carol',
        in: 'support',
        given: team,
        act: 'kick',
        on: 'bob',
        outcome: 'done',
    },
    { name: 'a role given by an owner', as: 'alice', given: channel, act: 'role add leader', on: 'bob', outcome: code },
    {
        name: 'a role taken by an owner',
        as: 'alice',
        given: channel,
        act: 'role remove leader',
        on: 'dave',
        outcome: code,
    },
    {
        name: 'a role given by an owner of a group',
        as: 'alice',
        in: 'core',
        given: group,
        act: 'role add owner',
        on: 'bob',
        outcome: code,
    },
    {
        name: 'a role given by an admin',
        as: 'admin',
        given: channel,
        act: 'role add leader',
        on: 'bob',
        outcome: 'done',
    },
    {
        name: 'a role taken by an admin in a group',
        as: 'admin',
        in: 'core',
        given: group,
        act: 'role remove moderator',
        on: 'carol',
        outcome: 'done',
    },
    {
        name: "a role of a team's group given by an admin, as it could not be passed on to the team",
        ...{ as: 'admin', in: 'support', given: team, act: 'role add moderator', on: 'bob', outcome: code },
        rest: ['error-room-not-found', 'done'],
    },
];

describe('in an archived room', () => {
    testMirrored(use, rows);

    testRows(use, [
        {
            name: 'a custom role is given by an admin',
            as: 'admin',
            given: (modDesk) => {
                channel(modDesk);
                addGuardRole(modDesk);
            },
            say: 'role add guard @bob',
            answer: '✅ Now guard in #general: @bob.',
            changes: ['+ #general guard bob'],
            calls: ['rooms.roles', 'roles.addUserToRole'],
        },
        {
            name: 'a refusal makes no call',
            as: 'alice',
            given: team,
            in: 'support',
            say: 'role add owner @bob',
            answer: `[${code}]`,
        },
    ]);
});

describe('in a direct room', () => {
    const direct = { as: 'admin', in: 'direct', given: () => undefined, on: 'bob' } as const;
    testMirrored(use, [
        { ...direct, name: 'a mute', act: 'mute', outcome: 'error-invalid-room-type' },
        { ...direct, name: 'a kick', act: 'kick', outcome: 'error-invalid-room-type', rest: ['error-room-not-found'] },
        {
            ...{ ...direct, name: 'a role, which REST gives although no such room knows it' },
            ...{ act: 'role add owner', outcome: 'error-invalid-room-type', rest: ['error-room-not-found', 'done'] },
        },
    ]);
});

test.each(['mute', 'kick', 'role add owner'])('in an omnichannel room: %s', async (words) => {
    const modDesk = use();
    const { workspace, people } = modDesk.demo;
    const room = createRoom(workspace, { t: 'l', name: 'visitor', creator: people.alice });
    addMember(workspace, room, people.alice, { roles: ['owner'] });
    addMember(workspace, room, people.bob);
    for (const name of ['alice', 'admin'] as const) {
        const said = await modDesk.say({ user: personOf(modDesk, name), room }, `${words} @bob`);
        expect(said).toMatchObject({ changes: [], calls: [] });
        expect(said.answer).toContain('[error-invalid-room-type]');
    }
});
