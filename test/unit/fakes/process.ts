// A process of the app over the fake workspace: it has a memory of its own, and can be killed between any two calls.
import { actions } from '../../../src/actions/index';
import type { Desk } from '../../../src/moderation/desk';
import type { Report } from '../../../src/moderation/request';
import type { Run } from '../../../src/moderation/runs/fold-run';
import { RunBook } from '../../../src/moderation/runs/run-book';
import { askingOf, takeUp } from '../../../src/moderation/runs/take-up';
import { Turns } from '../../../src/moderation/turns';
import type { WorkspacePorts } from '../../../src/workspace/simulated/simulated-ports';
import type { Method } from './calls';
import type { FakeWorkspace } from './fake-workspace';
import { MINUTE } from './keeping';
import { deskFor, portsOf } from './performing';

/** The process dies at the call of this position, the first being 0: before its effect, or right after it. */
export interface Death {
    readonly at: number;
    readonly effect: boolean;
    /** Only the calls of this method count. */
    readonly of?: Method;
}

type Call = (...given: readonly unknown[]) => Promise<unknown>;

function never<T>(): Promise<T> {
    return new Promise<T>(() => undefined);
}

/** Lets everything run that waits for nothing but other promises. */
export function settleDown(): Promise<void> {
    return new Promise((resolve) => {
        setImmediate(resolve);
    });
}

export class FakeProcess {
    public dead = false;
    private counted = 0;
    private readonly turns = new Turns();
    private readonly runsHere = new Set<string>();
    private readonly ports: WorkspacePorts;

    public constructor(
        private readonly workspace: FakeWorkspace,
        private readonly death?: Death,
    ) {
        const { reading, acting, records, messages } = portsOf(workspace);
        this.ports = {
            reading: this.eachPort(reading),
            acting: this.eachPort(acting),
            records: this.mortal('records', records),
            messages,
        };
    }

    public desk(moderator: string): Desk {
        const { turns, runsHere } = this;
        return deskFor(this.workspace, moderator, { turns, runsHere, wait: this.wait, over: () => this.ports });
    }

    /** Takes up what other processes have left, as the sweep does it. */
    public async sweep(): Promise<Report[]> {
        const { keeping } = this.workspace;
        const { records } = this.ports;
        const runs = new RunBook(records, keeping.making);
        const { runsHere, wait } = this;
        const taken = await takeUp({ runs, records, making: keeping.making, runsHere, wait });
        const reports = await Promise.all(taken.map((run) => this.carryOn(run)));
        return reports.filter((report) => report !== undefined);
    }

    private carryOn(run: Run): Promise<Report | undefined> {
        const action = actions.find(({ name }) => name === run.action);
        if (!action) {
            throw new Error(`no action ${run.action}`);
        }
        return this.desk(run.moderator.username).resume(askingOf(run, action), run);
    }

    private readonly wait = (milliseconds: number): Promise<void> => {
        if (this.dead) {
            return never();
        }
        this.workspace.keeping.now += milliseconds;
        return Promise.resolve();
    };

    private eachPort<Ports extends object>(ports: Ports): Ports {
        const entries = Object.entries(ports).map(([name, port]) => [name, this.mortal(name, port as object)]);
        return Object.fromEntries(entries) as Ports;
    }

    private mortal<Port extends object>(name: string, port: Port): Port {
        const entries = Object.entries(port).map(([method, member]: [string, unknown]) => [
            method,
            typeof member === 'function' ? this.mortalCall(`${name}.${method}`, member as Call) : member,
        ]);
        return Object.fromEntries(entries) as Port;
    }

    private mortalCall(method: string, call: Call): Call {
        return (...given) => {
            if (this.dead) {
                return never();
            }
            if (!this.diesNow(method)) {
                return call(...given);
            }
            this.dead = true;
            if (this.death?.effect) {
                void call(...given);
            }
            return never();
        };
    }

    private diesNow(method: string): boolean {
        if (!this.death || (this.death.of ?? method) !== method) {
            return false;
        }
        this.counted += 1;
        return this.counted > this.death.at;
    }
}

/** Processes started one after the other, each some minutes after the one before, until nothing is left to take up. */
export async function sweepOn(workspace: FakeWorkspace, deaths: readonly Death[] = []): Promise<Report[]> {
    const reports: Report[] = [];
    for (const death of [...deaths, undefined]) {
        workspace.keeping.now += 3 * MINUTE;
        const process = new FakeProcess(workspace, death);
        void process.sweep().then((swept) => reports.push(...swept));
        await settleDown();
        await settleDown();
    }
    return reports;
}
