// Bans in words: a line in the list of who is banned, and what someone reads who is refused at the door.
import type { BannedEntry } from '../actions/bans';
import type { Case } from '../moderation/cases/fold';
import type { Found } from '../moderation/own-bans/ports';
import { defuse, excerpt, personName, roomName } from '../texts/defuse';
import { compose, joined } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { caseEndText, caseReasonText } from './change-text';
import { endSentence } from './end-text';
import { problemText } from './problem-text';
import { timeText } from './time-text';
import { MOST_REASON_TOLD } from './told-text';

function caseOfBan(t: Translate, found: Case | undefined, now: number): Markdown[] {
    if (!found) {
        return [t('bans-without-case')];
    }
    return [
        t('bans-since', { since: timeText(found.at) }),
        t('case-by', { moderator: personName(found.moderator.username) }),
        caseEndText(t, found, now),
        ...[caseReasonText(t, found, MOST_REASON_TOLD)].filter((reason) => reason !== ''),
    ];
}

/** Who is banned, since when, by whom, until when and why. */
export function banSummary(t: Translate, { person, found, isGone }: BannedEntry, now: number): Markdown {
    const gone = isGone ? [t('bans-account-gone')] : [];
    return joined([personName(person.username), ...gone, ...caseOfBan(t, found, now)], ' · ');
}

/** To someone who wants to come back, or to whoever brings them: why not, and until when. */
export function doorText(t: Translate, room: string, found: Case | undefined, now: number): Markdown {
    const { reason = '' } = found ?? {};
    return joined(
        [
            t('door-banned', { room: defuse(room) }),
            ...(found ? [endSentence(t, found.action, found.until, now)] : []),
            ...(reason === '' ? [] : [t('reason', { reason: excerpt(reason, MOST_REASON_TOLD) })]),
        ],
        ' ',
    );
}

/** To the moderators' log: who was found in a room in spite of their bans. */
export function heldText(t: Translate, { room, people, kind, problem }: Found): Markdown {
    const values = {
        room: roomName(room.name),
        targets: joined(
            people.map(({ username }) => personName(username)),
            ', ',
        ),
    };
    if (kind === 'removed') {
        return t('told-log-held', values);
    }
    const stuck = t('told-log-stuck', values);
    return problem ? compose`${stuck} ${problemText(t, problem)}` : stuck;
}

/** Nobody comes in while it cannot be told who may. */
export function doorUnsureText(t: Translate, room: string): Markdown {
    return t('door-unsure', { room: defuse(room) });
}
