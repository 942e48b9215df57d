// npm run bench: the packaged app against an app that does nothing, on the real engine, in one run.
import { readFile } from 'node:fs/promises';
import { packageApp } from '../../scripts/package';
import { type Finding, benchCases } from './cases';
import { type Bench, type Command, startBench } from './commands';
import { benchDay } from './day';
import { benchMany } from './many';
import { type Measured, Stopwatch, compare } from './measure';
import { benchOnePerson } from './one-person';

const rounds = 200;
const enableRounds = 10;

interface Calls {
    readonly name: string;
    readonly bridges: Readonly<Record<string, number>>;
    readonly rest: readonly string[];
}

/** The calls of one run, and a look at its answer. */
async function countCalls({ modDesk: { engine, rest } }: Bench, command: Command): Promise<Calls> {
    await command.prepare?.();
    engine.bridgeCalls.reset();
    rest.log.clear();
    const answer = await command.ask();
    if (!answer.startsWith(command.answer)) throw new Error(`${command.name} answered: ${answer}`);
    const calls = rest.log.calls().map(({ method, endpoint }) => `${method} ${endpoint}`);
    return { name: command.name, bridges: engine.bridgeCalls.byMethod(), rest: calls };
}

/** From the zip to an enabled app, its process started: what a server does at an installation, and at its own start. */
async function timeEnabling({ modDesk: { engine, demo } }: Bench, appId: string, zip: Buffer): Promise<number> {
    const watch = new Stopwatch();
    for (let round = 0; round < enableRounds; round += 1) {
        await engine.uninstall(demo.people.admin, appId);
        await watch.time(() => engine.install(zip, demo.people.admin));
    }
    return watch.times.median;
}

const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;
const times = (value: number): string => `${value.toFixed(1)}×`;

function printTimes(measured: readonly Measured[]): void {
    console.log(`\nTimes over ${rounds} rounds, each beside the floor: /idle of an app that does nothing`);
    console.table(
        Object.fromEntries(
            measured.map(({ name, times: { median, p95 }, floor, ratio }) => [
                name,
                {
                    median: milliseconds(median),
                    p95: milliseconds(p95),
                    'floor median': milliseconds(floor.median),
                    'floor p95': milliseconds(floor.p95),
                    'median to floor': times(ratio),
                },
            ]),
        ),
    );
}

function printCalls(calls: readonly Calls[]): void {
    console.log('\nCalls of one run, the permission table known');
    for (const { name, bridges, rest } of calls) {
        const counted = Object.entries(bridges).map(([method, count]) => (count > 1 ? `${method} ×${count}` : method));
        console.log(`  ${name}`);
        console.log(`    bridges: ${counted.join(', ') || 'none'}`);
        console.log(`    REST:    ${rest.join(', ') || 'none'}`);
    }
}

function ratioTarget(measured: readonly Measured[], name: string): Finding {
    const ratio = measured.find((each) => each.name === name)?.ratio ?? Infinity;
    return { name: `${name}: under 4 times the floor`, value: times(ratio), met: ratio < 4 };
}

function printTargets(targets: readonly Finding[]): void {
    console.log('\nTargets');
    for (const { name, value, met } of targets) console.log(`  ${met ? 'met   ' : 'MISSED'}  ${name} (${value})`);
}

async function main(): Promise<void> {
    const { path, size } = await packageApp();
    const bench = await startBench();
    try {
        const calls: Calls[] = [];
        const measured: Measured[] = [];
        for (const command of bench.commands) {
            measured.push(await compare(bench.floor, command, rounds));
            calls.push(await countCalls(bench, command));
        }
        const enabling = await timeEnabling(bench, bench.modDeskId, await readFile(path));
        const enablingNothing = await timeEnabling(bench, bench.idleId, bench.idleZip);
        printTimes(measured);
        printCalls(calls);
        const mute = calls.find(({ name }) => name === '/mod mute, done')?.rest ?? [];
        const found = [
            ...(await benchMany()),
            ...(await benchCases()),
            ...(await benchOnePerson()),
            ...(await benchDay()),
        ];
        printTargets([
            ratioTarget(measured, '/mod roles'),
            ratioTarget(measured, '/mod mute, refused'),
            {
                name: 'a mute is one write to REST and no read',
                value: mute.join(', '),
                met: mute.join() === 'POST rooms.muteUser',
            },
            { name: 'the zip is under 60 kB', value: `${(size / 1000).toFixed(1)} kB`, met: size < 60_000 },
            {
                name: 'installed and enabled in under 300 ms',
                value: `${milliseconds(enabling)}; an app that does nothing ${milliseconds(enablingNothing)}`,
                met: enabling < 300,
            },
            ...found,
        ]);
    } finally {
        await bench.modDesk.stop();
    }
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
