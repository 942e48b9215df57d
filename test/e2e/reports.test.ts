// A reported message reaches those who keep the room in order, once, and nobody else.
import { addMessage } from '../workspace/state/build';
import { giveRoomRole } from './arrange';
import { idIn, ReportsIn } from './reports';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();
const on = new ReportsIn(use);

beforeEach(() => {
    on.forgetNotices();
});

describe('who is told', () => {
    test('the room for the log, where one is set, and nobody directly', async () => {
        await on.pickLog();
        const message = on.messageBy('mallory');
        await on.report(message, 'bob', 'sells watches');
        expect(Object.keys(on.notices())).toEqual(['core']);
        const words = on.wordsOf(on.noticeIn('core'));
        for (const part of ['#general', 'mallory', 'bob', 'Reason: sells watches', 'BUY CHEAP WATCHES']) {
            expect(words).toContain(part);
        }
        expect(words).toContain(`/channel/general?msg=${message._id}`);
        expect(words).toContain(`/mod dismiss ${idIn(on.noticeIn('core').msg)}`);
    });

    test("else the room's owners and moderators, not its leader", async () => {
        await on.report(on.messageBy('mallory'));
        expect(Object.keys(on.notices()).sort()).toEqual(['alice', 'carol']);
    });

    test('never whoever wrote the message, and nobody who is deactivated', async () => {
        giveRoomRole(use(), 'trent', 'moderator');
        await on.report(on.messageBy('carol'));
        expect(Object.keys(on.notices())).toEqual(['alice']);
    });

    test('at most twenty', async () => {
        const { subscriptions, users } = on.workspace;
        for (let number = 0; number < 25; number += 1) {
            const user = users.insert({
                ...use().demo.people.dave,
                ...{ _id: `guard${number}-id`, username: `guard${number}`, name: `Guard ${number}` },
            });
            const subscription = subscriptions.findOneByRoomAndUser('GENERAL', 'dave-id');
            if (subscription) {
                subscriptions.insert({
                    ...subscription,
                    ...{ _id: `guard${number}-subscription`, roles: ['moderator'] },
                    u: { _id: user._id, username: user.username ?? '', name: user.name ?? '' },
                });
            }
        }
        await on.report(on.messageBy('mallory'));
        expect(Object.keys(on.notices())).toHaveLength(20);
        expect(Object.keys(on.notices())).toContain('alice');
    });

    test('moderators directly, where the room for the log cannot be written in', async () => {
        await use().set('mod-log-room', [{ _id: 'gone', name: 'gone' }]);
        await on.report(on.messageBy('mallory'));
        expect(Object.keys(on.notices()).sort()).toEqual(['alice', 'carol']);
    });

    test('nobody of a message in direct messages', async () => {
        await on.report(on.messageBy('alice', use().demo.rooms.direct));
        expect(on.notices()).toEqual({});
    });

    test('nobody where the setting is off', async () => {
        await use().set('reports-to-moderators', false);
        const message = on.messageBy('mallory');
        await on.report(message);
        expect(on.notices()).toEqual({});
        expect(await on.say('carol', 'reports')).not.toContain(message.msg);
    });

    test('once an hour, however often a message is reported', async () => {
        const message = on.messageBy('mallory');
        const flood = Array.from({ length: 12 }, (_, position) =>
            on.report(message, position % 2 === 0 ? 'bob' : 'olivia', `again ${position}`),
        );
        await Promise.all(flood);
        expect(on.notices()).toEqual({ alice: [expect.anything()], carol: [expect.anything()] });
        expect(await on.say('carol', 'reports')).toContain('(12 reports)');
    });

    test('words of others ping nobody', async () => {
        await on.pickLog();
        const { rooms, people } = use().demo;
        await on.report(addMessage(on.workspace, rooms.general, people.mallory, '@all and @here'), 'bob', 'ask @alice');
        expect(on.noticeIn('core').msg).not.toMatch(/@\w/);
    });
});
