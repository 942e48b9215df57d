// UI interactions as the server shapes them for the app: ids in the client's request become objects.
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { toAppMessage } from '../../workspace/bridges/converters/messages';
import { toAppRoom } from '../../workspace/bridges/converters/rooms';
import { toAppUser } from '../../workspace/bridges/converters/users';
import type { User } from '../../workspace/state/documents';
import type { Workspace } from '../../workspace/state/workspace';

interface FromClient {
    readonly user: User;
    readonly triggerId?: string;
    readonly actionId?: string;
    /** The room in which the client was; of clicks in views, and of views that are submitted or closed, it is not told. */
    readonly roomId?: string;
    readonly messageId?: string;
}

/** A view with its `state`: block id → action id → value. */
export type ViewWithState = Readonly<Record<string, unknown>> & { readonly id: string };

export interface BlockActionRequest extends FromClient {
    readonly actionId: string;
    readonly blockId: string;
    readonly value?: unknown;
    readonly container: { readonly type: 'message' | 'view'; readonly id: string };
}

export interface ViewSubmitRequest extends FromClient {
    readonly view: ViewWithState;
}

export interface ViewClosedRequest extends FromClient {
    readonly view: ViewWithState;
    /** True for the X, Esc or a click beside it; false for the Cancel button. */
    readonly isCleared: boolean;
}

export type ButtonContext = 'messageAction' | 'roomAction' | 'messageBoxAction' | 'userDropdownAction';

export interface ActionButtonRequest extends FromClient {
    readonly actionId: string;
    readonly context: ButtonContext;
    readonly threadId?: string;
    /** What is in the composer, for `messageBoxAction`. */
    readonly text?: string;
}

interface Interaction {
    readonly type: string;
    readonly appId: string;
    readonly user: IUser;
    readonly [field: string]: unknown;
}

const present = (fields: object): object =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Whatever a client has posted for a container. */
const isInMessage = ({ container }: { readonly container?: { readonly type: string } | null }): boolean =>
    container?.type === 'message';

/** Turns what clients post to `/api/apps/ui.interaction/:appId` into what the server hands to the engine. */
export function createInteractions(workspace: Workspace) {
    const base = (type: string, appId: string, request: FromClient): Interaction => ({
        type,
        appId,
        user: toAppUser(workspace, request.user),
        ...present({ actionId: request.actionId }),
    });
    const place = ({ roomId, messageId }: FromClient): object => {
        const room = roomId === undefined ? undefined : workspace.rooms.get(roomId);
        const message = messageId === undefined ? undefined : workspace.messages.get(messageId);
        return present({
            room: room && toAppRoom(workspace, room),
            message: message && toAppMessage(workspace, message),
        });
    };
    return {
        /** In a bar or modal without the room: older clients do not send it, and newer ones only for bars. */
        blockAction: (appId: string, request: BlockActionRequest): Interaction => ({
            ...base('blockAction', appId, request),
            ...(isInMessage(request) ? place(request) : {}),
            ...present({ triggerId: request.triggerId }),
            container: request.container,
            payload: { blockId: request.blockId, value: request.value },
        }),
        /** The room is not passed on, even when a client sends it. */
        viewSubmit: (appId: string, request: ViewSubmitRequest): Interaction => ({
            ...base('viewSubmit', appId, request),
            ...present({ triggerId: request.triggerId }),
            payload: { view: request.view },
        }),
        /** Neither room nor trigger are passed on. */
        viewClosed: (appId: string, request: ViewClosedRequest): Interaction => ({
            ...base('viewClosed', appId, request),
            payload: { view: request.view, isCleared: request.isCleared },
        }),
        actionButton: (appId: string, request: ActionButtonRequest): Interaction => ({
            ...base('actionButton', appId, request),
            ...place(request),
            ...present({ triggerId: request.triggerId, tmid: request.threadId }),
            payload: { context: request.context, ...present({ message: request.text }) },
        }),
    };
}
