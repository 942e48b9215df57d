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

/** Waits until apps have done what they do when they are told of who came in, which the server does not. */
async function settled(desk: TimedDesk, comeIn: () => Promise<Answer>): Promise<Answer> {
    const { workspace } = desk.demo;
    const { appEvents } = workspace;
    let told: Promise<void> = Promise.resolve();
    const afterUserJoin: typeof appEvents.afterUserJoin = (...joined) =>
        (told = appEvents.afterUserJoin?.(...joined) ?? told);
    workspace.appEvents = { ...appEvents, afterUserJoin };
    const answer = await comeIn();
    await told;
    workspace.appEvents = appEvents;
    return answer;
}

export function joinAndSettle(desk: TimedDesk, user: User, room?: Room): Promise<Answer> {
    return settled(desk, () => join(desk, user, room));
}

/** Alice brings somebody along; see {@link settled}. */
export function bringAndSettle(desk: TimedDesk, user: User): Promise<Answer> {
    return settled(desk, () => bring(desk, user));
}

/** Alice mutes or unmutes somebody with Rocket.Chat's own means. */
export function muteNatively(desk: TimedDesk, act: 'mute' | 'unmute', user: User): Promise<Answer> {
    const { people, rooms } = desk.demo;
    return post(desk, people.alice, `rooms.${act}User`, { roomId: rooms.general._id, userId: user._id });
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
