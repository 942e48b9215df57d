// The panel's way in and out: engine interactions to the router, its replies back to the client.
import type { IModify } from '@rocket.chat/apps-engine/definition/accessors';
import { UIActionButtonContext } from '@rocket.chat/apps-engine/definition/ui';
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
import { actions } from '../actions/index';
import type { Desk } from '../moderation/desk';
import { actionIds } from './action-ids';
import { plainText } from '../texts/markdown';
import type { PanelView } from './blocks';
import { readSubmitted } from './form';
import { clickInMessage } from './message-click';
import { click, open, submit } from './router';
import { say } from './say';
import { firstPages, showRoom } from './show';
import type { FieldErrors, Reply, Visit } from './visit';

/** Every permission that some action asks for: whoever holds none of them has no use for the panel. */
function usefulPermissions(): string[] {
    const rights = actions.flatMap((action) => action.rights().flat());
    return [...new Set(rights.map(({ permission }) => permission))];
}

/** The buttons in Rocket.Chat's own menus; clients hide them from whoever could do nothing, and the app checks again. */
export function actionButtons(): IUIActionButtonDescriptor[] {
    const when = { hasOnePermission: usefulPermissions() };
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

function pushBar({ modify, user, triggerId }: Push, view: PanelView, open: boolean): Promise<void> {
    const surface = { type: UIKitSurfaceType.CONTEXTUAL_BAR, ...view };
    const controller = modify.getUiController();
    return open
        ? controller.openSurfaceView(surface, { triggerId }, user)
        : controller.updateSurfaceView(surface, { triggerId }, user);
}

/** Clients show what is wrong with a field as plain text. */
function plainErrors(errors: FieldErrors): Record<string, string> {
    return Object.fromEntries(Object.entries(errors).map(([field, text]) => [field, plainText(text)]));
}

async function respond(context: UIKitInteractionContext, reply: Reply, modify: IModify): Promise<IUIKitResponse> {
    const responder = context.getInteractionResponder();
    switch (reply.kind) {
        case 'nothing':
            return responder.successResponse();
        case 'open-bar':
            return responder.openContextualBarViewResponse(reply.view);
        case 'update-bar':
            return responder.updateContextualBarViewResponse(reply.view);
        case 'open-modal':
            return responder.openModalViewResponse(reply.view);
        case 'update-modal':
            return responder.updateModalViewResponse(reply.view);
        case 'field-errors':
            return responder.viewErrorResponse({ viewId: reply.viewId, errors: plainErrors(reply.errors) });
        case 'close-modal': {
            const { user, triggerId } = context.getInteractionData();
            if (triggerId !== undefined) {
                await pushBar({ modify, user, triggerId }, reply.bar, reply.bar.id !== reply.behind);
            }
            return responder.successResponse();
        }
    }
}

/** Answers an interaction, also when something breaks that nobody foresaw. */
async function answering(
    visit: Visit,
    context: UIKitInteractionContext,
    modify: IModify,
    work: () => Promise<Reply>,
    submittedViewId?: string,
): Promise<IUIKitResponse> {
    try {
        return await respond(context, await work(), modify);
    } catch (error) {
        await visit.report(error);
        return respond(context, say(visit, visit.t('unexpected'), submittedViewId), modify);
    }
}

/** A click in a view, or in a message of ours. */
export function onBlockAction(
    visit: Visit,
    context: UIKitBlockInteractionContext,
    modify: IModify,
): Promise<IUIKitResponse> {
    const { actionId, value, container } = context.getInteractionData();
    return answering(visit, context, modify, () =>
        container.type === UIKitIncomingInteractionContainerType.MESSAGE
            ? clickInMessage(visit, { actionId, value })
            : click(visit, { actionId, value, viewId: container.id }),
    );
}

/** A form that was sent. */
export function onViewSubmit(
    visit: Visit,
    context: UIKitViewSubmitInteractionContext,
    modify: IModify,
): Promise<IUIKitResponse> {
    const submitted = readSubmitted(context.getInteractionData().view);
    return answering(visit, context, modify, () => submit(visit, submitted), submitted.viewId);
}

/** A button of ours in a menu of Rocket.Chat. */
export function onActionButton(
    visit: Visit,
    context: UIKitActionButtonInteractionContext,
    modify: IModify,
): Promise<IUIKitResponse> {
    return answering(visit, context, modify, () => {
        const { actionId, room, message } = context.getInteractionData();
        // A message of another room says nothing about who is in this one.
        const author = message?.room.id === room.id ? message.sender.id : undefined;
        return open(visit, room.id, actionId === actionIds.messageButton ? author : undefined);
    });
}

/** Opens the room's bar for a command that came with a trigger. */
export async function openPanel(visit: Visit, desk: Desk, push: Push): Promise<void> {
    await pushBar(push, await showRoom(visit, desk, firstPages(desk.room.id)), true);
}
