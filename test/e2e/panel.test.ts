// The panel in the packaged app: opened in every way, used by those who may and by those who may not.
import { PanelUser } from './panel-user';
import { buttonsShown } from './shown-buttons';
import type { PersonName } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

async function opened(who: PersonName): Promise<PanelUser> {
    const panel = PanelUser.in(use(), who);
    await panel.roomButton();
    return panel;
}

const spam = () => {
    const found = use()
        .demo.workspace.messages.all()
        .find(({ u }) => u.username === 'mallory');
    if (!found) throw new Error('mallory has said nothing');
    return found;
};

describe('the buttons', () => {
    it('are registered for rooms and messages, for everybody in rooms where one can moderate', async () => {
        const buttons = await use().engine.getActionButtons();
        expect(buttons.map(({ actionId, context, labelI18n }) => [actionId, context, labelI18n])).toEqual([
            ['moderate-room', 'roomAction', 'button-moderate-room'],
            ['moderate-author', 'messageAction', 'button-moderate-author'],
        ]);
        for (const { when } of buttons) expect(when).toEqual({ roomTypes: ['public_channel', 'private_channel'] });
    });

    it('are there for whoever moderates the room, and for who does not; not in direct rooms', async () => {
        const { people, rooms } = use().demo;
        const both = ['moderate-room', 'moderate-author'];
        for (const name of ['admin', 'alice', 'carol', 'dave', 'bob'] as const) {
            expect(await buttonsShown(use(), people[name], rooms.general)).toEqual(both);
        }
        expect(await buttonsShown(use(), people.carol, rooms.core)).toEqual(both);
        expect(await buttonsShown(use(), people.carol, rooms.support)).toEqual(both);
        expect(await buttonsShown(use(), people.alice, rooms.direct)).toEqual([]);
    });
});

describe('opening', () => {
    it('by command pushes the bar and still answers in words', async () => {
        const carol = PanelUser.in(use(), 'carol');
        const said = await carol.typeCommand();
        expect(said.answer).toContain('In #general you may:');
        expect(carol.barText).toMatch(
            /^Moderate #general\nYou may do here: Warn, Mute, Unmute, Kick, Ban, Unban, Note\./,
        );
        expect(said.changes).toEqual([]);
    });

    it('by command without a trigger answers in words alone', async () => {
        const { demo, engine } = use();
        const said = await use().say({ user: demo.people.carol, room: demo.rooms.general }, '');
        expect(said.answer).toContain('In #general you may:');
        expect(engine.recorder.pushes).toEqual([]);
    });

    it('by the button of a room shows who is muted and who holds a role', async () => {
        const carol = await opened('carol');
        for (const text of ['Muted now (1)', '@mallory', 'Alice Adams (@alice): owner', 'Dave Dunn (@dave): leader']) {
            expect(carol.barText).toContain(text);
        }
    });

    it('by the button of a message shows its author', async () => {
        const carol = PanelUser.in(use(), 'carol');
        await carol.messageButton(spam());
        expect(carol.barText).toContain('Mallory Moss (@mallory)\nIn #general: no role\n');
        expect(carol.barText).toContain('Muted in #general');
        expect(carol.labels).toEqual([
            ...['Warn', 'Unmute', 'Kick', 'Ban', 'Note', 'Mute: another end'],
            ...['Back to the room', 'Refresh'],
        ]);
    });

    it('tells a plain member in one line that there is nothing for them, and shows nothing else', async () => {
        const bob = PanelUser.in(use(), 'bob');
        for (const press of [() => bob.roomButton(), () => bob.messageButton(spam())]) {
            bob.bar = undefined;
            const said = await press();
            expect(bob.barText).toBe(
                'Mod Desk\n⛔ You hold no permission here that Mod Desk needs. [error-not-allowed]\nClose',
            );
            expect(bob.labels).toEqual([]);
            expect(said).toMatchObject({ answer: '', changes: [] });
        }
    });

    it('by command shows a plain member the room, with nothing to do', async () => {
        const bob = PanelUser.in(use(), 'bob');
        await bob.typeCommand();
        expect(bob.barText).toContain('You hold no permission here that Mod Desk needs.');
        expect(bob.labels).toEqual(['Open', 'Open', 'Open', 'My cases', 'Refresh']);
    });

    it('shows an outsider nothing of the room', async () => {
        const erin = PanelUser.in(use(), 'erin', 'core');
        for (const open of [() => erin.roomButton(), () => erin.messageButton(spam()), () => erin.typeCommand()]) {
            const { answer } = await open();
            const shown = [answer, erin.barText, erin.modalText].join('\n');
            expect(shown).toContain('[error-not-allowed]');
            expect(shown).not.toMatch(/core|alice|mallory/i);
            erin.modal = undefined;
        }
    });
});

