// Undo, reason and duration without the id of a case: what one did last here, and no more than is clear.
import { runIdIn } from './crowd';
import { caseIdIn } from './timed-desk';
import { useTimedDesk } from './use-timed-desk';
import type { User } from '../workspace/state/documents';

const use = useTimedDesk();

beforeEach(() => use().beginMinute());

type Name = keyof ReturnType<typeof use>['demo']['people'];

const say = (name: Name, words: string): Promise<string> => use().say(use().demo.people[name], words);

const nameOf = ({ username = '' }: User): string => username;

describe('without the id of a case', () => {
    test('the latest is also what one changed, whoever did it first', async () => {
        const target = use().newcomer();
        const own = use().newcomer();
        await say('carol', `mute @${nameOf(own)} 2h`);
        const caseId = caseIdIn(await say('alice', `mute @${nameOf(target)} 2h`));
        await use().pass('2 hours');
        const later = use().newcomer();
        await say('carol', `mute @${nameOf(later)} 9h`);
        const ofAlice = caseIdIn(await say('alice', `mute @${nameOf(target)} 8h`));
        expect(ofAlice).not.toBe(caseId);
        await say('carol', `mute @${nameOf(target)} 5h`);
        expect(await say('carol', 'reason flooding')).toContain(`Case \`${ofAlice}\``);
        expect(await say('carol', 'duration 3h')).toContain(`Case \`${ofAlice}\``);
    });

    test('undo asks after a change whether that is meant, and changes nothing', async () => {
        const target = use().newcomer();
        const caseId = caseIdIn(await say('carol', `mute @${nameOf(target)} 2h`));
        await say('carol', `mute @${nameOf(target)} 5h`);
        const answer = await say('carol', 'undo');
        expect(answer).toContain(`⛔ Your latest here was a change of case ${caseId}. \`/mod undo ${caseId}\``);
        expect(answer).toContain('[mod-latest-is-change]');
        expect(use().isMuted(target)).toBe(true);
    });

    test('after a run that only changed ends the run is named', async () => {
        const [one, other] = [use().newcomer(), use().newcomer()];
        await say('carol', `mute @${nameOf(one)} @${nameOf(other)} 1h`);
        const run = runIdIn(await say('carol', `mute @${nameOf(one)} @${nameOf(other)} 5h`));
        expect(await say('carol', 'undo')).toContain(`name the run, \`${run}\``);
    });

    test('a second undo is asked about, as it would do again what was taken back', async () => {
        const target = use().newcomer();
        await say('carol', `mute @${nameOf(target)} 2h`);
        const lifting = caseIdIn(
            (await say('carol', 'undo')).split('\n---\n').pop()?.split('\n').slice(1).join() ?? '',
        );
        expect(await say('carol', 'undo')).toContain(
            `\`/mod undo ${lifting}\` does that once more. [mod-latest-is-undo]`,
        );
        expect(use().isMuted(target)).toBe(false);
    });
});
