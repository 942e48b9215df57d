// Short ways to let a fake moderator perform something in the fake workspace.
import { actions } from '../../../src/actions/index';
import type { ActionName, RegisteredAction } from '../../../src/actions/index';
import { openDesk } from '../../../src/moderation/desk';
import type { Desk } from '../../../src/moderation/desk';
import type { Outcome, Report } from '../../../src/moderation/request';
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
    /** Milliseconds. */
    readonly duration?: number;
}

export interface Surroundings {
    readonly protectHigherRanks?: boolean;
    readonly requireReason?: boolean;
    /** By the name of the action, in milliseconds. */
    readonly defaultDurations?: ReadonlyMap<string, number>;
    readonly shownRooms?: ShownRooms;
    /** Errors that nobody foresaw are put here. */
    readonly reported?: unknown[];
}

export function actionCalled(name: ActionName): RegisteredAction {
    const found = actions.find((action) => action.name === name);
    if (!found) {
        throw new Error(`no action ${name}`);
    }
    return found;
}

export function deskFor(workspace: FakeWorkspace, moderator: string, surroundings: Surroundings = {}): Desk {
    const { protectHigherRanks = true, requireReason = false, defaultDurations = new Map() } = surroundings;
    const { shownRooms = new ShownRooms(() => 0), reported = [] } = surroundings;
    const { keeping } = workspace;
    const pipelineOn = ({ reading, acting, records }: WorkspacePorts): Pipeline => ({
        reading,
        acting,
        rules: { protectHigherRanks, requireReason, defaultDurations },
        shownRooms,
        keeping: keeping.open(new Set(), records),
        turns: new Turns(),
        runsHere: new Set(),
        wait: (milliseconds) => {
            keeping.now += milliseconds;
            return Promise.resolve();
        },
        report: (error: unknown) => {
            reported.push(error);
            return Promise.resolve();
        },
    });
    const ports = {
        reading: workspace.reading(),
        acting: workspace.acting(),
        records: keeping.records.port(),
        messages: only<MessagesPort>({}),
    };
    const simulatedPipeline = (): Pipeline => pipelineOn(simulated(ports));
    return openDesk(pipelineOn(ports), simulatedPipeline, { ...workspace.person(moderator) }, workspace.room());
}

export function perform(workspace: FakeWorkspace, asked: Asked, surroundings: Surroundings = {}): Promise<Report> {
    const { action, by, on, role, workspace: inWorkspace = false, relinquish = false } = asked;
    const { reason = '', duration } = asked;
    return deskFor(workspace, by, surroundings).perform({
        action: actionCalled(action),
        targets: [on].flat().map((username) => ({ username })),
        ...(role === undefined ? {} : { role }),
        workspace: inWorkspace,
        relinquish,
        reason,
        ...(duration === undefined ? {} : { duration }),
    });
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

/** The outcomes of a request in short, or the one refusal of all of it. */
export async function outcomesOf(
    workspace: FakeWorkspace,
    asked: Asked,
    surroundings: Surroundings = {},
): Promise<string[]> {
    const report = await perform(workspace, asked, surroundings);
    return report.kind === 'refused'
        ? [`request refused ${report.problem.code}`]
        : report.outcomes.map(({ outcome }) => inShort(outcome));
}

export async function outcomeOf(
    workspace: FakeWorkspace,
    asked: Asked,
    surroundings: Surroundings = {},
): Promise<string> {
    return (await outcomesOf(workspace, asked, surroundings)).join('; ');
}
