// A value that components can watch.
import { useSyncExternalStore } from 'react';

export class Store<State> {
    private readonly listeners = new Set<() => void>();

    constructor(private state: State) {}

    readonly get = (): State => this.state;

    /** Replaces the fields given. */
    set(fields: Partial<State>): void {
        this.state = { ...this.state, ...fields };
        for (const listener of this.listeners) listener();
    }

    readonly subscribe = (listener: () => void): (() => void) => {
        this.listeners.add(listener);
        return () => {
            this.listeners.delete(listener);
        };
    };
}

export const useStore = <State>(store: Store<State>): State => useSyncExternalStore(store.subscribe, store.get);
