// Dismissing a report: by the same judge as a warning, everywhere at once, and once.
import { refusal } from '../../../../src/workspace/problem';
import { FakeWorkspace } from '../../fakes/fake-workspace';
import { reportId, take } from '../../fakes/reports';
import { type } from '../../fakes/typing';

const DISMISSED_BY_MONA = 'Dismissed by @mona';

async function reported(author = 'bob'): Promise<{ workspace: FakeWorkspace; id: string }> {
    const workspace = new FakeWorkspace();
    return { workspace, id: await reportId(workspace, { author }) };
}

function isDismissed(workspace: FakeWorkspace): boolean {
    return workspace.keeping.records.keys('open reports in').length === 0;
}

it('hides the reports in the console, with a note, and changes every notice', async () => {
    const { workspace, id } = await reported();
    expect(await type(workspace, 'mona', `dismiss ${id}`)).toBe(`✅ Report ${id} is dismissed.`);
    expect(workspace.calls.made.filter(({ method }) => method === 'reports.dismiss')).toMatchObject([
        { given: ['m1', `@mona (Mod Desk ${id})`] },
    ]);
    expect(workspace.keeping.letters.sent).toHaveLength(4);
    for (const { text, blocks } of workspace.keeping.letters.sent) {
        expect(text.replace(/\u200b/g, '')).toContain(DISMISSED_BY_MONA);
        expect(JSON.stringify(blocks)).toContain(DISMISSED_BY_MONA);
        expect(JSON.stringify(blocks)).not.toContain('"button"');
    }
    expect(workspace.keeping.cases()).toEqual([]);
    expect(isDismissed(workspace)).toBe(true);
});

it('says who was first, and calls nothing again', async () => {
    const { workspace, id } = await reported();
    await type(workspace, 'mona', `dismiss ${id}`);
    expect(await type(workspace, 'max', `dismiss ${id}`)).toMatch(
        new RegExp(`^ℹ️ Report ${id} was dismissed already, by @mona, 2026-11-21 20:15 UTC.$`),
    );
    expect(workspace.state.dismissed).toEqual(['m1']);
});

it.each([
    ['mona', 'mona', 'mod-report-unknown'],
    ['olga', 'mona', 'mod-outranked'],
    ['max', 'mona', 'mod-outranked'],
    ['bob', 'lena', 'error-not-allowed'],
    ['bob', 'carol', 'error-not-allowed'],
    ['bob', 'bob', 'error-not-allowed'],
    ['bob', 'eve', 'error-not-allowed'],
])('of a message by %s is refused to %s: %s', async (author, by, code) => {
    const { workspace, id } = await reported(author);
    expect(await type(workspace, by, `dismiss ${id}`)).toContain(`[${code}]`);
    expect(workspace.state.dismissed).toEqual([]);
    expect(isDismissed(workspace)).toBe(false);
});

it('is left to the rights alone where ranks are not protected', async () => {
    const { workspace, id } = await reported('olga');
    const answer = await type(workspace, 'mona', `dismiss ${id}`, { protectHigherRanks: false });
    expect(answer).toContain('is dismissed');
});

it('is possible when the author has left the room, or is gone altogether', async () => {
    const left = await reported();
    left.workspace.state.members = left.workspace.state.members.filter((member) => member !== 'id-bob');
    expect(await type(left.workspace, 'mona', `dismiss ${left.id}`)).toContain('is dismissed');
    const gone = await reported();
    gone.workspace.state.people = gone.workspace.state.people.filter(({ username }) => username !== 'bob');
    expect(await type(gone.workspace, 'mona', `dismiss ${gone.id}`)).toContain('is dismissed');
});

it('is not written down when the console could not be told', async () => {
    const { workspace, id } = await reported();
    workspace.calls.fail('reports.dismiss', refusal('mod-app-not-permitted'));
    expect(await type(workspace, 'mona', `dismiss ${id}`)).toContain('[mod-app-not-permitted]');
    expect(isDismissed(workspace)).toBe(false);
    expect(workspace.keeping.letters.sent[0]?.text).not.toContain('Dismissed');
});

it('stands when a notice cannot be changed, and says so', async () => {
    const { workspace, id } = await reported();
    workspace.keeping.letters.unreachable.add('letter-2');
    expect(await type(workspace, 'mona', `dismiss ${id}`)).toBe(
        `✅ Report ${id} is dismissed.\n⚠️ Not every message that told of it could be changed.`,
    );
    expect(isDismissed(workspace)).toBe(true);
});

