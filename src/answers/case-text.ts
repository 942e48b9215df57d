// Cases in words: one line in a list, or everything about one.
import type { CaseAnswer } from '../actions/case';
import type { Amendment, Case, Ended } from '../moderation/cases/fold';
import { defuse } from '../texts/defuse';
import type { Translate } from '../texts/translate';
import { titleOf } from './action-title';
import { caseEndText, caseReasonText, endChangeText, reasonChangeText } from './change-text';
import { timeText } from './time-text';

/** What was done, with the role that it was about: "Add role moderator". */
export function caseTitle(t: Translate, { action, role }: Pick<Case, 'action' | 'role'>): string {
    return role ? `${titleOf(t, action)} ${role.name}` : titleOf(t, action);
}

/** How it came to stand no longer, and since when. */
export function endedText(t: Translate, { how, since, by, endedBy }: Ended): string {
    return t(`case-ended-${how}`, { at: timeText(since), by: `@${by?.username ?? ''}`, id: endedBy ?? '' });
}

/** Whether it stands, and until when; what is over is never said to last. */
function stateText(t: Translate, found: Case, now: number): string {
    const { state, code, ended, failedLifts } = found;
    if (ended) {
        return endedText(t, ended);
    }
    if (state !== 'done') {
        return t(`case-state-${state}`, { code: code ?? '' });
    }
    const end = caseEndText(t, found, now);
    return failedLifts === 0 ? end : `${end} ${t('case-lift-failed', { count: failedLifts })}`;
}

function joined(parts: readonly string[]): string {
    return parts.filter((part) => part !== '').join(' · ');
}

/** So much of a reason stands in a list; all of it stands in the case. */
const MOST_REASON_LISTED = 200;

interface Extent {
    readonly withRoom: boolean;
    readonly mostReason?: number;
}

function summary(t: Translate, found: Case, { withRoom, mostReason }: Extent, now: number): string {
    return joined([
        timeText(found.at),
        `${caseTitle(t, found)} @${found.target.username}`,
        withRoom ? `#${defuse(found.room.name)}` : '',
        t('case-by', { moderator: `@${found.moderator.username}` }),
        stateText(t, found, now),
        found.report === undefined ? '' : t('case-from-report', { id: found.report }),
        caseReasonText(t, found, mostReason),
    ]);
}

/** What there is to say of a case in one line of a list, besides its id; not formatted. */
export function caseSummary(t: Translate, found: Case, withRoom: boolean, now: number): string {
    return summary(t, found, { withRoom, mostReason: MOST_REASON_LISTED }, now);
}

/** The same with all of its reason and with its room; not formatted. */
export function caseInFull(t: Translate, found: Case, now: number): string {
    return summary(t, found, { withRoom: true }, now);
}

function amendmentLines(t: Translate, action: string, amendment: Amendment): string[] {
    const { reason, until, report } = amendment;
    const who = { by: `@${amendment.by.username}`, at: timeText(amendment.at) };
    return [
        ...(until ? [t('case-amended-end', { ...who, change: endChangeText(t, action, until) })] : []),
        ...(reason ? [t('case-amended', { ...who, change: reasonChangeText(t, reason) })] : []),
        ...(report === undefined ? [] : [t('case-from-report', { id: report })]),
    ];
}

/** The corrections of a case and what it takes back, a line each; not formatted. */
export function caseDetails(t: Translate, found: Case): string[] {
    const wasToLast = found.ended ? caseEndText(t, found) : '';
    return [
        ...(found.undoes === undefined ? [] : [t('case-undoes', { id: found.undoes })]),
        ...(found.run ? [t('case-run', { id: found.run.id })] : []),
        ...(wasToLast === '' ? [] : [t('case-was-to-last', { end: wasToLast })]),
        ...found.amendments.flatMap((amendment) => amendmentLines(t, found.action, amendment)),
    ];
}

export function caseLine(t: Translate, found: Case, withRoom: boolean, now: number): string {
    return `• \`${found.id}\` ${caseSummary(t, found, withRoom, now)}`;
}

/** By which name and id cases about someone are still found whose account is deleted. */
export function goneText(t: Translate, { target }: Pick<Case, 'target'>): string {
    return t('case-target-gone', { target: `@${target.username}`, id: target.id });
}

/** What the person is called since. */
export function renamedText(t: Translate, { target }: Pick<Case, 'target'>, name: string): string {
    return t('case-target-renamed', { target: `@${target.username}`, name: `@${name}` });
}

/** A case with its corrections, who made them and when. */
export function caseText(t: Translate, { found, targetIsGone, renamedTo }: CaseAnswer, now: number): string {
    return [
        `*${t('case-title', { id: found.id })}*`,
        `• \`${found.id}\` ${caseInFull(t, found, now)}`,
        ...caseDetails(t, found),
        ...(targetIsGone ? [goneText(t, found)] : []),
        ...(renamedTo === undefined ? [] : [renamedText(t, found, renamedTo)]),
    ].join('\n');
}
