// The events that the server pushes to this page.
import type { WireEvents } from '../state/documents';
import type { Login } from './rest';

export type EventHandlers = { [Name in keyof WireEvents]: (data: WireEvents[Name]) => void };

/** Listens until the returned function is called; resolves `ready` once nothing can be missed any more. */
export function openStream(login: Login, handlers: EventHandlers): { ready: Promise<void>; close: () => void } {
    const source = new EventSource(`/playground/stream?authToken=${encodeURIComponent(login.authToken)}`);
    for (const [name, handle] of Object.entries(handlers) as [string, (data: unknown) => void][]) {
        source.addEventListener(name, (event: MessageEvent<string>) => {
            handle(JSON.parse(event.data));
        });
    }
    const ready = new Promise<void>((resolve) => {
        source.addEventListener('ready', () => {
            resolve();
        });
    });
    return {
        ready,
        close: () => {
            source.close();
        },
    };
}
