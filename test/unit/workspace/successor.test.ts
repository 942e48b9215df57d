// Who would become owner of a room: told only where there is no doubt.
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { failure, refusal, success } from '../../../src/workspace/problem';
import { findSuccessor } from '../../../src/workspace/successor';
import type { ReadJoinTimes } from '../../../src/workspace/successor';
import { user } from '../fakes/engine';
import { roomWith } from '../fakes/people';

const MOST_LOADED = 200;
const gone = new Set(['id-bob']);

const timesOf = (times: Readonly<Record<string, number>>): ReadJoinTimes => {
    const byId = Object.entries(times).map(([name, time]) => [`id-${name}`, time] as const);
    return () => Promise.resolve(success(new Map(byId)));
};

const unread: ReadJoinTimes = () => Promise.resolve(failure(refusal('mod-service-account-missing')));

function successorAmong(members: readonly IUser[], readJoinTimes: ReadJoinTimes, membersCount?: number) {
    const reader = { getMembers: () => Promise.resolve([...members]) };
    return findSuccessor(reader, readJoinTimes, roomWith({ membersCount }), gone);
}

const [carol, dan] = [user('carol'), user('dan')];
const inactive = user('gone', { isEnabled: false });

it('is the oldest active member', async () => {
    const times = timesOf({ gone: 1, dan: 2, carol: 3, bob: 0 });
    expect(await successorAmong([user('bob'), carol, dan, inactive], times)).toEqual(success({ username: 'dan' }));
});

it('is the only other active member, whatever REST says', async () => {
    expect(await successorAmong([user('bob'), inactive, carol], unread)).toEqual(success({ username: 'carol' }));
});

it('is none where nobody else is active', async () => {
    expect(await successorAmong([user('bob'), inactive], unread)).toEqual(success('none'));
});

it('is nobody who counts as gone', async () => {
    const reader = { getMembers: () => Promise.resolve([user('bob'), dan, carol]) };
    const times = timesOf({ dan: 1, carol: 2 });
    const others = new Set([...gone, 'id-dan']);
    expect(await findSuccessor(reader, times, roomWith(), others)).toEqual(success({ username: 'carol' }));
});

it('is not named where the times cannot be read', async () => {
    expect(await successorAmong([user('bob'), carol, dan], unread)).toEqual(success({}));
});

it('is not named where the time of one is missing, who may be the oldest', async () => {
    expect(await successorAmong([user('bob'), carol, dan], timesOf({ dan: 2 }))).toEqual(success({}));
});

it('is not looked for in a large room', async () => {
    const reader = { getMembers: () => Promise.reject(new Error('loaded')) };
    const large = roomWith({ membersCount: MOST_LOADED + 1 });
    expect(await findSuccessor(reader, unread, large, gone)).toEqual(success({}));
});

it.each([
    [MOST_LOADED, { username: 'other0' }],
    [MOST_LOADED + 1, {}],
])('is named in an uncounted room of %d: %j', async (count, successor) => {
    const others = Array.from({ length: count - 1 }, (_, position) => user(`other${position}`));
    const times = timesOf(Object.fromEntries(others.map(({ username }, position) => [username, position])));
    expect(await successorAmong([user('bob'), ...others], times)).toEqual(success(successor));
});
