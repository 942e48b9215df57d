// The answers to commands about cases, one for each.
import { attention } from '../actions/attention';
import { bans } from '../actions/bans';
import type { BansAnswer } from '../actions/bans';
import { cases } from '../actions/cases';
import { oneCase } from '../actions/case';
import { dismiss } from '../actions/dismiss';
import { duration } from '../actions/duration';
import { exportCases } from '../actions/export';
import type { ExportAnswer, Exported } from '../actions/export';
import { history } from '../actions/history';
import type { HistoryAnswer } from '../actions/history';
import type { CaseCommandName } from '../actions/index';
import { mine } from '../actions/mine';
import type { MineAnswer } from '../actions/mine';
import type { Case } from '../moderation/cases/fold';
import { reason } from '../actions/reason';
import { oneReport } from '../actions/report';
import { reports } from '../actions/reports';
import { retry } from '../actions/retry';
import { oneRun } from '../actions/run';
import { openRuns } from '../actions/runs';
import { stop } from '../actions/stop';
import { undo } from '../actions/undo';
import { banSummary } from '../answers/ban-text';
import { endAmendedText, reasonAmendedText } from '../answers/amend-text';
import { caseLine, caseText, goneText } from '../answers/case-text';
import { problemText } from '../answers/problem-text';
import { dismissedText, openReportLine, reportedText } from '../answers/message-report-text';
import { runLine, runText, stoppedText } from '../answers/run-text';
import { undoText } from '../answers/undo-text';
import type { CaseCommand } from '../moderation/cases/case-command';
import type { CaseNaming } from '../moderation/cases/run-case-command';
import type { Desk } from '../moderation/desk';
import { quote } from '../texts/defuse';
import type { Translate } from '../texts/translate';
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

/** What is said now, and what is to be said when it is there. */
export type Said = string | { readonly text: string; readonly later: Promise<string> };

type Tell<Answer> = (t: Translate, desk: Desk, answer: Answer) => Said;
type AnswerCase = (t: Translate, desk: Desk, naming: CaseNaming) => Promise<Result<Said>>;

/** So many lines stand in an answer that has no pages. */
const MOST_LINES = 20;

function telling<Answer>(command: CaseCommand<string, Answer>, tell: Tell<Answer>): AnswerCase {
    return async (t, desk, naming) => {
        const answer = await desk.runCaseCommand(command, naming);
        return answer.ok ? success(tell(t, desk, answer.value)) : answer;
    };
}

function titled(title: string, lines: readonly string[], none: string): string {
    return [`*${title}*`, ...(lines.length === 0 ? [none] : lines)].join('\n');
}

/** How many more there are than stand there, and where they are shown. */
function olderLine(t: Translate, button: string, count: number, olderThan: string | undefined): string[] {
    if (olderThan !== undefined) {
        return [count > 0 ? t('case-older-many', { count, button }) : t('case-older', { button })];
    }
    return count > 0 ? [t('case-older-some', { count, button })] : [];
}

/** The way through the panel to all cases of a person. */
function wayToAll(t: Translate): string {
    return `${quote(t('panel-find'))} → ${quote(t('panel-all-cases'))}`;
}

/** What is in force stands first, and apart where there is more. */
function historyAnswer(t: Translate, { now }: Desk, answer: HistoryAnswer): string {
    const { person, inForce, others, olderThan, warnings, mutedWithoutCase, workspace } = answer;
    const lines = (cases: readonly Case[]): string[] => cases.map((found) => caseLine(t, found, workspace, now()));
    const holding = [...(mutedWithoutCase ? [`• ${t('case-history-muted')}`] : []), ...lines(inForce)];
    const count = inForce.length + others.length;
    const values = { target: `@${person.username}`, count, warnings };
    const title = olderThan === undefined ? t('case-history-title', values) : t('case-history-title-many', values);
    const gone = person.gone ? [goneText(t, { target: person })] : [];
    const shown = others.slice(0, MOST_LINES);
    const older = olderLine(t, wayToAll(t), others.length - shown.length, olderThan);
    if (holding.length === 0) {
        return [titled(title, [...gone, ...lines(shown)], t('case-none')), ...older].join('\n');
    }
    return [
        `*${title}*`,
        ...gone,
        titled(t('case-history-in-force'), holding, ''),
        ...(others.length > 0 ? [titled(t('case-history-others'), lines(shown), '')] : []),
        ...older,
    ].join('\n');
}

