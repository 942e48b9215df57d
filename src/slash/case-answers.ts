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
import { roomText } from '../answers/report-text';
import { runLine, runText, stoppedText } from '../answers/run-text';
import { undoText } from '../answers/undo-text';
import type { CaseCommand } from '../moderation/cases/case-command';
import type { CaseNaming } from '../moderation/cases/run-case-command';
import type { Desk } from '../moderation/desk';
import { code, defuse, personName, quote } from '../texts/defuse';
import { bold, compose, joined, NOTHING } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

/** What is said now, and what is to be said when it is there. */
export type Said = Markdown | { readonly text: Markdown; readonly later: Promise<Markdown> };

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

function titled(title: Markdown, lines: readonly Markdown[], none: Markdown): Markdown {
    return joined([bold(title), ...(lines.length === 0 ? [none] : lines)]);
}

/** How many more there are than stand there, and where they are shown. */
function olderLine(t: Translate, button: Markdown, count: number, olderThan: string | undefined): Markdown[] {
    if (olderThan !== undefined) {
        return [count > 0 ? t('case-older-many', { count, button }) : t('case-older', { button })];
    }
    return count > 0 ? [t('case-older-some', { count, button })] : [];
}

/** The way through the panel to all cases of a person. */
function wayToAll(t: Translate): Markdown {
    return compose`${code(t('panel-find'))} → ${code(t('panel-all-cases'))}`;
}

/** What is in force stands first, and apart where there is more. */
function historyAnswer(t: Translate, { now }: Desk, answer: HistoryAnswer): Markdown {
    const { person, inForce, others, olderThan, warnings, mutedWithoutCase, workspace } = answer;
    const lines = (cases: readonly Case[]): Markdown[] => cases.map((found) => caseLine(t, found, workspace, now()));
    const holding = [...(mutedWithoutCase ? [compose`• ${t('case-history-muted')}`] : []), ...lines(inForce)];
    const count = inForce.length + others.length;
    const values = { target: personName(person.username), count, warnings };
    const title = olderThan === undefined ? t('case-history-title', values) : t('case-history-title-many', values);
    const gone = person.gone ? [goneText(t, { target: person })] : [];
    const shown = others.slice(0, MOST_LINES);
    const older = olderLine(t, wayToAll(t), others.length - shown.length, olderThan);
    if (holding.length === 0) {
        return joined([titled(title, [...gone, ...lines(shown)], t('case-none')), ...older]);
    }
    return joined([
        bold(title),
        ...gone,
        titled(t('case-history-in-force'), holding, NOTHING),
        ...(others.length > 0 ? [titled(t('case-history-others'), lines(shown), NOTHING)] : []),
        ...older,
    ]);
}

function exportedText(t: Translate, { names, count }: Exported): Markdown {
    const [name = '', ...others] = names;
    return others.length === 0
        ? compose`✅ ${t('case-export-done', { name: code(name), count })}`
        : compose`✅ ${t('case-export-done-many', { files: names.length, count })}`;
}

function exportAnswer(t: Translate, _: Desk, answer: ExportAnswer): Said {
    return 'later' in answer
        ? {
              text: compose`⏳ ${t('case-export-under-way')}`,
              later: answer.later.then((done) =>
                  done.ok ? exportedText(t, done.value) : compose`⛔ ${problemText(t, done.problem)}`,
              ),
          }
        : exportedText(t, answer);
}

function mineAnswer(t: Translate, { room, now }: Desk, answer: MineAnswer): Markdown {
    const { inForce, others, olderThan, mutedWithoutCase } = answer;
    const shown = others.slice(0, MOST_LINES);
    const lines = (cases: readonly Case[]): Markdown[] => cases.map((found) => caseLine(t, found, false, now()));
    const holding = [...(mutedWithoutCase ? [compose`• ${t('case-mine-muted')}`] : []), ...lines(inForce)];
    const values = { room: roomText(t, room) };
    return joined([
        titled(t('case-mine-in-force', values), holding, t('case-mine-nothing')),
        titled(t('case-mine-title', values), lines(shown), t('case-none')),
        ...olderLine(t, code(t('panel-mine')), others.length - shown.length, olderThan),
    ]);
}

function bansAnswer(t: Translate, { room, now }: Desk, { entries, total, serverHidden }: BansAnswer): Markdown {
    const lines = entries.map((entry) => {
        const id = entry.found ? compose` ${quote(entry.found.id)}` : NOTHING;
        return compose`• ${banSummary(t, entry, now())}${id}`;
    });
    const more = total - entries.length;
    return joined([
        titled(t('case-bans-title', { room: roomText(t, room), count: total }), lines, t('case-none')),
        ...(more > 0 ? [t('case-bans-more', { more })] : []),
        ...(serverHidden ? [t('bans-server-hidden')] : []),
    ]);
}

export const caseAnswers: Readonly<Record<CaseCommandName, AnswerCase>> = {
    history: telling(history, historyAnswer),
    cases: telling(cases, (t, { room, now }, page) =>
        joined([
            titled(
                t('case-cases-title', { room: roomText(t, room) }),
                page.cases.map((each) => caseLine(t, each, false, now())),
                t('case-none'),
            ),
            ...(page.more ? [t('case-older', { button: code(t('panel-cases')) })] : []),
        ]),
    ),
    bans: telling(bans, bansAnswer),
    case: telling(oneCase, (t, { now }, answer) => caseText(t, answer, now())),
    reason: telling(reason, (t, _, amended) => reasonAmendedText(t, amended)),
    duration: telling(duration, (t, { now }, amended) => endAmendedText(t, amended, now())),
    undo: telling(undo, (t, { room, now }, undone) => undoText(t, room, undone, now())),
    export: telling(exportCases, exportAnswer),
    attention: telling(attention, (t, { room, now }, needing) =>
        joined([
            titled(
                t('case-attention-title', { room: roomText(t, room) }),
                needing.cases.map((each) => caseLine(t, each, false, now())),
                t('case-none'),
            ),
            ...(needing.unseen > 0 ? [t('case-attention-more', { count: needing.unseen })] : []),
        ]),
    ),
    retry: telling(retry, (t, _, { id }) => compose`✅ ${t('case-retry-done', { id: defuse(id) })}`),
    runs: telling(openRuns, (t, { room }, found) =>
        titled(
            t('case-runs-title', { room: roomText(t, room) }),
            found.map((run) => compose`• ${quote(run.id)} ${runLine(t, run)}`),
            t('case-none'),
        ),
    ),
    run: telling(oneRun, (t, { room, now }, found) => runText(t, room, found, now())),
    stop: telling(stop, (t, _, run) => stoppedText(t, run)),
    mine: telling(mine, mineAnswer),
    reports: telling(reports, (t, { room }, { shown, more }) =>
        joined([
            titled(
                t('case-reports-title', { room: roomText(t, room) }),
                shown.map((open) => openReportLine(t, open)),
                t('case-none'),
            ),
            ...(more === 0 ? [] : [t('case-reports-more', { count: more })]),
        ]),
    ),
    report: telling(oneReport, (t, _, found) => reportedText(t, found)),
    dismiss: telling(dismiss, (t, _, answer) => dismissedText(t, answer)),
};
