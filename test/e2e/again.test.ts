// What is done again: another end for the same case, told as an act is; and what is corrected stays readable.
import type { User } from '../workspace/state/documents';
import { caseIdIn, timeText } from './timed-desk';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk();

beforeEach(() => use().beginMinute());

type Name = keyof ReturnType<typeof use>['demo']['people'];

const hour = 3_600_000;

const say = (name: Name, words: string): Promise<string> => use().say(use().demo.people[name], words);

/** In so many milliseconds, as the app writes it. */
const at = (milliseconds: number): string => timeText(new Date(use().clock.now().getTime() + milliseconds));

/** Carol mutes a newcomer for two hours; `end`: when that ends, as the app writes it. */
async function muted() {
    const target = use().newcomer();
    const name = target.username ?? '';
    const end = at(2 * hour);
    return { target, name, caseId: caseIdIn(await say('carol', `mute @${name} 2h spam`)), end };
}

const pickCore = (): Promise<void> => {
    const { _id, name } = use().demo.rooms.core;
    return use().set('mod-log-room', [{ _id, name }]);
};

/** What the app has written about somebody into a room, the first about the act itself left out. */
const laterNotices = (target: User, room = use().demo.rooms.general): string[] =>
    use()
        .messagesAbout(target, room)
        .filter(({ t, u }) => t === undefined && u._id === use().appUser._id)
        .map(({ msg }) => msg)
        .slice(1);

const laterWordsTo = (target: User): string[] =>
    use()
        .directMessagesTo(target)
        .map(({ msg }) => msg)
        .slice(1);

describe('a mute again with another end', () => {
    test('ends then, by an amendment of the same case that keeps who, why, and what was before', async () => {
        const desk = use();
        const { target, name, caseId, end } = await muted();
        const answer = await say('alice', `mute @${name} 5h flooding`);
        const later = at(5 * hour);
        expect(answer).toContain(`✅ Mute in #general changed: @${name}, until ${end} → until ${later} (in 5 hours).`);
        expect(caseIdIn(answer)).toBe(caseId);
        const found = await say('carol', `case ${caseId}`);
        for (const part of [
            `by @carol · until ${end} → until ${later} (in 5 hours) · spam → flooding`,
            `End changed by @alice, ${at(0)}: until ${end} → until ${later}`,
            `Reason corrected by @alice, ${at(0)}: spam → flooding`,
        ]) {
            expect(found).toContain(part);
        }
        await desk.pass('3 hours');
        expect(desk.isMuted(target)).toBe(true);
        await desk.pass('121 minutes');
        expect(desk.isMuted(target)).toBe(false);
    });

    test('is told to the person, the room and the log, as an act is', async () => {
        await pickCore();
        const { target, name, caseId, end } = await muted();
        await say('alice', `mute @${name} 5h flooding`);
        const change = `End: until ${end} → until ${at(5 * hour)} (in 5 hours).`;
        expect(laterWordsTo(target)).toEqual([
            `Mute in #general, changed by @alice.\n${change}\nReason: spam → flooding\nIf you think that this is wrong, write to @alice.`,
        ]);
        expect(laterNotices(target)).toEqual([`Mute: @${name}, changed by @alice. ${change}`]);
        expect(laterNotices(target, use().demo.rooms.core)).toEqual([
            `Mute: @${name} in #general, changed by @alice. Case ${caseId}\n${change}\nReason: spam → flooding`,
        ]);
    });

    test('is told to nobody whom the settings leave out', async () => {
        await use().set('announce-in-room', 'none');
        await use().set('tell-target', false);
        const { target, name } = await muted();
        await say('alice', `mute @${name} 5h`);
        expect([laterWordsTo(target), laterNotices(target)]).toEqual([[], []]);
    });

    test('or with none at all, lasts', async () => {
        const desk = use();
        const { target, name, end } = await muted();
        expect(await say('alice', `mute @${name} forever`)).toContain(`until ${end} → until someone unmutes.`);
        await desk.pass('3 hours');
        expect(desk.isMuted(target)).toBe(true);
        expect(await say('alice', `mute @${name} 1h`)).toContain(
            `until someone unmutes → until ${at(hour)} (in 1 hour).`,
        );
        await desk.pass('61 minutes');
        expect(desk.isMuted(target)).toBe(false);
    });

    test('or with neither, changes nothing; the answer tells what stands and how to change it', async () => {
        const { target, name, caseId, end } = await muted();
        expect(await say('alice', `mute @${name}`)).toBe(
            [
                `ℹ️ Already muted in #general: @${name}.`,
                `@${name}: until ${end} (in 2 hours) (case \`${caseId}\`).`,
                `To change that: \`/mod mute @${name} 2h\` / \`/mod mute @${name} forever\`.`,
            ].join('\n'),
        );
        expect([laterWordsTo(target), laterNotices(target)]).toEqual([[], []]);
        expect(await say('carol', `case ${caseId}`)).not.toContain('changed by');
    });

    test('of several people at once is told once, and each is shown what was before', async () => {
        await pickCore();
        const [one, other] = [await muted(), use().newcomer()];
        const answer = await say('alice', `mute @${one.name} @${other.username ?? ''} 5h`);
        expect(answer).toContain(`✅ Muted in #general: @${other.username ?? ''}.`);
        expect(answer).toContain(`✅ Mute in #general changed: @${one.name}, until ${one.end} →`);
        expect(laterNotices(one.target)).toHaveLength(1);
        expect(laterNotices(one.target, use().demo.rooms.core)).toEqual([
            expect.stringContaining(`Mute: 1 people in #general, changed by @alice. Run ${caseIdIn(answer)}`),
        ]);
        expect(laterWordsTo(one.target)).toHaveLength(1);
    });

    test('is shown by a dry run, and not done by it', async () => {
        const { name, caseId, end } = await muted();
        const answer = await say('alice', `mute @${name} 5h --dry-run`);
        expect(answer).toContain(
            `✅ Mute in #general changed: @${name}, until ${end} → until ${at(5 * hour)} (in 5 hours).`,
        );
        expect(await say('carol', `case ${caseId}`)).not.toContain('→');
    });
});

