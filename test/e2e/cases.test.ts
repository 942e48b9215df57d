// The commands about cases: what they show and change, to whom, and to whom not.
import type { User } from '../workspace/state/documents';
import { caseIdIn } from './timed-desk';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk();

type Name = keyof ReturnType<typeof use>['demo']['people'];

const say = (name: Name, words: string): Promise<string> => use().say(use().demo.people[name], words);

/** Lets Carol do something to a newcomer, who stands for `#`; gives the answer's case as well. */
async function carolDoes(words: string): Promise<{ target: User; caseId: string; answer: string }> {
    const target = use().newcomer();
    const answer = await say('carol', words.replace('#', target.username ?? ''));
    return { target, caseId: caseIdIn(answer), answer };
}

const idForm = /^[0-9a-z]{6}-[0-9a-z]{3}$/;

describe('every act leaves a case', () => {
    test.each([
        ['mute @# spam', 'Mute'],
        ['kick @# enough', 'Kick'],
        ['warn @# be kind', 'Warn'],
        ['note @# sells watches', 'Note'],
    ])('/mod %s', async (words, title) => {
        const { target, caseId } = await carolDoes(words);
        expect(caseId).toMatch(idForm);
        const found = await say('carol', `case ${caseId}`);
        expect(found).toContain(`${title} @${target.username ?? ''}`);
        expect(found).toContain('by @carol');
        expect(found).toContain(words.split(' ').slice(2).join(' '));
        expect(found).not.toContain('moddesk.service');
    });

    test('those that were done in the whole workspace as well', async () => {
        const target = use().newcomer();
        const deactivated = await say('admin', `deactivate @${target.username ?? ''}`);
        const activated = await say('admin', `activate @${target.username ?? ''}`);
        expect(await say('admin', `case ${caseIdIn(deactivated)}`)).toContain('Deactivate');
        expect(await say('admin', `case ${caseIdIn(activated)}`)).toContain('by @admin');
    });

    test('those that failed, with why', async () => {
        use().rest.faults.next('rooms.muteUser', { answer: 500, times: 2 });
        const { caseId } = await carolDoes('mute @# spam');
        expect(await say('carol', `case ${caseId}`)).toMatch(/failed \[mod-server-error\]/);
    });

    test('what was refused beforehand, or was so already, leaves none', async () => {
        const { target } = await carolDoes('mute @# spam');
        expect(await say('carol', `mute @${target.username ?? ''}`)).not.toContain('Case');
        expect(await say('bob', `unmute @${target.username ?? ''}`)).not.toContain('Case');
        expect(await say('carol', `history @${target.username ?? ''}`)).toContain('1 cases');
    });

    test('an id may be typed as it was read out', async () => {
        const { caseId } = await carolDoes('mute @# spam');
        for (const typed of [caseId.toUpperCase(), caseId.replace('-', ''), `#${caseId}`]) {
            expect(await say('carol', `case ${typed}`)).toContain(`Case ${caseId}`);
        }
    });

    test('one answer names a case for each target', async () => {
        const [one, other] = [use().newcomer(), use().newcomer()];
        const answer = await say('carol', `mute @${one.username ?? ''} @${other.username ?? ''} spam`);
        expect(answer).toContain('2 of 2 done');
        const run = await say('carol', `run ${caseIdIn(answer)}`);
        for (const { username = '' } of [one, other]) {
            expect(run).toMatch(new RegExp(`@${username} \`[0-9a-z]{6}-[0-9a-z]{3}\``));
            expect(await say('carol', `history @${username}`)).toContain('1 cases');
        }
    });
});

describe('/mod history', () => {
    test('shows the cases of this room, the latest first, with a count of warnings', async () => {
        const { target, caseId } = await carolDoes('warn @# be kind');
        await use().clock.forward('2 hours');
        const second = caseIdIn(await say('alice', `mute @${target.username ?? ''} spam`));
        const answer = await say('carol', `history @${target.username ?? ''}`);
        expect(answer).toContain('2 cases, 1 warnings');
        expect(answer.indexOf(second)).toBeGreaterThan(0);
        expect(answer.indexOf(second)).toBeLessThan(answer.indexOf(caseId));
    });

    test('shows other rooms with --workspace, to those with view-moderation-console', async () => {
        const desk = use();
        const { core, general } = desk.demo.rooms;
        const inCore = caseIdIn(await desk.say(desk.demo.people.carol, 'warn @bob loud in core', core));
        const inGeneral = caseIdIn(await say('carol', 'warn @bob loud in general'));
        expect(await say('carol', 'history @bob')).not.toContain(inCore);
        const workspace = await say('admin', 'history @bob --workspace');
        for (const part of [inCore, inGeneral, `#${core.name ?? ''}`, `#${general.name ?? ''}`]) {
            expect(workspace).toContain(part);
        }
        const refused = await say('carol', 'history @bob --workspace');
        expect(refused).toContain('[error-not-allowed]');
        expect(refused).toContain('view-moderation-console');
        expect(refused).not.toContain(inCore);
    });
});

