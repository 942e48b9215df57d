// What others read of an act: the person concerned, the room, the moderators' log.
import { actionNamed } from '../actions/index';
import type { Case } from '../moderation/cases/fold';
import type { Happened } from '../moderation/telling';
import { defuse, excerpt } from '../texts/defuse';
import type { Translate } from '../texts/translate';
import { caseTitle } from './case-text';
import { endSentence } from './end-text';

/** In characters; the case keeps the whole reason. */
export const MOST_REASON_TOLD = 500;

/** Until when it lasts, for an act that may end; as seen when it was done. */
function endOf(t: Translate, { action, until, at }: Case): string[] {
    return actionNamed(action)?.duration ? [endSentence(t, action, until, at)] : [];
}

function details(t: Translate, found: Case): string[] {
    const { reason } = found;
    const told = reason === '' ? [] : [t('reason', { reason: excerpt(defuse(reason), MOST_REASON_TOLD) })];
    return [...endOf(t, found), ...told];
}

function placeOf({ room }: Case): string {
    return `#${defuse(room.name)}`;
}

/** To the person concerned: what, where, by whom, why, until when, and who to turn to. */
export function targetText(t: Translate, happened: Happened, found: Case): string {
    const values = { what: caseTitle(t, found), room: placeOf(found), moderator: `@${found.moderator.username}` };
    return happened === 'done'
        ? [t('told-target', values), ...details(t, found), t('told-whom-to-ask', values)].join('\n')
        : t('told-target-lifted', values);
}

function roomNoticeOf(t: Translate, found: Case, target: string): string {
    const values = { what: caseTitle(t, found), target, moderator: `@${found.moderator.username}` };
    return [t('told-room', values), ...endOf(t, found)].join(' ');
}

/** To the room: one line, without the reason. */
export function roomNotice(t: Translate, happened: Happened, found: Case): string {
    const target = `@${found.target.username}`;
    return happened === 'done'
        ? roomNoticeOf(t, found, target)
        : t('told-room-lifted', { what: caseTitle(t, found), target });
}

/** To the moderators' log: everything, with the id of the case. */
export function logText(t: Translate, happened: Happened, found: Case): string {
    const values = {
        what: caseTitle(t, found),
        target: `@${found.target.username}`,
        moderator: `@${found.moderator.username}`,
        room: placeOf(found),
        id: found.id,
    };
    const report = found.report === undefined ? [] : [t('case-from-report', { id: found.report })];
    return [t(`told-log-${happened}`, values), ...(happened === 'done' ? [...details(t, found), ...report] : [])].join(
        '\n',
    );
}

function allTargets(done: readonly Case[]): string {
    return done.map(({ target }) => `@${target.username}`).join(', ');
}

/** To the room, of a run: one line for all whom it concerned. */
export function runNotice(t: Translate, done: readonly Case[]): string {
    const [first] = done;
    return first ? roomNoticeOf(t, first, allTargets(done)) : '';
}

/** To the moderators' log, of a run: everything, with the ids of its cases. */
export function runLogText(t: Translate, runId: string, done: readonly Case[]): string {
    const [first] = done;
    if (!first) {
        return '';
    }
    const values = {
        what: caseTitle(t, first),
        count: done.length,
        moderator: `@${first.moderator.username}`,
        room: placeOf(first),
        id: runId,
    };
    const cases = done.map(({ id, target }) => `@${target.username} \`${id}\``).join(', ');
    return [t('told-log-run', values), cases, ...details(t, first)].join('\n');
}
