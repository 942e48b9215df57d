// Forms for several people and dry runs in the panel of the packaged app, and runs that take longer than a form may.
import { setTimeout as sleep } from 'node:timers/promises';
import { joinedBy } from './arrange';
import { limitCalls, runIdIn, saidTo, until } from './crowd';
import { forge, wordsIn } from './forge';
import type { Said } from './mod-desk';
import { PanelUser } from './panel-user';
import type { PersonName } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();
const dryRun = '🔎 Dry run: nothing was changed and nobody was told. This is what would happen.';

async function opened(who: PersonName): Promise<PanelUser> {
    const panel = PanelUser.in(use(), who);
    await panel.roomButton();
    return panel;
}

/** The form of an action, opened in the room's bar or in that of a person. */
async function form(who: PersonName, label: string, person?: PersonName): Promise<PanelUser> {
    const panel = await opened(who);
    if (person !== undefined) await panel.find(person);
    await panel.click(label);
    return panel;
}

const onlyShow = (panel: PanelUser): Promise<Said> => panel.choose('What to do', 'Show what would happen').submit();
const doIt = (panel: PanelUser): Promise<Said> => panel.choose('What to do', 'Do it').submit();

async function say(who: PersonName, words: string): Promise<string> {
    const { people, rooms } = use().demo;
    return (await use().say({ user: people[who], room: rooms.general }, words)).answer;
}

/** What is on record in the room: its cases, and what is under way. */
const onRecord = async (): Promise<string[]> => [await say('alice', 'cases'), await say('alice', 'runs')];

const nothing = { answer: '', cases: [], notices: [], changes: [], calls: [] };

