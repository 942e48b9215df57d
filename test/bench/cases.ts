// Measures what a long history and many waiting ends cost: nothing that one would notice.
import { TimedDesk } from '../e2e/timed-desk';
import { addMember, createRoom, createUser } from '../workspace/state/build';
import type { Room, User } from '../workspace/state/documents';
import { LongHistory } from './long-history';
import { type Measured, compare } from './measure';

const rounds = 100;
const [short, long] = [100, 100_000];
/** So many cases are about each person, in the short history and in the long one. */
const casesAPerson = 20;
const [waiting, due] = [10_000, 10];
/** The long history spans three years; the short one is as dense. */
const apart = (3 * 365 * 86_400_000) / long;
const allowed = 1.2;

export interface Finding {
    readonly name: string;
    readonly value: string;
    readonly met: boolean;
}

/** Case ids begin with 2025; three years of history need a later present. */
const later = 2 * 365 * 86_400_000;

const wait = (minutes: number): number => minutes * 60_000;

function people(desk: TimedDesk, name: string, room: Room, count: number): User[] {
    return Array.from({ length: count }, (_, position) => {
        const username = `${name}${position}`;
        const user = createUser(desk.demo.workspace, { _id: `${username}-id`, username, name: username });
        addMember(desk.demo.workspace, room, user);
        return user;
    });
}

/** A room of that name with a past; gives the room and one of those whom it is about. */
async function roomWithPast(
    desk: TimedDesk,
    history: LongHistory,
    name: string,
    count: number,
): Promise<{ room: Room; target: User }> {
    const { workspace, people: known } = desk.demo;
    const room = createRoom(workspace, { t: 'c', name, creator: known.alice });
    addMember(workspace, room, known.carol, { roles: ['moderator'] });
    const targets = people(desk, `${name}.member`, room, count / casesAPerson);
    await history.warnings(count, apart, { room, moderator: known.carol, targets });
    const [target] = targets;
    if (!target) throw new Error(`Nobody is in ${name}.`);
    return { room, target };
}

async function compareRooms(desk: TimedDesk, history: LongHistory): Promise<Measured[]> {
    const { carol } = desk.demo.people;
    const few = await roomWithPast(desk, history, 'few', short);
    const many = await roomWithPast(desk, history, 'many', long);
    const say = async ({ room, target }: typeof few, words: string, answer: string): Promise<void> => {
        const said = await desk.say(carol, words.replace('#', `@${target.username ?? ''}`), room);
        if (!said.includes(answer)) throw new Error(`/mod ${words} answered: ${said}`);
    };
    const both = (words: string, answer: string, prepare?: string): Promise<Measured> =>
        compare(
            { name: `${words}, ${short} cases`, run: () => say(few, words, answer) },
            {
                name: `/mod ${words.replace('#', '@user')}`,
                run: () => say(many, words, answer),
                ...(prepare === undefined
                    ? {}
                    : { prepare: () => Promise.all([few, many].map((each) => say(each, prepare, ''))) }),
            },
            rounds,
        );
    return [
        await both('cases', 'Latest cases'),
        await both('history #', `${casesAPerson} cases`),
        await both('mute # spam', '✅ Muted', 'unmute #'),
    ];
}

interface Swept {
    readonly calls: Readonly<Record<string, number>>;
    /** Records that the persistence handed over. */
    readonly read: number;
}

/** One sweep with so many mutes due, counted. */
async function countSweep(desk: TimedDesk): Promise<Swept> {
    const { engine } = desk;
    const { persistence } = engine.store;
    const find = persistence.findWithAll.bind(persistence);
    let read = 0;
    persistence.findWithAll = (...question) => {
        const found = find(...question);
        read += found.length;
        return found;
    };
    await desk.clock.forward('10 minutes');
    engine.bridgeCalls.reset();
    await engine.runDueJobs();
    persistence.findWithAll = find;
    return { calls: engine.bridgeCalls.byMethod(), read };
}

async function muteAndSweep(desk: TimedDesk, history: LongHistory, name: string, room: Room): Promise<Swept> {
    const { workspace, people: known } = desk.demo;
    const targets = people(desk, name, room, due);
    const usernames = targets.map(({ username = '' }) => username);
    workspace.rooms.update(room._id, { muted: usernames });
    const now = desk.clock.now().getTime();
    await history.timedMutes(
        targets.map(() => now + wait(5)),
        { room, moderator: known.carol, targets },
    );
    const swept = await countSweep(desk);
    const left = workspace.rooms.get(room._id)?.muted?.length ?? 0;
    if (left > 0) throw new Error(`${left} of ${due} were not unmuted.`);
    return swept;
}

/** The same sweep, first with nothing else waiting, then with much: evenly over a year. */
async function compareSweeps(desk: TimedDesk, history: LongHistory): Promise<{ alone: Swept; among: Swept }> {
    const { workspace, people: known } = desk.demo;
    const room = createRoom(workspace, { t: 'c', name: 'sweeping', creator: known.alice });
    const alone = await muteAndSweep(desk, history, 'alone', room);
    const now = desk.clock.now().getTime();
    const ends = Array.from(
        { length: waiting },
        (_, position) => now + wait(60) + (position * wait(525_600)) / waiting,
    );
    const targets = people(desk, 'waiting', room, 100);
    await history.timedMutes(ends, { room, moderator: known.carol, targets });
    return { alone, among: await muteAndSweep(desk, history, 'among', room) };
}

const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;

function print(measured: readonly Measured[], { alone, among }: { alone: Swept; among: Swept }): void {
    console.log(
        `\nA room with ${long} cases beside one with ${short}, over ${rounds} rounds in turns; ${casesAPerson} cases a person in both`,
    );
    console.table(
        Object.fromEntries(
            measured.map(({ name, times, floor, ratio }) => [
                name,
                {
                    [`${short} cases`]: milliseconds(floor.median),
                    [`${long} cases`]: milliseconds(times.median),
                    ratio: ratio.toFixed(2),
                },
            ]),
        ),
    );
    console.log(`\nCalls of a sweep with ${due} due: alone, and with ${waiting} more waiting`);
    const names = [...new Set([...Object.keys(alone.calls), ...Object.keys(among.calls)])].sort();
    const rows = names.map((name) => [name, { alone: alone.calls[name] ?? 0, among: among.calls[name] ?? 0 }]);
    console.table(Object.fromEntries([...rows, ['records read', { alone: alone.read, among: among.read }]]));
}

/** Runs and prints it all; gives what was found against what is wanted. */
export async function benchCases(): Promise<Finding[]> {
    const desk = await TimedDesk.start({ ahead: later });
    try {
        const [appId = ''] = desk.engine.store.apps.keys();
        const history = new LongHistory(desk.engine.store.persistence, appId, desk.clock);
        const measured = await compareRooms(desk, history);
        const sweeps = await compareSweeps(desk, history);
        print(measured, sweeps);
        const reads = ({ calls }: Swept): number => calls['Persistence.readByAssociations'] ?? 0;
        const [alone, among] = [reads(sweeps.alone), reads(sweeps.among)];
        return [
            ...measured.map(({ name, ratio }) => ({
                name: `${name}: at most ${allowed} times as long with ${long} cases as with ${short}`,
                value: `${ratio.toFixed(2)}×`,
                met: ratio <= allowed,
            })),
            {
                name: `a sweep with ${waiting} waiting and ${due} due reads only what is due`,
                value: `${among} reads, ${alone} when nothing else waits; ${sweeps.among.read} records of ${desk.engine.store.persistence.size}`,
                met: among <= alone + 2,
            },
        ];
    } finally {
        await desk.stop();
    }
}
