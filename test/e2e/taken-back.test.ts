// What taking back restores: the end that was lifted, the end that was there before; never more than that.
import { runIdIn } from './crowd';
import { caseIdIn, timeText } from './timed-desk';
import { useTimedDesk } from './use-timed-desk';
import { renameUser } from '../workspace/rules/rename-user';
import type { User } from '../workspace/state/documents';

const use = useTimedDesk();

beforeEach(() => use().beginMinute());

type Name = keyof ReturnType<typeof use>['demo']['people'];

const HOUR = 3_600_000;

const say = (name: Name, words: string): Promise<string> => use().say(use().demo.people[name], words);

/** In so many milliseconds, as the app writes it. */
const at = (milliseconds: number): string => timeText(new Date(use().clock.now().getTime() + milliseconds));

const nameOf = ({ username = '' }: User): string => username;

/** Muted by Rocket.Chat's own command, of which Mod Desk knows nothing. */
function mutedNatively(): User {
    const { workspace, rooms } = use().demo;
    const target = use().newcomer();
    const { muted = [] } = rooms.general;
    workspace.rooms.update(rooms.general._id, { muted: [...muted, nameOf(target)] });
    return target;
}

describe('an unmute taken back', () => {
    test('mutes for the reason that there was', async () => {
        const target = use().newcomer();
        await say('carol', `mute @${nameOf(target)} 2h flooding the channel`);
        const lifting = caseIdIn(await say('carol', `unmute @${nameOf(target)}`));
        const again = caseIdIn(await say('carol', `undo ${lifting}`));
        expect(await say('carol', `case ${again}`)).toContain('flooding the channel');
    });

    test('mutes until the mute that it lifted would have ended', async () => {
        const desk = use();
        const target = desk.newcomer();
        const end = at(2 * HOUR);
        await say('carol', `mute @${nameOf(target)} 2h spam`);
        await desk.pass('30 minutes');
        const lifting = caseIdIn(await say('carol', `unmute @${nameOf(target)}`));
        await desk.pass('30 minutes');
        const answer = await say('alice', `undo ${lifting}`);
        expect(answer).toContain(`✅ Muted in #general: @${nameOf(target)}.`);
        expect(answer).toContain(`Ends by itself at ${end}, in `);
        await desk.pass('50 minutes');
        expect(desk.isMuted(target)).toBe(true);
        await desk.pass('11 minutes');
        expect(desk.isMuted(target)).toBe(false);
    });

    test('after that end is refused, and mutes nobody', async () => {
        const desk = use();
        const target = desk.newcomer();
        await say('carol', `mute @${nameOf(target)} 1h`);
        const lifting = caseIdIn(await say('carol', `unmute @${nameOf(target)}`));
        await desk.pass('2 hours');
        expect(await say('carol', `undo ${lifting}`)).toBe(
            '⛔ There is nothing to take back: as it was before, it would be over by now. [mod-not-undoable]',
        );
        expect(desk.isMuted(target)).toBe(false);
    });

    test('has no end where the mute had none, whatever a setting says', async () => {
        await use().set('default-mute-duration', '1h');
        const target = use().newcomer();
        await say('carol', `mute @${nameOf(target)} forever`);
        const lifting = caseIdIn(await say('carol', `unmute @${nameOf(target)}`));
        expect(await say('carol', `undo ${lifting}`)).toContain('until someone unmutes');
    });

    test('has none either where the mute was a native one', async () => {
        await use().set('default-mute-duration', '1h');
        const target = mutedNatively();
        const lifting = caseIdIn(await say('carol', `unmute @${nameOf(target)}`));
        expect(await say('carol', `undo ${lifting}`)).toContain('until someone unmutes');
        expect(use().isMuted(target)).toBe(true);
    });

    test('of several has for each the end that they had', async () => {
        const desk = use();
        const [one, other] = [desk.newcomer(), desk.newcomer()];
        await say('carol', `mute @${nameOf(one)} 2h`);
        await say('carol', `mute @${nameOf(other)}`);
        const [first, second] = [at(2 * HOUR), 'until someone unmutes'];
        const run = runIdIn(await say('carol', `unmute @${nameOf(one)} @${nameOf(other)}`));
        const answer = await say('carol', `undo ${run}`);
        expect(answer).toContain(`@${nameOf(one)}: until ${first} (in `);
        expect(answer).toContain(`@${nameOf(other)}: ${second}.`);
    });
});

test.each([
    ['the role of a room', 'role add leader', 'role remove leader'],
    ['a ban', 'ban', 'unban'],
])('%s that was taken away comes back with its end', async (_what, give, take) => {
    const desk = use();
    const name = nameOf(desk.newcomer());
    const end = at(3 * HOUR);
    expect(await say('alice', `${give} @${name} 3h`)).toContain('✅');
    await desk.pass('20 seconds');
    const lifting = caseIdIn(await say('alice', `${take} @${name}`));
    expect(await say('alice', `undo ${lifting}`)).toContain(`Ends by itself at ${end}, in `);
});

