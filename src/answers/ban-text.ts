// Bans in words: a line in the list of who is banned, and what someone reads who is refused at the door.
import type { BannedEntry } from '../actions/bans';
import type { Case } from '../moderation/cases/fold';
import { defuse } from '../texts/defuse';
import type { Translate } from '../texts/translate';
import { caseEndText, caseReasonText, timeText } from './end-text';

function caseOfBan(t: Translate, found: Case | undefined): string[] {
    if (!found) {
        return [t('bans-without-case')];
    }
    return [
        t('bans-since', { since: timeText(found.at) }),
        t('case-by', { moderator: `@${found.moderator.username}` }),
        caseEndText(t, found),
        ...[caseReasonText(t, found)].filter((reason) => reason !== ''),
    ];
}

/** Who is banned, since when, by whom, until when and why; not formatted. */
export function banSummary(t: Translate, { person, found, isGone }: BannedEntry): string {
    const gone = isGone ? [t('bans-account-gone')] : [];
    return [`@${person.username}`, ...gone, ...caseOfBan(t, found)].join(' · ');
}

/** To someone who wants to come back, or to whoever brings them: why not, and until when. */
export function doorText(t: Translate, room: string, found: Case | undefined): string {
    const { reason = '', until } = found ?? {};
    return [
        t('door-banned', { room: defuse(room) }),
        ...(until === undefined ? [] : [t('ends', { until: timeText(until) })]),
        ...(reason === '' ? [] : [t('reason', { reason: defuse(reason) })]),
    ].join(' ');
}

/** Nobody comes in while it cannot be told who may. */
export function doorUnsureText(t: Translate, room: string): string {
    return t('door-unsure', { room: defuse(room) });
}
