// What commands about cases read: hardly more of someone with thousands of cases than of someone with twenty.
import { cases } from '../../../../src/actions/cases';
import { duration } from '../../../../src/actions/duration';
import { exportCases } from '../../../../src/actions/export';
import { history } from '../../../../src/actions/history';
import { mine } from '../../../../src/actions/mine';
import type { CaseBook } from '../../../../src/moderation/cases/case-book';
import type { CaseCommand } from '../../../../src/moderation/cases/case-command';
import type { CaseNaming } from '../../../../src/moderation/cases/run-case-command';
import { keepingMemory } from '../../../../src/moderation/keeping-memory';
import { FakeWorkspace } from '../../fakes/fake-workspace';
import { DAY, HOUR, MINUTE } from '../../fakes/keeping';
import { deskFor, outcomeOf } from '../../fakes/performing';

const FEW = 20;
const MANY = 3000;
const ACTIONS = ['warn', 'mute', 'unmute', 'note', 'kick'];

/** Bob is muted, and has so many cases since, so far apart, written by one process. */
async function workspaceWith(count: number, apart: number): Promise<{ workspace: FakeWorkspace; muted: string }> {
    const workspace = new FakeWorkspace();
    const { keeping } = workspace;
    await outcomeOf(workspace, { action: 'mute', by: 'mona', on: 'bob', duration: 300 * DAY });
    const muted = keeping.cases()[0]?.id ?? '';
    const { book } = keeping.open(keepingMemory(keeping.making.now));
    const [moderator, target] = [workspace.person('mona'), workspace.person('bob')];
    for (let position = 1; position < count; position += 1) {
        keeping.now += apart;
        const action = ACTIONS[position % ACTIONS.length] ?? 'warn';
        const done = action === 'mute' || action === 'unmute' ? 'refused' : 'done';
        const opened = await book.open({
            action,
            moderator,
            target,
            room: { id: 'id-general', name: 'general' },
            reason: '',
        });
        if (!opened.ok) {
            throw new Error(opened.problem.code);
        }
        const { id: caseId } = opened.value;
        await book.add(opened.value, { kind: 'closed', caseId, ending: done, settled: false });
    }
    keeping.now += MINUTE;
    return { workspace, muted };
}

interface Cost {
    readonly calls: number;
    readonly loaded: number;
}

async function costOf<Answer>(
    count: number,
    apart: number,
    by: string,
    command: CaseCommand<string, Answer>,
    naming: Partial<CaseNaming> = {},
): Promise<Cost & { readonly answer: Answer }> {
    const { workspace, muted } = await workspaceWith(count, apart);
    const { records } = workspace.keeping;
    records.calls.made.length = 0;
    records.loaded();
    const caseId = command.parameters.includes('latest-case') ? { caseId: muted } : {};
    const answer = await deskFor(workspace, by).runCaseCommand(command, {
        text: '',
        workspace: false,
        ...caseId,
        ...naming,
    });
    if (!answer.ok) {
        throw new Error(answer.problem.code);
    }
    return { calls: records.calls.made.length, loaded: records.loaded(), answer: answer.value };
}

const DENSITIES = [
    ['all within minutes', 50],
    ['some a day', 5 * HOUR],
] as const;

describe.each(DENSITIES)('cases that came %s', (_, apart) => {
    it.each([
        ['mine', 'bob', mine, {}],
        ['history', 'mona', history, { target: { username: 'bob' } }],
        ['cases', 'mona', cases, {}],
        ['duration', 'mona', duration, { duration: HOUR }],
    ] as const)('%s', async (name, by, command, naming) => {
        const few = await costOf(FEW, apart, by, command as CaseCommand<string, unknown>, naming);
        const many = await costOf(MANY, apart, by, command as CaseCommand<string, unknown>, naming);
        expect([name, many.calls <= few.calls + 12]).toEqual([name, true]);
        // Blocks are read as a whole; what is looked at is no more than fifty cases of two records each.
        expect([name, many.loaded < 400]).toEqual([name, true]);
    });
});

