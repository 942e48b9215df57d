// Direct words to someone whose account was deactivated in between: Rocket.Chat leaves the app's room with them closed.
import { setUserActiveStatus } from '../workspace/rules/set-user-active-status';
import type { Room, User } from '../workspace/state/documents';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk();

const say = (words: string): Promise<string> => use().say(use().demo.people.carol, words);

const directWordsTo = (target: User): string[] =>
    use()
        .directMessagesTo(target)
        .map(({ msg }) => msg);

async function setActive({ _id: userId }: User, active: boolean): Promise<void> {
    await setUserActiveStatus(use().demo.workspace, { userId, active, confirmRelinquish: true });
}

function directRoomWith({ _id }: User): Room | undefined {
    const own = use().appUser._id;
    return use()
        .demo.workspace.rooms.findDirectRoomsOf(_id)
        .find(({ uids = [] }) => uids.includes(own));
}

/** Somebody to whom the app has written before. */
async function acquaintance(): Promise<User> {
    const target = use().newcomer();
    await say(`warn @${target.username ?? ''} be kind`);
    return target;
}

const untold = 'Done, but not everybody who should know of it could be told: ';

test('who is active again is told, in the room as it was', async () => {
    const target = await acquaintance();
    const before = directRoomWith(target);
    await setActive(target, false);
    await setActive(target, true);
    expect(directRoomWith(target)?.ro).toBe(true);
    const answer = await say(`mute @${target.username ?? ''} spam`);
    expect(answer).toContain('✅ Muted');
    expect(answer).not.toContain(untold);
    expect(directWordsTo(target)[1]).toContain('spam');
    // Opening it again has given it no name, and changed nothing else of it.
    const now = directRoomWith(target);
    const { lm, _updatedAt } = now ?? {};
    expect(now).toEqual({ ...before, ro: false, reactWhenReadOnly: false, msgs: 2, lm, _updatedAt });
    expect(now).not.toHaveProperty('name');
});

test('who is deactivated is not, and the answer says so once for all of them', async () => {
    const targets = [await acquaintance(), await acquaintance()];
    for (const target of targets) await setActive(target, false);
    const names = targets.map(({ username = '' }) => `@${username}`);
    const answer = await say(`mute ${names.join(' ')} spam`);
    expect(answer.split(untold)).toHaveLength(2);
    expect(answer).toContain(`${untold}${names.join(', ')}.`);
    for (const target of targets) {
        expect(use().isMuted(target)).toBe(true);
        expect(directRoomWith(target)?.ro).toBe(true);
        expect(directWordsTo(target)).toHaveLength(1);
    }
});

test('a room that the app may not open is let be, and the answer says so', async () => {
    const target = await acquaintance();
    await setActive(target, false);
    await setActive(target, true);
    const { rooms } = use().demo.workspace;
    const update = rooms.update.bind(rooms);
    rooms.update = (id, fields) => {
        if (fields.ro === false) throw new Error('no');
        return update(id, fields);
    };
    const answer = await say(`mute @${target.username ?? ''} spam`);
    rooms.update = update;
    expect(use().isMuted(target)).toBe(true);
    expect(answer).toContain(`${untold}@${target.username ?? ''}.`);
});
