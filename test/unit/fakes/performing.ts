// Short ways to let a fake moderator perform something in the fake workspace.
import { actions } from '../../../src/actions/index';
import type { ActionName, RegisteredAction } from '../../../src/actions/index';
import { herald } from '../../../src/answers/herald';
import type { Audience, Ways } from '../../../src/answers/herald';
import { translator } from '../../../src/texts/translate';
import type { Asking } from '../../../src/moderation/cases/case-command';
import { keepingMemory } from '../../../src/moderation/keeping-memory';
import { openDesk } from '../../../src/moderation/desk';
import type { Desk } from '../../../src/moderation/desk';
import type { Outcome, Report } from '../../../src/moderation/request';
import type { Duration } from '../../../src/moderation/time/duration';
import type { Pipeline } from '../../../src/moderation/perform';
import { Turns } from '../../../src/moderation/turns';
import type { MessagesPort } from '../../../src/workspace/ports';
import { simulated } from '../../../src/workspace/simulated/simulated-ports';
import type { WorkspacePorts } from '../../../src/workspace/simulated/simulated-ports';
import { only } from './engine';
import { ShownRooms } from '../../../src/moderation/shown-rooms';
import type { FakeWorkspace } from './fake-workspace';

export interface Asked {
    readonly action: ActionName;
    readonly by: string;
    readonly on: string | readonly string[];
    readonly role?: string;
    readonly workspace?: boolean;
    readonly relinquish?: boolean;
    readonly reason?: string;
    readonly duration?: Duration | undefined;
}

export interface Surroundings {
    readonly protectHigherRanks?: boolean;
    readonly requireReason?: boolean;
    /** By the name of the action, in milliseconds. */
    readonly defaultDurations?: ReadonlyMap<string, number>;
    readonly shownRooms?: ShownRooms;
    /** Errors that nobody foresaw are put here. */
    readonly reported?: unknown[];
    readonly turns?: Turns;
    readonly runsHere?: Set<string>;
    /** Without one, waiting moves the clock on. */
    readonly wait?: Pipeline['wait'];
    /** The ports as the desk gets them. */
    readonly over?: (ports: WorkspacePorts) => WorkspacePorts;
}

/** What is told in a simulation goes to its own ports, which tell nobody. */
const EVERYBODY: Audience = { announceInRoom: true, tellTarget: true, modLogRoom: 'id-log' };
const english = translator('en');

export function actionCalled(name: ActionName): RegisteredAction {
    const found = actions.find((action) => action.name === name);
    if (!found) {
        throw new Error(`no action ${name}`);
    }
    return found;
}

export function portsOf(workspace: FakeWorkspace): WorkspacePorts {
    return {
        reading: workspace.reading(),
        acting: workspace.acting(),
        records: workspace.keeping.records.port(),
        messages: only<MessagesPort>({}),
    };
}

function waysOf(messages: MessagesPort): Ways {
    return {
        inRoom: (roomId, text) => messages.inRoom(roomId, text),
        directly: ({ username }, text) => messages.directly(username, text),
    };
}

function waitingOf({ keeping }: FakeWorkspace): Pipeline['wait'] {
    return (milliseconds) => {
        keeping.now += milliseconds;
        return Promise.resolve();
    };
}

function rulesOf({
    protectHigherRanks = true,
    requireReason = false,
    defaultDurations = new Map(),
}: Surroundings): Pipeline['rules'] {
    return { protectHigherRanks, requireReason, defaultDurations };
}

export function deskFor(workspace: FakeWorkspace, moderator: string, surroundings: Surroundings = {}): Desk {
    const {
        shownRooms = new ShownRooms(() => 0),
        reported = [],
        over = (ports: WorkspacePorts) => ports,
    } = surroundings;
    const { turns = new Turns(), runsHere = new Set(), wait = waitingOf(workspace) } = surroundings;
    const pipelineOn = ({ reading, acting, records }: WorkspacePorts): Pipeline => ({
        ...{ reading, acting, shownRooms, turns, runsHere, wait, waitsForLimit: true },
        rules: rulesOf(surroundings),
        keeping: workspace.keeping.open(keepingMemory(workspace.keeping.making.now), records),
        report: (error: unknown) => {
            reported.push(error);
            return Promise.resolve();
        },
    });
    const ports = over(portsOf(workspace));
    const simulatedPipeline = (): Pipeline => {
        const simulation = simulated(ports);
        const { keeping, ...pipeline } = pipelineOn(simulation);
        return {
            ...pipeline,
            waitsForLimit: false,
            keeping: { ...keeping, telling: herald(english, waysOf(simulation.messages), EVERYBODY) },
        };
    };
    return openDesk(pipelineOn(ports), simulatedPipeline, { ...workspace.person(moderator) }, workspace.room());
}

/** The request as an entrance makes it. */
export function askingFor(asked: Omit<Asked, 'by'>): Asking {
    const { action, on, role, workspace = false, relinquish = false, reason = '', duration } = asked;
    return {
        action: actionCalled(action),
        targets: [on].flat().map((username) => ({ username })),
        ...(role === undefined ? {} : { role }),
        workspace,
        relinquish,
        reason,
        ...(duration === undefined ? {} : { duration }),
    };
}

export function perform(workspace: FakeWorkspace, asked: Asked, surroundings: Surroundings = {}): Promise<Report> {
    return deskFor(workspace, asked.by, surroundings).perform(askingFor(asked));
}

/** An outcome in short, such as `done`, `refused mod-self` or `failed mod-timed-out unknown`. */
export function inShort(outcome: Outcome): string {
    switch (outcome.kind) {
        case 'refused':
            return `refused ${outcome.problem.code}`;
        case 'failed':
            return `failed ${outcome.problem.code} ${outcome.state}`;
        default:
            return outcome.kind;
    }
}

/** A report in short: its outcomes, or the one refusal of all of it. */
export function reportInShort(report: Report): string[] {
    return report.kind === 'refused'
        ? [`request refused ${report.problem.code}`]
        : report.outcomes.map(({ outcome }) => inShort(outcome));
}

/** The outcomes of a request in short, or the one refusal of all of it. */
export async function outcomesOf(
    workspace: FakeWorkspace,
    asked: Asked,
    surroundings: Surroundings = {},
): Promise<string[]> {
    return reportInShort(await perform(workspace, asked, surroundings));
}

export async function outcomeOf(
    workspace: FakeWorkspace,
    asked: Asked,
    surroundings: Surroundings = {},
): Promise<string> {
    return (await outcomesOf(workspace, asked, surroundings)).join('; ');
}
