// What others read of an act: the person concerned, the room, the moderators' log.
import { actionNamed } from '../actions/index';
import type { Case } from '../moderation/cases/fold';
import type { Happened } from '../moderation/telling';
import { defuse, personName, quote, roomName } from '../texts/defuse';
import { compose, joined, NOTHING } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { timeText } from './case-text';

function whatText(t: Translate, found: Case): Markdown {
    const action = actionNamed(found.action);
    const title = action ? t(`action-${action.name}-title`) : defuse(found.action);
    return found.role ? compose`${title} ${defuse(found.role.name)}` : title;
}

function details(t: Translate, { reason, until }: Case): Markdown[] {
    return [
        ...(until === undefined ? [] : [t('ends', { until: timeText(until) })]),
        ...(reason === '' ? [] : [t('reason', { reason: defuse(reason) })]),
    ];
}

function placeOf({ room }: Case): Markdown {
    return roomName(room.name);
}

/** To the person concerned: what, where, by whom, why, until when, and who to turn to. */
export function targetText(t: Translate, happened: Happened, found: Case): Markdown {
    const values = { what: whatText(t, found), room: placeOf(found), moderator: personName(found.moderator.username) };
    return happened === 'done'
        ? joined([t('told-target', values), ...details(t, found), t('told-whom-to-ask', values)])
        : t('told-target-lifted', values);
}

function roomNoticeOf(t: Translate, found: Case, target: Markdown): Markdown {
    const values = { what: whatText(t, found), target, moderator: personName(found.moderator.username) };
    const notice = t('told-room', values);
    return found.until === undefined ? notice : compose`${notice} ${t('ends', { until: timeText(found.until) })}`;
}

/** To the room: one line, without the reason. */
export function roomNotice(t: Translate, happened: Happened, found: Case): Markdown {
    const target = personName(found.target.username);
    return happened === 'done'
        ? roomNoticeOf(t, found, target)
        : t('told-room-lifted', { what: whatText(t, found), target });
}

/** To the moderators' log: everything, with the id of the case. */
export function logText(t: Translate, happened: Happened, found: Case): Markdown {
    const values = {
        what: whatText(t, found),
        target: personName(found.target.username),
        moderator: personName(found.moderator.username),
        room: placeOf(found),
        id: defuse(found.id),
    };
    const report = found.report === undefined ? [] : [t('case-from-report', { id: defuse(found.report) })];
    return joined([
        t(`told-log-${happened}`, values),
        ...(happened === 'done' ? [...details(t, found), ...report] : []),
    ]);
}

function allTargets(done: readonly Case[]): Markdown {
    const names = done.map(({ target }) => personName(target.username));
    return joined(names, ', ');
}

/** To the room, of a run: one line for all whom it concerned. */
export function runNotice(t: Translate, done: readonly Case[]): Markdown {
    const [first] = done;
    return first ? roomNoticeOf(t, first, allTargets(done)) : NOTHING;
}

/** To the moderators' log, of a run: everything, with the ids of its cases. */
export function runLogText(t: Translate, runId: string, done: readonly Case[]): Markdown {
    const [first] = done;
    if (!first) {
        return NOTHING;
    }
    const values = {
        what: whatText(t, first),
        count: done.length,
        moderator: personName(first.moderator.username),
        room: placeOf(first),
        id: defuse(runId),
    };
    const cases = done.map(({ id, target }) => compose`${personName(target.username)} ${quote(id)}`);
    return joined([t('told-log-run', values), joined(cases, ', '), ...details(t, first)]);
}
