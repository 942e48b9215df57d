// Measures what someone with ten thousand cases costs beside someone with twenty: commands, panel and export.
import { TimedDesk } from '../e2e/timed-desk';
import { addMember, addMessage, createRoom, createUser } from '../workspace/state/build';
import type { Room, User } from '../workspace/state/documents';
import type { Finding } from './cases';
import { LongHistory } from './long-history';
import { type Measured, type Subject, compare } from './measure';

const rounds = 60;
const [few, many] = [20, 10_000];
const allowed = 2;
const threeYears = 3 * 365 * 86_400_000;

/** How far apart the many cases came; those of the few came as densely. */
const densities = [
    ['within minutes', 20],
    ['over three years', threeYears / many],
] as const;

/** Case ids begin with 2025; three years of history need a later present. */
const later = 2 * 365 * 86_400_000;

interface Known {
    readonly room: Room;
    readonly person: User;
}

async function personWith(
    desk: TimedDesk,
    history: LongHistory,
    name: string,
    count: number,
    apart: number,
): Promise<Known> {
    const { workspace, people } = desk.demo;
    const room = createRoom(workspace, { t: 'c', name, creator: people.alice });
    addMember(workspace, room, people.carol, { roles: ['moderator'] });
    const person = createUser(workspace, { _id: `${name}-id`, username: `${name}.user`, name });
    addMember(workspace, room, person);
    await history.warnings(count, apart, { room, moderator: people.carol, targets: [person] });
    return { room, person };
}

interface Asked {
    readonly name: string;
    readonly ask: (known: Known) => Promise<string>;
    readonly answer: string;
}

interface View {
    readonly view?: unknown;
}

function questions(desk: TimedDesk, appId: string): Asked[] {
    const { carol } = desk.demo.people;
    const open = async (
        { room, person }: Known,
        actionId: string,
        context: 'roomAction' | 'messageAction',
    ): Promise<string> => {
        const about = context === 'messageAction' ? { messageId: messageOf(desk, room, person) } : {};
        const clicked = { user: carol, roomId: room._id, actionId, context, triggerId: 'trigger', ...about };
        const opened = await desk.engine.actionButton(clicked, appId);
        return JSON.stringify((opened as View | undefined)?.view ?? 'nothing');
    };
    return [
        { name: '/mod mine', ask: ({ room, person }) => desk.say(person, 'mine', room), answer: 'Other cases' },
        {
            name: '/mod history @user',
            ask: ({ room, person }) => desk.say(carol, `history @${person.username ?? ''}`, room),
            answer: 'History of',
        },
        { name: '/mod cases', ask: ({ room }) => desk.say(carol, 'cases', room), answer: 'Latest cases' },
        { name: 'panel, room', ask: (known) => open(known, 'moderate-room', 'roomAction'), answer: 'Moderate' },
        {
            name: 'panel, member',
            ask: (known) => open(known, 'moderate-author', 'messageAction'),
            answer: 'warnings',
        },
    ];
}

/** The id of a message of the person, by which the panel is opened on them. */
function messageOf(desk: TimedDesk, room: Room, person: User): string {
    const known = desk.demo.workspace.messages.findByRoom(room._id).find(({ u }) => u._id === person._id);
    return (known ?? addMessage(desk.demo.workspace, room, person, 'hello'))._id;
}

function subject({ name, ask, answer }: Asked, known: Known): Subject {
    return {
        name,
        run: async () => {
            const said = await ask(known);
            if (!said.includes(answer)) throw new Error(`${name} answered: ${said}`);
        },
    };
}

/** An export of many is answered before it is made; what is measured is the answer, and the files are waited for. */
async function compareExports(desk: TimedDesk, [one, other]: readonly [Known, Known]): Promise<Measured> {
    const { carol } = desk.demo.people;
    let promised = 0;
    const ask = async ({ room }: Known): Promise<void> => {
        const said = await desk.say(carol, 'export', room);
        if (!/on their way|takes a while/.test(said)) throw new Error(`/mod export answered: ${said}`);
        if (said.includes('takes a while')) promised += 1;
    };
    const { notices } = desk.engine.recorder;
    const earlier = notices.length;
    const kept = (): number => notices.slice(earlier).filter(({ msg }) => /in \d+ files/.test(msg)).length;
    const settle = async (): Promise<void> => {
        while (kept() < promised) await new Promise((resolve) => setTimeout(resolve, 200));
    };
    const run = { name: '/mod export', prepare: settle, run: () => ask(other) };
    const compared = await compare({ name: 'few', run: () => ask(one) }, run, 5);
    await settle();
    return compared;
}

async function compareAll(desk: TimedDesk, history: LongHistory, appId: string): Promise<Measured[]> {
    const measured: Measured[] = [];
    for (const [density, apart] of densities) {
        const name = density.split(' ').at(-1) ?? '';
        const one = await personWith(desk, history, `few.${name}`, few, apart);
        const other = await personWith(desk, history, `many.${name}`, many, apart);
        for (const question of questions(desk, appId)) {
            const compared = await compare(subject(question, one), subject(question, other), rounds);
            measured.push({ ...compared, name: `${question.name}, ${density}` });
        }
        const exported = await compareExports(desk, [one, other]);
        measured.push({ ...exported, name: `${exported.name}, ${density}` });
    }
    return measured;
}

const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;

/** Runs and prints it all; gives what was found against what is wanted. */
export async function benchOnePerson(): Promise<Finding[]> {
    const desk = await TimedDesk.start({ ahead: later });
    try {
        const [appId = ''] = desk.engine.store.apps.keys();
        const history = new LongHistory(desk.engine.store.persistence, appId, desk.clock);
        const measured = await compareAll(desk, history, appId);
        console.log(`\nSomeone with ${many} cases beside someone with ${few}, over ${rounds} rounds in turns`);
        console.table(
            Object.fromEntries(
                measured.map(({ name, times, floor, ratio }) => [
                    name,
                    {
                        [`${few} cases`]: milliseconds(floor.median),
                        [`${many} cases`]: milliseconds(times.median),
                        ratio: ratio.toFixed(2),
                    },
                ]),
            ),
        );
        return measured.map(({ name, ratio }) => ({
            name: `${name}: at most ${allowed} times as long for ${many} cases as for ${few}`,
            value: `${ratio.toFixed(2)}×`,
            met: ratio <= allowed,
        }));
    } finally {
        await desk.stop();
    }
}
