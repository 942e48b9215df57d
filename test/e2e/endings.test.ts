// An act that ended another way is shown as what it is, wherever it is shown, and never as if it lasted still.
import type { User } from '../workspace/state/documents';
import { join, muteNatively } from './door';
import { caseIdIn, timeText } from './timed-desk';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk();

beforeEach(() => use().beginMinute());

type Name = keyof ReturnType<typeof use>['demo']['people'];

const say = (name: Name, words: string): Promise<string> => use().say(use().demo.people[name], words);

const now = (): string => timeText(use().clock.now());

interface Muted {
    readonly target: User;
    readonly name: string;
    readonly caseId: string;
}

/** Carol mutes a newcomer for two hours; it is a minute later then. */
async function muted(): Promise<Muted> {
    const target = use().newcomer();
    const name = target.username ?? '';
    const caseId = caseIdIn(await say('carol', `mute @${name} 2h spam`));
    await use().clock.forward('1 minute');
    return { target, name, caseId };
}

/** The lines about a case, wherever a moderator or the person sees it. */
async function linesAbout({ target, name, caseId }: Muted): Promise<string[]> {
    const shown = [
        await say('alice', `case ${caseId}`),
        await say('alice', `history @${name}`),
        await say('alice', 'cases'),
        await use().say(target, 'mine'),
    ];
    return shown.map((text) => text.split('\n').find((line) => line.includes(`\`${caseId}\``)) ?? '');
}

async function expectShownAs(act: Muted, how: string): Promise<void> {
    for (const line of await linesAbout(act)) {
        expect(line).toContain(how);
        expect(line).not.toContain('until ');
    }
}

describe('a mute that was lifted', () => {
    test('by /mod unmute is shown as lifted by whom, and when', async () => {
        const act = await muted();
        const lifting = caseIdIn(await say('alice', `unmute @${act.name}`));
        const when = now();
        await use().clock.forward('10 minutes');
        await expectShownAs(act, `lifted by @alice, ${when} (case ${lifting})`);
        expect(await say('alice', `case ${act.caseId}`)).toContain('Was to last until ');
    });

    test('by undo is shown so too', async () => {
        const act = await muted();
        const lifting = caseIdIn(await say('alice', `undo ${act.caseId}`));
        await expectShownAs(act, `lifted by @alice, ${now()} (case ${lifting})`);
    });

    test("with Rocket.Chat's own means is shown so as soon as somebody looks, and nothing is told at its end", async () => {
        const desk = use();
        const act = await muted();
        expect(await muteNatively(desk, 'unmute', act.target)).toMatchObject({ ok: true });
        await expectShownAs(act, `lifted outside Mod Desk, seen ${now()}`);
        const [words, notices] = [desk.directMessagesTo(act.target), desk.messagesAbout(act.target)];
        await desk.pass('3 hours');
        expect(desk.directMessagesTo(act.target)).toEqual(words);
        expect(desk.messagesAbout(act.target)).toEqual(notices);
    });

    test("with Rocket.Chat's own means, and muted so again, is not lifted at the old end", async () => {
        const desk = use();
        const act = await muted();
        await muteNatively(desk, 'unmute', act.target);
        await say('alice', `case ${act.caseId}`);
        await muteNatively(desk, 'mute', act.target);
        await desk.pass('3 hours');
        expect(desk.isMuted(act.target)).toBe(true);
        expect(await say('alice', `history @${act.name}`)).toContain('Muted here outside Mod Desk, without a case.');
    });

    test("with Rocket.Chat's own means is nothing that could be taken back, and said so", async () => {
        const desk = use();
        const act = await muted();
        await muteNatively(desk, 'unmute', act.target);
        await desk.pass('1 minute');
        expect(await say('alice', `undo ${act.caseId}`)).toBe(
            '⛔ There is nothing to take back: it was lifted outside Mod Desk. [mod-not-undoable]',
        );
        expect(await say('carol', `case ${act.caseId}`)).not.toContain('lifted by');
        expect(desk.isMuted(act.target)).toBe(false);
    });

    test('is refused another end, and undone no more', async () => {
        const act = await muted();
        await say('alice', `unmute @${act.name}`);
        expect(await say('alice', `duration ${act.caseId} 5h`)).toContain('[mod-not-timed]');
        expect(await say('alice', `undo ${act.caseId}`)).toContain('[mod-not-undoable]');
    });
});

