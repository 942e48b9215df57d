// The views that are open: one modal and one contextual bar at most.
import type { ContextualBarView, ModalView } from '@rocket.chat/ui-kit';
import { Store } from '../state/store';

/** Action id → what is wrong with its value. */
export type FieldErrors = Readonly<Record<string, string>>;

export interface OpenView<View> {
    /** Counts openings, so that an opened view is a fresh one and an updated one is not. */
    readonly opening: number;
    readonly view: View;
    /** What the last reply of type `errors` said; nothing else takes it back. */
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
    /** View id → how the client closes what was opened with it. A modal closes whichever modal is on screen by then. */
    private readonly closers = new Map<string, () => void>();

    constructor() {
        super({});
    }

    /** Takes the place of any modal, and leaves the bar; a view with the id that is on screen is ignored. */
    openModal(view: ModalView): void {
        if (this.get().modal?.view.id !== view.id) this.set({ modal: this.opened(view) });
        this.closers.set(view.id, () => {
            this.closeModal();
        });
    }

    /** Takes the place of any bar; a view with the id that is on screen is ignored. */
    openContextualBar(view: ContextualBarView): void {
        if (this.get().contextualBar?.view.id !== view.id) this.set({ contextualBar: this.opened(view) });
        this.closers.set(view.id, () => {
            if (this.get().contextualBar?.view.id === view.id) this.closeContextualBar();
        });
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

    closeModal(): void {
        this.set({ modal: undefined });
    }

    closeContextualBar(): void {
        this.set({ contextualBar: undefined });
    }

    /** What follows an answered submit or closing of a view, once for each opening. */
    dispose(viewId: string): void {
        this.closers.get(viewId)?.();
        this.closers.delete(viewId);
    }

    private opened<View extends object>(view: View): OpenView<View> {
        this.openings += 1;
        return { opening: this.openings, view, serverErrors: {} };
    }
}
