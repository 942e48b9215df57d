// The forms of the panel read names, durations and reasons as the command does, and say what is wrong at the field.
import { PanelUser } from './panel-user';
import type { PersonName } from './rows';
import { timeText } from './timed-desk';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

const muted = (...usernames: readonly string[]): string[] =>
    usernames.flatMap((username) => [
        `+ #general muted ${username}`,
        `+ #general says user-muted ${username} by moddesk.service`,
    ]);

async function form(who: PersonName, label: string): Promise<PanelUser> {
    const panel = PanelUser.in(use(), who);
    await panel.roomButton();
    await panel.click(label);
    return panel;
}

describe('people', () => {
    it('takes names as they are copied from anywhere', async () => {
        const carol = await form('carol', 'Mute');
        const { changes } = await carol.fill('people', ['@@bob', 'oli\u200bvia']).fill('reason', 'to @greta').submit();
        expect(changes.toSorted()).toEqual(muted('bob', 'olivia').toSorted());
        expect(carol.barText).toContain('Reason: to @greta');
    });

    it('says at its field what is no name, and does nothing', async () => {
        const carol = await form('carol', 'Mute');
        const { changes, calls } = await carol.fill('people', ['bob', 'Olivia Owens']).submit();
        expect([changes, calls]).toEqual([[], []]);
        expect(carol.errors).toEqual({ people: 'Olivia Owens is not a username.' });
    });

    it('takes a reason for what takes an account away', async () => {
        const admin = await form('admin', 'Deactivate');
        const { changes } = await admin.fill('people', ['mallory']).fill('reason', 'harassed dave').submit();
        expect(changes).toEqual(['- @mallory active']);
        expect(admin.barText).toContain('Reason: harassed dave');
    });
});

describe('a duration', () => {
    it.each([
        ['2 hours', 120, 'in 2 hours'],
        ['for 1h30', 90, 'in 1 hour 30 minutes'],
        ['3 Days', 4320, 'in 3 days'],
    ])('is entered as %s', async (other, minutes, span) => {
        const carol = await form('carol', 'Mute');
        const since = Date.now();
        const { changes } = await carol.fill('people', ['bob']).fill('other', other).submit();
        expect(changes.toSorted()).toEqual(muted('bob').toSorted());
        const ends = [since, Date.now()].map((time) => timeText(new Date(time + minutes * 60_000)));
        expect(ends.map((end) => `Ends by itself at ${end}, ${span}.`)).toContain(
            carol.barText.match(/Ends by itself at .*/)?.[0],
        );
    });

    it.each([
        ['90', '90 cannot be read as a duration. Did you mean 90 minutes (90m)?'],
        ['1M', '1M is not clear as a duration. Did you mean 1 minute (1m) or 1 month (1mo)?'],
        ['30s', '30s is too short: a duration is at least a minute, and has no seconds. Did you mean 1 minute (1m)?'],
        ['2y', '2y is too long: 365 days at most.'],
    ])('is refused as %s, at its field', async (other, text) => {
        const carol = await form('carol', 'Mute');
        const { changes, calls } = await carol.fill('people', ['bob']).fill('other', other).submit();
        expect([changes, calls]).toEqual([[], []]);
        expect(Object.keys(carol.errors)).toEqual(['other']);
        expect(carol.errors['other']).toContain(text);
        expect(carol.modal).toBeDefined();
    });

    it('is chosen with its end, and left out the form says what holds', async () => {
        await use().set('default-mute-duration', '2h');
        const carol = await form('carol', 'Mute');
        expect(carol.modalText).toMatch(/Where nothing is chosen: until [-\d]+ [:\d]+ UTC \(in 2 hours\)\./);
        expect(carol.modalText).toMatch(/1 day, until [-\d]+ [:\d]+ UTC/);
        await carol.choose('For how long', 'until someone unmutes').fill('people', ['bob']).submit();
        expect(carol.barText).toContain('Lasts until someone unmutes.');
    });
});
