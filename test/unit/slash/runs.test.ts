// What is typed about runs, word for word: how far one is, which are open, stopping one, taking one back, dry runs.
import { RunBook } from '../../../src/moderation/runs/run-book';
import { crowd } from '../fakes/crowd';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { MINUTE, SECOND } from '../fakes/keeping';
import { type } from '../fakes/typing';

const RUN = '1rtxk2-000';
const mona = { id: 'id-mona', username: 'mona', name: 'Mona' };

function lines(...texts: string[]): string {
    return texts.join('\n');
}

/** A run that has come to its third target and waits. */
async function underWay(): Promise<FakeWorkspace> {
    const workspace = new FakeWorkspace();
    const names = crowd(workspace, 4);
    const runs = new RunBook(workspace.keeping.records.port(), workspace.keeping.making);
    await runs.open({
        ...{ action: 'mute', moderator: mona, room: { id: 'id-general', name: 'general' }, reason: 'spam' },
        ...{ targets: names.map((username) => ({ username })), workspace: false, relinquish: false },
    });
    const outcome = { kind: 'already' } as const;
    for (const position of [0, 1]) {
        const name = { username: names[position] ?? '' };
        await runs.note({ kind: 'outcome', runId: RUN, position, settled: { name, outcome } });
    }
    await runs.note({ kind: 'waiting', runId: RUN, until: workspace.keeping.now + MINUTE });
    workspace.keeping.now += SECOND;
    return workspace;
}

describe('/mod run', () => {
    it('shows what became of whom, and the cases', async () => {
        const workspace = new FakeWorkspace();
        await type(workspace, 'mona', 'mute @bob @olga @nobody spam');
        expect(await type(workspace, 'olga', `run ${RUN}`)).toBe(
            lines(
                '*Run `1rtxk2-000`: Mute by @mona, 2026-11-21 20:15 UTC*',
                '3 of 3 settled.',
                'Finished.',
                '*Mute in #general: 1 of 3 done.*',
                '✅ Muted in #general: @bob.',
                '⛔ @olga: Not below you in rank: you act on people of a lower rank than your own. [mod-outranked]',
                '⛔ `nobody`: Nobody here is called that. [error-invalid-user]',
                'Reason: spam',
                'Lasts until someone unmutes.',
                'Case @bob `1rtxk2-001`',
            ),
        );
    });

    it('shows how far it is, and until when the limit holds it up', async () => {
        expect(await type(await underWay(), 'max', `run ${RUN}`)).toBe(
            lines(
                '*Run `1rtxk2-000`: Mute by @mona, 2026-11-21 20:15 UTC*',
                '2 of 4 settled.',
                "Rocket.Chat's limit holds it up until 2026-11-21 20:16 UTC.",
                '*Mute in #general: 0 of 2 done.*',
                'ℹ️ Already muted in #general: `guest1`, `guest2`.',
            ),
        );
    });

    it('reads the id as it is heard', async () => {
        expect(await type(await underWay(), 'max', 'run #IRTXK2OOO')).toContain('2 of 4 settled.');
    });
});

describe('/mod runs', () => {
    it('shows what is under way here', async () => {
        const workspace = await underWay();
        expect(await type(workspace, 'olga', 'runs')).toBe(
            lines('*Under way in #general*', '• `1rtxk2-000` Mute by @mona: 2 of 4 settled.'),
        );
    });

    it('shows nothing that is over, and says so', async () => {
        const workspace = new FakeWorkspace();
        await type(workspace, 'mona', 'mute @bob @carol');
        expect(await type(workspace, 'mona', 'runs')).toBe(lines('*Under way in #general*', 'None.'));
    });
});

describe('/mod stop', () => {
    it('says how far it came, and who it was stands with it', async () => {
        const workspace = await underWay();
        expect(await type(workspace, 'olga', `stop ${RUN}`)).toBe(
            '🛑 Run 1rtxk2-000 ends now: 2 of 4 were settled, and what was done stays.',
        );
        const shown = await type(workspace, 'mona', `run ${RUN}`);
        expect(shown).toContain('\n2 of 4 settled.\nStopped by @olga.\n');
        expect(shown).not.toContain('holds it up');
    });

    it('is refused where the run is over', async () => {
        const workspace = new FakeWorkspace();
        await type(workspace, 'mona', 'mute @bob @carol');
        expect(await type(workspace, 'mona', `stop ${RUN}`)).toBe('⛔ This run has ended already. [mod-run-finished]');
    });
});

