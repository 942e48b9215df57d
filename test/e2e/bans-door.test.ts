// Refusing the return: what the one refused is told, what joining costs everybody else, and what happens in trouble.
import { today } from '../workspace/rest/variant';
import { removeUserFromRoom } from '../workspace/rules/remove-user-from-room';
import { createRoom } from '../workspace/state/build';
import type { User } from '../workspace/state/documents';
import { bring, isIn, join, joinAndSettle } from './door';
import { caseIdIn, timeFromNow } from './timed-desk';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk({ variant: { ...today, banFamily: 'absent' } });

const say = (words: string): Promise<string> => use().say(use().demo.people.carol, words);

/** Who was in #general and has left by their own hand. */
async function visitor(): Promise<User> {
    const desk = use();
    const user = desk.newcomer();
    await removeUserFromRoom(desk.demo.workspace, desk.demo.rooms.general._id, user);
    return user;
}

async function banned(words: string): Promise<{ target: User; answer: string }> {
    const target = use().newcomer();
    return { target, answer: await say(`ban @${target.username ?? ''} ${words}`) };
}

/** What somebody does, and what the app read of its records meanwhile. */
async function readsDuring(work: () => Promise<unknown>): Promise<number> {
    const { bridgeCalls } = use().engine;
    bridgeCalls.reset();
    await work();
    const calls = Object.entries(bridgeCalls.byMethod());
    return calls.filter(([method]) => method.startsWith('Persistence.read')).reduce((sum, [, count]) => sum + count, 0);
}

describe('who is refused', () => {
    test('reads the room, the reason and the end, coming alone or brought along', async () => {
        const desk = use();
        const { target, answer: ban } = await banned('2h selling watches to @all');
        const [until] = timeFromNow(desk, 7_200_000).exec(ban) ?? [];
        const told = `You are banned from general. Ends by itself at ${until ?? 'the right time'}, in 2 hours. Reason: selling watches to @all`;
        for (const answer of [await join(desk, target), await bring(desk, target)]) {
            expect(answer).toEqual({ ok: false, error: `${told} [error-app-prevented]` });
        }
        expect(isIn(desk, target)).toBe(false);
    });

    test('reads the reason and the end as they are corrected', async () => {
        const { target, answer } = await banned('2h spma');
        await say(`reason ${caseIdIn(answer)} spam`);
        await say(`duration ${caseIdIn(answer)} off`);
        expect((await join(use(), target)).error).toBe(
            'You are banned from general. Lasts until someone unbans. Reason: spam [error-app-prevented]',
        );
    });

    test('is refused in that room only', async () => {
        const desk = use();
        const { target } = await banned('spam');
        expect((await joinAndSettle(desk, target, desk.demo.rooms.design)).ok).toBe(true);
    });
});

describe('joining costs', () => {
    test('two reads where nobody is banned, one before it and one behind', async () => {
        const desk = use();
        const user = await visitor();
        const empty = createRoom(desk.demo.workspace, { t: 'c', name: 'empty', creator: desk.demo.people.alice });
        expect(await readsDuring(() => joinAndSettle(desk, user, empty))).toBe(2);
        expect(isIn(desk, user, empty)).toBe(true);
    });

    test('two reads where others are banned, and no REST at all', async () => {
        const desk = use();
        await banned('spam');
        const user = await visitor();
        desk.rest.log.clear();
        expect(await readsDuring(() => joinAndSettle(desk, user))).toBe(2);
        expect(desk.rest.log.calls().map(({ endpoint }) => endpoint)).toEqual(['channels.join']);
    });
});

test('nobody comes in while the bans cannot be read, and whoever wants to is told to try again', async () => {
    const desk = use();
    const user = await visitor();
    const { persistence } = desk.engine.store;
    const find = persistence.findWithAll.bind(persistence);
    persistence.findWithAll = () => {
        throw new Error('no database');
    };
    const { error } = await join(desk, user);
    persistence.findWithAll = find;
    expect(error).toContain('Whether you may join general could not be found out. Try again in a minute.');
    expect(isIn(desk, user)).toBe(false);
    expect((await join(desk, user)).ok).toBe(true);
});

test('who came back while the app was off can be banned anew', async () => {
    const desk = use();
    const { target } = await banned('spam');
    await desk.restart(async () => {
        expect((await join(desk, target)).ok).toBe(true);
    });
    expect(await say(`kick @${target.username ?? ''}`)).toContain('ban them again');
    expect(await say(`ban @${target.username ?? ''} spam`)).toContain('✅ Banned');
    expect(isIn(desk, target)).toBe(false);
    expect(await say(`unban @${target.username ?? ''}`)).toContain('✅');
    expect((await join(desk, target)).ok).toBe(true);
});

test('a removal that another app prevents leaves nobody banned', async () => {
    const desk = use();
    const { workspace } = desk.demo;
    const target = desk.newcomer();
    const { appEvents } = workspace;
    workspace.appEvents = { ...appEvents, beforeUserLeave: () => Promise.reject(new Error('not today')) };
    const answer = await say(`ban @${target.username ?? ''} spam`);
    workspace.appEvents = appEvents;
    expect(answer).toMatch(/⚠️|⛔/);
    expect(isIn(desk, target)).toBe(true);
    expect(await say('bans')).not.toContain(`@${target.username ?? ''} `);
});