describe('/mod cases', () => {
    test('shows the latest ten of this room only', async () => {
        const desk = use();
        const ids: string[] = [];
        for (let count = 0; count < 11; count += 1) ids.push((await carolDoes('note @# seen')).caseId);
        const elsewhere = caseIdIn(await desk.say(desk.demo.people.carol, 'note @bob seen', desk.demo.rooms.core));
        const shown = (await say('carol', 'cases')).match(/[0-9a-z]{6}-[0-9a-z]{3}/g);
        expect(shown).toEqual(ids.slice(1).toReversed());
        expect(shown).not.toContain(elsewhere);
    });
});

describe('/mod case, reason, duration', () => {
    test('a corrected reason is shown, with who did it and when; the first one is kept', async () => {
        const { caseId } = await carolDoes('mute @# spma');
        expect(await say('alice', `reason ${caseId} spam in three rooms`)).toContain(caseId);
        const found = await say('carol', `case ${caseId}`);
        expect(found).toContain('spam in three rooms');
        expect(found).toContain('Reason corrected by @alice');
        const records = JSON.stringify(use().engine.store.persistence.all());
        expect(records).toContain('spma');
    });

    test('what never ends has no end to change', async () => {
        const { caseId } = await carolDoes('kick @# enough');
        expect(await say('carol', `duration ${caseId} 2h`)).toContain('[mod-not-timed]');
    });

    test('an endless mute may be given an end', async () => {
        const desk = use();
        const { target, caseId } = await carolDoes('mute @# spam');
        expect(await say('carol', `duration ${caseId} 2h`)).toContain(
            'has another end: until someone unmutes → until 20',
        );
        await desk.pass('121 minutes');
        expect(desk.isMuted(target)).toBe(false);
    });

    test('a case of another room is as unknown as one that never was', async () => {
        const desk = use();
        const { caseId } = await carolDoes('mute @# spam');
        const { alice } = desk.demo.people;
        for (const words of [`case ${caseId}`, `reason ${caseId} x`, `duration ${caseId} 1h`, `undo ${caseId}`]) {
            expect(await desk.say(alice, words, desk.demo.rooms.core)).toContain('[mod-case-unknown]');
        }
        expect(await say('carol', 'case 000000-000')).toContain('[mod-case-unknown]');
        expect(await say('carol', 'case what')).toContain('not the id of a case');
    });
});

describe('/mod undo', () => {
    test('takes a mute back, with a case of its own', async () => {
        const desk = use();
        const { target, caseId } = await carolDoes('mute @# 2h spam');
        const undone = await say('alice', `undo ${caseId}`);
        expect(undone).toContain('✅ Unmuted');
        expect(desk.isMuted(target)).toBe(false);
        expect(await say('carol', `case ${caseId}`)).toMatch(
            new RegExp(`lifted by @alice, .* \\(case ${caseIdIn(undone)}\\)`),
        );
        const second = await say('carol', `case ${caseIdIn(undone)}`);
        expect(second).toContain(`Takes back case ${caseId}`);
        expect(second).toContain('by @alice');
        expect(await say('carol', `undo ${caseId}`)).toContain('[mod-not-undoable]');
        await desk.pass('3 hours');
        expect(desk.countOf('user-unmuted', target)).toBe(1);
    });

    test('takes an unmute and a role back', async () => {
        const desk = use();
        const { target } = await carolDoes('mute @# spam');
        const unmuted = caseIdIn(await say('carol', `unmute @${target.username ?? ''}`));
        expect(await say('carol', `undo ${unmuted}`)).toContain('✅ Muted');
        const given = caseIdIn(await say('alice', `role add leader @${target.username ?? ''}`));
        await say('alice', `undo ${given}`);
        expect(desk.rolesIn(desk.demo.rooms.general, target)).toEqual([]);
    });

    test('is refused without the permission of the reverse', async () => {
        const desk = use();
        const target = desk.newcomer();
        const given = caseIdIn(await say('alice', `role add leader @${target.username ?? ''}`));
        expect(await say('carol', `undo ${given}`)).toContain('[error-not-allowed]');
        expect(desk.rolesIn(desk.demo.rooms.general, target)).toEqual(['leader']);
        expect(await say('alice', `case ${given}`)).not.toContain('undone');
    });

    test.each(['kick @# enough', 'warn @# be kind', 'note @# seen'])(
        'says that %s cannot be taken back',
        async (words) => {
            const { caseId } = await carolDoes(words);
            expect(await say('carol', `undo ${caseId}`)).toContain('[mod-not-undoable]');
        },
    );
});
