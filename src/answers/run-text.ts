// Runs in words: how far one has come, and what became of whom.
import { actionNamed } from '../actions/index';
import { DRY_RUN } from '../moderation/action';
import type { Progress, Report } from '../moderation/request';
import type { Run } from '../moderation/runs/fold-run';
import { code, defuse, personName, quote } from '../texts/defuse';
import { bold, compose, joined, NOTHING } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import type { Role, Room } from '../workspace/ports';
import { titleOf } from './action-title';
import { timeText } from './time-text';
import { reportText } from './report-text';

/** What holds it up, and how long it will take as far as that is known. */
function waitingLines(t: Translate, { settled, total, waitingUntil, limit }: Omit<Progress, 'runId'>): Markdown[] {
    if (waitingUntil === undefined) {
        return [];
    }
    const minutes = limit === undefined || limit === 0 ? undefined : Math.ceil((total - settled) / limit);
    return [
        t('run-waiting', { until: timeText(waitingUntil) }),
        ...(minutes === undefined ? [] : [t('run-takes', { minutes, limit: limit ?? 0 })]),
    ];
}

/** To the moderator, when a run takes longer than one waits for an answer. */
export function underWayText(t: Translate, title: Markdown, progress: Progress): Markdown {
    const { runId, settled, total } = progress;
    const values = { action: title, settled, total, id: defuse(runId), stop: code(`/mod stop ${runId}`) };
    return joined([compose`⏳ ${t('run-under-way', values)}`, ...waitingLines(t, progress)]);
}

/** A run in one line, without its id. */
export function runLine(t: Translate, run: Run): Markdown {
    const moderator = personName(run.moderator.username);
    const { outcomes, targets } = run;
    return t('run-line', { action: titleOf(t, run.action), moderator, settled: outcomes.size, total: targets.length });
}

export function stoppedText(t: Translate, { id, outcomes, targets }: Run): Markdown {
    return compose`🛑 ${t('case-stop-done', { id: defuse(id), settled: outcomes.size, total: targets.length })}`;
}

function stateLines(t: Translate, run: Run): Markdown[] {
    const { outcomes, targets, stoppedBy, finished, waitingUntil } = run;
    const progress = { settled: outcomes.size, total: targets.length };
    return [
        t('run-progress', progress),
        ...(stoppedBy ? [t('run-stopped', { by: personName(stoppedBy.username) })] : []),
        ...(finished ? [t('run-finished')] : []),
        ...(finished || stoppedBy || waitingUntil === undefined ? [] : waitingLines(t, { ...progress, waitingUntil })),
    ];
}

function roleOf({ role: roleId, done }: Run): Role | undefined {
    const [first] = done;
    return first?.role ?? (roleId === undefined ? undefined : { id: roleId, name: roleId, scope: 'room' });
}

function reportOf(run: Run): Report {
    const role = roleOf(run);
    const outcomes = [...run.outcomes].sort(([one], [other]) => one - other).map(([, settled]) => settled);
    return { kind: 'outcomes', ...(role ? { role } : {}), outcomes };
}

/** A run with its table as far as it has come, and the ids of its cases. */
export function runText(t: Translate, room: Room, run: Run, now: number): Markdown {
    const action = actionNamed(run.action);
    const moderator = personName(run.moderator.username);
    const title = { id: quote(run.id), action: titleOf(t, run.action), moderator, at: timeText(run.at) };
    const table = action ? reportText(t, { action, room, reason: run.reason, report: reportOf(run), now }) : NOTHING;
    return joined([bold(t('run-title', title)), ...stateLines(t, run), ...(run.outcomes.size > 0 ? [table] : [])]);
}

/** The table of a simulation. */
export function dryRunText(t: Translate, table: Markdown): Markdown {
    return compose`🔎 ${bold(t(DRY_RUN))}\n${table}`;
}
