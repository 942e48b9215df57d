// Ends that meet trouble: the target is not who or where they were, or REST fails.
import type { User } from '../workspace/state/documents';
import { addMember } from '../workspace/state/build';
import { removeUserFromRoom } from '../workspace/rules/remove-user-from-room';
import { renameUser } from '../workspace/rules/rename-user';
import { setUserActiveStatus } from '../workspace/rules/set-user-active-status';
import { caseIdIn } from './timed-desk';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk();

async function muteNewcomer(): Promise<{ target: User; caseId: string }> {
    const target = use().newcomer();
    const answer = await use().say(use().demo.people.carol, `mute @${target.username} 10m spam`);
    return { target, caseId: caseIdIn(answer) };
}

const caseOf = (caseId: string): Promise<string> => use().say(use().demo.people.carol, `case ${caseId}`);

describe('the target', () => {
    test('renamed before the end, as Rocket.Chat renames: is unmuted under the new name', async () => {
        const desk = use();
        const { workspace, rooms } = desk.demo;
        const { target, caseId } = await muteNewcomer();
        const username = `${target.username}.renamed`;
        renameUser(workspace, target, username);
        expect(workspace.rooms.get(rooms.general._id)?.muted).toContain(username);
        await desk.pass('11 minutes');
        expect(workspace.rooms.get(rooms.general._id)?.muted).not.toContain(username);
        expect(await caseOf(caseId)).toContain('ended by itself');
    });

    test('renamed, with another of the old name since: is told, and nobody in their place', async () => {
        const desk = use();
        const { workspace } = desk.demo;
        const { target, caseId } = await muteNewcomer();
        const { username: from = '' } = target;
        const username = `${from}.renamed`;
        renameUser(workspace, target, username);
        const successor = desk.newcomer();
        renameUser(workspace, successor, from);
        await desk.say(desk.demo.people.carol, `duration ${caseId} 20m`);
        await desk.pass('21 minutes');
        expect(desk.directMessagesTo(successor)).toEqual([]);
        expect(desk.directMessagesTo(target).map(({ msg }) => msg)).toEqual([
            expect.stringContaining('Mute in #general, by @carol.'),
            expect.stringContaining('Mute in #general, changed by @carol.'),
            'Mute in #general has ended.',
        ]);
        expect(desk.messagesAbout({ ...target, username }).map(({ msg }) => msg)).toContain(
            `Mute: @${username}, ended by itself.`,
        );
    });

    test('kicked before the end and back later: is unmuted once they are back', async () => {
        const desk = use();
        const { workspace, rooms } = desk.demo;
        const { target, caseId } = await muteNewcomer();
        await desk.say(desk.demo.people.carol, `kick @${target.username}`);
        await desk.pass('11 minutes');
        const stillMuted = desk.isMuted(target);
        addMember(workspace, rooms.general, target);
        await desk.pass('61 minutes');
        await desk.sweep();
        expect(desk.isMuted(target)).toBe(false);
        expect(await caseOf(caseId)).toContain('ended by itself');
        expect(await desk.say(desk.demo.people.carol, 'attention')).not.toContain(caseId);
        // Rocket.Chat keeps a mute of those who leave, and takes no unmute of somebody who is not there.
        expect(stillMuted).toBe(true);
    });

    test('left and back before the end: is unmuted in time', async () => {
        const desk = use();
        const { workspace, rooms } = desk.demo;
        const { target, caseId } = await muteNewcomer();
        await removeUserFromRoom(workspace, rooms.general._id, target);
        addMember(workspace, rooms.general, target);
        await desk.pass('11 minutes');
        expect(desk.isMuted(target)).toBe(false);
        expect(await caseOf(caseId)).toContain('ended by itself');
    });

    test('deactivated before the end: is unmuted all the same', async () => {
        const desk = use();
        const { target, caseId } = await muteNewcomer();
        await setUserActiveStatus(desk.demo.workspace, { userId: target._id, active: false, confirmRelinquish: false });
        await desk.pass('11 minutes');
        expect(desk.isMuted(target)).toBe(false);
        expect(await caseOf(caseId)).toContain('ended by itself');
    });

    test('deleted before the end: nothing is left to do, and nobody is called', async () => {
        const desk = use();
        const { target, caseId } = await muteNewcomer();
        desk.demo.workspace.users.remove(target._id);
        await desk.pass('11 minutes');
        expect(await caseOf(caseId)).toContain('over, as the account or the room is gone, seen 20');
    });
});

