// Commands about cases: who may, what they find, what they change, and what they never take back.
import { cases } from '../../../../src/actions/cases';
import { duration } from '../../../../src/actions/duration';
import { exportCases } from '../../../../src/actions/export';
import { history } from '../../../../src/actions/history';
import { caseCommands } from '../../../../src/actions/index';
import { mine } from '../../../../src/actions/mine';
import { oneCase } from '../../../../src/actions/case';
import { reason } from '../../../../src/actions/reason';
import { undo } from '../../../../src/actions/undo';
import type { CasePage } from '../../../../src/moderation/cases/case-book';
import type { CaseCommand } from '../../../../src/moderation/cases/case-command';
import type { CaseNaming } from '../../../../src/moderation/cases/run-case-command';
import { refusal } from '../../../../src/workspace/problem';
import { FakeWorkspace } from '../../fakes/fake-workspace';
import { HOUR, MINUTE, START } from '../../fakes/keeping';
import { deskFor, outcomeOf } from '../../fakes/performing';
import type { Asked } from '../../fakes/performing';

async function workspaceAfter(...asked: readonly Asked[]): Promise<FakeWorkspace> {
    const workspace = new FakeWorkspace();
    for (const each of asked) {
        await outcomeOf(workspace, each);
        workspace.keeping.now += MINUTE;
    }
    workspace.calls.made.length = 0;
    return workspace;
}

function idAt(workspace: FakeWorkspace, position = 0): string {
    return workspace.keeping.cases()[position]?.id ?? '';
}

/** What a command answers to someone: its value, or the code of its refusal. */
async function run<Answer>(
    workspace: FakeWorkspace,
    by: string,
    command: CaseCommand<string, Answer>,
    naming: Partial<CaseNaming> = {},
): Promise<Answer | string> {
    const answer = await deskFor(workspace, by).runCaseCommand(command, { text: '', workspace: false, ...naming });
    return answer.ok ? answer.value : answer.problem.code;
}

const mute: Asked = { action: 'mute', by: 'mona', on: 'bob', reason: 'spam' };

describe('rights', () => {
    it.each(caseCommands.filter((command) => command.for === 'moderators').map((command) => [command.name, command]))(
        '%s is for those who may mute here',
        async (_, command) => {
            const workspace = await workspaceAfter(mute);
            const naming = { caseId: idAt(workspace), target: { username: 'bob' }, duration: HOUR, text: 'x' };
            for (const by of ['lena', 'carol', 'eve']) {
                const asked = command as CaseCommand<string, unknown>;
                expect(await run(workspace, by, asked, naming)).toBe('error-not-allowed');
            }
            expect(workspace.keeping.cases()).toMatchObject([{ reason: 'spam', amendments: [] }]);
        },
    );

    it('for the whole workspace take a permission of their own', async () => {
        const workspace = await workspaceAfter(mute);
        const naming = { target: { username: 'bob' }, workspace: true };
        expect(await run(workspace, 'mona', history, naming)).toBe('error-not-allowed');
        expect(await run(workspace, 'alice', history, naming)).toMatchObject({ workspace: true, inForce: [{}] });
    });

    it('end at the room: a case of another one is unknown', async () => {
        const workspace = await workspaceAfter(mute);
        workspace.state.room.id = 'id-other';
        const naming = { caseId: idAt(workspace), text: 'x', duration: HOUR };
        for (const command of [oneCase, reason, duration, undo]) {
            const asked = command as CaseCommand<string, unknown>;
            expect(await run(workspace, 'alice', asked, naming)).toBe('mod-case-unknown');
        }
        expect(await run(workspace, 'alice', cases)).toEqual({ cases: [], more: false });
    });
});

