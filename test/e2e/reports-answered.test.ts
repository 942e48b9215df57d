// What is done about a report: the buttons of its notice, the same by command, and cases that name it.
import { PanelUser, textsIn } from './panel-user';
import { idIn, ReportsIn } from './reports';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();
const on = new ReportsIn(use);

beforeEach(() => {
    on.forgetNotices();
});

describe('Open member', () => {
    test('opens the author in the room of the message, naming the report, and the case names it', async () => {
        await on.report(on.messageBy('mallory'), 'bob', 'sells watches');
        const notice = on.noticeIn('carol');
        const id = idIn(notice.msg);
        const panel = PanelUser.in(use(), 'carol', 'direct');
        await panel.clickInMessage(notice, 'Open member');
        for (const part of ['Moderate #general', 'Mallory Moss', `Report ${id}`, 'sells watches']) {
            expect(textsIn([panel.bar]).join('\n') + JSON.stringify(panel.bar)).toContain(part);
        }
        await panel.click('Warn');
        panel.fill('reason', 'no watches here');
        await panel.submit();
        expect(panel.modal).toBeUndefined();
        expect(panel.barText).toContain('Warned');
        expect(panel.barText).toContain(`from report ${id}`);
        const cases = await on.say('carol', 'history @mallory');
        expect(cases).toContain(`from report ${id}`);
        expect(await on.say('mallory', 'mine')).not.toContain(id);
    });

    test('a forged value makes no case out of a report about somebody else', async () => {
        await on.report(on.messageBy('mallory'));
        const notice = on.noticeIn('carol');
        const id = idIn(notice.msg);
        const { engine, demo } = use();
        const click = (value: string) =>
            engine.blockAction({
                ...{ user: demo.people.carol, actionId: 'show', blockId: 'report-buttons', value, triggerId: 'forged' },
                ...{ roomId: notice.rid, messageId: notice._id, container: { type: 'message', id: notice._id } },
            });
        const about = await click(`member~GENERAL~bob-id~${id}`);
        expect(JSON.stringify(about)).toContain('[mod-report-unknown]');
        expect(JSON.stringify(about)).not.toContain(`bob-id~${id}`);
        expect(JSON.stringify(await click(`member~core-id~mallory-id~${id}`))).toContain('[mod-report-unknown]');
        expect(JSON.stringify(await click('room~GENERAL~0~0'))).toContain('[mod-stale-view]');
        const { answer } = await use().during(async () => {
            const view = { id: `action~GENERAL~warn~bob-id~${id}~~made-up`, state: { reason: { reason: 'insult' } } };
            const reply = await engine.viewSubmit({ user: demo.people.carol, view, triggerId: 'forged' });
            expect(JSON.stringify(reply)).toContain('[mod-report-unknown]');
        });
        expect(answer).toBe('');
        expect(await on.say('carol', 'history @bob')).not.toContain('insult');
    });

    test('tells an outsider nothing', async () => {
        await on.report(on.messageBy('mallory'));
        const panel = PanelUser.in(use(), 'erin');
        await panel.clickInMessage(on.noticeIn('carol'), 'Open member');
        expect(panel.barText).toContain('[error-not-allowed]');
        expect(panel.barText).not.toContain('Mallory');
    });
});