describe('a moderator', () => {
    it('finds a member, mutes them with a reason, sees them muted, and unmutes them from the list', async () => {
        const carol = await opened('carol');
        await carol.find('bob');
        expect(carol.barText).toContain('Bob Brown (@bob)');
        expect(carol.labels).toEqual(['Warn', 'Mute', 'Kick', 'Ban', 'Note', 'Back to the room', 'Refresh']);
        await carol.click('Mute');
        expect(carol.modalText).toContain('Bob Brown (@bob) will not be able to write in #general.');
        const muted = await carol.fill('reason', '*spam* for @all').submit();
        expect(muted.changes).toEqual(expect.arrayContaining(['+ #general muted bob']));
        expect(carol.modal).toBeUndefined();
        expect(carol.barText).toMatch(/✅ Muted in #general: @bob\.\nReason: \*spam\* for @all/);
        expect(carol.labels).toContain('Unmute');

        await carol.click('Back to the room');
        expect(carol.barText).toContain('Muted now (2)');
        const unmuted = await carol.click('Unmute', '@bob');
        expect(unmuted.changes).toEqual(expect.arrayContaining(['- #general muted bob']));
        expect(carol.barText).toMatch(/✅ Unmuted in #general: @bob\.[^]*Muted now \(1\)/);
    });

    it('kicks', async () => {
        const carol = await opened('carol');
        await carol.find('bob');
        await carol.click('Kick');
        expect(carol.modal?.submit?.style).toBe('danger');
        const { changes } = await carol.submit();
        expect(changes).toEqual(expect.arrayContaining(['- #general member bob']));
        expect(carol.barText).toContain('✅ Kicked from #general: @bob.');
        expect(carol.barText).toContain('Not in #general');
    });

    it('is told of everybody in a run on several', async () => {
        const carol = await opened('carol');
        await carol.click('Mute');
        const { changes } = await carol.fill('people', ['bob', 'alice', 'erin']).submit();
        expect(changes.filter((change) => change.startsWith('+ #general muted '))).toEqual(['+ #general muted bob']);
        expect(carol.modal).toBeUndefined();
        expect(carol.barText).toMatch(/Mute in #general: 1 of 3 done\.[^]*@alice: .*\[mod-outranked\][^]*@erin: /);
    });

    it('reads an error at its field, with what was typed still there', async () => {
        const carol = await opened('carol');
        await carol.click('Mute');
        await carol.fill('reason', 'spam').submit();
        expect(carol.errors).toEqual({ people: 'Choose at least one person, and at most 50.' });
        await carol.fill('people', ['alice']).submit();
        expect(Object.keys(carol.errors)).toEqual(['people']);
        expect(carol.errors['people']).toMatch(/@alice: .*\[mod-outranked\]/);
        const { changes } = await carol.fill('people', ['bob']).submit();
        expect(changes).toContain('+ #general muted bob');
        expect(carol.barText).toContain('Reason: spam');
    });

    it('sees why an owner is out of reach', async () => {
        const carol = await opened('carol');
        await carol.click('Open', 'Alice Adams');
        expect(carol.labels).toEqual(['Back to the room', 'Refresh']);
        expect(carol.barText).toContain('⚠️ Not below you in rank');
    });

    it('is not offered roles, nor accounts', async () => {
        const carol = await opened('carol');
        expect(carol.labels).not.toEqual(expect.arrayContaining(['Add role']));
        expect(carol.labels).not.toEqual(expect.arrayContaining(['Deactivate']));
    });
});

describe('an owner', () => {
    it('gives and takes the role of moderator', async () => {
        const alice = await opened('alice');
        await alice.find('bob');
        await alice.click('Add role');
        await alice.submit();
        expect(alice.errors).toEqual({ role: 'Choose a role.' });
        const given = await alice.fill('role', 'moderator').submit();
        expect(given.changes).toEqual(expect.arrayContaining(['+ #general moderator bob']));
        expect(alice.barText).toContain('In #general: moderator');
        await alice.click('Remove role');
        const taken = await alice.fill('role', 'moderator').submit();
        expect(taken.changes).toEqual(expect.arrayContaining(['- #general moderator bob']));
        expect(alice.barText).toContain('✅ No longer moderator in #general: @bob.');
    });
});
