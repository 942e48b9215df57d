// The bridge that pushes modals and contextual bars to a user's clients.
import type { IUIKitInteraction } from '@rocket.chat/apps-engine/definition/uikit';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { UiInteractionBridge } from '@rocket.chat/apps-engine/server/bridges';
import type { HostMethods } from './create-bridge';

/** A push as the stream of that user carries it; whether its trigger is still good is for the client to judge. */
export interface PushedInteraction {
    readonly userId: string;
    readonly interaction: IUIKitInteraction;
}

export class UiInteractionMethods implements HostMethods<UiInteractionBridge> {
    constructor(private readonly onPush: (push: PushedInteraction) => void) {}

    notifyUser({ id: userId }: IUser, interaction: IUIKitInteraction): Promise<void> {
        this.onPush({ userId, interaction });
        return Promise.resolve();
    }
}
