// Texts that are longer than the server takes in one message, and longer than a case keeps.
import { PanelUser } from './panel-user';
import { ReportsIn } from './reports';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();
const on = new ReportsIn(use);

const long = (length: number): string =>
    'spam and more spam '
        .repeat(Math.ceil(length / 19))
        .slice(0, length)
        .trim();

const carolSays = (words: string) => {
    const { people, rooms } = use().demo;
    return use().say({ user: people.carol, room: rooms.general }, words);
};

describe('a reason', () => {
    it('of more than 4,000 characters is refused, and nothing is done', async () => {
        const said = await carolSays(`mute @bob ${long(4001)}`);
        expect(said.answer).toContain('at most 4000 characters');
        expect(said.answer).toContain('[mod-reason-too-long]');
        expect([said.changes, said.calls, said.cases]).toEqual([[], [], []]);
    });

    it('is refused in the form, too, at its field or as a whole', async () => {
        const carol = PanelUser.in(use(), 'carol');
        await carol.roomButton();
        await carol.find('bob');
        await carol.click('Mute');
        const { changes } = await carol.fill('reason', long(4001)).submit();
        expect(changes).toEqual([]);
        expect(JSON.stringify([carol.errors, carol.modalText])).toContain('mod-reason-too-long');
    });

    it('of a case can only be changed to one that a case keeps', async () => {
        const muted = await carolSays('mute @bob spam');
        const [id] = /\w{6}-\w{3}/.exec(muted.cases.join()) ?? [];
        expect((await carolSays(`reason ${id ?? ''} ${long(4001)}`)).answer).toContain('[mod-reason-too-long]');
        expect((await carolSays(`case ${id ?? ''}`)).answer).toContain('spam');
    });

    it('is told in part, and kept whole', async () => {
        const { demo } = use();
        await use().set('tell-target', true);
        const muted = await carolSays(`mute @bob ${long(3900)}`);
        const told = demo.workspace.messages.all().filter(({ msg }) => msg.includes('spam and more spam'));
        expect(told.map(({ msg }) => msg.length < 900 && msg.includes('…'))).toEqual([true]);
        const [id] = /\w{6}-\w{3}/.exec(muted.cases.join()) ?? [];
        expect((await carolSays(`case ${id ?? ''}`)).answer).toContain(long(3900));
    });
});

describe('on a server that takes 120 characters', () => {
    beforeEach(() => {
        use().demo.workspace.setSetting('Message_MaxAllowedSize', 120);
    });

    it('what is told comes in several messages', async () => {
        const { demo } = use();
        await use().set('tell-target', true);
        await carolSays(`mute @bob ${long(300)}`);
        const told = demo.workspace.messages.all().filter(({ msg, t }) => !t && msg.includes('spam and'));
        expect(told.length).toBeGreaterThan(1);
        for (const { msg } of told) expect(msg.length).toBeLessThanOrEqual(120);
        expect(told.map(({ msg }) => msg).join(' ')).toContain('spam and more spam');
    });

    it('a report reaches moderators in one message, with all of it in its blocks and its buttons', async () => {
        await on.report(on.messageBy('mallory'), 'bob', long(290));
        for (const moderator of ['alice', 'carol']) {
            const { msg, blocks } = on.noticeIn(moderator);
            expect([msg.length, msg.endsWith('…')]).toEqual([120, true]);
            expect(JSON.stringify(blocks)).toContain(long(290));
        }
        const carol = PanelUser.in(use(), 'carol');
        await carol.clickInMessage(on.noticeIn('carol'), 'Dismiss');
        expect(on.wordsOf(on.noticeIn('alice'))).toContain('Dismissed by @carol');
    });
});