describe.each(['run', 'stop'])('/mod %s', (word) => {
    it('knows no run of another room, and no case', async () => {
        const workspace = await underWay();
        workspace.state.room.id = 'another';
        const unknown = '⛔ No run of this room has that id. [mod-run-unknown]';
        expect(await type(workspace, 'mona', `${word} ${RUN}`)).toBe(unknown);
        await type(workspace, 'mona', 'mute @bob');
        expect(await type(workspace, 'mona', `${word} ${workspace.keeping.cases()[0]?.id ?? ''}`)).toBe(unknown);
    });

    it('is for moderators', async () => {
        const answer = await type(await underWay(), 'bob', `${word} ${RUN}`);
        expect(answer).toMatch(/^⛔ .*mute-user.* \[error-not-allowed\]$/);
        expect(answer).not.toContain('guest');
    });

    it('asks for the id', async () => {
        expect(await type(new FakeWorkspace(), 'mona', word)).toBe(
            lines('⛔ Which run? Name its id. [mod-missing-run]', `Usage: \`/mod ${word} <run>\``),
        );
        expect(await type(new FakeWorkspace(), 'mona', `${word} bob`)).toContain('[mod-not-a-case]');
    });
});

it('/mod runs is for moderators', async () => {
    expect(await type(await underWay(), 'bob', 'runs')).toMatch(/^⛔ .* \[error-not-allowed\]$/);
});

describe('/mod undo of a run', () => {
    it('answers with what was done to take it back', async () => {
        const workspace = new FakeWorkspace();
        await type(workspace, 'mona', 'mute @bob @carol spam');
        workspace.keeping.now += SECOND;
        expect(await type(workspace, 'mona', `undo ${RUN}`)).toBe(
            lines(
                '*Unmute in #general: 2 of 2 done.*',
                '✅ Unmuted in #general: @bob, @carol.',
                'Run `1rtxk3-000`: `/mod run 1rtxk3-000` lists its cases. `/mod undo 1rtxk3-000` takes all of it back.',
            ),
        );
        workspace.keeping.now += SECOND;
        expect(await type(workspace, 'mona', `undo ${RUN}`)).toMatch(/^⛔ .* \[mod-not-undoable\]$/);
    });
});

describe('--dry-run', () => {
    it.each([
        ['mute @bob @olga --dry-run', ['✅ Muted in #general: @bob.', '[mod-outranked]']],
        ['kick @bob @nobody —dry-run', ['✅ Kicked from #general: @bob.', '[error-invalid-user]']],
        ['warn @bob --dry-run be kind', ['✅ Warned in #general: @bob.', 'Reason: be kind']],
        [
            'mute @bob 2h --dry-run',
            ['✅ Muted in #general: @bob.', 'Ends by itself at 2026-11-21 22:15 UTC, in 2 hours.'],
        ],
    ])('/mod %s: shows what would happen, and no id of what is not there', async (words, parts) => {
        const workspace = new FakeWorkspace();
        const before = structuredClone(workspace.state);
        const answer = await type(workspace, 'mona', words);
        expect(answer).toMatch(/^🔎 \*Dry run: nothing was changed and nobody was told\./);
        parts.forEach((part) => {
            expect(answer).toContain(part);
        });
        expect(answer).not.toMatch(/\/mod run|Case /);
        expect(workspace.state).toEqual(before);
        expect([workspace.acts(), workspace.keeping.cases(), workspace.keeping.told]).toEqual([[], [], []]);
    });

    it('is refused like the command itself', async () => {
        const answer = await type(new FakeWorkspace(), 'bob', 'mute @carol --dry-run');
        expect(answer).toContain('[error-not-allowed]');
    });
});