describe('an end given to what was done natively, taken back', () => {
    test('leaves it as it was: done, until someone ends it', async () => {
        const desk = use();
        const target = mutedNatively();
        const answer = await say('carol', `mute @${nameOf(target)} 2h`);
        const end = at(2 * HOUR);
        const caseId = caseIdIn(answer);
        const undone = await say('carol', `undo ${caseId}`);
        expect(undone).toContain(
            `✅ Mute in #general changed: @${nameOf(target)}, until ${end} → until someone unmutes.`,
        );
        await desk.pass('3 hours');
        expect(desk.isMuted(target)).toBe(true);
        expect(await say('carol', `undo ${caseId}`)).toBe(
            '⛔ There is nothing to take back: it was done outside Mod Desk, and the end that this case gave it is taken away. [mod-not-undoable]',
        );
        expect(desk.isMuted(target)).toBe(true);
    });
});

describe('a run that only changed ends, taken back', () => {
    test('gives each the end that it had before', async () => {
        const desk = use();
        const [timed, endless, native, fresh] = [desk.newcomer(), desk.newcomer(), mutedNatively(), desk.newcomer()];
        await say('carol', `mute @${nameOf(timed)} 2h`);
        await say('carol', `mute @${nameOf(endless)}`);
        const first = at(2 * HOUR);
        const names = [timed, endless, native, fresh].map((target) => `@${nameOf(target)}`);
        const table = await say('alice', `mute ${names.join(' ')} 5h`);
        const undone = await say('alice', `undo ${runIdIn(table)}`);
        const last = at(5 * HOUR);
        expect(undone).toContain('4 of 4 done');
        expect(undone).toContain(`✅ Unmuted in #general: @${nameOf(fresh)}.`);
        expect(undone).toContain(`✅ Mute in #general changed: @${nameOf(timed)}, until ${last} → until ${first}`);
        expect(undone).toMatch(new RegExp(`changed: .*@${nameOf(endless)}.*until ${last} → until someone unmutes`));
        expect([timed, endless, native].map((target) => desk.isMuted(target))).toEqual([true, true, true]);
        await desk.pass('3 hours');
        expect([timed, endless, native].map((target) => desk.isMuted(target))).toEqual([false, true, true]);
    });

    test('leaves alone what somebody changed since, and is refused where the end before is past', async () => {
        const desk = use();
        const [one, other] = [desk.newcomer(), desk.newcomer()];
        await say('carol', `mute @${nameOf(one)} 1h`);
        await say('carol', `mute @${nameOf(other)} 1h`);
        const run = runIdIn(await say('alice', `mute @${nameOf(one)} @${nameOf(other)} 5h`));
        await say('carol', `mute @${nameOf(one)} 7h`);
        await desk.pass('2 hours');
        const undone = await say('alice', `undo ${run}`);
        expect(undone).toContain(`@${nameOf(one)}: That cannot be taken back: a later act has taken its place.`);
        expect(undone).toContain(`@${nameOf(other)}: There is nothing to take back: as it was before`);
        expect([one, other].map((target) => desk.isMuted(target))).toEqual([true, true]);
    });

    test('may be taken back in turn', async () => {
        const desk = use();
        const [one, other] = [desk.newcomer(), desk.newcomer()];
        await say('carol', `mute @${nameOf(one)} @${nameOf(other)} 1h`);
        const last = at(5 * HOUR);
        const run = runIdIn(await say('alice', `mute @${nameOf(one)} @${nameOf(other)} 5h`));
        const undoing = runIdIn(await say('alice', `undo ${run}`));
        const again = await say('alice', `undo ${undoing}`);
        expect(again).toContain(`→ until ${last}`);
        expect([one, other].map((target) => desk.isMuted(target))).toEqual([true, true]);
    });

    test('only by whoever may do the act itself', async () => {
        const desk = use();
        const [one, other] = [desk.newcomer(), desk.newcomer()];
        await say('alice', `role add leader @${nameOf(one)} @${nameOf(other)}`);
        const run = runIdIn(await say('alice', `role add leader @${nameOf(one)} @${nameOf(other)} 5h`));
        expect(await say('carol', `undo ${run}`)).toContain('[error-not-allowed]');
    });
});

describe('an end that is asked for twice', () => {
    test('within a minute is no change', async () => {
        const target = use().newcomer();
        const caseId = caseIdIn(await say('carol', `mute @${nameOf(target)} 2h`));
        await use().pass('10 seconds');
        expect(await say('alice', `mute @${nameOf(target)} 2h`)).toContain('ℹ️ Already muted');
        expect(await say('alice', `duration ${caseId} 2h`)).toContain('ℹ️');
        expect(await say('carol', `case ${caseId}`)).not.toContain('changed by');
    });
});

test('a case and the list of bans tell what someone is called now', async () => {
    const { demo } = use();
    const target = use().newcomer();
    const before = nameOf(target);
    const caseId = caseIdIn(await say('alice', `ban @${before} 2h spam`));
    const after = `${before}.renamed`;
    renameUser(demo.workspace, target, after);
    expect(await say('alice', `case ${caseId}`)).toContain(`@${before} is called @${after} now.`);
    expect(await say('alice', 'bans')).toContain(`@${after} · `);
});
