// rooms.banUser and rooms.unbanUser: the order of refusals, and the servers that differ (§7.5).
import { banUserFromRoom } from '../rules/ban-user-from-room';
import { unbanUserFromRoom } from '../rules/unban-user-from-room';
import { addMember, createUser } from '../state/build';
import { coded, failureTable, unknownUser } from '../testing/failure-table';
import { useHarness, type Harness } from '../testing/harness';
import { documented, today } from './variant';

const use = useHarness();
const noAccess = 'The required "roomId" or "roomName" param provided does not match any group';
const lastOwner = 'You are the last owner. Please set new owner before banning the user.';
const core = (username: string) => ({ roomId: 'core-id', username });
const banned = (name: 'bob' | 'erin') => (harness: Harness) => {
    if (name === 'bob') banUserFromRoom(harness.workspace, 'carol-id', { rid: 'core-id', username: 'bob' });
    else addMember(harness.workspace, harness.demo.rooms.core, harness.person('erin'), { status: 'BANNED' });
};

describe.each([
    { endpoint: 'rooms.banUser', rule: banUserFromRoom },
    { endpoint: 'rooms.unbanUser', rule: unbanUserFromRoom },
])('$endpoint refuses', ({ endpoint, rule }) => {
    failureTable(use, [
        { name: 'an unknown target', as: 'bob', endpoint, body: core('nobody'), answer: unknownUser },
        {
            name: 'a target without a username',
            as: 'bob',
            endpoint,
            body: { roomId: 'core-id', userId: 'nameless' },
            arrange: ({ workspace }) => void createUser(workspace, { _id: 'nameless' }),
            answer: { error: 'Invalid user' },
        },
        { name: 'a member', as: 'bob', endpoint, body: core('mallory'), answer: { error: 'Not allowed' } },
        {
            name: 'a room that is not there',
            as: 'admin',
            endpoint,
            body: { roomId: 'nowhere', username: 'bob' },
            answer: { error: 'Not allowed' },
        },
        {
            name: 'a direct room',
            as: 'admin',
            endpoint,
            body: { roomId: 'alice-idbob-id', username: 'bob' },
            answer: { error: 'Not allowed' },
        },
        { name: 'who may not see the room', as: 'admin', endpoint, body: core('bob'), answer: { error: noAccess } },
    ]);

    it('an actor or a target that is gone', () => {
        const { workspace } = use();
        const attempt = (actorId: string, username: string) => () => {
            rule(workspace, actorId, { rid: 'core-id', username });
        };
        expect(attempt('nobody', 'bob')).toThrow(/^Not allowed$/);
        expect(attempt('carol-id', 'nobody')).toThrow(/^User not found$/);
    });
});

describe('rooms.banUser refuses', () => {
    const endpoint = 'rooms.banUser';
    failureTable(use, [
        {
            name: 'who is not in the room',
            as: 'carol',
            endpoint,
            body: core('erin'),
            answer: { error: 'User is not in this room' },
        },
        {
            name: 'who is banned',
            as: 'carol',
            endpoint,
            body: core('erin'),
            arrange: banned('erin'),
            answer: { error: 'User is already banned from this room' },
        },
        { name: 'the last owner', as: 'carol', endpoint, body: core('alice'), answer: { error: lastOwner } },
    ]);
});

describe('rooms.unbanUser refuses', () => {
    const endpoint = 'rooms.unbanUser';
    failureTable(use, [
        {
            name: 'a stranger',
            as: 'carol',
            endpoint,
            body: core('erin'),
            answer: { error: 'error-invalid-subscription' },
        },
        { name: 'a member', as: 'carol', endpoint, body: core('bob'), answer: { error: 'error-user-not-banned' } },
    ]);
});

describe('a server without bans', () => {
    const without = useHarness({ variant: { ...today, banFamily: 'absent' } });

    it('knows none of the three', async () => {
        const unknown = [404, { success: false, error: 'Resource not found' }];
        for (const endpoint of ['rooms.banUser', 'rooms.unbanUser']) {
            const { status, body } = await without().post('carol', endpoint, core('bob'));
            expect([status, body]).toEqual(unknown);
        }
        const { status, body } = await without().get('carol', 'rooms.bannedUsers', { roomId: 'core-id' });
        expect([status, body]).toEqual(unknown);
    });
});

describe('a server that lifts bans in federated rooms only', () => {
    const federated = useHarness({ variant: { ...documented, unbanOnlyInFederatedRooms: true } });

    it('takes any other for no room', async () => {
        banned('bob')(federated());
        const refused = await federated().post('carol', 'rooms.unbanUser', core('bob'));
        expect([refused.status, refused.body]).toEqual([400, { success: false, error: 'Invalid room' }]);
        federated().workspace.rooms.update('core-id', { federated: true });
        expect((await federated().post('carol', 'rooms.unbanUser', core('bob'))).status).toBe(200);
    });
});

describe('a server with coded errors', () => {
    const withCodes = useHarness({ variant: { ...today, banErrors: 'coded' } });

    describe('bans', () => {
        const endpoint = 'rooms.banUser';
        const details = { method: 'banUserFromRoom' };
        failureTable(withCodes, [
            {
                name: 'not by a member',
                as: 'bob',
                endpoint,
                body: core('mallory'),
                answer: coded('error-not-allowed', 'Not allowed', details),
            },
            {
                name: 'not from outside',
                as: 'admin',
                endpoint,
                body: core('bob'),
                answer: coded('error-room-not-found', noAccess),
            },
            {
                name: 'no stranger',
                as: 'carol',
                endpoint,
                body: core('erin'),
                answer: coded('error-user-not-in-room', 'User is not in this room', details),
            },
            {
                name: 'nobody twice',
                as: 'carol',
                endpoint,
                body: core('bob'),
                arrange: banned('bob'),
                answer: coded('error-user-already-banned', 'User is already banned from this room', details),
            },
            {
                name: 'no last owner',
                as: 'carol',
                endpoint,
                body: core('alice'),
                answer: coded('error-you-are-last-owner', lastOwner, details),
            },
        ]);
    });

    describe('lifts', () => {
        failureTable(withCodes, [
            {
                name: 'no ban that is not there',
                as: 'carol',
                endpoint: 'rooms.unbanUser',
                body: core('erin'),
                answer: coded('error-user-not-banned', 'User is not banned from this room', {
                    method: 'unbanUserFromRoom',
                }),
            },
        ]);
    });
});
