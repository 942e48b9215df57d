// The engine's users and rooms as the pipeline sees them.
import {
    messageTypeOf,
    toPerson,
    toRoom,
    toRoomType,
    unmappedPropertiesOf,
} from '../../../../src/workspace/engine/converters';
import { UserType } from '@rocket.chat/apps-engine/definition/users';
import { room, user } from '../../fakes/engine';

it('makes a person of a user', () => {
    expect(toPerson(user('bob', { name: 'Bob', roles: ['user', 'bot'] }))).toEqual({
        id: 'id-bob',
        username: 'bob',
        name: 'Bob',
        active: true,
        workspaceRoles: ['user', 'bot'],
        kind: 'user',
        federated: false,
    });
});

it('makes a person of a user who has next to nothing', () => {
    const bare = { id: 'x', username: 'x', isEnabled: false } as Parameters<typeof toPerson>[0];
    expect(toPerson(bare)).toEqual({
        ...{ id: 'x', username: 'x', name: 'x', active: false, workspaceRoles: [] },
        ...{ kind: 'user', federated: false },
    });
});

it.each([
    [UserType.USER, 'user'],
    [UserType.BOT, 'bot'],
    [UserType.APP, 'app'],
    [UserType.UNKNOWN, 'user'],
])('knows a user of type %s as %s', (type, kind) => {
    expect(toPerson(user('bob', { type }))).toMatchObject({ kind });
});

const federations: readonly (readonly [object, boolean])[] = [
    [{}, false],
    [{ isFederated: null }, false],
    [{ isFederated: false }, false],
    [{ isFederated: true }, true],
];

it.each(federations)('with %j is federated: %p', (given, federated) => {
    expect(toPerson({ ...user('bob'), ...given })).toMatchObject({ federated });
    expect(toRoom(room(given as Record<string, unknown>), {})).toMatchObject({ federated });
});

it('knows a federated room and the main room of a team also of a server that does not map them', () => {
    expect(toRoom(room(), { federated: true })).toMatchObject({ federated: true, teamMain: false });
    expect(toRoom(room({ isTeamMain: null }), { teamMain: true })).toMatchObject({ federated: false, teamMain: true });
});

it.each([
    [{}, undefined],
    [{ type: null, _unmappedProperties_: null }, undefined],
    [{ type: 'e2e' }, 'e2e'],
    [{ _unmappedProperties_: { t: 'e2e' } }, 'e2e'],
    [{ type: 'e2e', _unmappedProperties_: { t: 'other' } }, 'e2e'],
])('reads the type of the message %j', (message, type) => {
    expect(messageTypeOf(message as Parameters<typeof messageTypeOf>[0])).toBe(type);
});

it.each([
    ['c', 'channel'],
    ['p', 'private-group'],
    ['d', 'direct'],
    ['l', 'omnichannel'],
    ['v', 'omnichannel'],
    ['', 'omnichannel'],
])('knows the type of room "%s"', (type, expected) => {
    expect(toRoomType(type)).toBe(expected);
});

it('makes a room of what the converter maps and what it leaves unmapped', () => {
    const given = room({
        displayName: 'General',
        type: 'p',
        isReadOnly: true,
        isTeamMain: true,
        _unmappedProperties_: { muted: ['bob'], unmuted: ['carol'], archived: true, usersCount: 7 },
    });
    expect(toRoom(given, unmappedPropertiesOf(given) ?? {})).toEqual({
        id: 'id-general',
        name: 'General',
        type: 'private-group',
        readOnly: true,
        archived: true,
        teamMain: true,
        federated: false,
        muted: ['bob'],
        unmuted: ['carol'],
        membersCount: 7,
    });
});

it('takes what is not there for not so', () => {
    expect(toRoom(room(), {})).toEqual({
        id: 'id-general',
        name: 'general',
        type: 'channel',
        readOnly: false,
        archived: false,
        teamMain: false,
        federated: false,
        muted: [],
        unmuted: [],
        membersCount: undefined,
    });
});

it('has no name for a direct room', () => {
    expect(toRoom(room({ type: 'd', slugifiedName: undefined }), {})).toMatchObject({ name: '', type: 'direct' });
});

it('tells a server that passes on nothing unmapped from one where nothing was', () => {
    expect(unmappedPropertiesOf(room({ _unmappedProperties_: undefined }))).toBeUndefined();
    expect(unmappedPropertiesOf(room())).toEqual({});
});