describe('another end', () => {
    test('for a ban', async () => {
        const name = use().newcomer().username ?? '';
        const end = at(2 * hour);
        await say('carol', `ban @${name} 2h spam`);
        expect(await say('alice', `ban @${name} forever`)).toContain(
            `✅ Ban in #general changed: @${name}, until ${end} → until someone unbans.`,
        );
        expect(await say('carol', 'bans')).toContain(`until ${end} → until someone unbans · spam`);
        expect(await say('alice', `ban @${name}`)).toContain(`@${name}: until someone unbans`);
    });

    test('for a role', async () => {
        const desk = use();
        const target = desk.newcomer();
        const name = target.username ?? '';
        const end = at(2 * hour);
        await say('alice', `role add moderator @${name} 2h`);
        expect(await say('alice', `role add moderator @${name} 1h`)).toContain(
            `✅ Add role moderator in #general changed: @${name}, until ${end} → until ${at(hour)} (in 1 hour).`,
        );
        await desk.pass('61 minutes');
        expect(desk.rolesIn(desk.demo.rooms.general, target)).toEqual([]);
    });

    test('is nobody their own to give: who holds a role for a while stays its holder for that while', async () => {
        const desk = use();
        const target = desk.newcomer();
        const name = target.username ?? '';
        const caseId = caseIdIn(await say('alice', `role add owner @${name} 2h`));
        for (const words of [`role add owner @${name} forever`, `duration ${caseId} off`, `reason ${caseId} well`]) {
            expect(await desk.say(target, words)).toContain('[mod-self]');
        }
        await desk.pass('121 minutes');
        expect(desk.rolesIn(desk.demo.rooms.general, target)).toEqual([]);
        expect(await say('alice', `case ${caseId}`)).not.toContain('changed by');
    });

    test('takes the right and the rank of the act: not of whoever only keeps the cases of a room', async () => {
        const target = use().newcomer();
        const caseId = caseIdIn(await say('alice', `role add leader @${target.username ?? ''} 2h`));
        for (const words of [`duration ${caseId} 1d`, `reason ${caseId} well`]) {
            expect(await say('carol', words)).toContain('[error-not-allowed]');
        }
        expect(await say('alice', `case ${caseId}`)).not.toMatch(/changed by|corrected by/);
    });
});

