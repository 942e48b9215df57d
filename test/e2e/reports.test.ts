// A reported message reaches those who keep the room in order, with buttons that work, and cases made from it name it.
import { reportMessage } from '../workspace/rules/report-message';
import { addMessage } from '../workspace/state/build';
import type { Message, ModerationReport, Room } from '../workspace/state/documents';
import { giveRoomRole } from './arrange';
import { PanelUser, textsIn } from './panel-user';
import type { PersonName } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

const idForm = /[0-9a-z]{6}-[0-9a-z]{3}/;
const workspace = () => use().demo.workspace;

let written = 0;

/** A new message, as reports of others stay from test to test. */
function messageBy(name: PersonName, room: Room = use().demo.rooms.general): Message {
    written += 1;
    return addMessage(workspace(), room, use().demo.people[name], `BUY CHEAP WATCHES, offer ${written}`);
}

async function report(message: Message, by: PersonName = 'bob', reason = 'spam'): Promise<ModerationReport> {
    return await reportMessage(workspace(), use().demo.people[by]._id, {
        messageId: message._id,
        description: reason,
    });
}

/** The app's own messages that tell of a report, by where they are: a room's name, or who is told directly. */
function notices(): Record<string, Message[]> {
    const { rooms, messages, users } = workspace();
    const [appId = ''] = use().engine.store.apps.keys();
    const appUser = users.findOneByAppId(appId);
    const found: Record<string, Message[]> = {};
    for (const message of messages.all().filter(({ u, blocks }) => u._id === appUser?._id && blocks !== undefined)) {
        const room = rooms.get(message.rid);
        const place = room?.name ?? room?.usernames?.find((each) => each !== appUser?.username) ?? '';
        found[place] = [...(found[place] ?? []), message];
    }
    return found;
}

function onlyNotice(place: string): Message {
    const [notice, ...others] = notices()[place] ?? [];
    if (!notice || others.length > 0) throw new Error(`not one notice for ${place}`);
    return notice;
}

/** What blocks and text of a notice say. */
const wordsOf = ({ _id }: Message): string => {
    const message = workspace().messages.get(_id);
    return [...textsIn(message?.blocks), message?.msg].join('\n');
};

const reportIdIn = (notice: Message): string => idForm.exec(notice.msg)?.[0] ?? '';

const pickCore = (): Promise<void> => {
    const { _id, name } = use().demo.rooms.core;
    return use().set('mod-log-room', [{ _id, name }]);
};

const say = async (name: PersonName, words: string, room: Room = use().demo.rooms.general): Promise<string> =>
    (await use().say({ user: use().demo.people[name], room }, words)).answer;

describe('who is told', () => {
    test('the room for the log, where one is set, and nobody directly', async () => {
        await pickCore();
        const message = messageBy('mallory');
        await report(message, 'bob', 'sells watches');
        expect(Object.keys(notices())).toEqual(['core']);
        const words = wordsOf(onlyNotice('core'));
        for (const part of ['#general', 'mallory', 'bob', 'Reason: sells watches', 'BUY CHEAP WATCHES']) {
            expect(words).toContain(part);
        }
        expect(words).toContain(`/channel/general?msg=${message._id}`);
        expect(words).toContain(`/mod dismiss ${reportIdIn(onlyNotice('core'))}`);
    });

    test("else the room's owners and moderators, not its leader", async () => {
        await report(messageBy('mallory'));
        expect(Object.keys(notices()).sort()).toEqual(['alice', 'carol']);
    });

    test('never whoever wrote the message, and nobody who is deactivated', async () => {
        giveRoomRole(use(), 'trent', 'moderator');
        await report(messageBy('carol'));
        expect(Object.keys(notices())).toEqual(['alice']);
    });

    test('at most twenty', async () => {
        const { subscriptions, users } = workspace();
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
        await report(messageBy('mallory'));
        expect(Object.keys(notices())).toHaveLength(20);
        expect(Object.keys(notices())).toContain('alice');
    });

    test('moderators directly, where the room for the log cannot be written in', async () => {
        await use().set('mod-log-room', [{ _id: 'gone', name: 'gone' }]);
        await report(messageBy('mallory'));
        expect(Object.keys(notices()).sort()).toEqual(['alice', 'carol']);
    });

    test('nobody of a message in direct messages', async () => {
        await report(messageBy('alice', use().demo.rooms.direct));
        expect(notices()).toEqual({});
    });

    test('nobody where the setting is off', async () => {
        await use().set('reports-to-moderators', false);
        const message = messageBy('mallory');
        await report(message);
        expect(notices()).toEqual({});
        expect(await say('carol', 'reports')).not.toContain(message.msg);
    });

    test('once an hour, however often a message is reported', async () => {
        const message = messageBy('mallory');
        const flood = Array.from({ length: 12 }, (_, position) =>
            report(message, position % 2 === 0 ? 'bob' : 'olivia', `again ${position}`),
        );
        await Promise.all(flood);
        expect(notices()).toEqual({ alice: [expect.anything()], carol: [expect.anything()] });
        expect(await say('carol', 'reports')).toContain('(12 reports)');
    });

    test('words of others ping nobody', async () => {
        await pickCore();
        const { rooms, people } = use().demo;
        await report(addMessage(workspace(), rooms.general, people.mallory, '@all and @here'), 'bob', 'ask @alice');
        expect(onlyNotice('core').msg).not.toMatch(/@\w/);
    });
});