describe('history and cases', () => {
    it('show the latest first, of one person or of the room', async () => {
        const workspace = await workspaceAfter(
            mute,
            { action: 'warn', by: 'mona', on: 'carol', reason: 'x' },
            { action: 'kick', by: 'mona', on: 'bob' },
        );
        const actionsOf = (found: unknown): string[] => (found as CasePage).cases.map(({ action }) => action);
        expect(actionsOf(await run(workspace, 'max', cases))).toEqual(['kick', 'warn', 'mute']);
        const answer = await run(workspace, 'max', history, { target: { username: 'bob' } });
        expect(answer).toMatchObject({ inForce: [{ action: 'mute' }], others: [{ action: 'kick' }] });
    });

    it('show to the person concerned what was done, and no notes', async () => {
        const workspace = await workspaceAfter(
            mute,
            { action: 'note', by: 'mona', on: 'bob', reason: 'secret' },
            { action: 'warn', by: 'mona', on: 'carol', reason: 'x' },
        );
        expect(await run(workspace, 'bob', mine)).toMatchObject({
            inForce: [{ action: 'mute', reason: 'spam' }],
            others: [],
            mutedWithoutCase: false,
        });
        expect(JSON.stringify(await run(workspace, 'bob', mine))).not.toContain('secret');
        expect(await run(workspace, 'eve', mine)).toBe('error-not-allowed');
    });

    it('tell what is in force from what is over, and a mute that has no case', async () => {
        const workspace = await workspaceAfter(mute, { action: 'unmute', by: 'mona', on: 'bob' });
        expect(await run(workspace, 'bob', mine)).toMatchObject({
            inForce: [],
            others: [{ action: 'unmute' }, { action: 'mute' }],
            mutedWithoutCase: false,
        });
        workspace.state.room.muted = ['bob'];
        expect(await run(workspace, 'bob', mine)).toMatchObject({ inForce: [], mutedWithoutCase: true });
    });

    it('settle what a crash left open, after a minute, by what is so', async () => {
        for (const happened of [true, false]) {
            const workspace = new FakeWorkspace();
            workspace.keeping.records.refuseNext('closed');
            await outcomeOf(workspace, mute);
            workspace.state.room.muted = happened ? ['bob'] : [];
            expect(await run(workspace, 'max', cases)).toMatchObject({ cases: [{ state: 'pending' }] });
            workspace.keeping.now += MINUTE;
            const state = happened ? 'done' : 'failed';
            expect(await run(workspace, 'max', oneCase, { caseId: idAt(workspace) })).toMatchObject({
                found: { state },
            });
            expect(workspace.keeping.cases()).toMatchObject([{ state }]);
        }
    });
});

describe('corrections', () => {
    it('keep who, when and what of each, the first reason among the records', async () => {
        const workspace = await workspaceAfter({ ...mute, duration: HOUR });
        const caseId = idAt(workspace);
        await run(workspace, 'max', reason, { caseId, text: 'flooding' });
        await run(workspace, 'olga', duration, { caseId, duration: 3 * HOUR });
        const at = START + MINUTE;
        expect(await run(workspace, 'max', oneCase, { caseId })).toMatchObject({
            found: {
                reason: 'flooding',
                until: at + 3 * HOUR,
                amendments: [
                    { by: { username: 'max' }, at, reason: { from: 'spam', to: 'flooding' } },
                    { by: { username: 'olga' }, at, until: { from: START + HOUR, to: at + 3 * HOUR } },
                ],
            },
        });
        expect(JSON.stringify(workspace.keeping.records.under(`case ${caseId}`))).toContain('"reason":"spam"');
    });

    it('of an end are refused where nothing is left to end', async () => {
        const workspace = await workspaceAfter(mute, { action: 'kick', by: 'mona', on: 'lena' });
        expect(await run(workspace, 'mona', duration, { caseId: idAt(workspace, 1), duration: HOUR })).toBe(
            'mod-not-timed',
        );
        await run(workspace, 'mona', undo, { caseId: idAt(workspace) });
        expect(await run(workspace, 'mona', duration, { caseId: idAt(workspace), duration: HOUR })).toBe(
            'mod-not-timed',
        );
    });

    it.each([reason, duration])('say so when they cannot be written', async (command) => {
        const workspace = await workspaceAfter(mute);
        workspace.keeping.records.calls.fail('records.append', refusal('mod-engine-failed'));
        const naming = { caseId: idAt(workspace), text: 'x', duration: HOUR };
        expect(await run(workspace, 'mona', command, naming)).toBe('mod-case-not-written');
    });
});

