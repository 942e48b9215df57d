// The bodies that clients post to `ui.interaction`, read into what the engine host takes.
import type {
    ActionButtonRequest,
    BlockActionRequest,
    ViewClosedRequest,
    ViewSubmitRequest,
    ViewWithState,
} from '../../engine/host/interactions';
import type { User } from '../../workspace/state/documents';

interface Body {
    readonly type?: string;
    readonly actionId?: string;
    readonly triggerId?: string;
    readonly rid?: string;
    readonly mid?: string;
    readonly tmid?: string;
    readonly container?: BlockActionRequest['container'];
    readonly payload?: {
        readonly blockId?: string;
        readonly value?: unknown;
        readonly view?: ViewWithState;
        readonly isCleared?: boolean;
        readonly context?: ActionButtonRequest['context'];
        readonly message?: string;
    };
}

export type InteractionRequest =
    | { readonly type: 'blockAction'; readonly request: BlockActionRequest }
    | { readonly type: 'viewSubmit'; readonly request: ViewSubmitRequest }
    | { readonly type: 'viewClosed'; readonly request: ViewClosedRequest }
    | { readonly type: 'actionButton'; readonly request: ActionButtonRequest };

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined. */
const present = <T extends object>(fields: T): Defined<T> =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;

/**
 * Reads a body of `POST /api/apps/ui.interaction/:appId`; undefined when its type is none that the server knows.
 * Nothing else is checked, as nothing else is on the server: what is missing reaches the app missing.
 */
export function readInteraction(input: Readonly<Record<string, unknown>>, user: User): InteractionRequest | undefined {
    const body: Body = input;
    const { type, actionId = '', payload = {} } = body;
    const trigger = present({ triggerId: body.triggerId });
    const place = present({ roomId: body.rid, messageId: body.mid });
    const view = payload.view ?? { id: '' };
    switch (type) {
        case 'blockAction': {
            const container = body.container ?? { type: 'view', id: '' };
            const { blockId = '', value } = payload;
            return { type, request: { user, actionId, blockId, value, container, ...trigger, ...place } };
        }
        case 'viewSubmit':
            return { type, request: { user, view, ...trigger, ...present({ actionId: body.actionId }) } };
        case 'viewClosed':
            return { type, request: { user, view, isCleared: payload.isCleared === true } };
        case 'actionButton': {
            const context = payload.context ?? 'roomAction';
            const written = present({ threadId: body.tmid, text: payload.message });
            return { type, request: { user, actionId, context, ...trigger, ...place, ...written } };
        }
        default:
            return undefined;
    }
}
