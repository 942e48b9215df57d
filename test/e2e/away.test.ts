// Who is not in the room: kept out by a ban all the same; a mute, or the end of one, waits until they are back.
import { today } from '../workspace/rest/variant';
import { removeUserFromRoom } from '../workspace/rules/remove-user-from-room';
import { sendMessage } from '../workspace/rules/send-message';
import { addMember } from '../workspace/state/build';
import type { User } from '../workspace/state/documents';
import { bring, bringAndSettle, isIn, join, joinAndSettle } from './door';
import { caseIdIn, timeText } from './timed-desk';
import { useTimedDesk } from './use-timed-desk';

const AWAY = 'It takes effect the moment they come back.';

describe.each([
    ['where the server has bans', today],
    ['where the server has none', { ...today, banFamily: 'absent' } as const],
])('a ban, %s,', (_, variant) => {
    const use = useTimedDesk({ variant });
    const say = (words: string): Promise<string> => use().say(use().demo.people.carol, words);

    /** Somebody who is not in #general. */
    async function stranger(): Promise<{ target: User; name: string }> {
        const desk = use();
        const target = desk.newcomer();
        await removeUserFromRoom(desk.demo.workspace, desk.demo.rooms.general._id, target);
        return { target, name: target.username ?? '' };
    }

    test('keeps out who is not in the room, and says that they are not', async () => {
        const desk = use();
        await desk.beginMinute();
        const { target, name } = await stranger();
        const messages = desk.messagesAbout(target).length;
        const answer = await say(`ban @${name} 2h spam`);
        expect(answer).toContain(`✅ Banned from #general: @${name}.`);
        expect(answer).toContain(`Not in #general now: @${name}. Mod Desk keeps them out at the door.`);
        const told = `You are banned from general. Ends by itself at ${timeText(new Date(desk.clock.now().getTime() + 7_200_000))}, in 2 hours. Reason: spam`;
        expect((await join(desk, target)).error).toContain(told);
        expect((await bring(desk, target)).ok).toBe(false);
        expect(isIn(desk, target)).toBe(false);
        expect(await say('bans')).toContain(`@${name} · since`);
        // Nobody left: only the notice of the ban is new.
        expect(desk.messagesAbout(target)).toHaveLength(messages + 1);
        expect(desk.directMessagesTo(target).map(({ msg }) => msg)).toEqual([
            expect.stringContaining('Ban in #general, by @carol.'),
        ]);
    });

    test('of someone who is not in the room ends, and is lifted, like any other', async () => {
        const desk = use();
        const [timed, lifted] = [await stranger(), await stranger()];
        await say(`ban @${timed.name} 10m`);
        await say(`ban @${lifted.name}`);
        expect(await say(`ban @${lifted.name}`)).toContain(`ℹ️ Already banned from #general: @${lifted.name}.`);
        await desk.pass('11 minutes');
        expect((await join(desk, timed.target)).ok).toBe(true);
        expect((await join(desk, lifted.target)).ok).toBe(false);
        expect(await say(`unban @${lifted.name}`)).toContain('✅');
        expect((await join(desk, lifted.target)).ok).toBe(true);
    });

    test('of someone who is in the room says nothing of the kind', async () => {
        expect(await say(`ban @${use().newcomer().username ?? ''}`)).not.toContain('Not in #general');
    });
});