describe('Open member', () => {
    test('opens the author in the room of the message, naming the report, and the case names it', async () => {
        await report(messageBy('mallory'), 'bob', 'sells watches');
        const notice = onlyNotice('carol');
        const id = reportIdIn(notice);
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
        const cases = await say('carol', 'history @mallory');
        expect(cases).toContain(`from report ${id}`);
        expect(await say('mallory', 'mine')).not.toContain(id);
    });

    test('a forged value makes no case out of a report about somebody else', async () => {
        await report(messageBy('mallory'));
        const notice = onlyNotice('carol');
        const id = reportIdIn(notice);
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
            const view = { id: `action~GENERAL~warn~bob-id~${id}`, state: { reason: { reason: 'insult' } } };
            const reply = await engine.viewSubmit({ user: demo.people.carol, view, triggerId: 'forged' });
            expect(JSON.stringify(reply)).toContain('[mod-report-unknown]');
        });
        expect(answer).toBe('');
        expect(await say('carol', 'history @bob')).not.toContain('insult');
    });

    test('tells an outsider nothing', async () => {
        await report(messageBy('mallory'));
        const panel = PanelUser.in(use(), 'erin');
        await panel.clickInMessage(onlyNotice('carol'), 'Open member');
        expect(panel.barText).toContain('[error-not-allowed]');
        expect(panel.barText).not.toContain('Mallory');
    });
});

