// Cases in words: one line in a list, or everything about one.
import type { CaseAnswer } from '../actions/case';
import type { Amendment, Case, Ended } from '../moderation/cases/fold';
import { defuse, personName, quote, roomName } from '../texts/defuse';
import { bold, compose, joined, NOTHING } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { titleOf } from './action-title';
import { caseEndText, caseReasonText, endChangeText, reasonChangeText } from './change-text';
import { timeText } from './time-text';

/** What was done, with the role that it was about: "Add role moderator". */
export function caseTitle(t: Translate, { action, role }: Pick<Case, 'action' | 'role'>): Markdown {
    const title = titleOf(t, action);
    return role ? compose`${title} ${defuse(role.name)}` : title;
}

/** How it came to stand no longer, and since when. */
export function endedText(t: Translate, { how, since, by, endedBy }: Ended): Markdown {
    const values = { at: timeText(since), by: personName(by?.username ?? ''), id: defuse(endedBy ?? '') };
    return t(`case-ended-${how}`, values);
}

/** Whether it stands, and until when; what is over is never said to last. */
function stateText(t: Translate, found: Case, now: number): Markdown {
    const { state, code, ended, failedLifts } = found;
    if (ended) {
        return endedText(t, ended);
    }
    if (state !== 'done') {
        return t(`case-state-${state}`, { code: defuse(code ?? '') });
    }
    const end = caseEndText(t, found, now);
    return failedLifts === 0 ? end : compose`${end} ${t('case-lift-failed', { count: failedLifts })}`;
}

function facts(parts: readonly Markdown[]): Markdown {
    return joined(
        parts.filter((part) => part !== ''),
        ' · ',
    );
}

/** So much of a reason stands in a list; all of it stands in the case. */
const MOST_REASON_LISTED = 200;

interface Extent {
    readonly withRoom: boolean;
    readonly mostReason?: number;
}

function summary(t: Translate, found: Case, { withRoom, mostReason }: Extent, now: number): Markdown {
    return facts([
        timeText(found.at),
        compose`${caseTitle(t, found)} ${personName(found.target.username)}`,
        withRoom ? roomName(found.room.name) : NOTHING,
        t('case-by', { moderator: personName(found.moderator.username) }),
        stateText(t, found, now),
        found.report === undefined ? NOTHING : t('case-from-report', { id: defuse(found.report) }),
        caseReasonText(t, found, mostReason),
    ]);
}

/** What there is to say of a case in one line of a list, besides its id. */
export function caseSummary(t: Translate, found: Case, withRoom: boolean, now: number): Markdown {
    return summary(t, found, { withRoom, mostReason: MOST_REASON_LISTED }, now);
}

/** The same with all of its reason and with its room. */
export function caseInFull(t: Translate, found: Case, now: number): Markdown {
    return summary(t, found, { withRoom: true }, now);
}

function amendmentLines(t: Translate, action: string, amendment: Amendment): Markdown[] {
    const { reason, until, report } = amendment;
    const who = { by: personName(amendment.by.username), at: timeText(amendment.at) };
    return [
        ...(until ? [t('case-amended-end', { ...who, change: endChangeText(t, action, until) })] : []),
        ...(reason ? [t('case-amended', { ...who, change: reasonChangeText(t, reason) })] : []),
        ...(report === undefined ? [] : [t('case-from-report', { id: defuse(report) })]),
    ];
}

/** The corrections of a case and what it takes back, a line each. */
export function caseDetails(t: Translate, found: Case): Markdown[] {
    const wasToLast = found.ended ? caseEndText(t, found) : NOTHING;
    return [
        ...(found.undoes === undefined ? [] : [t('case-undoes', { id: defuse(found.undoes) })]),
        ...(found.run ? [t('case-run', { id: defuse(found.run.id) })] : []),
        ...(wasToLast === '' ? [] : [t('case-was-to-last', { end: wasToLast })]),
        ...found.amendments.flatMap((amendment) => amendmentLines(t, found.action, amendment)),
    ];
}

export function caseLine(t: Translate, found: Case, withRoom: boolean, now: number): Markdown {
    return compose`• ${quote(found.id)} ${caseSummary(t, found, withRoom, now)}`;
}

/** By which name and id cases about someone are still found whose account is deleted. */
export function goneText(t: Translate, { target }: Pick<Case, 'target'>): Markdown {
    return t('case-target-gone', { target: personName(target.username), id: defuse(target.id) });
}

/** What the person is called since. */
export function renamedText(t: Translate, { target }: Pick<Case, 'target'>, name: string): Markdown {
    return t('case-target-renamed', { target: personName(target.username), name: personName(name) });
}

/** A case with its corrections, who made them and when. */
export function caseText(t: Translate, { found, targetIsGone, renamedTo }: CaseAnswer, now: number): Markdown {
    return joined([
        bold(t('case-title', { id: defuse(found.id) })),
        compose`• ${quote(found.id)} ${caseInFull(t, found, now)}`,
        ...caseDetails(t, found),
        ...(targetIsGone ? [goneText(t, found)] : []),
        ...(renamedTo === undefined ? [] : [renamedText(t, found, renamedTo)]),
    ]);
}
