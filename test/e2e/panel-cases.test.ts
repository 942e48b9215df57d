// Long lists of cases in the panel, a page at a time: one's own, those about a person, those of the room.
import { PanelUser } from './panel-user';
import type { PersonName } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();
const patience = 120_000;
const WARNINGS = 64;

/** Bob is muted, and has been warned so many times since; dave was warned in between. */
async function arrange(): Promise<void> {
    const { people, rooms } = use().demo;
    const say = async (words: string): Promise<void> => {
        const { answer } = await use().say({ user: people.carol, room: rooms.general }, words);
        expect(answer).toContain('✅');
    };
    await say('mute @bob 1d the first of all');
    await say('warn @dave once');
    for (let number = 0; number < WARNINGS; number += 1) await say(`warn @bob warning ${number}.`);
}

/** The numbers of the warnings that a bar shows. */
function numbersIn({ barText }: PanelUser): number[] {
    return [...barText.matchAll(/warning (\d+)\./g)].map(([, number]) => Number(number));
}

/** Goes through all pages of a list that is open. */
async function allNumbers(panel: PanelUser): Promise<number[]> {
    const numbers = numbersIn(panel);
    for (let pages = 0; panel.labels.includes('Older') && pages < 20; pages += 1) {
        await panel.click('Older');
        numbers.push(...numbersIn(panel));
        expect(panel.labels).toContain('Newest');
    }
    return numbers;
}

const latestFirst = Array.from({ length: WARNINGS }, (_, each) => WARNINGS - 1 - each);

async function open(name: PersonName, ...labels: readonly string[]): Promise<PanelUser> {
    const panel = PanelUser.in(use(), name);
    await panel.typeCommand();
    for (const label of labels) await panel.click(label);
    return panel;
}

test(
    'every case is shown once, what is in force on the first page, and each page is a few',
    async () => {
        await arrange();
        const own = await open('bob', 'My cases');
        expect(own.barText).toContain('the first of all');
        expect(numbersIn(own)).toEqual(latestFirst.slice(0, 10));
        expect(await allNumbers(own)).toEqual(latestFirst);
        await own.click('Newest');
        expect(own.labels).not.toContain('Newest');

        const about = await open('carol');
        await about.find('bob');
        await about.click('All cases');
        expect(about.barText).toContain('the first of all');
        expect(await allNumbers(about)).toEqual(latestFirst);
        await about.click('Show the person');
        expect(about.barText).toContain('at least 50 warnings');

        expect(await allNumbers(await open('carol', 'Cases'))).toEqual(latestFirst);
        const others = await open('dave', 'My cases');
        expect(others.barText).toContain('once');
        expect(numbersIn(others)).toEqual([]);
    },
    patience,
);

test(
    'in words there are as many as can be read, and the way to the others',
    async () => {
        const { people, rooms } = use().demo;
        const mine = await use().say({ user: people.bob, room: rooms.general }, 'mine');
        expect(mine.answer).toMatch(/older ones, which the panel shows: type \/mod, then .*My cases/);
        const about = await use().say({ user: people.carol, room: rooms.general }, 'history @bob');
        expect(about.answer).toContain('the first of all');
        expect(about.answer).toMatch(/older ones, which the panel shows/);
    },
    patience,
);
