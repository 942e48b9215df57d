// What is read through REST: the questions, and what is made of the answers.
import {
    readIsMember,
    readPermissionTable,
    readRoleHolders,
    readRoom,
    readRoomIdsOf,
    searchUsers,
} from '../../../../src/workspace/rest/reading';
import type { RestClient } from '../../../../src/workspace/rest/client';
import type { Result } from '../../../../src/workspace/problem';
import { answered, FakeHttp, ok } from '../../fakes/engine';
import { restOver } from '../../fakes/rest';
import { demoState } from '../../fakes/state';

const [person] = demoState().people;
if (!person) {
    throw new Error('nobody there');
}
const alice = person;

const questions: readonly (readonly [string, (rest: RestClient) => Promise<Result<unknown>>, string, object])[] = [
    ['the permission table', readPermissionTable, 'permissions.listAll', {}],
    ['the holders of roles', (rest) => readRoleHolders(rest, 'r'), 'rooms.roles', { rid: 'r' }],
    ['a membership', (rest) => readIsMember(rest, 'r', alice), 'rooms.isMember', { roomId: 'r', userId: 'id-alice' }],
    ['a room', (rest) => readRoom(rest, 'r'), 'rooms.info', { roomId: 'r' }],
    ['a user', (rest) => searchUsers(rest, 'Alice'), 'users.autocomplete', { selector: '{"term":"Alice"}' }],
    [
        'the rooms of a user',
        (rest) => readRoomIdsOf(rest, alice),
        'users.info',
        { userId: 'id-alice', includeUserRooms: 'true' },
    ],
];

describe.each(questions)('%s', (_, read, endpoint, query) => {
    it('asks Rocket.Chat the right question', async () => {
        const line = new FakeHttp(ok());
        await read(restOver(line));
        expect(line.sent[0]).toMatchObject({ url: `https://chat.example.com/api/v1/${endpoint}`, params: query });
    });

    it.each([{}, { update: 7, roles: {}, isMember: 'yes', room: [], user: 'x' }, { user: null, room: null }])(
        'believes no answer of another shape: %j',
        async (data) => {
            expect(await read(restOver(new FakeHttp(ok(data))))).toEqual({
                ok: false,
                problem: { code: 'mod-answer-unreadable', effect: 'none', by: 'server' },
            });
        },
    );

    it('hands on a problem', async () => {
        expect(await read(restOver(new FakeHttp(answered(401, null))))).toMatchObject({
            problem: { code: 'mod-service-account-refused' },
        });
    });
});

it('makes a table of the permissions', async () => {
    const update = [{ _id: 'mute-user', roles: ['admin', 7] }, { _id: 'odd' }, 'odd'];
    const table = await readPermissionTable(restOver(new FakeHttp(ok({ update, remove: [] }))));
    expect(table).toEqual({
        ok: true,
        value: new Map([
            ['mute-user', ['admin']],
            ['odd', []],
        ]),
    });
});

it('makes holders of the roles', async () => {
    const roles = [
        { _id: 's1', rid: 'r', u: { _id: 'u1', username: 'gina', name: 'Gina' }, roles: ['id-guardian'] },
        { _id: 's2', rid: 'r', u: { _id: 'u2', username: 'olga' }, roles: ['owner'] },
        { _id: 's3', rid: 'r' },
    ];
    const holders = await readRoleHolders(restOver(new FakeHttp(ok({ roles }))), 'r');
    expect(holders).toEqual({
        ok: true,
        value: [
            { id: 'u1', username: 'gina', name: 'Gina', roles: ['id-guardian'] },
            { id: 'u2', username: 'olga', name: 'olga', roles: ['owner'] },
            { id: '', username: '', name: '', roles: [] },
        ],
    });
});

it('makes a room of what the server knows of it', async () => {
    const room = {
        _id: 'r',
        name: 'general',
        fname: 'General',
        t: 'p',
        ro: true,
        archived: true,
        teamMain: true,
        federated: true,
    };
    const lists = { muted: ['bob'], unmuted: ['carol'], usersCount: 7 };
    expect(await readRoom(restOver(new FakeHttp(ok({ room: { ...room, ...lists } }))), 'r')).toEqual({
        ok: true,
        value: {
            id: 'r',
            name: 'General',
            type: 'private-group',
            readOnly: true,
            archived: true,
            teamMain: true,
            federated: true,
            muted: ['bob'],
            unmuted: ['carol'],
            membersCount: 7,
        },
    });
    expect(await readRoom(restOver(new FakeHttp(ok({ room: { _id: 'r', t: 'd' } }))), 'r')).toMatchObject({
        value: { name: '', type: 'direct', muted: [], unmuted: [], membersCount: undefined },
    });
});

it('gives whom a search finds, and tells nobody from no answer', async () => {
    const items = [{ _id: 'u1', username: 'MaX', name: 'Max' }, { _id: 'u2', username: 'maxim' }, 'odd'];
    const search = (line: FakeHttp) => searchUsers(restOver(line), 'max');
    expect(await search(new FakeHttp(ok({ items: [] })))).toEqual({ ok: true, value: [] });
    expect(await search(new FakeHttp(ok({ items })))).toEqual({
        ok: true,
        value: [
            { id: 'u1', username: 'MaX', name: 'Max' },
            { id: 'u2', username: 'maxim', name: '' },
        ],
    });
    expect(await search(new FakeHttp(answered(500, null)))).toMatchObject({ ok: false });
});

it('does not take rooms that it may not see for none', async () => {
    const hidden = ok({ user: { _id: 'u' } });
    expect(await readRoomIdsOf(restOver(new FakeHttp(hidden)), alice)).toMatchObject({ ok: false });
    const seen = ok({ user: { _id: 'u', rooms: [{ rid: 'a' }, { rid: 'b' }] } });
    expect(await readRoomIdsOf(restOver(new FakeHttp(seen)), alice)).toEqual({ ok: true, value: ['a', 'b'] });
});
