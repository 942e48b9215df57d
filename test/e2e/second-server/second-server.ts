// Starts a second server in another process and lets it work on the workspace and store of this one.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ViewSubmitRequest } from '../../engine/host/interactions';
import type { TimedDesk } from '../timed-desk';
import type { FromSecondServer, ToSecondServer } from './messages';

export class SecondServer {
    private constructor(
        private readonly child: ChildProcess,
        private readonly desk: TimedDesk,
    ) {
        child.on('message', (message: FromSecondServer) => {
            if (message.kind === 'ask') void this.answer(message);
        });
    }

    static async start(desk: TimedDesk): Promise<SecondServer> {
        const child = fork(join(__dirname, 'process.ts'), { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
        const server = new SecondServer(child, desk);
        const store = desk.engine.store.toText();
        const uniqueID = String(desk.demo.workspace.setting('uniqueID'));
        await server.order({ kind: 'start', store, restUrl: desk.rest.url, ahead: desk.clock.ahead, uniqueID });
        return server;
    }

    get pid(): number | undefined {
        return this.child.pid;
    }

    /** Sets its clock to this process's. */
    async follow(): Promise<void> {
        await this.order({ kind: 'set-ahead', ahead: this.desk.clock.ahead });
    }

    async runDueJobs(): Promise<void> {
        await this.order({ kind: 'run-due-jobs' });
    }

    /** What the app there answers to a form. */
    async submit(request: ViewSubmitRequest): Promise<unknown> {
        return await this.order({ kind: 'submit', request });
    }

    async stop(): Promise<void> {
        const exited = once(this.child, 'exit');
        await this.order({ kind: 'stop' });
        await exited;
    }

    private async answer({ id, bridge, method, params }: Extract<FromSecondServer, { kind: 'ask' }>): Promise<void> {
        try {
            const value = await this.desk.engine.bridges.answer(bridge, method, params);
            this.send({ kind: 'answer', id, value });
        } catch (error) {
            this.send({ kind: 'answer', id, error: error instanceof Error ? error.message : String(error) });
        }
    }

    /** One order at a time. */
    private async order(order: ToSecondServer): Promise<unknown> {
        const done = new Promise<unknown>((resolve, reject) => {
            const listen = (message: FromSecondServer): void => {
                if (message.kind !== 'done') return;
                this.child.off('message', listen);
                if (message.error === undefined) resolve(message.answer);
                else reject(new Error(message.error));
            };
            this.child.on('message', listen);
            this.child.once('exit', () => {
                reject(new Error('The second server has ended.'));
            });
        });
        this.send(order);
        return await done;
    }

    private send(message: ToSecondServer): void {
        this.child.send(message);
    }
}
