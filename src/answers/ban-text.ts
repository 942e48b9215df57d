// Bans in words: a line in the list of who is banned, and what someone reads who is refused at the door.
import type { BannedEntry } from '../actions/bans';
import type { Case } from '../moderation/cases/fold';
import { defuse, personName } from '../texts/defuse';
import { joined } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { timeText } from './case-text';

function caseOfBan(t: Translate, found: Case | undefined): Markdown[] {
    if (!found) {
        return [t('bans-without-case')];
    }
    return [
        t('bans-since', { since: timeText(found.at) }),
        t('case-by', { moderator: personName(found.moderator.username) }),
        ...(found.until === undefined ? [] : [t('case-until', { until: timeText(found.until) })]),
        ...(found.reason === '' ? [] : [defuse(found.reason)]),
    ];
}

/** Who is banned, since when, by whom, until when and why. */
export function banSummary(t: Translate, { person, found }: BannedEntry): Markdown {
    return joined([personName(person.username), ...caseOfBan(t, found)], ' · ');
}

/** To someone who wants to come back, or to whoever brings them: why not, and until when. */
export function doorText(t: Translate, room: string, found: Case | undefined): Markdown {
    const { reason = '', until } = found ?? {};
    return joined(
        [
            t('door-banned', { room: defuse(room) }),
            ...(until === undefined ? [] : [t('ends', { until: timeText(until) })]),
            ...(reason === '' ? [] : [t('reason', { reason: defuse(reason) })]),
        ],
        ' ',
    );
}

/** Nobody comes in while it cannot be told who may. */
export function doorUnsureText(t: Translate, room: string): Markdown {
    return t('door-unsure', { room: defuse(room) });
}
