// The way back into a room, as the client takes it: joining, or being brought along by somebody.
import { issueToken } from '../workspace/state/build';
import type { Room, User } from '../workspace/state/documents';
import type { TimedDesk } from './timed-desk';

interface Answer {
    readonly ok: boolean;
    /** What the server says against it. */
    readonly error: string;
}

async function post({ demo, rest }: TimedDesk, caller: User, endpoint: string, body: object): Promise<Answer> {
    const response = await fetch(`${rest.url}/api/v1/${endpoint}`, {
        method: 'POST',
        headers: {
            'Content-Type': 'application/json',
            'X-User-Id': caller._id,
            'X-Auth-Token': issueToken(demo.workspace, caller),
        },
        body: JSON.stringify(body),
    });
    const { error = '' } = (await response.json()) as { error?: string };
    return { ok: response.ok, error };
}

export function join(desk: TimedDesk, user: User, { _id }: Room = desk.demo.rooms.general): Promise<Answer> {
    return post(desk, user, 'channels.join', { roomId: _id });
}

/** Joins, and waits until apps have done what they do when they are told of it, which the server does not. */
export async function joinAndSettle(desk: TimedDesk, user: User, room?: Room): Promise<Answer> {
    const { workspace } = desk.demo;
    const { appEvents } = workspace;
    let told: Promise<void> = Promise.resolve();
    const afterUserJoin: typeof appEvents.afterUserJoin = (...joined) =>
        (told = appEvents.afterUserJoin?.(...joined) ?? told);
    workspace.appEvents = { ...appEvents, afterUserJoin };
    const answer = await join(desk, user, room);
    await told;
    workspace.appEvents = appEvents;
    return answer;
}

/** Alice brings somebody along. */
export function bring(desk: TimedDesk, user: User): Promise<Answer> {
    const { people, rooms } = desk.demo;
    return post(desk, people.alice, 'channels.invite', { roomId: rooms.general._id, userId: user._id });
}

/** Whether somebody is in a room and not banned from it. */
export function isIn({ demo }: TimedDesk, user: User, { _id }: Room = demo.rooms.general): boolean {
    const subscription = demo.workspace.subscriptions.findOneByRoomAndUser(_id, user._id);
    return subscription !== undefined && subscription.status === undefined;
}