describe('/mod duration and /mod reason', () => {
    test('tell the person and the log', async () => {
        await pickCore();
        const { target, caseId, end } = await muted();
        expect(await say('alice', `duration ${caseId} 5h`)).toBe(
            `✅ Case ${caseId} has another end: until ${end} → until ${at(5 * hour)} (in 5 hours).`,
        );
        expect(await say('alice', `reason ${caseId} flooding`)).toBe(
            `✅ The reason of case ${caseId} is corrected: spam → flooding`,
        );
        const told = [`End: until ${end} → until ${at(5 * hour)} (in 5 hours).`, 'Reason: spam → flooding'];
        for (const [position, part] of told.entries()) {
            expect(laterWordsTo(target)[position]).toContain(part);
            expect(laterNotices(target, use().demo.rooms.core)[position]).toContain(part);
        }
        expect(laterNotices(target)).toHaveLength(1);
    });

    test('say so where it is so already', async () => {
        const { target, caseId } = await muted();
        expect(await say('alice', `reason ${caseId} spam`)).toBe(`ℹ️ Case ${caseId} has that reason already.`);
        await say('alice', `duration ${caseId} off`);
        expect(await say('alice', `duration ${caseId} off`)).toBe(
            `ℹ️ Case ${caseId} has that end already: until someone unmutes.`,
        );
        expect(laterWordsTo(target)).toHaveLength(1);
    });

    test('of a note are told to the log alone', async () => {
        await pickCore();
        const target = use().newcomer();
        const caseId = caseIdIn(await say('carol', `note @${target.username ?? ''} sells watches`));
        await say('alice', `reason ${caseId} sells clocks`);
        expect(use().directMessagesTo(target)).toEqual([]);
        expect(laterNotices(target, use().demo.rooms.core)).toEqual([
            `Note: @${target.username ?? ''} in #general, changed by @alice. Case ${caseId}\nReason: sells watches → sells clocks`,
        ]);
    });

    test('leave the original end and reason readable in the history and in the table', async () => {
        const desk = use();
        const { target, name, caseId, end } = await muted();
        await say('alice', `duration ${caseId} 5h`);
        await say('alice', `reason ${caseId} flooding`);
        await say('alice', `reason ${caseId} more flooding`);
        expect(await say('carol', `history @${name}`)).toContain(
            `until ${end} → until ${at(5 * hour)} (in 5 hours) · spam → more flooding`,
        );
        expect(await desk.say(target, 'mine')).toContain('spam → more flooding');
        await say('carol', 'export');
        const file = desk.directMessagesTo(desk.demo.people.carol).at(-1)?.file;
        const lines = (await desk.uploadedText(file?._id ?? '')).split('\r\n').map((line) => line.split(','));
        const heading = lines[0] ?? [];
        const cells = lines.find(([id]) => id === caseId) ?? [];
        const cell = (column: string): string => cells[heading.indexOf(column)] ?? '';
        expect([cell('reason'), cell('original reason')]).toEqual(['more flooding', 'spam']);
        expect(cell('original until').slice(0, 16)).toBe(end.slice(0, 16).replace(' ', 'T'));
        const later = at(5 * hour);
        expect(cell('until').slice(0, 16)).toBe(later.slice(0, 16).replace(' ', 'T'));
    });
});