/** An unmute does no harm when it is repeated, so each try makes two calls. */
const callsATry = 2;

describe('REST fails at the end', () => {
    test('once: it is tried again a minute later', async () => {
        const desk = use();
        const { target, caseId } = await muteNewcomer();
        desk.rest.faults.next('rooms.unmuteUser', { answer: 502, times: callsATry });
        await desk.pass('11 minutes');
        expect(desk.isMuted(target)).toBe(true);
        expect(await caseOf(caseId)).toContain('(ending it failed 1 times)');
        await desk.sweep();
        expect(desk.isMuted(target)).toBe(true);
        await desk.sweep();
        expect(desk.isMuted(target)).toBe(false);
        expect(await caseOf(caseId)).toContain('ended by itself');
    });

    test('after the effect: it counts as ended, and is not done twice', async () => {
        const desk = use();
        const { target, caseId } = await muteNewcomer();
        desk.rest.faults.next('rooms.unmuteUser', { answer: 502, afterEffect: true });
        await desk.pass('11 minutes');
        await desk.pass('2 minutes');
        expect(desk.countOf('user-unmuted', target)).toBe(1);
        expect(await caseOf(caseId)).toContain('ended by itself');
    });

    test('six times, with waits of 1, 2, 4, 8 and 16 minutes: then a person is needed, and may try again', async () => {
        const desk = use();
        const { carol, bob } = desk.demo.people;
        await desk.set('mod-log-room', [{ _id: desk.demo.rooms.core._id, name: 'core' }]);
        const { target, caseId } = await muteNewcomer();
        desk.rest.faults.next('rooms.unmuteUser', { answer: 502, times: 6 * callsATry });
        await desk.pass('10 minutes');
        for (const minutes of [1, 2, 4, 8, 16]) {
            const left = desk.rest.log.count('rooms.unmuteUser');
            await desk.pass(minutes * 60_000 - 20_000);
            expect(desk.rest.log.count('rooms.unmuteUser')).toBe(left);
            await desk.sweep();
            expect(desk.rest.log.count('rooms.unmuteUser')).toBe(left + callsATry);
        }
        const core = desk.messagesAbout(target, desk.demo.rooms.core).map(({ msg }) => msg);
        expect(core.join('\n')).toMatch(/could not be ended after six tries/);
        expect(desk.rest.faults.waiting).toBe(0);
        await desk.pass('1 day');
        expect(desk.isMuted(target)).toBe(true);
        expect(await desk.say(carol, 'attention')).toContain(caseId);
        expect(await desk.say(bob, `retry ${caseId}`)).toContain('[error-not-allowed]');
        expect(await desk.say(carol, `retry ${caseId}`)).toContain(caseId);
        await desk.sweep();
        expect(desk.isMuted(target)).toBe(false);
        expect(await desk.say(carol, 'attention')).not.toContain(caseId);
        expect(desk.countOf('user-unmuted', target)).toBe(1);
    });

    test('without a service account: it is tried again when there is one', async () => {
        const desk = use();
        const { target, caseId } = await muteNewcomer();
        await desk.set('rest-auth-token', '');
        await desk.pass('11 minutes');
        expect(desk.isMuted(target)).toBe(true);
        await desk.resetSettings();
        await desk.pass('2 minutes');
        expect(desk.isMuted(target)).toBe(false);
        expect(await caseOf(caseId)).toContain('ended by itself');
    });
});
