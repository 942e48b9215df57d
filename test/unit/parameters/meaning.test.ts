// The table of typed lines: each is read as the table says, with the people of the demo workspace.
import type { RegisteredAction } from '../../../src/actions/index';
import { writeDuration } from '../../../src/moderation/time/duration';
import type { Duration } from '../../../src/moderation/time/duration';
import type { ActMeaning, ReadingProblem } from '../../../src/parameters/reading';
import type { ActCommand, OtherCommand, WordsProblem } from '../../../src/slash/command';
import { forms } from '../../../src/slash/grammar';
import { parse } from '../../../src/slash/parse';
import { respond } from '../../../src/slash/respond';
import { settleDoubts } from '../../../src/slash/settle-doubts';
import { parseParameters } from '../../engine/parse-parameters';
import { meanings } from '../../meaning/meaning';
import type { Meaning } from '../../meaning/meaning';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { person } from '../fakes/people';
import { deskFor } from '../fakes/performing';
import { english } from '../fakes/typing';

/** #general of the demo workspace; erin is not in it. */
const NAMES = {
    admin: 'Ada Admin',
    alice: 'Alice Adams',
    bob: 'Bob Brown',
    carol: 'Carol Clark',
    dave: 'Dave Dunn',
    mallory: 'Mallory Moss',
    olivia: 'Olivia Owens',
    trent: 'Trent Todd',
    greta: 'Greta Grün',
    erin: 'Erin Evans',
};

function demo(): FakeWorkspace {
    const workspace = new FakeWorkspace();
    const { state } = workspace;
    state.people = Object.entries(NAMES).map(([username, name]) =>
        person({
            id: `id-${username}`,
            username,
            name,
            workspaceRoles: username === 'admin' ? ['user', 'admin'] : ['user'],
        }),
    );
    state.members = state.people.map(({ id }) => id).filter((id) => id !== 'id-erin');
    state.roomRoles = { 'id-alice': ['owner'], 'id-carol': ['moderator'], 'id-dave': ['leader'] };
    return workspace;
}

type Shown = Partial<Record<string, unknown>>;

function durationShown(duration: Duration | undefined): Shown {
    return duration === undefined ? {} : { duration: writeDuration(duration) };
}

function actShown({ form, options }: ActCommand, { people, role, duration, reason }: ActMeaning): Shown {
    return {
        act: form.action.name,
        people,
        ...(role === undefined ? {} : { role }),
        ...durationShown(duration),
        ...(reason === '' ? {} : { reason }),
        ...(options.size === 0 ? {} : { options: [...options] }),
    };
}

function problemShown(problem: WordsProblem | ReadingProblem): Shown {
    return { refused: problem.kind, ...('nearest' in problem ? { nearest: problem.nearest } : {}) };
}

function commandShown({ form, given }: OtherCommand): Shown {
    const { target, caseId, duration, text, topic } = given;
    return {
        command: form.kind === 'case-command' ? form.caseCommand.name : form.kind,
        ...(target === undefined ? {} : { target }),
        ...(caseId === undefined ? {} : { case: caseId }),
        ...durationShown(duration),
        ...(text === '' ? {} : { text }),
        ...(topic.length === 0 ? {} : { topic }),
    };
}

async function actMeant(command: ActCommand): Promise<Shown> {
    const action: RegisteredAction = command.form.action;
    const settled = await settleDoubts(deskFor(demo(), 'admin'), action, command.reading);
    switch (settled.kind) {
        case 'meant':
            return actShown(command, settled.meaning);
        case 'problem':
            return problemShown(settled.problem);
        case 'refused':
            return { refused: settled.problem.code };
    }
}

async function meant(line: string): Promise<Shown> {
    const parsed = parse(parseParameters(line), forms);
    if (!parsed.ok) {
        return problemShown(parsed.problem);
    }
    return parsed.command.kind === 'act' ? actMeant(parsed.command) : commandShown(parsed.command);
}

/** The commands that are proposed stand in the answer, which is a test of its own. */
function expected(meaning: Meaning): Shown {
    return { ...meaning, about: undefined, line: undefined, readings: undefined };
}

it('has at least 150 lines, each once', () => {
    expect(meanings.length).toBeGreaterThanOrEqual(150);
    expect(new Set(meanings.map(({ line }) => line)).size).toBe(meanings.length);
});

it.each(meanings.map((meaning) => [JSON.stringify(meaning.line), meaning] as const))('%s', async (_, meaning) => {
    expect(await meant(meaning.line)).toEqual(expected(meaning));
});

const refusals = meanings.filter((meaning) => 'refused' in meaning);

it.each(refusals.map((meaning) => [JSON.stringify(meaning.line), meaning] as const))(
    'nothing is done, and it is said why and what may be meant: %s',
    async (_, { line, refused, readings = [] }) => {
        const workspace = demo();
        const { text } = await respond(english, deskFor(workspace, 'admin'), parseParameters(line));
        expect(text).toMatch(/^⛔ /);
        expect(text).toContain(`[mod-${refused}]`);
        expect(text.match(/(?<=^• `).*(?=`$)/gm) ?? []).toEqual(readings);
        expect(workspace.acts()).toEqual([]);
        expect(workspace.keeping.cases()).toEqual([]);
    },
);
