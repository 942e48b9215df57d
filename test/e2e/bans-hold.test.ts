// Mod Desk's own bans where people come in by ways that ask no app, or that an app was asked about too slowly.
import { today } from '../workspace/rest/variant';
import { addMember, issueToken } from '../workspace/state/build';
import type { User } from '../workspace/state/documents';
import { readable } from '../readable';
import { isIn, join, joinAndSettle } from './door';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk({ variant: { ...today, banFamily: 'absent' } });

const say = (words: string): Promise<string> => use().say(use().demo.people.carol, words);

const nameOf = ({ username = '' }: User): string => username;

async function banned(): Promise<User> {
    const target = use().newcomer();
    expect(await say(`ban @${nameOf(target)} spam`)).toContain('✅ Banned');
    expect(isIn(use(), target)).toBe(false);
    return target;
}

/** An administrator adds everybody of the workspace to #general. */
async function addEverybody(): Promise<void> {
    const { demo, rest } = use();
    const { admin } = demo.people;
    const response = await fetch(`${rest.url}/api/v1/channels.addAll`, {
        method: 'POST',
        headers: {
            'Content-Type': 'application/json',
            'X-User-Id': admin._id,
            'X-Auth-Token': issueToken(demo.workspace, admin),
        },
        body: JSON.stringify({ roomId: demo.rooms.general._id, activeUsersOnly: true }),
    });
    expect(response.ok).toBe(true);
}

/** What the moderators' log has read since. */
function logSince(known: number): string[] {
    const { demo, appUser } = use();
    const { messages } = demo.workspace;
    return messages
        .findByRoom(demo.rooms.core._id)
        .filter(({ u }) => u._id === appUser._id)
        .slice(known)
        .map(({ msg }) => readable(msg));
}

let known = 0;

beforeEach(async () => {
    const { _id, name } = use().demo.rooms.core;
    await use().set('mod-log-room', [{ _id, name }]);
    await use().sweep();
    known = logSince(0).length;
});

test('who was added with everybody is removed by the next sweep, and the log is told once', async () => {
    const desk = use();
    const targets = [await banned(), await banned()];
    known = logSince(0).length;
    await addEverybody();
    for (const target of targets) expect(isIn(desk, target)).toBe(true);
    await desk.sweep();
    for (const target of targets) expect(isIn(desk, target)).toBe(false);
    const names = targets.map((target) => `@${nameOf(target)}`).join(', ');
    expect(logSince(known)).toEqual([
        `Banned, and removed again from #general: ${names}. They came in without Mod Desk being asked, or before it could answer.`,
    ]);
    await desk.sweep();
    expect(logSince(known)).toHaveLength(1);
    expect(await say('bans')).toContain(names.split(',')[0] ?? '');
});

test('who is no longer banned stays, however they came', async () => {
    const desk = use();
    const target = await banned();
    expect(await say(`unban @${nameOf(target)}`)).toContain('✅');
    addMember(desk.demo.workspace, desk.demo.rooms.general, target);
    await desk.sweep();
    expect(isIn(desk, target)).toBe(true);
});

test('who was let in as the app did not answer in time is removed at once', async () => {
    const desk = use();
    const target = await banned();
    known = logSince(0).length;
    const { workspace } = desk.demo;
    const { appEvents } = workspace;
    workspace.appEvents = { ...appEvents, beforeUserJoin: () => Promise.resolve() };
    expect((await joinAndSettle(desk, target)).ok).toBe(true);
    workspace.appEvents = appEvents;
    expect(isIn(desk, target)).toBe(false);
    expect(logSince(known)).toEqual([expect.stringContaining(`removed again from #general: @${nameOf(target)}.`)]);
});

test('who came in while the app was off is removed by the first sweep', async () => {
    const desk = use();
    const target = await banned();
    await desk.restart(async () => {
        expect((await join(desk, target)).ok).toBe(true);
    });
    await desk.runDueJobs();
    expect(isIn(desk, target)).toBe(false);
});

test('whose ban ended while the app was off stays in, though two sweeps come at once then', async () => {
    const desk = use();
    const target = desk.newcomer();
    expect(await say(`ban @${nameOf(target)} 1h spam`)).toContain('✅ Banned');
    known = logSince(0).length;
    await desk.restart(async () => {
        await desk.clock.forward('2 hours');
        addMember(desk.demo.workspace, desk.demo.rooms.general, target);
    });
    await desk.runDueJobs();
    expect(isIn(desk, target)).toBe(true);
    expect(logSince(known)).toEqual([
        expect.stringContaining(`Ban: @${nameOf(target)} in #general has ended by itself`),
    ]);
});

test('who cannot be removed is told to the log once an hour, and removed as soon as it can be done', async () => {
    const desk = use();
    const target = await banned();
    known = logSince(0).length;
    const { workspace, rooms } = desk.demo;
    const { appEvents } = workspace;
    workspace.appEvents = { ...appEvents, beforeUserLeave: () => Promise.reject(new Error('not today')) };
    addMember(workspace, rooms.general, target);
    await desk.sweep();
    await desk.sweep();
    expect(isIn(desk, target)).toBe(true);
    expect(logSince(known)).toEqual([
        expect.stringContaining(
            `Banned, but still in #general, as they could not be removed: @${nameOf(target)}. Mod Desk keeps trying.`,
        ),
    ]);
    workspace.appEvents = appEvents;
    await desk.sweep();
    expect(isIn(desk, target)).toBe(false);
});