it('says what is in force however old it is, and that there is more than it shows', async () => {
    const { answer: own } = await costOf(MANY, 50, 'bob', mine);
    expect(own.inForce).toMatchObject([{ action: 'mute' }]);
    expect(own.olderThan).toBeDefined();
    expect(own.others.every(({ action }) => action !== 'note')).toBe(true);
    const { answer: about } = await costOf(MANY, 50, 'mona', history, { target: { username: 'bob' } });
    expect(about.inForce).toMatchObject([{ action: 'mute' }]);
    expect(about.others).toHaveLength(50);
    expect(about.warnings).toBe(10);
    const { answer: few } = await costOf(FEW, 50, 'mona', history, { target: { username: 'bob' } });
    expect([few.others.length, few.olderThan]).toEqual([FEW - 1, undefined]);
});

it('shows every case behind the first page, once', async () => {
    const { workspace } = await workspaceWith(230, 50);
    const desk = deskFor(workspace, 'mona');
    const ids: string[] = [];
    let before: string | undefined;
    do {
        const page = await desk.runCaseCommand(history, {
            ...{ text: '', workspace: false, target: { username: 'bob' } },
            ...(before === undefined ? {} : { before }),
        });
        if (!page.ok) {
            throw new Error(page.problem.code);
        }
        ids.push(...page.value.others.map(({ id }) => id));
        before = page.value.olderThan;
    } while (before !== undefined);
    const all = workspace.keeping.cases().map(({ id }) => id);
    expect(ids).toEqual(all.slice(1).reverse());
});

it.each([
    ['whom a name meant', (book: CaseBook) => book.peopleNamed('bob')],
    ['what somebody did last', (book: CaseBook) => book.latestBy('id-mona', 'id-general')],
    ['somebody by their id', (book: CaseBook) => book.about('id-bob', 'id-general', 1)],
    ['what may decide anywhere', (book: CaseBook) => book.standing('id-bob')],
])('costs no more of many cases: %s', async (_, read) => {
    const cost = async (count: number): Promise<Cost> => {
        const { workspace } = await workspaceWith(count, 50);
        const { records } = workspace.keeping;
        records.calls.made.length = 0;
        records.loaded();
        expect(await read(workspace.keeping.open().book)).toMatchObject({ ok: true });
        return { calls: records.calls.made.length, loaded: records.loaded() };
    };
    const [few, many] = [await cost(FEW), await cost(MANY)];
    expect(many.calls).toBeLessThanOrEqual(few.calls + 2);
    expect(many.loaded).toBeLessThan(300);
});

describe('export', () => {
    it('sends a few cases at once', async () => {
        const { workspace } = await workspaceWith(FEW, MINUTE);
        const answer = await deskFor(workspace, 'mona').runCaseCommand(exportCases, { text: '', workspace: false });
        expect(answer).toMatchObject({ value: { count: FEW, names: ['cases-general-2026-11-21.csv'] } });
        expect(workspace.keeping.files).toHaveLength(1);
    });

    it('answers before it has read many, and sends them in files, each case once', async () => {
        const count = 2500;
        const { calls, loaded, answer } = await costOf(count, 50, 'mona', exportCases);
        expect(calls).toBeLessThan(20);
        expect(loaded).toBeLessThan(800);
        expect('later' in answer && (await answer.later)).toMatchObject({ ok: true, value: { count } });
    });

    it('is made for a moderator one at a time', async () => {
        const { workspace } = await workspaceWith(2300, 50);
        const desk = deskFor(workspace, 'mona');
        const ask = () => desk.runCaseCommand(exportCases, { text: '', workspace: false });
        const [first, second] = [await ask(), await ask()];
        const later = [first, second].map(async (each) =>
            each.ok && 'later' in each.value ? each.value.later : undefined,
        );
        expect(await Promise.all(later)).toMatchObject([{ ok: true }, { ok: true }]);
        const { files } = workspace.keeping;
        expect(files.map(({ name }) => name)).toEqual(
            [1, 2, 1, 2].map((part) => `cases-general-2026-11-21-${part}.csv`),
        );
        const rows = files.slice(0, 2).flatMap(({ content }) => content.split('\r\n').slice(1, -1));
        const ids = rows.map((row) => row.split(',')[0]);
        expect([ids.length, new Set(ids).size]).toEqual([2300, 2300]);
    });
});
