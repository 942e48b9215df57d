// Turns the changes of the workspace and the engine into the events that one person's page is sent.
import { canAccessRoom } from '../../workspace/rules/room-access';
import type { ChangeEvents } from '../../workspace/state/changes';
import type { User } from '../../workspace/state/documents';
import type { PlaygroundContext } from './context';
import type { StreamEvents } from './page-data';
import { joinedRoom, otherChannel } from './sidebar-rooms';

export type Send = <Name extends keyof StreamEvents>(event: Name, data: StreamEvents[Name]) => void;

type Listeners = { [Name in keyof ChangeEvents]?: (...change: ChangeEvents[Name]) => void };

function listenersFor({ workspace }: PlaygroundContext, user: User, send: Send): Listeners {
    const { _id } = user;
    const sendRoom = (rid: string): void => {
        const joined = joinedRoom(workspace, rid, user);
        const channel = otherChannel(workspace, rid, user);
        if (joined) send('joined', joined);
        else if (channel) send('channel', channel);
    };
    return {
        message: (action, message) => {
            const room = workspace.rooms.get(message.rid);
            const me = workspace.users.get(_id);
            if (room && me && canAccessRoom(workspace, room, me)) send('message', { action, message });
        },
        room: (action, room) => {
            if (action === 'removed') send('left', { rid: room._id });
            else sendRoom(room._id);
        },
        subscription: (action, subscription) => {
            if (subscription.u._id !== _id) return;
            if (action === 'removed' || subscription.status !== undefined) send('left', { rid: subscription.rid });
            sendRoom(subscription.rid);
        },
        user: (_action, { _id: userId, username, name, active, roles, status }) => {
            send('user', { _id: userId, ...{ username, name }, active, roles, status });
            if (userId === _id && !active) send('loggedOut', {});
        },
        roleUpdate: (update) => {
            send('roleUpdate', update);
        },
        notice: (notice) => {
            if (notice.userId === _id) send('notice', notice);
        },
    };
}

/** Sends what concerns this person from now on. Returns how to stop it. */
export function feed(playground: PlaygroundContext, user: User, send: Send): () => void {
    const { changes } = playground.workspace;
    const listeners = Object.entries(listenersFor(playground, user, send)) as [
        keyof ChangeEvents,
        (...change: unknown[]) => void,
    ][];
    const { events } = playground.engine();
    const onInteraction = (push: { readonly userId: string; readonly interaction: object }): void => {
        if (push.userId === user._id) send('uiInteraction', push.interaction);
    };
    const onActionsChanged = (): void => {
        send('actionsChanged', {});
    };
    for (const [name, listener] of listeners) changes.on(name, listener);
    events.on('uiInteraction', onInteraction);
    playground.apps.on('actionsChanged', onActionsChanged);
    return () => {
        for (const [name, listener] of listeners) changes.off(name, listener);
        events.off('uiInteraction', onInteraction);
        playground.apps.off('actionsChanged', onActionsChanged);
    };
}
