// People whose account is deleted, or who are called otherwise by now: found as a case tells of them.
import { removeUserFromRoom } from '../workspace/rules/remove-user-from-room';
import type { User } from '../workspace/state/documents';
import { caseIdIn } from './timed-desk';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk();

const say = (words: string): Promise<string> => use().say(use().demo.people.carol, words);

/** An administrator deletes the account, as Rocket.Chat does it: what lies in rooms stays, and the mute with it. */
async function remove(target: User): Promise<void> {
    const { workspace, rooms } = use().demo;
    await removeUserFromRoom(workspace, rooms.general._id, target);
    workspace.users.remove(target._id);
}

async function carolDoes(words: string): Promise<{ target: User; name: string; caseId: string }> {
    const target = use().newcomer();
    const name = target.username ?? '';
    return { target, name, caseId: caseIdIn(await say(words.replace('#', name))) };
}

test('their history is found by the name that they had, and by the id in the case', async () => {
    const { target, name, caseId } = await carolDoes('mute @# 2h spam');
    await remove(target);
    await use().clock.forward('1 minute');
    const found = await say(`case ${caseId}`);
    expect(found).toContain(`The account of @${name} is deleted. Its id was ${target._id}.`);
    expect(found).toContain('over, as the account or the room is gone');
    for (const named of [`@${name}`, name.toUpperCase(), target._id]) {
        const history = await say(`history ${named}`);
        expect(history).toContain(`History of @${name}: 1 cases`);
        expect(history).toContain(`The account of @${name} is deleted.`);
        expect(history).toContain(caseId);
    }
    expect(await say('history @nobody-ever')).toContain('[error-invalid-user]');
});

test('who is called otherwise is found by either name', async () => {
    const { target, name, caseId } = await carolDoes('warn @# be kind');
    use().demo.workspace.users.update(target._id, { username: `${name}.new` });
    for (const named of [name, `${name}.new`]) {
        const history = await say(`history @${named}`);
        expect(history.replaceAll('*', '')).toContain(`History of @${name}.new: 1 cases`);
        expect(history).toContain(caseId);
    }
});

test('undo says what is possible no more', async () => {
    const { target, name, caseId } = await carolDoes('mute @# spam');
    await remove(target);
    expect(await say(`undo ${caseId}`)).toBe(
        `⛔ @${name}: The account is deleted, and what was done to it ended with it. No longer possible: Unmute. [mod-account-gone]`,
    );
});

test('a reason can still be corrected', async () => {
    const { target, caseId } = await carolDoes('kick @# enuogh');
    await remove(target);
    expect(await say(`reason ${caseId} enough`)).toContain('enuogh → enough');
});

test('an end that comes afterwards tells nobody that it has ended by itself', async () => {
    const desk = use();
    const { target, name } = await carolDoes('mute @# 10m spam');
    await remove(target);
    await desk.pass('11 minutes');
    expect(desk.messagesAbout(target).filter(({ msg }) => msg.includes('ended'))).toEqual([]);
    expect(await say(`history @${name}`)).toContain('over, as the account or the room is gone');
});

test('a ban by Mod Desk stays on the list, marked, and comes off it by the name that they had', async () => {
    const desk = use();
    const target = desk.newcomer();
    const name = target.username ?? '';
    await removeUserFromRoom(desk.demo.workspace, desk.demo.rooms.general._id, target);
    await say(`ban @${name} spam`);
    desk.demo.workspace.users.remove(target._id);
    expect(await say('bans')).toContain(`@${name} · account deleted · since`);
    const answer = await say(`unban @${name}`);
    expect(answer).toContain(`✅ No longer banned from #general: @${name}.`);
    expect(answer).not.toContain('⚠️');
    expect(await say('bans')).not.toContain(`@${name} `);
});
