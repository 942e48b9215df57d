// Short notes at the corner of the page.
import { Store } from './store';

export interface Toast {
    readonly id: string;
    readonly variant: 'info' | 'success' | 'error';
    readonly text: string;
}

const shownFor = 5000;
let count = 0;

export class Toasts extends Store<{ readonly toasts: readonly Toast[] }> {
    constructor() {
        super({ toasts: [] });
    }

    show(variant: Toast['variant'], text: string): void {
        count += 1;
        const id = String(count);
        this.set({ toasts: [...this.get().toasts, { id, variant, text }] });
        setTimeout(() => {
            this.dismiss(id);
        }, shownFor);
    }

    showError(error: unknown): void {
        this.show('error', error instanceof Error ? error.message : String(error));
    }

    dismiss(id: string): void {
        this.set({ toasts: this.get().toasts.filter((toast) => toast.id !== id) });
    }
}
