// A reported moderator sees nothing of reports about themselves, nor who made them, wherever they look.
import { caseCommands } from '../../../../src/actions/index';
import { toldById } from '../../../../src/moderation/told-by-id';
import type { Case } from '../../../../src/moderation/cases/fold';
import type { Telling } from '../../../../src/moderation/telling';
import { FakeWorkspace } from '../../fakes/fake-workspace';
import { HOUR } from '../../fakes/keeping';
import { deskFor } from '../../fakes/performing';
import { only } from '../../fakes/engine';
import { reportId, take } from '../../fakes/reports';
import { type } from '../../fakes/typing';
import { Visitor, wordsOf } from '../../fakes/visit';
import { ROOM_ID } from '../../fakes/visit';

const SECRETS = ['sells watches', 'carol', 'buy watches'];

/** A report about mona by carol, and what an owner did because of it, twice. */
async function reported(): Promise<{
    readonly workspace: FakeWorkspace;
    readonly id: string;
    readonly caseId: string;
}> {
    const workspace = new FakeWorkspace();
    const id = await reportId(workspace, { author: 'mona', reason: 'sells watches' });
    await type(workspace, 'olga', `warn @mona --report=${id} be kind`);
    await type(workspace, 'olga', `mute @mona 2h --report=${id} be kind`);
    await type(workspace, 'olga', `mute @mona 5h --report=${id} be kind`);
    return { workspace, id, caseId: workspace.keeping.cases()[1]?.id ?? '' };
}

function expectNothingOf(id: string, said: string): void {
    for (const secret of [id, ...SECRETS]) {
        expect(said).not.toContain(secret);
    }
}

const every = caseCommands.flatMap(({ words, parameters }) => {
    const typed = words.join(' ');
    if (parameters.includes('report')) {
        return [`${typed} REPORT`];
    }
    if (parameters.includes('target')) {
        return [`${typed} @mona`];
    }
    if (parameters.includes('run')) {
        return [`${typed} 000000-000`];
    }
    return parameters.length === 0 ? [typed] : [`${typed} CASE 3h`];
});

it.each([
    ...every,
    '@mona',
    'note @mona --report=REPORT x',
    'warn @mona --report=REPORT x',
    'warn @bob --report=REPORT x',
])('/mod %s', async (words) => {
    const { workspace, id, caseId } = await reported();
    const typed = words.replace('REPORT', id).replace('CASE', caseId);
    expectNothingOf(id, (await type(workspace, 'mona', typed)).replace(new RegExp(`\`?/mod .*`), ''));
    expectNothingOf(id, JSON.stringify(workspace.keeping.files));
    expect(workspace.state.dismissed).toEqual([]);
});

it('is one report fewer for them than for others', async () => {
    const { workspace, id } = await reported();
    const other = await reportId(workspace, { author: 'bob', messageId: 'm2' });
    const mine = await type(workspace, 'mona', 'reports');
    expect(mine).toContain(other);
    expect(mine).not.toContain(id);
    expect(await type(workspace, 'olga', 'reports')).toContain(id);
});

it('is the same answer as for a report that never was', async () => {
    const { workspace, id } = await reported();
    for (const words of ['report', 'dismiss']) {
        const own = await type(workspace, 'mona', `${words} ${id}`);
        expect(own).toBe(await type(workspace, 'mona', `${words} 000000-000`));
    }
});

it.each(['room', 'member', 'cases', 'case'])('in the panel, opened by a forged name: %s', async (view) => {
    const { workspace, id, caseId } = await reported();
    const names: Readonly<Record<string, string>> = {
        room: `room~${ROOM_ID}~0~0`,
        member: `member~${ROOM_ID}~id-mona~${id}`,
        cases: `cases~${ROOM_ID}`,
        case: `case~${ROOM_ID}~${caseId}`,
    };
    const reply = await new Visitor('mona', workspace).click({
        actionId: 'show',
        value: names[view] ?? '',
        viewId: `room~${ROOM_ID}~0~0`,
    });
    expectNothingOf(id, wordsOf(reply));
});

describe('notices', () => {
    it('go past the log where they would read it, or where that is not known', async () => {
        for (const arrange of [
            ({ state }: FakeWorkspace) => (state.logMembers = ['id-mona']),
            ({ calls }: FakeWorkspace) => {
                calls.fail('rooms.isMember', { code: 'mod-engine-failed', effect: 'unknown', by: 'server' });
            },
        ]) {
            const workspace = new FakeWorkspace();
            arrange(workspace);
            await take(workspace, { author: 'mona', modLogRoom: 'id-log' });
            expect(workspace.keeping.letters.recipients()).toEqual(['max', 'olga', 'otto']);
        }
    });

    it('of what was done name no report in a log that they read', async () => {
        const workspace = new FakeWorkspace();
        const told: Case[] = [];
        const tell: Telling['tell'] = (_, found) => {
            told.push(found);
            return Promise.resolve([]);
        };
        const telling = toldById(workspace.reading(), only<Telling>({ tell }), 'id-log');
        const { workspace: other } = await reported();
        const [found] = other.keeping.cases();
        for (const readers of [['id-mona'], ['id-olga']]) {
            workspace.state.logMembers = readers;
            if (found) {
                await telling.tell('done', found);
            }
        }
        expect(told.map(({ report }) => report)).toEqual([undefined, found?.report]);
        expect(found?.report).toBeDefined();
    });
});

it('others still read of them', async () => {
    const { workspace, id, caseId } = await reported();
    workspace.keeping.now += HOUR;
    for (const words of [`case ${caseId}`, 'cases', 'history @mona', `report ${id}`]) {
        expect(await type(workspace, 'max', words)).toContain(id);
    }
    expect(await deskFor(workspace, 'max').whyNotEnter()).toBeUndefined();
});