it('covers all reports of the message, and a later one is open again', async () => {
    const { workspace, id } = await reported();
    const second = await reportId(workspace, { by: 'gina' });
    await type(workspace, 'mona', `dismiss ${second}`);
    expect(await type(workspace, 'mona', `dismiss ${id}`)).toContain('was dismissed already, by @mona');
    await take(workspace, { by: 'jan' });
    expect(await type(workspace, 'mona', 'reports')).toContain('reported by @jan');
});

describe('the list', () => {
    it('shows what is open, and how often it was reported', async () => {
        const { workspace, id } = await reported();
        await take(workspace, { by: 'gina', reason: 'again' });
        expect(await type(workspace, 'mona', 'reports')).toBe(
            [
                '*Reported messages of #general*',
                `• \`${id}\` 2026-11-21 20:15 UTC · @bob · reported by @carol · spam · “buy watches” (2 reports)`,
            ].join('\n'),
        );
    });

    it('shows twenty, and how many more there are', async () => {
        const workspace = new FakeWorkspace();
        for (let number = 0; number < 23; number += 1) {
            await take(workspace, { messageId: `m${number}` });
        }
        const answer = await type(workspace, 'mona', 'reports');
        expect(answer.match(/^•/gm)).toHaveLength(20);
        expect(answer).toContain('And 3 more.');
    });

    it('shows that there is nothing', async () => {
        expect(await type(new FakeWorkspace(), 'mona', 'reports')).toBe('*Reported messages of #general*\nNone.');
    });
});

describe('one report', () => {
    it('is shown with the address of the message, and who dismissed it', async () => {
        const { workspace, id } = await reported();
        expect(await type(workspace, 'mona', `report ${id}`)).toContain(
            'https://chat.example.com/channel/general?msg=m1',
        );
        await type(workspace, 'mona', `dismiss ${id}`);
        expect(await type(workspace, 'mona', `report ${id}`)).toContain(DISMISSED_BY_MONA);
    });

    it.each(['report', 'dismiss'])('that does not exist is unknown to %s', async (word) => {
        expect(await type(new FakeWorkspace(), 'mona', `${word} 000000-000`)).toBe(
            '⛔ There is no such report in this room, or it is about someone else. [mod-report-unknown]',
        );
    });
});

describe('a case that follows a report', () => {
    it('names it wherever moderators read of it, and not where the person concerned does', async () => {
        const { workspace, id } = await reported();
        expect(await type(workspace, 'mona', `mute @bob --report=${id} 2h spam`)).toContain('✅ Muted');
        expect(workspace.keeping.cases()).toMatchObject([{ action: 'mute', report: id }]);
        for (const words of ['cases', 'history @bob', `case ${workspace.keeping.cases()[0]?.id ?? ''}`]) {
            expect(await type(workspace, 'mona', words)).toContain(`from report ${id}`);
        }
        expect(await type(workspace, 'bob', 'mine')).not.toContain(id);
        await type(workspace, 'mona', 'export');
        expect(workspace.keeping.files[0]?.content).toContain(`,${id}\r\n`);
    });

    it('is refused for whom it is not about, one by one, and where there is no such report', async () => {
        const { workspace, id } = await reported();
        const answer = await type(workspace, 'mona', `warn @bob @carol --report=${id} enough`);
        expect(answer).toContain('Warned in #general: @bob.');
        expect(answer).toContain('⛔ @carol: There is no such report in this room, or it is about someone else.');
        expect(await type(workspace, 'mona', 'mute @bob --report=000000-000')).toContain('[mod-report-unknown]');
        expect(workspace.acts()).toEqual([]);
        expect(workspace.keeping.inShort()).toEqual(['warn bob done']);
    });

    it('is refused for its own reasons first, so that nobody learns of reports', async () => {
        const { workspace, id } = await reported();
        expect(await type(workspace, 'carol', `mute @bob --report=${id}`)).toContain('[error-not-allowed]');
    });

    it('is not made when the report cannot be read', async () => {
        const { workspace, id } = await reported();
        workspace.keeping.records.calls.fail('records.read', refusal('mod-app-not-permitted'));
        expect(await type(workspace, 'mona', `mute @bob --report=${id}`)).toContain('[mod-app-not-permitted]');
        expect(workspace.acts()).toEqual([]);
    });
});
