// What the official validators say, as observed with the shipped schemas (§1.4).
import { useHarness } from '../testing/harness';

const use = useHarness();

const required = (...names: string[]): string[] => names.map((name) => `must have required property '${name}'`);
const oneOf = 'must match exactly one schema in oneOf';
const extra = 'must NOT have additional properties';
const short = 'must NOT have fewer than 1 characters';

const muting = (endpoint: string): [string, Record<string, unknown>, string[]][] => [
    [endpoint, {}, [...required('userId', 'username'), oneOf]],
    [endpoint, { roomId: 'GENERAL' }, [...required('userId', 'username'), oneOf]],
    [endpoint, { userId: 'bob-id' }, [...required('roomId', 'username'), oneOf]],
    [endpoint, { roomId: 'GENERAL', userId: 'bob-id', username: 'bob' }, [extra, extra, oneOf]],
    [endpoint, { roomId: 'GENERAL', userId: '' }, [short, ...required('username'), oneOf]],
];

const groupTarget = (endpoint: string): [string, Record<string, unknown>, string[]][] => [
    [endpoint, {}, [...required('roomId', 'roomName'), oneOf]],
    [endpoint, { roomId: 'core-id', roomName: 'core' }, [oneOf]],
    [endpoint, { roomId: 'core-id', userIds: ['bob-id'] }, [extra]],
];

describe('bodies', () => {
    it.each([
        ...muting('rooms.muteUser'),
        ...muting('rooms.unmuteUser'),
        ...muting('rooms.banUser'),
        ...muting('rooms.unbanUser'),
        ...groupTarget('groups.kick'),
        ...groupTarget('groups.addModerator'),
        ...groupTarget('groups.removeLeader'),
        ['roles.addUserToRole', {}, required('username')],
        ['roles.addUserToRole', { userId: 'bob-id' }, required('username')],
        ['roles.addUserToRole', { username: 'bob', roleName: 'moderator' }, [extra]],
        ['roles.removeUserFromRole', {}, required('username')],
        ['roles.removeUserFromRole', { username: 'bob', roleName: 'moderator' }, [extra]],
        ['users.setActiveStatus', {}, required('userId')],
        ['users.setActiveStatus', { userId: 'bob-id' }, required('activeStatus')],
        ['users.setActiveStatus', { userId: 'bob-id', activeStatus: 'no' }, ['must be boolean']],
        ['users.setActiveStatus', { userId: 'bob-id', activeStatus: true, username: 'bob' }, [extra]],
        ['channels.kick', { roomId: 'GENERAL' }, [...required('userId', 'roomName'), oneOf]],
        ['channels.kick', { roomId: 'GENERAL', username: 'bob' }, [...required('userId', 'roomName'), oneOf]],
        ['channels.join', { roomId: 'GENERAL', userId: 'bob-id' }, [extra, ...required('roomName'), oneOf]],
        ['channels.addModerator', {}, [...required('roomId', 'roomName'), oneOf]],
    ])('%s %j', async (endpoint, body, messages) => {
        const reply = await use().post('admin', endpoint, body);
        expect(reply.status).toBe(400);
        expect(reply.body).toEqual({ success: false, errorType: 'invalid-params', error: messages.join('\n ') });
    });

    it('coerce numbers and words for switches', async () => {
        for (const activeStatus of ['false', 0]) {
            use().workspace.users.update('bob-id', { active: true });
            const body = { userId: 'bob-id', activeStatus, confirmRelinquish: 'true' };
            expect((await use().post('admin', 'users.setActiveStatus', body)).status).toBe(200);
            expect(use().person('bob').active).toBe(false);
        }
    });
});

describe('queries', () => {
    const selectors = ['userId', 'username', 'importId', 'email', 'freeSwitchExtension'];
    it.each([
        ['rooms.roles', {}, required('rid')],
        ['rooms.roles', { rid: 'GENERAL', roomId: 'GENERAL' }, [extra]],
        ['rooms.membersOrderedByRole', {}, [...required('roomId', 'roomName'), oneOf]],
        ['rooms.membersOrderedByRole', { roomId: 'GENERAL', roomName: 'general' }, [oneOf]],
        ['rooms.membersOrderedByRole', { roomId: 'GENERAL', count: 'many' }, ['must be integer']],
        ['rooms.isMember', { roomId: 'GENERAL' }, [...required('userId', 'username'), oneOf]],
        ['rooms.bannedUsers', {}, required('roomId')],
        ['rooms.bannedUsers', { roomId: '' }, [short]],
        ['roles.getUsersInRole', {}, required('role')],
        ['users.info', {}, [...required(...selectors), 'must match a schema in anyOf']],
        ['permissions.listAll', { since: '2026' }, [extra]],
    ])('%s %j', async (endpoint, query, messages) => {
        const reply = await use().get('admin', endpoint, query);
        expect(reply.status).toBe(400);
        expect(reply.body).toEqual({ success: false, errorType: 'error-invalid-params', error: messages.join('\n ') });
    });

    it('with two selectors of a user', async () => {
        const { body } = await use().get('admin', 'users.info', { userId: 'bob-id', username: 'bob' });
        expect(body['errorType']).toBe('error-invalid-params');
        expect(body['error']).toContain(extra);
    });
});
