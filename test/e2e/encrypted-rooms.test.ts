// Rooms in which the server takes no word of an app: what is asked for is done, and the answer says who was not told.
import type { Room } from '../workspace/state/documents';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk();

const carolSays = (words: string, room: Room): Promise<string> => use().say(use().demo.people.carol, words, room);
const untold = 'Done, but not everybody who should know of it could be told: ';

beforeAll(() => {
    use().demo.workspace.setSetting('E2E_Enable', true);
});

test('an encrypted room is not told of the mute, but the person is', async () => {
    const { demo } = use();
    demo.workspace.rooms.update(demo.rooms.general._id, { encrypted: true });
    const target = use().newcomer();
    const answer = await carolSays(`mute @${target.username ?? ''} spam`, demo.rooms.general);
    expect(use().isMuted(target)).toBe(true);
    expect(answer).toContain(`${untold}this room. The room takes only messages that a person's client has encrypted`);
    expect(answer).toContain('[mod-room-encrypted]');
    expect(use().directMessagesTo(target)).toHaveLength(1);
});

test('nor of a run', async () => {
    const { rooms } = use().demo;
    const [one, other] = [use().newcomer(), use().newcomer()];
    const answer = await carolSays(`mute @${one.username ?? ''} @${other.username ?? ''} spam`, rooms.general);
    expect([one, other].map((target) => use().isMuted(target))).toEqual([true, true]);
    expect(answer.split(untold)).toHaveLength(2);
    expect(answer).toContain(`${untold}this room.`);
});

test('where direct rooms are encrypted, the person is not told either: one line for both', async () => {
    const { demo } = use();
    demo.workspace.setSetting('E2E_Enabled_Default_DirectRooms', true);
    const target = use().newcomer();
    const answer = await carolSays(`warn @${target.username ?? ''} spam`, demo.rooms.general);
    expect(answer).toContain(`${untold}@${target.username ?? ''}.`);
    expect(answer).toContain('[mod-room-encrypted]');
    const doctor = await use().say(demo.people.admin, 'doctor');
    expect(doctor).toMatch(/⚠️ \*Encrypted rooms\*: .*E2E_Enabled_Default_DirectRooms/);
});
