// Measures commands against a floor: interleaved, so that whatever else the machine does hits both alike.
import { createHistogram, performance } from 'node:perf_hooks';

export interface Subject {
    readonly name: string;
    /** Done before each run, unmeasured. */
    readonly prepare?: () => Promise<unknown>;
    readonly run: () => Promise<unknown>;
}

/** In milliseconds. */
export interface Times {
    readonly median: number;
    readonly p95: number;
}

export interface Measured {
    readonly name: string;
    readonly times: Times;
    /** Of the floor, between the runs of this very subject. */
    readonly floor: Times;
    readonly ratio: number;
}

export class Stopwatch {
    private readonly histogram = createHistogram();

    async time(run: () => Promise<unknown>): Promise<void> {
        const started = performance.now();
        await run();
        this.histogram.record(Math.max(1, Math.round((performance.now() - started) * 1e6)));
    }

    get times(): Times {
        return { median: this.histogram.percentile(50) / 1e6, p95: this.histogram.percentile(95) / 1e6 };
    }
}

async function warmUp(floor: Subject, subject: Subject, rounds: number): Promise<void> {
    for (let round = 0; round < rounds; round += 1) {
        await floor.run();
        await subject.prepare?.();
        await subject.run();
    }
}

/** Runs floor and subject in turns, the other one first each time. */
export async function compare(floor: Subject, subject: Subject, rounds: number): Promise<Measured> {
    await warmUp(floor, subject, Math.ceil(rounds / 5));
    const [floorWatch, watch] = [new Stopwatch(), new Stopwatch()];
    for (let round = 0; round < rounds; round += 1) {
        await subject.prepare?.();
        const turns = [() => floorWatch.time(() => floor.run()), () => watch.time(() => subject.run())];
        for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
    }
    const [times, floorTimes] = [watch.times, floorWatch.times];
    return { name: subject.name, times, floor: floorTimes, ratio: times.median / floorTimes.median };
}
