// Whose eyes cases are for: /mod mine for those concerned, /mod export and the rest for those who may mute.
import type { User } from '../workspace/state/documents';
import { caseIdIn } from './timed-desk';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk();

type Name = keyof ReturnType<typeof use>['demo']['people'];

const say = (name: Name, words: string): Promise<string> => use().say(use().demo.people[name], words);

async function carolDoes(words: string): Promise<{ target: User; caseId: string }> {
    const target = use().newcomer();
    const answer = await say('carol', words.replace('#', target.username ?? ''));
    return { target, caseId: caseIdIn(answer) };
}

describe('/mod mine', () => {
    test('shows a member the cases about them here, why and until when, without notes', async () => {
        const desk = use();
        const { target, caseId } = await carolDoes('mute @# 2h spam');
        const note = caseIdIn(await say('carol', `note @${target.username ?? ''} sells watches`));
        const answer = await desk.say(target, 'mine');
        for (const part of [caseId, 'spam', 'until ', '@carol']) expect(answer).toContain(part);
        expect(answer).not.toContain(note);
        expect(answer).not.toContain('watches');
    });

    test('shows nobody the cases of others, and none to whom has none', async () => {
        const { caseId } = await carolDoes('mute @# spam');
        const answer = await use().say(use().newcomer(), 'mine');
        expect(answer).toContain('None.');
        expect(answer).not.toContain(caseId);
    });

    test('is refused to those who are not in the room', async () => {
        expect(await say('erin', 'mine')).toContain('[error-not-allowed]');
    });
});

describe('/mod export', () => {
    test('sends the cases of this room to the moderator alone, as a file', async () => {
        const desk = use();
        const { target } = await carolDoes('mute @# off -- =cmd "quoted", spam');
        const answer = await say('carol', 'export');
        expect(answer).toMatch(/\d+ cases of this room are on their way to you in `cases-general-[-\d]+\.csv`/);
        const file = desk.directMessagesTo(desk.demo.people.carol).at(-1)?.file;
        expect(file).toMatchObject({ type: 'text/csv' });
        const csv = (await desk.uploadedText(file?._id ?? '')).split('\r\n');
        expect(csv[0]).toMatch(/^case,time,action/);
        const line = csv.find((each) => each.includes(target.username ?? ''));
        expect(line).toContain('carol');
        expect(line).toMatch(/,"'=cmd (""quoted""|quoted), spam",/);
        expect(desk.messagesAbout({ ...target, username: 'csv' })).toEqual([]);
    });
});

describe('only those who may mute here', () => {
    test.each(['history @bob', 'cases', 'case 000000-000', 'reason 000000-000 x', 'duration 000000-000 1h'])(
        '/mod %s is refused to a member',
        async (words) => {
            const answer = await say('greta', words);
            expect(answer).toContain('[error-not-allowed]');
            expect(answer).toContain('mute-user');
        },
    );

    test.each(['undo 000000-000', 'export', 'attention', 'retry 000000-000', 'warn @bob x', 'note @bob x'])(
        '/mod %s is refused to a leader',
        async (words) => {
            expect(await say('dave', words)).toContain('[error-not-allowed]');
        },
    );
});
