// The views that are open: one modal and one contextual bar at most.
import type { ContextualBarView, ModalView } from '@rocket.chat/ui-kit';
import { Store } from '../state/store';

/** Action id → what is wrong with its value. */
export type FieldErrors = Readonly<Record<string, string>>;

export interface OpenView<View> {
    /** Counts openings, so that an opened view is a fresh one and an updated one is not. */
    readonly opening: number;
    readonly view: View;
    /** What a reply of type `errors` said. */
    readonly serverErrors: FieldErrors;
}

/** A contextual bar shows the errors that are written into its view. */
export type BarView = ContextualBarView & { readonly errors?: FieldErrors };

export interface OpenSurfaces {
    readonly modal?: OpenView<ModalView> | undefined;
    readonly contextualBar?: OpenView<BarView> | undefined;
}

type Name = keyof OpenSurfaces;

export class Surfaces extends Store<OpenSurfaces> {
    private openings = 0;

    constructor() {
        super({});
    }

    openModal(view: ModalView): void {
        this.set({ modal: this.opened(view) });
    }

    openContextualBar(view: ContextualBarView): void {
        this.set({ contextualBar: this.opened(view) });
    }

    /** Merges a view over the open one of the same id; without one, nothing happens. */
    update(name: Name, view: ModalView | ContextualBarView): void {
        const open = this.get()[name];
        if (open?.view.id === view.id) this.set({ [name]: { ...open, view: { ...open.view, ...view } } });
    }

    setErrors(viewId: string, serverErrors: FieldErrors): void {
        for (const name of ['modal', 'contextualBar'] as const) {
            const open = this.get()[name];
            if (open?.view.id === viewId) this.set({ [name]: { ...open, serverErrors } });
        }
    }

    /** Closes whatever shows this view. */
    dispose(viewId: string): void {
        const { modal, contextualBar } = this.get();
        if (modal?.view.id === viewId) this.set({ modal: undefined });
        if (contextualBar?.view.id === viewId) this.set({ contextualBar: undefined });
    }

    private opened<View extends object>(view: View): OpenView<View> {
        this.openings += 1;
        return { opening: this.openings, view, serverErrors: {} };
    }
}
