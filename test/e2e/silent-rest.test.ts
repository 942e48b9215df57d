// REST that never answers: the app waits eight seconds, then looks at the room. All at once, as each one takes that long.
import type { PersonName } from './rows';
import { personOf, roomOf } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();
const timeout = 8000;

const say = async (name: PersonName, words: string): Promise<string> => {
    const said = await use().say({ user: personOf(use(), name), room: roomOf(use(), 'general') }, words);
    return said.notices.find(({ userId }) => userId === personOf(use(), name)._id)?.msg ?? '';
};

test('a call without an answer is ended by the app itself, and the answer says what is true', async () => {
    const { rest, demo } = use();
    await say('carol', '');
    rest.log.clear();
    rest.faults.next('rooms.muteUser', { answer: 'hang', afterEffect: true });
    rest.faults.next('rooms.unmuteUser', { answer: 'hang' });
    rest.faults.next('roles.addUserToRole', { answer: 'hang' });
    const started = Date.now();
    const answers = await Promise.all([
        say('carol', 'mute @bob'),
        say('admin', 'unmute @mallory'),
        say('alice', 'role add moderator @olivia'),
    ]);
    const waited = Date.now() - started;

    expect(answers[0]).toMatch(/^✅ Muted in #general: @bob\.\nLasts until someone unmutes\.\nCase `\S+`$/);
    expect(answers[1]).toMatch(/^✅ Unmuted in #general: @mallory\.\nCase `\S+`$/);
    expect(answers[2]).toMatch(/did not take effect.*\[mod-timed-out\]/);
    expect(demo.workspace.rooms.get(demo.rooms.general._id)?.muted).toEqual(['bob']);
    expect(waited).toBeGreaterThanOrEqual(timeout);
    expect(waited).toBeLessThan(2 * timeout);
    expect(rest.log.count('rooms.muteUser')).toBe(1);
    expect(rest.log.count('rooms.unmuteUser')).toBe(2);
    expect(rest.log.count('roles.addUserToRole')).toBe(1);
});