describe('"Show what would happen", then "Do it"', () => {
    const table = [
        'Mute in #general: 2 of 5 done.',
        '✅ Muted in #general: @bob, @olivia.',
        'ℹ️ Already muted in #general: @mallory.',
        '⛔ @alice: Not below you in rank: you act on people of a lower rank than your own. [mod-outranked]',
        '⛔ @erin: Not a member of this room. [error-user-not-in-room]',
        'Reason: spam',
    ];
    const people = ['bob', 'alice', 'olivia', 'mallory', 'erin'];

    it('for several: the form stays and shows the table, then it closes and the bar shows the same', async () => {
        const before = await onRecord();
        const carol = await form('carol', 'Mute');
        expect(await onlyShow(carol.fill('people', people).fill('reason', 'spam'))).toEqual(nothing);
        expect(carol.errors).toEqual({});
        for (const line of [dryRun, ...table]) expect(carol.modalText).toContain(line);
        expect(carol.modalText).not.toMatch(/\/mod run|\/mod undo|Case /);
        expect(carol.barText).not.toContain('done.');
        expect(await onRecord()).toEqual(before);

        const { changes, calls } = await doIt(carol);
        expect(calls).toEqual(['rooms.muteUser', 'rooms.muteUser']);
        expect(changes).toEqual(expect.arrayContaining(['+ #general muted bob', '+ #general muted olivia']));
        expect(carol.modal).toBeUndefined();
        for (const line of [...table, 'Muted now (3)']) expect(carol.barText).toContain(line);
        expect(carol.barText).toContain(`/mod run ${runIdIn(carol.barText)}`);
        expect(carol.barText).not.toContain('Dry run');
    });

    it('for one person', async () => {
        const carol = await form('carol', 'Kick', 'bob');
        expect(await onlyShow(carol)).toEqual(nothing);
        for (const line of [dryRun, '✅ Kicked from #general: @bob.']) expect(carol.modalText).toContain(line);
        expect((await doIt(carol)).changes).toContain('- #general member bob');
        expect(carol.barText).toContain('✅ Kicked from #general: @bob.');
    });

    it('says of one person why not, and the form stays', async () => {
        const carol = await form('carol', 'Mute', 'bob');
        use().demo.workspace.rooms.update('GENERAL', { muted: ['mallory', 'bob'] });
        expect(await onlyShow(carol)).toEqual(nothing);
        for (const line of [dryRun, 'ℹ️ Already muted in #general: @bob.']) expect(carol.modalText).toContain(line);
    });

    it('lists the rooms that a deactivation would hand over and delete, and does neither', async () => {
        const admin = await form('admin', 'Deactivate', 'olivia');
        const { changes } = await onlyShow(admin);
        expect(changes).toEqual([]);
        for (const part of [dryRun, '@olivia', '#design', 'nobody else is there: #olivia-notebook']) {
            expect(admin.modalText).toContain(part);
        }
        expect((await doIt(admin)).changes).toEqual(expect.arrayContaining(['- @olivia active', '- #olivia-notebook']));
        expect(admin.barText).toContain('✅ Deactivated and signed out everywhere: @olivia.');
    });

    it('of a deactivation of several tells whose rooms stand in the way', async () => {
        const admin = await form('admin', 'Deactivate');
        const { changes } = await onlyShow(admin.fill('people', ['mallory', 'olivia']));
        expect(changes).toEqual([]);
        expect(admin.modalText).toMatch(/: 1 of 2 done\.[^]*@olivia: [^]*#olivia-notebook[^]*\[user-last-owner\]/);
    });
});

it('a run is taken back by command, and its people are off the list of the muted', async () => {
    const carol = await form('carol', 'Mute');
    await carol.fill('people', ['bob', 'olivia', 'greta']).submit();
    expect(carol.barText).toContain('Muted now (4)');
    expect(await say('carol', `undo ${runIdIn(carol.barText)}`)).toContain('Unmute in #general: 3 of 3 done.');
    await carol.click('Refresh');
    expect(carol.barText).toMatch(/Muted now \(1\)\*\n@mallory\nUnmute\n\*/);
});

describe('a run that takes longer than a form may', () => {
    const windowMilliseconds = 12_000;
    const names = Array.from({ length: 10 }, (_, position) => `visitor${position + 1}`);

    beforeEach(async () => {
        joinedBy(use(), names.length);
        await limitCalls(use(), 4, windowMilliseconds);
    });
    afterEach(async () => {
        use().demo.workspace.setSetting('API_Enable_Rate_Limiter', false);
        await use().forgetPermissions();
    });

    async function started(): Promise<PanelUser> {
        const carol = await form('carol', 'Mute');
        await carol.fill('people', names).submit();
        expect(carol.modal).toBeUndefined();
        return carol;
    }

    async function refreshUntil(panel: PanelUser, words: string): Promise<void> {
        const end = Date.now() + 2 * windowMilliseconds;
        while (!panel.barText.includes(words)) {
            if (Date.now() > end) throw new Error(`${words} did not come to be in: ${panel.barText}`);
            await sleep(500);
            await panel.click('Refresh');
        }
    }

    it('closes the form in time, shows how far it is, is stopped from the bar, and its table follows', async () => {
        const carol = await started();
        const runId = runIdIn(carol.barText);
        expect(carol.barText).toContain(`⏳ Mute, 4 of 10 settled. Run ${runId} ends with`);
        expect(carol.barText).toContain("Rocket.Chat's limit holds it up until");
        expect(carol.barText).toContain('*Under way*\nMute by @carol: 4 of 10 settled.');
        const since = use().engine.recorder.notices.length;

        const alice = await opened('alice');
        await refreshUntil(alice, 'Mute by @carol: 8 of 10 settled.');
        await alice.click('Stop', '@carol');
        expect(alice.barText).toContain(`🛑 Run ${runId} ends now: 8 of 10 were settled, and what was done stays.`);

        const toCarol = (): string => saidTo(use(), carol.user, since).join('\n');
        await until(() => toCarol() !== '');
        expect(toCarol()).toMatch(/Mute in #general: 8 of 10 done\.[^]*: Not tried, .*\[mod-stopped\]/);
        expect(toCarol()).toContain(`/mod undo ${runId}`);
        expect(saidTo(use(), alice.user, since)).toEqual([]);
        for (const panel of [alice, carol]) {
            await panel.click('Refresh');
            expect(panel.barText).not.toContain('Under way');
            expect(panel.barText).toContain('Muted now (9)');
        }
    });

    it('is neither shown to a member without rights nor stopped by them', async () => {
        const carol = await started();
        const runId = runIdIn(carol.barText);
        const bob = await opened('bob');
        expect(bob.barText).not.toMatch(/Under way|settled|visitor/);
        expect(bob.labels).not.toContain('Stop');
        const { user, room, bar } = bob;
        const answer = await use().engine.blockAction({
            ...{ user, roomId: room._id, triggerId: 'forged', container: { type: 'view', id: bar?.id ?? '' } },
            ...{ actionId: `stop-${runId}`, blockId: `run-${runId}`, value: runId },
        });
        expect(wordsIn(answer)).toContain('[error-not-allowed]');
        await carol.click('Refresh');
        expect(carol.labels).toContain('Stop');
        const since = use().engine.recorder.notices.length;
        await carol.click('Stop');
        await until(() => saidTo(use(), carol.user, since).length > 0);
    });
});

it('a member without rights is not even shown what would happen', async () => {
    const carol = await form('carol', 'Mute');
    await onlyShow(carol.fill('people', ['bob', 'olivia']));
    const said = await forge(use(), 'dave', { kind: 'viewSubmit', request: carol.submission() });
    expect(said).toContain('[error-not-allowed]');
    expect(said).not.toContain('✅');
});