describe('Dismiss', () => {
    test("hides the reports in Rocket.Chat's console and takes the buttons off every notice", async () => {
        const message = on.messageBy('mallory');
        await on.report(message);
        await on.report(message, 'olivia', 'me too');
        const [mine, hers] = [on.noticeIn('carol'), on.noticeIn('alice')];
        const panel = PanelUser.in(use(), 'carol');
        await panel.clickInMessage(mine, 'Dismiss');
        expect(panel.modal).toBeUndefined();
        expect(on.workspace.moderationReports.findByMessage(message._id)).toMatchObject([
            { _hidden: true, moderationInfo: { reason: `@carol (Mod Desk ${idIn(mine.msg)})`, action: 'None' } },
            { _hidden: true },
        ]);
        for (const notice of [mine, hers]) {
            expect(on.wordsOf(notice)).toContain('Dismissed by @carol');
            expect(JSON.stringify(on.workspace.messages.get(notice._id)?.blocks)).not.toContain('"button"');
        }
        expect(await on.say('carol', 'reports')).not.toContain(message.msg);
        expect(await on.say('alice', `dismiss ${idIn(hers.msg)}`)).toContain('was dismissed already, by @carol');
    });

    test('a second click, on a notice that was not yet drawn anew, says who was first', async () => {
        await on.report(on.messageBy('mallory'));
        const notice = on.noticeIn('alice');
        const stale = on.workspace.messages.get(notice._id);
        await on.say('carol', `dismiss ${idIn(notice.msg)}`);
        on.workspace.messages.update(notice._id, { ...(stale?.blocks ? { blocks: stale.blocks } : {}) });
        const panel = PanelUser.in(use(), 'alice');
        await panel.clickInMessage(notice, 'Dismiss');
        expect(panel.modalText).toContain('was dismissed already, by @carol');
    });

    test('not by the one it is about, nor by who is below them, nor by who may not mute', async () => {
        await on.pickLog();
        const message = on.messageBy('alice');
        await on.report(message);
        const notice = on.noticeIn('carol');
        const tries = { alice: '[mod-report-unknown]', carol: '[mod-outranked]', bob: '[error-not-allowed]' } as const;
        for (const [name, code] of Object.entries(tries)) {
            const panel = PanelUser.in(use(), name as keyof typeof tries);
            await panel.clickInMessage(notice, 'Dismiss');
            expect(panel.modalText).toContain(code);
            expect(await on.say(name as keyof typeof tries, `dismiss ${idIn(notice.msg)}`)).toContain(code);
        }
        expect(on.workspace.moderationReports.findByMessage(message._id)).toEqual([
            expect.not.objectContaining({ _hidden: true }),
        ]);
        expect(await on.say('admin', `dismiss ${idIn(notice.msg)}`)).toContain('is dismissed');
    });

    test('nor told to a moderator who was reported, though the room for the log is theirs to read', async () => {
        await on.pickLog();
        const message = on.messageBy('carol');
        await on.report(message);
        expect(Object.keys(on.notices())).toEqual(['alice']);
        const id = idIn(on.noticeIn('alice').msg);
        for (const words of ['reports', `report ${id}`, `dismiss ${id}`]) {
            const answer = await on.say('carol', words);
            for (const secret of [message.msg, '@carol']) expect(answer).not.toContain(secret);
        }
        expect(await on.say('carol', `dismiss ${id}`)).toContain('[mod-report-unknown]');
        expect(await on.say('alice', `report ${id}`)).toContain('BUY CHEAP WATCHES');
    });

    test('a click on any other message of the room rewrites only the notices', async () => {
        const message = on.messageBy('mallory');
        await on.report(message);
        const notice = on.noticeIn('carol');
        const { engine, demo } = use();
        const value = `report~GENERAL~${idIn(notice.msg)}`;
        await engine.blockAction({
            ...{ user: demo.people.carol, actionId: 'dismiss', blockId: 'report-buttons', value, triggerId: 'forged' },
            ...{ roomId: message.rid, messageId: message._id, container: { type: 'message', id: message._id } },
        });
        expect(on.workspace.messages.get(message._id)?.msg).toBe(message.msg);
        expect(on.wordsOf(notice)).toContain('Dismissed by @carol');
    });

    test('a report of another room is unknown here', async () => {
        await on.report(on.messageBy('mallory'));
        const id = idIn(on.noticeIn('carol').msg);
        expect(await on.say('carol', `dismiss ${id}`, use().demo.rooms.core)).toContain('[mod-report-unknown]');
        expect(await on.say('carol', `report ${id}`, use().demo.rooms.core)).toContain('[mod-report-unknown]');
        expect(await on.say('carol', `report ${id}`)).toContain('BUY CHEAP WATCHES');
    });
});

describe('--report', () => {
    test('names the report in the case, its list, its table and the log', async () => {
        await on.pickLog();
        await on.report(on.messageBy('mallory'));
        const id = idIn(on.noticeIn('core').msg);
        const said = await use().say(
            { user: use().demo.people.carol, room: use().demo.rooms.general },
            `warn @mallory --report=${id} rude`,
        );
        expect(said.answer).toContain('✅ Warned');
        const caseId = idIn(said.cases[0] ?? '');
        expect(await on.say('carol', `case ${caseId}`)).toContain(`from report ${id}`);
        expect(await on.say('carol', 'cases')).toContain(`from report ${id}`);
        expect(said.changes.join('\n')).toContain(`from report ${id}`);
    });

    test('refuses one about somebody else, or none at all', async () => {
        await on.report(on.messageBy('mallory'));
        const id = idIn(on.noticeIn('carol').msg);
        const target = 'bob';
        for (const words of [`warn @${target} --report=${id} insult`, 'warn @mallory --report=000000-000 insult']) {
            expect(await on.say('carol', words)).toContain('[mod-report-unknown]');
        }
        expect(await on.say('carol', 'cases')).not.toContain('insult');
    });
});