it('leaves alone what a later act has overtaken: no undo, no other end', async () => {
    const workspace = await workspaceAfter(mute, { action: 'unmute', by: 'mona', on: 'bob' }, { ...mute, by: 'olga' });
    for (const position of [0, 1]) {
        const naming = { caseId: idAt(workspace, position), duration: HOUR };
        expect(await run(workspace, 'max', undo, naming)).toBe('mod-not-undoable');
        expect(await run(workspace, 'max', duration, naming)).toBe('mod-not-timed');
    }
    expect(workspace.state.room.muted).toEqual(['bob']);
});

describe('undo', () => {
    it('takes an act back by a case of its own, once', async () => {
        const workspace = await workspaceAfter(mute);
        const caseId = idAt(workspace);
        expect(await run(workspace, 'max', undo, { caseId })).toMatchObject({
            report: { outcomes: [{ outcome: { kind: 'done' } }] },
        });
        expect(workspace.state.room.muted).toEqual([]);
        const [muted, unmuted] = workspace.keeping.cases();
        expect(muted).toMatchObject({ ended: { how: 'lifted', by: { username: 'max' }, endedBy: unmuted?.id } });
        expect(unmuted).toMatchObject({ action: 'unmute', undoes: caseId, moderator: { username: 'max' } });
        expect(await run(workspace, 'max', undo, { caseId })).toBe('mod-not-undoable');
    });

    it.each([
        { action: 'kick', by: 'mona', on: 'bob' },
        { action: 'warn', by: 'mona', on: 'bob', reason: 'x' },
        { action: 'note', by: 'mona', on: 'bob', reason: 'x' },
    ] as const)('says that $action has no reverse', async (asked) => {
        const workspace = await workspaceAfter(asked);
        expect(await run(workspace, 'mona', undo, { caseId: idAt(workspace) })).toBe('mod-not-undoable');
    });

    it('needs the permission of the reverse, and its checks', async () => {
        const workspace = await workspaceAfter(
            { action: 'deactivate', by: 'alice', on: 'bob' },
            { action: 'add-role', by: 'olga', on: 'carol', role: 'owner' },
        );
        const code = (found: unknown): unknown =>
            (found as { report: { outcomes: { outcome: { problem?: { code: string } } }[] } }).report.outcomes[0]
                ?.outcome.problem?.code;
        expect(code(await run(workspace, 'mona', undo, { caseId: idAt(workspace) }))).toBe('error-not-allowed');
        expect(code(await run(workspace, 'mona', undo, { caseId: idAt(workspace, 1) }))).toBe('error-not-allowed');
        expect(workspace.acts()).toEqual([]);
        expect(workspace.keeping.cases().map(({ ended }) => ended)).toEqual([undefined, undefined]);
    });

    it('of a role of the workspace takes that role', async () => {
        const asked = { action: 'add-role', by: 'alice', on: 'bob', role: 'bot', workspace: true } as const;
        const workspace = await workspaceAfter(asked);
        await run(workspace, 'alice', undo, { caseId: idAt(workspace) });
        expect(workspace.person('bob').workspaceRoles).toEqual(['user']);
    });

    it('needs no reason, even where one is required', async () => {
        const workspace = await workspaceAfter(mute);
        const desk = deskFor(workspace, 'mona', { requireReason: true });
        const naming = { caseId: idAt(workspace), text: '', workspace: false };
        expect(await desk.runCaseCommand(undo, naming)).toMatchObject({ value: { report: { kind: 'outcomes' } } });
        expect(workspace.state.room.muted).toEqual([]);
    });
});

describe('export', () => {
    it('sends every case of the room to the moderator', async () => {
        const workspace = await workspaceAfter(mute, { action: 'warn', by: 'mona', on: 'bob', reason: '=1+1, "x"' });
        const name = 'cases-general-2026-11-21.csv';
        expect(await run(workspace, 'mona', exportCases)).toEqual({ names: [name], count: 2 });
        expect(workspace.keeping.files).toMatchObject([{ username: 'mona', name }]);
        const lines = workspace.keeping.files[0]?.content.split('\r\n') ?? [];
        expect(lines[0]).toMatch(/^case,time,action,role,target,/);
        expect(lines[1]).toContain(',mute,,bob,id-bob,mona,id-mona,spam,spam,done,');
        expect(lines[2]).toContain(`,"'=1+1, ""x""","'=1+1, ""x""",done,`);
        expect(lines.slice(3)).toEqual(['']);
    });
});