describe('Dismiss', () => {
    test("hides the reports in Rocket.Chat's console and takes the buttons off every notice", async () => {
        const message = messageBy('mallory');
        await report(message);
        await report(message, 'olivia', 'me too');
        const [mine, hers] = [onlyNotice('carol'), onlyNotice('alice')];
        const panel = PanelUser.in(use(), 'carol');
        await panel.clickInMessage(mine, 'Dismiss');
        expect(panel.modal).toBeUndefined();
        expect(workspace().moderationReports.findByMessage(message._id)).toMatchObject([
            { _hidden: true, moderationInfo: { reason: `@carol (Mod Desk ${reportIdIn(mine)})`, action: 'None' } },
            { _hidden: true },
        ]);
        for (const notice of [mine, hers]) {
            expect(wordsOf(notice)).toContain('Dismissed by @carol');
            expect(JSON.stringify(workspace().messages.get(notice._id)?.blocks)).not.toContain('"button"');
        }
        expect(await say('carol', 'reports')).not.toContain(message.msg);
        expect(await say('alice', `dismiss ${reportIdIn(hers)}`)).toContain('was dismissed already, by @carol');
    });

    test('a second click, on a notice that was not yet drawn anew, says who was first', async () => {
        await report(messageBy('mallory'));
        const notice = onlyNotice('alice');
        const stale = workspace().messages.get(notice._id);
        await say('carol', `dismiss ${reportIdIn(notice)}`);
        workspace().messages.update(notice._id, { ...(stale?.blocks ? { blocks: stale.blocks } : {}) });
        const panel = PanelUser.in(use(), 'alice');
        await panel.clickInMessage(notice, 'Dismiss');
        expect(panel.modalText).toContain('was dismissed already, by @carol');
    });

    test('not by the one it is about, nor by who is below them, nor by who may not mute', async () => {
        await pickCore();
        const message = messageBy('alice');
        await report(message);
        const notice = onlyNotice('core');
        const tries = { alice: '[mod-self]', carol: '[mod-outranked]', bob: '[error-not-allowed]' } as const;
        for (const [name, code] of Object.entries(tries)) {
            const panel = PanelUser.in(use(), name as keyof typeof tries);
            await panel.clickInMessage(notice, 'Dismiss');
            expect(panel.modalText).toContain(code);
            expect(await say(name as keyof typeof tries, `dismiss ${reportIdIn(notice)}`)).toContain(code);
        }
        expect(workspace().moderationReports.findByMessage(message._id)).toEqual([
            expect.not.objectContaining({ _hidden: true }),
        ]);
        expect(await say('admin', `dismiss ${reportIdIn(notice)}`)).toContain('is dismissed');
    });

    test('not by a moderator who was reported, also where the room for the log shows the notice to them', async () => {
        await pickCore();
        await report(messageBy('carol'));
        const panel = PanelUser.in(use(), 'carol', 'core');
        await panel.clickInMessage(onlyNotice('core'), 'Dismiss');
        expect(panel.modalText).toContain('[mod-self]');
        expect(wordsOf(onlyNotice('core'))).not.toContain('Dismissed');
    });

    test('a click on any other message of the room rewrites only the notices', async () => {
        const message = messageBy('mallory');
        await report(message);
        const notice = onlyNotice('carol');
        const { engine, demo } = use();
        const value = `report~GENERAL~${reportIdIn(notice)}`;
        await engine.blockAction({
            ...{ user: demo.people.carol, actionId: 'dismiss', blockId: 'report-buttons', value, triggerId: 'forged' },
            ...{ roomId: message.rid, messageId: message._id, container: { type: 'message', id: message._id } },
        });
        expect(workspace().messages.get(message._id)?.msg).toBe(message.msg);
        expect(wordsOf(notice)).toContain('Dismissed by @carol');
    });

    test('a report of another room is unknown here', async () => {
        await report(messageBy('mallory'));
        const id = reportIdIn(onlyNotice('carol'));
        expect(await say('carol', `dismiss ${id}`, use().demo.rooms.core)).toContain('[mod-report-unknown]');
        expect(await say('carol', `report ${id}`, use().demo.rooms.core)).toContain('[mod-report-unknown]');
        expect(await say('carol', `report ${id}`)).toContain('BUY CHEAP WATCHES');
    });
});

describe('--report', () => {
    test('names the report in the case, its list, its table and the log', async () => {
        await pickCore();
        await report(messageBy('mallory'));
        const id = reportIdIn(onlyNotice('core'));
        const said = await use().say(
            { user: use().demo.people.carol, room: use().demo.rooms.general },
            `warn @mallory --report=${id} rude`,
        );
        expect(said.answer).toContain('✅ Warned');
        const caseId = idForm.exec(said.cases[0] ?? '')?.[0] ?? '';
        expect(await say('carol', `case ${caseId}`)).toContain(`from report ${id}`);
        expect(await say('carol', 'cases')).toContain(`from report ${id}`);
        expect(said.changes.join('\n')).toContain(`from report ${id}`);
    });

    test('refuses one about somebody else, or none at all', async () => {
        await report(messageBy('mallory'));
        const id = reportIdIn(onlyNotice('carol'));
        const target = 'bob';
        for (const words of [`warn @${target} --report=${id} insult`, 'warn @mallory --report=000000-000 insult']) {
            expect(await say('carol', words)).toContain('[mod-report-unknown]');
        }
        expect(await say('carol', 'cases')).not.toContain('insult');
    });
});
