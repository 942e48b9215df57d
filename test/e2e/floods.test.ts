// A flood of warnings or reports: the acts stand, people and moderators get a handful of messages, and one for the rest.
import { reportMessage } from '../workspace/rules/report-message';
import { addMessage } from '../workspace/state/build';
import type { Message, User } from '../workspace/state/documents';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk();
const patience = 120_000;

const wordsTo = (person: User): string[] =>
    use()
        .directMessagesTo(person)
        .map(({ msg }) => msg);

const warn = (person: User, number: number): Promise<string> =>
    use().say(use().demo.people.carol, `warn @${person.username ?? ''} number ${number}`);

async function afterAWhile(): Promise<void> {
    await use().pass('11 minutes');
    await use().sweep();
}

test(
    'thirty warnings in a second are three messages to the person, and one that holds the others',
    async () => {
        const person = use().newcomer();
        const numbers = Array.from({ length: 30 }, (_, number) => number);
        const answers: string[] = [];
        for (const number of numbers) answers.push(await warn(person, number));
        expect(answers.filter((each) => each.includes('✅ Warned'))).toHaveLength(30);
        expect(answers.filter((each) => each.includes('[mod-told-later]'))).toHaveLength(27);
        expect(wordsTo(person)).toHaveLength(3);
        await afterAWhile();
        const words = wordsTo(person);
        expect(words).toHaveLength(4);
        for (const number of numbers.slice(3)) expect(words[3]).toContain(`number ${number}`);
        await afterAWhile();
        expect(wordsTo(person)).toHaveLength(4);
        await warn(person, 31);
        expect(wordsTo(person)).toHaveLength(5);
    },
    patience,
);

test(
    'what one moderator does to many at once is twenty messages, and the others get theirs later',
    async () => {
        await use().clock.forward('11 minutes');
        const people = Array.from({ length: 30 }, () => use().newcomer());
        for (const [number, person] of people.entries()) await warn(person, number);
        const told = (): number => people.filter((person) => wordsTo(person).length === 1).length;
        expect(told()).toBe(20);
        await afterAWhile();
        expect(told()).toBe(30);
    },
    patience,
);

/** What the app has written to a moderator with blocks, as notices are. */
function noticesTo(person: User): Message[] {
    return use()
        .directMessagesTo(person)
        .filter(({ blocks, u }) => u._id === use().appUser._id && blocks !== undefined);
}

test(
    'forty reports of one person are three notices to each moderator, and one that counts the rest',
    async () => {
        const { demo } = use();
        const { people, rooms, workspace } = demo;
        for (let number = 0; number < 40; number += 1) {
            const { _id: messageId } = addMessage(workspace, rooms.general, people.mallory, `watches ${number}`);
            await reportMessage(workspace, people.bob._id, { messageId, description: 'spam' });
        }
        const words = [...use().directMessagesTo(people.carol)].map(({ msg, blocks }) => JSON.stringify([msg, blocks]));
        const counting = words.filter((each) => /\d+ more/.test(each));
        expect(counting).toHaveLength(1);
        expect(Number(/(\d+) more/.exec(counting[0] ?? '')?.[1])).toBeGreaterThan(33);
        expect(noticesTo(people.carol).filter(({ msg }) => !/\d+ more/.test(msg))).toHaveLength(3);
        expect(await use().say(people.carol, 'reports')).toContain('watches 39');
    },
    patience,
);
