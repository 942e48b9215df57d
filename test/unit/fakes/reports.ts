// Reports of messages in the fake workspace, taken in as the app takes them in.
import type { Result } from '../../../src/workspace/problem';
import { keepingMemory } from '../../../src/moderation/keeping-memory';
import type { KeepingMemory } from '../../../src/moderation/keeping-memory';
import { Turns } from '../../../src/moderation/turns';
import { takeReport } from '../../../src/moderation/reports/take-report';
import type { Reported, Taken } from '../../../src/moderation/reports/take-report';
import type { FakeWorkspace } from './fake-workspace';

export interface Reporting {
    readonly author?: string;
    readonly by?: string;
    readonly messageId?: string;
    readonly text?: string;
    readonly reason?: string;
    /** The id of the moderators' room. */
    readonly modLogRoom?: string;
}

export const LINK = 'https://chat.example.com/channel/general?msg=m1';

export function reportedIn(workspace: FakeWorkspace, given: Reporting = {}): Reported {
    const { author = 'bob', by = 'carol', messageId = 'm1', text = 'buy watches', reason = 'spam' } = given;
    return {
        message: { id: messageId, quote: text, link: LINK },
        room: workspace.room(),
        author: { ...workspace.person(author) },
        reporter: { ...workspace.person(by) },
        reason,
    };
}

/** A process that takes reports in; without one each report meets a process that was started anew. */
export interface Process {
    readonly memory: KeepingMemory;
    readonly turns: Turns;
}

export function processOf({ keeping }: FakeWorkspace): Process {
    return { memory: keepingMemory(keeping.making.now), turns: new Turns() };
}

export function take(
    workspace: FakeWorkspace,
    given: Reporting = {},
    { memory, turns }: Process = processOf(workspace),
): Promise<Result<Taken>> {
    const { keeping } = workspace;
    const { modLogRoom } = given;
    const { reports } = keeping.open(memory);
    const means = { reports, reading: workspace.reading(), records: keeping.records.port(), making: keeping.making };
    return takeReport({ ...means, turns, modLogRoom }, reportedIn(workspace, given));
}

/** Reports a message; the id of the report. */
export async function reportId(workspace: FakeWorkspace, given: Reporting = {}): Promise<string> {
    await take(workspace, given);
    const all = await workspace.keeping.open().reports.book.ofMessage(given.messageId ?? 'm1');
    const reports = all.ok ? [...all.value.reports] : [];
    return reports.sort((one, other) => (one.reportId < other.reportId ? 1 : -1))[0]?.reportId ?? '';
}