describe('muted, and away', () => {
    const use = useTimedDesk();
    const say = (words: string): Promise<string> => use().say(use().demo.people.carol, words);

    interface Away {
        readonly target: User;
        readonly name: string;
        readonly caseId: string;
    }

    async function leave(target: User): Promise<void> {
        const { workspace, rooms } = use().demo;
        await removeUserFromRoom(workspace, rooms.general._id, target);
    }

    async function mutedAndAway(duration = '10m'): Promise<Away> {
        const target = use().newcomer();
        const name = target.username ?? '';
        const caseId = caseIdIn(await say(`mute @${name} ${duration} spam`));
        await leave(target);
        return { target, name, caseId };
    }

    test('a mute ends in the records at its time, and for the room the moment they are back', async () => {
        const desk = use();
        const { target, caseId } = await mutedAndAway();
        await desk.pass('11 minutes');
        expect(await say(`case ${caseId}`)).toContain('ended by itself');
        expect(desk.directMessagesTo(target).at(-1)?.msg).toBe('Mute in #general has ended.');
        expect(desk.isMuted(target)).toBe(true);
        await joinAndSettle(desk, target);
        expect(desk.isMuted(target)).toBe(false);
        expect(desk.countOf('user-unmuted', target)).toBe(1);
    });

    test('who is brought back is seen to as well', async () => {
        const desk = use();
        const { target } = await mutedAndAway();
        await desk.pass('11 minutes');
        await bringAndSettle(desk, target);
        expect(desk.isMuted(target)).toBe(false);
    });

    test('who comes back before the end stays muted until then', async () => {
        const desk = use();
        const { target } = await mutedAndAway();
        await joinAndSettle(desk, target);
        expect(desk.isMuted(target)).toBe(true);
        await desk.pass('11 minutes');
        expect(desk.isMuted(target)).toBe(false);
    });

    test('who comes back in a way that tells no app is found by a sweep', async () => {
        const desk = use();
        const { target } = await mutedAndAway();
        await desk.pass('11 minutes');
        addMember(desk.demo.workspace, desk.demo.rooms.general, target);
        await desk.sweep();
        expect(desk.isMuted(target)).toBe(false);
    });

    test('who comes back while REST is down is seen to as soon as it is up', async () => {
        const desk = use();
        const { target } = await mutedAndAway();
        await desk.pass('11 minutes');
        desk.rest.faults.next('rooms.unmuteUser', { answer: 500, times: 2 });
        await joinAndSettle(desk, target);
        expect(desk.isMuted(target)).toBe(true);
        await desk.sweep();
        expect(desk.isMuted(target)).toBe(false);
    });

    test('unmuted by a moderator: at once in the records, and for the room the moment they are back', async () => {
        const desk = use();
        const { target, name, caseId } = await mutedAndAway('2h');
        const answer = await say(`unmute @${name}`);
        expect(answer).toContain(`✅ Unmuted in #general: @${name}.`);
        expect(answer).toContain(`Not in #general now: @${name}. ${AWAY}`);
        expect(await say(`case ${caseId}`)).toContain('lifted by @carol');
        expect(await say(`unmute @${name}`)).toContain(`ℹ️ Not muted in #general: @${name}.`);
        await joinAndSettle(desk, target);
        expect(desk.isMuted(target)).toBe(false);
    });

    test('undone, or muted once more, while away', async () => {
        const desk = use();
        const { target, name, caseId } = await mutedAndAway('2h');
        expect(await say(`undo ${caseId}`)).toContain(AWAY);
        expect(await say(`mute @${name} 2h again`)).toContain(AWAY);
        await joinAndSettle(desk, target);
        expect(desk.isMuted(target)).toBe(true);
        await desk.pass('121 minutes');
        expect(desk.isMuted(target)).toBe(false);
    });

    test('given another end while away', async () => {
        const desk = use();
        const { target, name } = await mutedAndAway('2h');
        const answer = await say(`mute @${name} 10m`);
        expect(answer).toContain('✅ Mute in #general changed');
        expect(answer).toContain(AWAY);
        await desk.pass('11 minutes');
        await joinAndSettle(desk, target);
        expect(desk.isMuted(target)).toBe(false);
    });

    test('who wrote and left is muted when they are back; whom the room has never seen is not', async () => {
        const desk = use();
        const { workspace, rooms, people } = desk.demo;
        const target = desk.newcomer();
        sendMessage(workspace, target, { rid: rooms.general._id, msg: 'buy watches' });
        await leave(target);
        const answer = await say(`mute @${target.username ?? ''} 2h spam`);
        expect(answer).toContain('✅ Muted');
        expect(answer).toContain(AWAY);
        expect(desk.isMuted(target)).toBe(false);
        await joinAndSettle(desk, target);
        expect(desk.isMuted(target)).toBe(true);
        expect(await say(`mute @${people.erin.username ?? ''} 2h`)).toContain('[error-user-not-in-room]');
    });

    test('joining takes no REST where nobody waits', async () => {
        const desk = use();
        const target = desk.newcomer();
        await leave(target);
        desk.rest.log.clear();
        await joinAndSettle(desk, target);
        expect(desk.rest.log.calls().map(({ endpoint }) => endpoint)).toEqual(['channels.join']);
    });

    test('survives a restart of the server', async () => {
        const desk = use();
        const { target, name } = await mutedAndAway('2h');
        await say(`unmute @${name}`);
        await desk.restart();
        await joinAndSettle(desk, target);
        expect(desk.isMuted(target)).toBe(false);
    });
});
