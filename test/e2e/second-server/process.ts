// A second server in a process of its own: an engine whose workspace and store another process holds.
import { MovableClock } from '../../engine/clock';
import { type EngineHost, startEngine } from '../../engine/engine-host';
import type { AskElsewhere } from '../../workspace/bridges/elsewhere';
import { AppStore } from '../../workspace/bridges/stored/app-store';
import { Workspace } from '../../workspace/state/workspace';
import type { FromSecondServer, ToSecondServer } from './messages';

type Answer = Extract<ToSecondServer, { kind: 'answer' }>;
type Order = Exclude<ToSecondServer, Answer>;

const waiting = new Map<number, (answer: Answer) => void>();
let asked = 0;
let running: { readonly host: EngineHost; readonly clock: MovableClock } | undefined;

const send = (message: FromSecondServer): void => {
    process.send?.(message);
};

const ask: AskElsewhere = async (bridge, method, params) => {
    const id = (asked += 1);
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    send({ kind: 'ask', id, bridge, method, params });
    const { value, error } = await answered;
    if (error !== undefined) throw new Error(error);
    return value;
};

async function start({ store, restUrl, ahead, uniqueID }: Extract<Order, { kind: 'start' }>): Promise<void> {
    const clock = await MovableClock.start('1.62.0', ahead);
    const options = { restUrl, store: AppStore.fromText(store), elsewhere: ask };
    const workspace = new Workspace({ clock });
    workspace.setSetting('uniqueID', uniqueID);
    running = { clock, host: await startEngine({ workspace, ...options }) };
}

async function obey(order: Order): Promise<unknown> {
    switch (order.kind) {
        case 'start':
            return start(order);
        case 'set-ahead':
            await running?.clock.setAhead(order.ahead);
            return undefined;
        case 'run-due-jobs':
            await running?.host.runDueJobs();
            return undefined;
        case 'submit':
            return running?.host.viewSubmit(order.request);
        case 'stop':
            await running?.host.stop();
            await running?.clock.stop();
            return undefined;
    }
}

process.on('message', (message: ToSecondServer) => {
    if (message.kind === 'answer') {
        waiting.get(message.id)?.(message);
        waiting.delete(message.id);
        return;
    }
    obey(message)
        .then((answer) => {
            send({ kind: 'done', answer });
        })
        .catch((error: unknown) => {
            send({ kind: 'done', error: String(error) });
        })
        .finally(() => {
            if (message.kind === 'stop') process.disconnect();
        });
});
