// Speaks with apps: posts what the person did, and carries out what comes back, by the rules of Rocket.Chat's client.
import type { ContextualBarView, ModalView } from '@rocket.chat/ui-kit';
import { Store } from '../state/store';
import type { FieldErrors, Surfaces } from './surfaces';
import { TriggerIds } from './trigger-ids';

const timeout = 5000;

/** A body for `ui.interaction`, without its trigger id. */
export interface UserInteraction {
    readonly type: 'blockAction' | 'viewSubmit' | 'viewClosed' | 'actionButton';
    readonly actionId?: string;
    readonly viewId?: string;
    readonly payload: Readonly<Record<string, unknown>>;
    readonly container?: { readonly type: 'message' | 'view'; readonly id: string };
    readonly rid?: string;
    readonly mid?: string;
    readonly tmid?: string;
}

interface ServerInteraction {
    readonly type?: string;
    readonly triggerId?: string;
    readonly viewId?: string;
    readonly view?: unknown;
    readonly errors?: FieldErrors | readonly FieldErrors[];
}

interface Options {
    /** Posts to `/api/apps/ui.interaction/:appId`; rejects when the answer is no success or no JSON. */
    readonly post: (appId: string, body: unknown) => Promise<unknown>;
    readonly surfaces: Surfaces;
    /** The only failure of which the client tells the person. */
    readonly onTimeout: () => void;
    /** A contextual bar needs a room beside which it opens. */
    readonly isRoomOpen: () => boolean;
}

const keepsOpen: Readonly<Record<string, readonly (string | undefined)[]>> = {
    viewSubmit: ['errors', 'modal.update', 'contextual_bar.update'],
    viewClosed: ['errors'],
};

class TimedOut extends Error {}

export class ActionManager {
    /** Whether the client says that it waits for an app. */
    readonly busy = new Store({ busy: false });
    private readonly triggerIds = new TriggerIds();

    constructor(private readonly options: Options) {}

    generateTriggerId(appId: string): string {
        return this.triggerIds.generate(appId);
    }

    /** Carries out an interaction of the server; one whose trigger id is unknown, used or too old is dropped. */
    handleServerInteraction(interaction: ServerInteraction): void {
        if (this.triggerIds.take(interaction.triggerId ?? '') === undefined) return;
        const { surfaces, isRoomOpen } = this.options;
        switch (interaction.type) {
            case 'modal.open':
                surfaces.openModal(interaction.view as ModalView);
                return;
            case 'modal.update':
                surfaces.update('modal', interaction.view as ModalView);
                return;
            case 'contextual_bar.open':
                if (isRoomOpen()) surfaces.openContextualBar(interaction.view as ContextualBarView);
                return;
            case 'contextual_bar.update':
                surfaces.update('contextualBar', interaction.view as ContextualBarView);
                return;
            case 'contextual_bar.close':
                surfaces.dispose((interaction.view as ContextualBarView).id);
                return;
            case 'errors':
                this.showErrors(interaction);
        }
    }

    /** Posts an interaction with a new trigger id; resolves when it was answered, refused or took too long. */
    async emitInteraction(appId: string, interaction: UserInteraction): Promise<void> {
        const triggerId = this.triggerIds.generate(appId);
        this.busy.set({ busy: true });
        try {
            await Promise.race([this.exchange(appId, { ...interaction, triggerId }), this.timeout()]);
        } catch (error) {
            // Whatever else went wrong, an answer of the app that is none included, is swallowed.
            if (!(error instanceof TimedOut)) return;
            this.options.onTimeout();
            if (interaction.viewId !== undefined) this.options.surfaces.dispose(interaction.viewId);
        } finally {
            this.busy.set({ busy: false });
        }
    }

    private async exchange(appId: string, interaction: UserInteraction & { triggerId: string }): Promise<void> {
        const answer = (await this.options.post(appId, interaction)) as ServerInteraction;
        this.handleServerInteraction(answer);
        const staying = keepsOpen[interaction.type];
        if (!staying || staying.includes(answer.type)) return;
        this.options.surfaces.dispose(interaction.viewId ?? String(interaction.payload.viewId));
    }

    private timeout(): Promise<never> {
        return new Promise((_resolve, reject) => {
            setTimeout(() => {
                reject(new TimedOut());
            }, timeout);
        });
    }

    /** The types say an array of maps, apps send one map. */
    private showErrors({ viewId = '', errors = {} }: ServerInteraction): void {
        const maps = Array.isArray(errors) ? (errors as FieldErrors[]) : [errors as FieldErrors];
        const all = Object.fromEntries(maps.flatMap((map) => Object.entries(map)));
        this.options.surfaces.setErrors(viewId, all);
    }
}