describe('a ban over a mute', () => {
    test('shows the mute as overtaken as long as the ban is in force', async () => {
        const act = await muted();
        const ban = caseIdIn(await say('alice', `ban @${act.name} 1h`));
        const how = `overtaken by @alice, ${now()} (case ${ban})`;
        for (const words of [`case ${act.caseId}`, `history @${act.name}`, 'cases']) {
            const line =
                (await say('alice', words)).split('\n').find((each) => each.includes(`\`${act.caseId}\``)) ?? '';
            expect(line).toContain(how);
            expect(line).not.toContain('until ');
        }
        expect(await say('alice', `history @${act.name}`)).toMatch(
            /\*In force\*\n• .* Ban @.*\n\*Others\*\n• .* Mute @/,
        );
    });

    test('lets the mute be given another end, by its case as by doing it again', async () => {
        const desk = use();
        const act = await muted();
        await say('alice', `ban @${act.name} 10m`);
        expect(await say('alice', `duration ${act.caseId} 5h`)).toContain(
            `✅ Case ${act.caseId} has another end: until `,
        );
        expect(await say('alice', `mute @${act.name} 30m`)).toContain('✅ Mute in #general changed');
        await desk.pass('11 minutes');
        expect((await join(desk, act.target)).ok).toBe(true);
        expect(desk.isMuted(act.target)).toBe(true);
        await desk.pass('20 minutes');
        expect(desk.isMuted(act.target)).toBe(false);
    });

    test('leaves the mute as it is for whoever comes back before its end', async () => {
        const desk = use();
        const act = await muted();
        await say('alice', `ban @${act.name} 10m`);
        await desk.pass('11 minutes');
        expect((await join(desk, act.target)).ok).toBe(true);
        expect(desk.isMuted(act.target)).toBe(true);
        expect(await say('alice', `case ${act.caseId}`)).toContain('until ');
        await desk.pass('2 hours');
        expect(desk.isMuted(act.target)).toBe(false);
    });
});

describe('a role for a while', () => {
    test('that went with a kick is shown as taken by it', async () => {
        const target = use().newcomer();
        const name = target.username ?? '';
        const caseId = caseIdIn(await say('alice', `role add leader @${name} 2h`));
        await use().clock.forward('1 minute');
        const kick = caseIdIn(await say('alice', `kick @${name}`));
        const when = now();
        await use().clock.forward('1 minute');
        expect(await say('alice', `case ${caseId}`)).toContain(`lifted by @alice, ${when} (case ${kick})`);
    });

    test('that was taken and given anew leaves the first as lifted, and the other in force', async () => {
        const target = use().newcomer();
        const name = target.username ?? '';
        const first = caseIdIn(await say('alice', `role add leader @${name} 2h`));
        await use().clock.forward('1 minute');
        await say('alice', `role remove leader @${name}`);
        await use().clock.forward('1 minute');
        const second = caseIdIn(await say('alice', `role add leader @${name} 3h`));
        expect(await say('alice', `case ${first}`)).toContain('lifted by @alice');
        expect(await say('alice', `case ${second}`)).toContain('until ');
    });
});

test('history begins with what is in force, whatever came later', async () => {
    const { name, caseId } = await muted();
    await use().clock.forward('1 minute');
    await say('alice', `warn @${name} be kind`);
    const lines = (await say('alice', `history @${name}`)).split('\n');
    expect(lines[0]).toContain('2 cases, 1 warnings');
    expect(lines.slice(1).map((line) => line.replace(/^• .* (Mute|Warn) .*$/, '$1'))).toEqual([
        '*In force*',
        'Mute',
        '*Others*',
        'Warn',
    ]);
    expect(lines[2]).toContain(caseId);
});
