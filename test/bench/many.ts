// Measures fifty mutes at once, unpaced, beside fifty bare REST calls made one after the other.
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { ModDesk } from '../e2e/mod-desk';
import { addMember, createUser } from '../workspace/state/build';
import type { User } from '../workspace/state/documents';
import type { Finding } from './cases';

const people = 50;
const rounds = 7;
const allowed = 1.5;
const bareCalls = resolve(__dirname, 'bare-calls.mjs');
const execute = promisify(execFile);

function newcomers({ demo: { workspace, rooms } }: ModDesk): User[] {
    return Array.from({ length: people }, (_, position) => {
        const username = `crowd${position}`;
        const user = createUser(workspace, { _id: `${username}-id`, username, name: username });
        addMember(workspace, rooms.general, user);
        return user;
    });
}

async function timeBareCalls({ demo, rest }: ModDesk, targets: readonly User[]): Promise<number> {
    const { user, token } = demo.service;
    const ids = targets.map(({ _id }) => _id);
    const given = [bareCalls, rest.url, user._id, token, demo.rooms.general._id, ...ids];
    const { stdout } = await execute(process.execPath, given);
    return Number(stdout);
}

async function timeMutes({ engine, demo }: ModDesk, targets: readonly User[]): Promise<number> {
    const names = targets.map(({ username = '' }) => `@${username}`).join(' ');
    const { people: known, rooms } = demo;
    const type = (params: string): Promise<void> =>
        engine.executeCommand({ command: 'mod', params, user: known.carol, room: rooms.general });
    engine.recorder.clear();
    const started = performance.now();
    await type(`mute ${names}`);
    const took = performance.now() - started;
    const [answer] = engine.recorder.notices;
    if (!answer?.msg.includes(`${people} of ${people} done`)) throw new Error(`The mutes answered: ${answer?.msg}`);
    await type(`unmute ${names}`);
    return took;
}

const median = (times: readonly number[]): number =>
    times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0;

/** The app as it comes, but for what is told to others, which the bare calls do not do either. */
export async function benchMany(): Promise<Finding[]> {
    const modDesk = await ModDesk.start();
    try {
        const targets = newcomers(modDesk);
        await timeMutes(modDesk, targets);
        const [bare, mutes]: [number[], number[]] = [[], []];
        for (let round = 0; round < rounds; round += 1) {
            bare.push(await timeBareCalls(modDesk, targets));
            mutes.push(await timeMutes(modDesk, targets));
        }
        const ratio = median(mutes) / median(bare);
        const value = `${median(mutes).toFixed(0)} ms to ${median(bare).toFixed(0)} ms, ${ratio.toFixed(2)}×`;
        return [
            {
                name: `${people} mutes, at most ${allowed} times ${people} bare REST calls`,
                value,
                met: ratio <= allowed,
            },
        ];
    } finally {
        await modDesk.stop();
    }
}
