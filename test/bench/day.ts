// Measures the memory of the app's process over a day of a hundred thousand acts: it must not grow without end.
import { readFile } from 'node:fs/promises';
import { TimedDesk } from '../e2e/timed-desk';
import { addMember, createRoom, createUser } from '../workspace/state/build';
import type { Room, User } from '../workspace/state/documents';
import type { Finding } from './cases';

const [early, acts] = [10_000, 100_000];
const allowed = 1.2;
const [rooms, people, together] = [100, 5000, 50];
const day = 86_400_000;
/** So many looks make one measurement, as the garbage is collected now and then. */
const looks = 20;

interface Place {
    readonly room: Room;
    readonly moderator: User;
}

function prepare({ demo }: TimedDesk): { readonly places: readonly Place[]; readonly names: readonly string[] } {
    const { workspace, people: known } = demo;
    const members = Array.from({ length: people }, (_, each) => {
        const username = `day${each}`;
        return createUser(workspace, { _id: `${username}-id`, username, name: username });
    });
    const places = Array.from({ length: rooms }, (_, each) => {
        const username = `keeper${each}`;
        const moderator = createUser(workspace, { _id: `${username}-id`, username, name: username });
        const room = createRoom(workspace, { t: 'c', name: `day-${each}`, creator: known.alice });
        addMember(workspace, room, moderator, { roles: ['moderator'] });
        for (const member of members) addMember(workspace, room, member);
        return { room, moderator };
    });
    return { places, names: members.map(({ username = '' }) => username) };
}

/** Kilobytes that the process holds. */
async function memoryOf(pid: number): Promise<number> {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
}

const median = (values: readonly number[]): number =>
    values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

/** What is done in turn: nothing but records, and what takes calls. */
const commands = [
    (names: string) => `warn ${names} spam`,
    (names: string) => `mute ${names} 2h spam`,
    (names: string) => `warn ${names} once more`,
    (names: string) => `unmute ${names}`,
];

async function oneRun(desk: TimedDesk, position: number, known: ReturnType<typeof prepare>): Promise<void> {
    const { places, names } = known;
    // All commands of a turn in one room: what is done to somebody is lifted there.
    const turn = Math.floor(position / commands.length);
    const place = places[(turn * 7 + Math.floor((turn * together) / names.length)) % places.length];
    const begin = (turn * together) % names.length;
    const targets = names.slice(begin, begin + together).map((name) => `@${name}`);
    const command = commands[position % commands.length];
    if (!place || !command) throw new Error('There is nowhere to act.');
    const said = await desk.say(place.moderator, command(targets.join(' ')), place.room);
    if (!said.includes(`${together} of ${together} done`)) throw new Error(`A run answered: ${said}`);
    desk.engine.recorder.clear();
}

/** Runs and prints it; gives what was found against what is wanted. */
export async function benchDay(): Promise<Finding[]> {
    const desk = await TimedDesk.start();
    try {
        const [appId = ''] = desk.engine.store.apps.keys();
        // What is put off is told by sweeps, and here they are far fewer than on a real day.
        await desk.set('tell-target', false);
        const known = prepare(desk);
        const runs = acts / together;
        const measured = new Map<number, number[]>([early, acts].map((count) => [count, []]));
        for (let position = 0; position < runs; position += 1) {
            await oneRun(desk, position, known);
            await desk.clock.forward(day / runs);
            if (position % 10 === 0) await desk.runDueJobs();
            for (const [count, values] of measured) {
                const done = (position + 1) * together;
                const pid = desk.engine.pid(appId);
                if (done > count - looks * together && done <= count && pid !== undefined) {
                    values.push(await memoryOf(pid));
                }
            }
        }
        const [first = 0, last = 0] = [...measured.values()].map(median);
        const ratio = last / first;
        const megabytes = (kilobytes: number): string => `${(kilobytes / 1024).toFixed(0)} MB`;
        console.log(`\nA day of ${acts} acts on ${people} people in ${rooms} rooms: the memory of the app's process`);
        console.table({ [`after ${early}`]: megabytes(first), [`after ${acts}`]: megabytes(last) });
        return [
            {
                name: `after a day of ${acts} acts at most ${allowed} times the memory of that after ${early}`,
                value: `${megabytes(first)}, then ${megabytes(last)}: ${ratio.toFixed(2)}×`,
                met: ratio <= allowed,
            },
        ];
    } finally {
        await desk.stop();
    }
}
