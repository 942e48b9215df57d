// Federated rooms and users through the packaged app, beside what REST answers to the same moderator.
import { addMember } from '../workspace/state/build';
import { type MirroredRow, testMirrored } from './mirror';
import type { ModDesk } from './mod-desk';
import { type RoomName, personOf, roomOf, testRows } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

const federate =
    (where: RoomName) =>
    ({ demo: { workspace, rooms } }: ModDesk): void => {
        workspace.setSetting('Federation_Service_Enabled', true);
        workspace.rooms.update(rooms[where]._id, { federated: true });
    };

const [general, core] = [federate('general'), federate('core')];

const withAdminOutside = (modDesk: ModDesk): void => {
    general(modDesk);
    const { workspace, rooms, people } = modDesk.demo;
    const subscription = workspace.subscriptions.findOneByRoomAndUser(rooms.general._id, people.admin._id);
    if (subscription) workspace.subscriptions.remove(subscription._id);
};

const federateTrent =
    (active: boolean) =>
    ({ demo: { workspace, people } }: ModDesk): void => {
        workspace.users.update(people.trent._id, { federated: true, active });
    };

afterEach(() => {
    use().demo.workspace.setSetting('Federation_Service_Enabled', false);
});

const inRooms: readonly MirroredRow[] = [
    {
        name: 'a mute by an owner',
        as: 'alice',
        given: general,
        act: 'mute',
        on: 'bob',
        outcome: 'error-invalid-room-type',
    },
    {
        name: 'a mute by an admin',
        as: 'admin',
        given: general,
        act: 'mute',
        on: 'bob',
        outcome: 'error-invalid-room-type',
    },
    {
        name: 'an unmute',
        as: 'carol',
        given: general,
        act: 'unmute',
        on: 'mallory',
        outcome: 'error-invalid-room-type',
    },
    {
        name: 'a mute by an admin who is not in the room, whom REST lets slip',
        ...{ as: 'admin', given: withAdminOutside, act: 'mute', on: 'bob', outcome: 'error-invalid-room-type' },
        rest: ['done'],
    },
    { name: 'a kick by an owner', as: 'alice', given: general, act: 'kick', on: 'bob', outcome: 'done' },
    { name: 'a kick by a moderator', as: 'carol', given: general, act: 'kick', on: 'bob', outcome: 'done' },
    {
        name: 'a kick by a moderator of a group',
        as: 'carol',
        in: 'core',
        given: core,
        act: 'kick',
        on: 'bob',
        outcome: 'done',
    },
    {
        name: 'a kick by an admin with no role in the room',
        as: 'admin',
        given: general,
        act: 'kick',
        on: 'bob',
        outcome: 'error-not-allowed',
    },
    {
        name: 'a kick by an admin who is not in it',
        as: 'admin',
        given: withAdminOutside,
        act: 'kick',
        on: 'bob',
        outcome: 'done',
    },
    {
        name: 'a kick by an admin from a group he is not in',
        as: 'admin',
        in: 'core',
        given: core,
        act: 'kick',
        on: 'bob',
        outcome: 'error-room-not-found',
    },
    { name: 'a kick by a leader', as: 'dave', given: general, act: 'kick', on: 'bob', outcome: 'error-not-allowed' },
    { name: 'a ban by a moderator', as: 'carol', given: general, act: 'ban', on: 'bob', outcome: 'done' },
    {
        ...{ name: 'a ban by an admin with no role in the room', as: 'admin', given: general, act: 'ban', on: 'bob' },
        ...{ outcome: 'error-not-allowed', rest: ['Not allowed'] },
    },
    {
        name: 'a leader made by an owner',
        as: 'alice',
        given: general,
        act: 'role add leader',
        on: 'bob',
        outcome: 'done',
    },
    {
        name: 'a moderator made by an owner',
        as: 'alice',
        given: general,
        act: 'role add moderator',
        on: 'bob',
        outcome: 'done',
    },
    {
        name: 'a moderator made by a member, whom REST does not ask for a permission',
        ...{ as: 'bob', given: general, act: 'role add moderator', on: 'dave', outcome: 'error-not-allowed' },
        rest: ['done', 'error-user-already-in-role'],
    },
];

describe('in a federated room', () => {
    testMirrored(use, inRooms);

    test('a refused kick says which role it takes', async () => {
        const modDesk = use();
        general(modDesk);
        const speaker = { user: personOf(modDesk, 'admin'), room: roomOf(modDesk, 'general') };
        expect((await modDesk.say(speaker, 'kick @bob')).answer).toContain('only as `owner / moderator` of it');
    });

    testRows(use, [
        {
            name: 'a mute makes no call',
            ...{ as: 'alice', given: general, say: 'mute @bob', answer: '[error-invalid-room-type]', calls: [] },
        },
        {
            name: 'roles go through the endpoints that tell the other servers',
            ...{ as: 'alice', given: general, say: 'role add owner @bob', answer: '✅', calls: ['channels.addOwner'] },
            changes: ['+ #general owner bob', '+ #general says subscription-role-added bob owner by moddesk.service'],
        },
        {
            name: 'and are refused with the words of Rocket.Chat where federation is switched off',
            as: 'alice',
            given: ({ demo: { workspace, rooms } }) => workspace.rooms.update(rooms.general._id, { federated: true }),
            say: 'role add owner @bob',
            answer: ['⛔ @bob: ', 'Federation configuration is invalid'],
            calls: ['channels.addOwner'],
        },
        {
            name: 'of a private group the service account must be in it',
            as: 'alice',
            in: 'core',
            given: (modDesk) => {
                core(modDesk);
                addMember(modDesk.demo.workspace, modDesk.demo.rooms.core, modDesk.demo.service.user);
            },
            say: 'role remove moderator @carol',
            answer: '✅',
            changes: [
                '- #core moderator carol',
                '+ #core says subscription-role-removed carol moderator by moddesk.service',
            ],
            calls: ['groups.removeModerator'],
        },
    ]);
});

describe('a federated user', () => {
    const code = 'error-user-is-federated';
    testMirrored(use, [
        { name: 'deactivated', as: 'admin', given: federateTrent(true), act: 'deactivate', on: 'trent', outcome: code },
        { name: 'activated', as: 'admin', given: federateTrent(false), act: 'activate', on: 'trent', outcome: code },
        { name: 'kicked', as: 'carol', given: federateTrent(true), act: 'kick', on: 'trent', outcome: 'done' },
        { name: 'muted', as: 'carol', given: federateTrent(true), act: 'mute', on: 'trent', outcome: 'done' },
    ]);
});
