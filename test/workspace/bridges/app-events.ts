// Tells apps what happens in the workspace, and lets them refuse: the workspace's events as the engine's listeners.
import { AppInterface } from '@rocket.chat/apps-engine/definition/metadata';
import type { AppListenerManager } from '@rocket.chat/apps-engine/server/managers';
import type { AppEvents } from '../state/app-events';
import type { Room, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { toAppMessage } from './converters/messages';
import { toAppRoom } from './converters/rooms';
import { toAppUser } from './converters/users';

/** The engine types each event's data by its name; here the names are data. */
type Execute = (event: AppInterface, data: unknown) => Promise<unknown>;

/** The events of a workspace as they reach the apps of one engine host. */
export function createAppEvents(workspace: Workspace, listeners: AppListenerManager): AppEvents {
    const executeListener = listeners.executeListener.bind(listeners) as unknown as Execute;
    const execute = async (event: keyof typeof AppInterface, data: object): Promise<void> => {
        await executeListener(AppInterface[event], data);
    };
    const optionalUser = (user: User | undefined) => user && toAppUser(workspace, user);
    const leave = (room: Room, leaving: User, removedBy?: User) => ({
        room: toAppRoom(workspace, room),
        leavingUser: toAppUser(workspace, leaving),
        removedBy: optionalUser(removedBy),
    });
    const inviterField = workspace.variant.serverLine === '6.14' ? 'invitingUser' : 'inviter';
    const join = (room: Room, joining: User, inviter?: User) => ({
        room: toAppRoom(workspace, room),
        joiningUser: toAppUser(workspace, joining),
        [inviterField]: optionalUser(inviter),
    });
    return {
        beforeUserLeave: (...event) => execute('IPreRoomUserLeave', leave(...event)),
        afterUserLeave: (...event) => execute('IPostRoomUserLeave', leave(...event)),
        beforeUserJoin: (...event) => execute('IPreRoomUserJoined', join(...event)),
        afterUserJoin: (...event) => execute('IPostRoomUserJoined', join(...event)),
        preventsRoomDeletion: async (room) =>
            (await executeListener(AppInterface.IPreRoomDeletePrevent, toAppRoom(workspace, room))) === true,
        messageReported: (message, reporter, reason) =>
            execute('IPostMessageReported', {
                message: toAppMessage(workspace, message),
                user: toAppUser(workspace, reporter),
                reason,
            }),
    };
}
