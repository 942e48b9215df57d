// The panel's way in and out: engine interactions to the router, its replies back to the client.
import type { IModify } from '@rocket.chat/apps-engine/definition/accessors';
import { RoomTypeFilter, UIActionButtonContext } from '@rocket.chat/apps-engine/definition/ui';
import type { IUIActionButtonDescriptor } from '@rocket.chat/apps-engine/definition/ui';
import { UIKitSurfaceType } from '@rocket.chat/apps-engine/definition/uikit';
import type { IUIKitResponse } from '@rocket.chat/apps-engine/definition/uikit';
import { UIKitIncomingInteractionContainerType } from '@rocket.chat/apps-engine/definition/uikit/UIKitIncomingInteractionContainer';
import type {
    UIKitActionButtonInteractionContext,
    UIKitBlockInteractionContext,
    UIKitInteractionContext,
    UIKitViewSubmitInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit/UIKitInteractionContext';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { Desk } from '../moderation/desk';
import { breakable } from '../texts/breakable';
import { actionIds } from './action-ids';
import { plainText } from '../texts/markdown';
import type { PanelView } from './blocks';
import { readSubmitted } from './form';
import { clickInMessage } from './message-click';
import { click, open, submit } from './router';
import { say } from './say';
import { firstPages, showMember, showRoom } from './show';
import { idOfOpening } from './view-name';
import type { FieldErrors, Reply, Visit } from './visit';

/**
 * The buttons in Rocket.Chat's own menus, for everybody in channels and private groups, teams and discussions among
 * them: asked for a permission, clients look at the roles in the workspace alone, and would hide the buttons from those
 * who may moderate in the room. The app itself asks who may.
 */
export function actionButtons(): IUIActionButtonDescriptor[] {
    const when = { roomTypes: [RoomTypeFilter.PUBLIC_CHANNEL, RoomTypeFilter.PRIVATE_CHANNEL] };
    return [
        {
            actionId: actionIds.roomButton,
            labelI18n: 'button-moderate-room',
            context: UIActionButtonContext.ROOM_ACTION,
            when,
        },
        {
            actionId: actionIds.messageButton,
            labelI18n: 'button-moderate-author',
            context: UIActionButtonContext.MESSAGE_ACTION,
            when,
        },
    ];
}

interface Push {
    readonly modify: IModify;
    readonly user: IUser;
    readonly triggerId: string;
}

function opened(view: PanelView, { opening }: Visit): PanelView {
    return { ...view, id: idOfOpening(view.id, opening) };
}

/** Opens a bar in the place of any other, and anew where it is on the screen already: it shows the state of now. */
function pushBar({ modify, user, triggerId }: Push, visit: Visit, view: PanelView): Promise<void> {
    const surface = { type: UIKitSurfaceType.CONTEXTUAL_BAR, ...opened(view, visit) };
    return modify.getUiController().openSurfaceView(surface, { triggerId }, user);
}

/** Clients show what is wrong with a field as plain text. */
function errorsOf(errors: FieldErrors): Record<string, string> {
    return Object.fromEntries(Object.entries(errors).map(([field, text]) => [field, breakable(plainText(text))]));
}

interface Answering {
    readonly visit: Visit;
    readonly context: UIKitInteractionContext;
    readonly modify: IModify;
    /** The view that was clicked in or sent. */
    readonly viewId?: string;
}

async function respond({ visit, context, modify, viewId }: Answering, reply: Reply): Promise<IUIKitResponse> {
    const responder = context.getInteractionResponder();
    const updated = (view: PanelView): PanelView => ({ ...view, id: viewId ?? view.id });
    switch (reply.kind) {
        case 'nothing':
            return responder.successResponse();
        case 'open-bar':
            return responder.openContextualBarViewResponse(opened(reply.view, visit));
        case 'update-bar':
            return responder.updateContextualBarViewResponse(updated(reply.view));
        case 'open-modal':
            return responder.openModalViewResponse(opened(reply.view, visit));
        case 'update-modal':
            return responder.updateModalViewResponse(updated(reply.view));
        case 'field-errors':
            return responder.viewErrorResponse({ viewId: viewId ?? '', errors: errorsOf(reply.errors) });
        case 'close-modal': {
            const { user, triggerId } = context.getInteractionData();
            if (triggerId !== undefined) {
                await pushBar({ modify, user, triggerId }, visit, reply.bar);
            }
            return responder.successResponse();
        }
    }
}

/** Answers an interaction, also when something breaks that nobody foresaw. */
async function answer(answering: Answering, work: () => Promise<Reply>, submitted = false): Promise<IUIKitResponse> {
    const { visit, viewId } = answering;
    try {
        return await respond(answering, await work());
    } catch (error) {
        await visit.report(error);
        return respond(answering, say(visit, visit.t('unexpected'), submitted ? viewId : undefined));
    }
}

/** A click in a view, or in a message of ours. */
export function onBlockAction(
    visit: Visit,
    context: UIKitBlockInteractionContext,
    modify: IModify,
): Promise<IUIKitResponse> {
    const { actionId, value, container } = context.getInteractionData();
    // Clients send what they like, whatever the engine's types say.
    const { type, id: viewId = '' } = (container as Partial<typeof container> | undefined) ?? {};
    return type === UIKitIncomingInteractionContainerType.MESSAGE
        ? answer({ visit, context, modify }, () => clickInMessage(visit, { actionId, value }))
        : answer({ visit, context, modify, viewId }, () => click(visit, { actionId, value, viewId }));
}

/** A form that was sent. */
export function onViewSubmit(
    visit: Visit,
    context: UIKitViewSubmitInteractionContext,
    modify: IModify,
): Promise<IUIKitResponse> {
    const submitted = readSubmitted(context.getInteractionData().view);
    const { viewId } = submitted;
    return answer({ visit, context, modify, viewId }, () => submit(visit, submitted), true);
}

/** A button of ours in a menu of Rocket.Chat. */
export function onActionButton(
    visit: Visit,
    context: UIKitActionButtonInteractionContext,
    modify: IModify,
): Promise<IUIKitResponse> {
    return answer({ visit, context, modify }, () => {
        const { actionId, room, message } = context.getInteractionData();
        // A message of another room says nothing about who is in this one.
        const author = message?.room.id === room.id ? message.sender.id : undefined;
        return open(visit, room.id, actionId === actionIds.messageButton ? author : undefined);
    });
}

/** Opens the bar of the room, or of somebody in it, for a command that came with a trigger. */
export async function openPanel(visit: Visit, desk: Desk, push: Push, username?: string): Promise<void> {
    const view =
        username === undefined
            ? showRoom(visit, desk, firstPages(desk.room.id))
            : showMember(visit, desk, { username });
    await pushBar(push, visit, await view);
}