function exportedText(t: Translate, { names, count }: Exported): string {
    const [name = '', ...others] = names;
    return others.length === 0
        ? `✅ ${t('case-export-done', { name, count })}`
        : `✅ ${t('case-export-done-many', { files: names.length, count })}`;
}

function exportAnswer(t: Translate, _: Desk, answer: ExportAnswer): Said {
    return 'later' in answer
        ? {
              text: `⏳ ${t('case-export-under-way')}`,
              later: answer.later.then((done) =>
                  done.ok ? exportedText(t, done.value) : `⛔ ${problemText(t, done.problem)}`,
              ),
          }
        : exportedText(t, answer);
}

function mineAnswer(t: Translate, { room, now }: Desk, answer: MineAnswer): string {
    const { inForce, others, olderThan, mutedWithoutCase } = answer;
    const shown = others.slice(0, MOST_LINES);
    const lines = (cases: readonly Case[]): string[] => cases.map((found) => caseLine(t, found, false, now()));
    const holding = [...(mutedWithoutCase ? [`• ${t('case-mine-muted')}`] : []), ...lines(inForce)];
    return [
        titled(t('case-mine-in-force', { room: room.name }), holding, t('case-mine-nothing')),
        titled(t('case-mine-title', { room: room.name }), lines(shown), t('case-none')),
        ...olderLine(t, quote(t('panel-mine')), others.length - shown.length, olderThan),
    ].join('\n');
}

function bansAnswer(t: Translate, { room, now }: Desk, { entries, total, serverHidden }: BansAnswer): string {
    const lines = entries.map((entry) => {
        const id = entry.found ? ` \`${entry.found.id}\`` : '';
        return `• ${banSummary(t, entry, now())}${id}`;
    });
    const more = total - entries.length;
    return [
        titled(t('case-bans-title', { room: room.name, count: total }), lines, t('case-none')),
        ...(more > 0 ? [t('case-bans-more', { more })] : []),
        ...(serverHidden ? [t('bans-server-hidden')] : []),
    ].join('\n');
}

export const caseAnswers: Readonly<Record<CaseCommandName, AnswerCase>> = {
    history: telling(history, historyAnswer),
    cases: telling(cases, (t, { room, now }, page) =>
        [
            titled(
                t('case-cases-title', { room: room.name }),
                page.cases.map((each) => caseLine(t, each, false, now())),
                t('case-none'),
            ),
            ...(page.more ? [t('case-older', { button: quote(t('panel-cases')) })] : []),
        ].join('\n'),
    ),
    bans: telling(bans, bansAnswer),
    case: telling(oneCase, (t, { now }, answer) => caseText(t, answer, now())),
    reason: telling(reason, (t, _, amended) => reasonAmendedText(t, amended)),
    duration: telling(duration, (t, { now }, amended) => endAmendedText(t, amended, now())),
    undo: telling(undo, (t, { room, now }, undone) => undoText(t, room, undone, now())),
    export: telling(exportCases, exportAnswer),
    attention: telling(attention, (t, { room, now }, needing) =>
        [
            titled(
                t('case-attention-title', { room: room.name }),
                needing.cases.map((each) => caseLine(t, each, false, now())),
                t('case-none'),
            ),
            ...(needing.unseen > 0 ? [t('case-attention-more', { count: needing.unseen })] : []),
        ].join('\n'),
    ),
    retry: telling(retry, (t, _, { id }) => `✅ ${t('case-retry-done', { id })}`),
    runs: telling(openRuns, (t, { room }, found) =>
        titled(
            t('case-runs-title', { room: room.name }),
            found.map((run) => `• \`${run.id}\` ${runLine(t, run)}`),
            t('case-none'),
        ),
    ),
    run: telling(oneRun, (t, { room, now }, found) => runText(t, room, found, now())),
    stop: telling(stop, (t, _, run) => stoppedText(t, run)),
    mine: telling(mine, mineAnswer),
    reports: telling(reports, (t, { room }, { shown, more }) =>
        [
            titled(
                t('case-reports-title', { room: room.name }),
                shown.map((open) => openReportLine(t, open)),
                t('case-none'),
            ),
            ...(more === 0 ? [] : [t('case-reports-more', { count: more })]),
        ].join('\n'),
    ),
    report: telling(oneReport, (t, _, found) => reportedText(t, found)),
    dismiss: telling(dismiss, (t, _, answer) => dismissedText(t, answer)),
};
