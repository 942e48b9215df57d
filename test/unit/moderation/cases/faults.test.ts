// One accident at a time, at every call of every action: the cases tell the truth about the workspace afterwards.
import type { Accident, Calls } from '../../fakes/calls';
import { TIMED_OUT } from '../../fakes/calls';
import { FakeWorkspace } from '../../fakes/fake-workspace';
import { HOUR, MINUTE } from '../../fakes/keeping';
import type { Asked } from '../../fakes/performing';
import { deskFor, perform } from '../../fakes/performing';
import { cases } from '../../../../src/actions/cases';

interface Scenario {
    readonly asked: Asked;
    readonly prepare?: (workspace: FakeWorkspace) => void;
    /** Whether the workspace is as the act makes it; `undefined` for acts that change nothing. */
    readonly isDone?: (workspace: FakeWorkspace) => boolean;
}

const SCENARIOS: readonly Scenario[] = [
    { asked: { action: 'warn', by: 'mona', on: 'bob', reason: 'be kind' } },
    { asked: { action: 'note', by: 'mona', on: 'bob', reason: 'new' } },
    {
        asked: { action: 'mute', by: 'mona', on: 'bob' },
        isDone: ({ state }) => state.room.muted.includes('bob'),
    },
    {
        asked: { action: 'mute', by: 'mona', on: 'bob', duration: 2 * HOUR },
        isDone: ({ state }) => state.room.muted.includes('bob'),
    },
    {
        asked: { action: 'unmute', by: 'mona', on: 'bob' },
        prepare: ({ state }) => (state.room.muted = ['bob']),
        isDone: ({ state }) => !state.room.muted.includes('bob'),
    },
    {
        asked: { action: 'kick', by: 'mona', on: 'bob' },
        isDone: ({ state }) => !state.members.includes('id-bob'),
    },
    {
        asked: { action: 'add-role', by: 'olga', on: 'bob', role: 'moderator', duration: HOUR },
        isDone: ({ state }) => state.roomRoles['id-bob']?.includes('moderator') === true,
    },
    {
        asked: { action: 'remove-role', by: 'olga', on: 'max', role: 'moderator' },
        isDone: ({ state }) => state.roomRoles['id-max']?.includes('moderator') === false,
    },
    {
        asked: { action: 'activate', by: 'alice', on: 'bob' },
        prepare: (workspace) => (workspace.person('bob').active = false),
        isDone: (workspace) => workspace.person('bob').active,
    },
    {
        asked: { action: 'deactivate', by: 'alice', on: 'bob' },
        isDone: (workspace) => !workspace.person('bob').active,
    },
];

const ACCIDENTS: readonly Accident[] = [
    { kind: 'throw', error: new Error('arranged') },
    { kind: 'problem', problem: TIMED_OUT },
    { kind: 'answer-lost', problem: TIMED_OUT },
    { kind: 'twice' },
];

type Side = (workspace: FakeWorkspace) => Calls;
const ports: Side = ({ calls }) => calls;
const records: Side = ({ keeping }) => keeping.records.calls;

async function run({ asked, prepare }: Scenario, arrange: (workspace: FakeWorkspace) => void): Promise<FakeWorkspace> {
    const workspace = new FakeWorkspace();
    prepare?.(workspace);
    arrange(workspace);
    // Without a role nobody knows what is meant: a throw there is the entrance's to catch.
    await perform(workspace, asked).catch(() => undefined);
    return workspace;
}

/** A moderator looks at the cases later, when all works again, which settles what was left open. */
async function lookLater(workspace: FakeWorkspace): Promise<void> {
    workspace.keeping.now += 2 * MINUTE;
    const naming = { text: '', workspace: false };
    expect(await deskFor(workspace, 'alice').runCaseCommand(cases, naming)).toMatchObject({ ok: true });
}

describe.each(SCENARIOS.map((scenario) => [JSON.stringify(scenario.asked), scenario] as const))('%s', (_, scenario) => {
    it.each(ACCIDENTS.map((accident) => [accident.kind, accident] as const))('%s', async (kind, accident) => {
        for (const side of [ports, records]) {
            const calm = await run(scenario, () => undefined);
            for (let position = 0; position < side(calm).made.length; position += 1) {
                const workspace = await run(scenario, (arranged) => {
                    side(arranged).break(position, accident);
                });
                await lookLater(workspace);
                const where = `${kind} at ${side(calm).made[position]?.method ?? '?'} (${String(position)})`;
                const states = workspace.keeping.cases().map(({ state }) => state);
                const acted = workspace.acts().length > 0;
                expect([where, acted && states.length === 0]).toEqual([where, false]);
                expect([where, states.length]).toEqual([where, Math.min(states.length, 1)]);
                const told = states[0] === 'done';
                const real = scenario.isDone ? scenario.isDone(workspace) : workspace.keeping.cases().length > 0;
                expect([where, states, told]).toEqual([where, states, real]);
            }
        }
    });
});
