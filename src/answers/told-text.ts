// What others read of an act: the person concerned, the room, the moderators' log.
import { actionNamed } from '../actions/index';
import type { Amendment, Case } from '../moderation/cases/fold';
import type { DoneByRun, Happened } from '../moderation/telling';
import { defuse, excerpt, personName, quote, roomName } from '../texts/defuse';
import { compose, joined, NOTHING } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { caseTitle, endedText } from './case-text';
import { endChangeText, reasonChangeText } from './change-text';
import { endSentence } from './end-text';

/** What the person concerned and the room are told of. */
export type ToldTarget = Extract<Happened, 'done' | 'amended' | 'lifted'>;

/** In characters; the case keeps the whole reason. */
export const MOST_REASON_TOLD = 500;

/** Until when it lasts, for an act that may end; as seen when it was done. */
function endOf(t: Translate, { action, until, at }: Case): Markdown[] {
    return actionNamed(action)?.duration ? [endSentence(t, action, until, at)] : [];
}

function details(t: Translate, found: Case): Markdown[] {
    const { reason } = found;
    const told = reason === '' ? [] : [t('reason', { reason: excerpt(reason, MOST_REASON_TOLD) })];
    return [...endOf(t, found), ...told];
}

function lastOf({ amendments }: Case): Amendment | undefined {
    return amendments[amendments.length - 1];
}

function endChange(t: Translate, found: Case): Markdown[] {
    const { until, at } = lastOf(found) ?? {};
    return until ? [t('told-end-changed', { change: endChangeText(t, found.action, until, at) })] : [];
}

/** What the latest amendment changed: what it was before, and what it is now. */
function changes(t: Translate, found: Case): Markdown[] {
    const reason = lastOf(found)?.reason;
    return [
        ...endChange(t, found),
        ...(reason ? [t('reason', { reason: reasonChangeText(t, reason, MOST_REASON_TOLD) })] : []),
    ];
}

function placeOf({ room }: Case): Markdown {
    return roomName(room.name);
}

/** Who did it, or who changed it last. */
function actorOf(happened: Happened, found: Case): Markdown {
    const actor = happened === 'amended' ? lastOf(found)?.by : undefined;
    return personName((actor ?? found.moderator).username);
}

/** To the person concerned: what, where, by whom, why, until when, and who to turn to. */
export function targetText(t: Translate, happened: ToldTarget, found: Case): Markdown {
    const values = { what: caseTitle(t, found), room: placeOf(found), moderator: actorOf(happened, found) };
    switch (happened) {
        case 'done':
            return joined([t('told-target', values), ...details(t, found), t('told-whom-to-ask', values)]);
        case 'amended':
            return joined([t('told-target-amended', values), ...changes(t, found), t('told-whom-to-ask', values)]);
        case 'lifted':
            return t('told-target-lifted', values);
    }
}

function roomNoticeOf(t: Translate, found: Case, target: Markdown): Markdown {
    const values = { what: caseTitle(t, found), target, moderator: personName(found.moderator.username) };
    return joined([t('told-room', values), ...endOf(t, found)], ' ');
}

/** One line for all who were given the same end by the same person. */
function amendedNotice(t: Translate, found: Case, target: Markdown): Markdown | undefined {
    const [change] = endChange(t, found);
    const values = { what: caseTitle(t, found), target, moderator: actorOf('amended', found) };
    return change === undefined ? undefined : t('told-room-amended', { ...values, change });
}

/** To the room: one line, without the reason; nothing of what concerns the reason alone. */
export function roomNotice(t: Translate, happened: ToldTarget, found: Case): Markdown | undefined {
    const target = personName(found.target.username);
    switch (happened) {
        case 'done':
            return roomNoticeOf(t, found, target);
        case 'amended':
            return amendedNotice(t, found, target);
        case 'lifted':
            return t('told-room-lifted', { what: caseTitle(t, found), target });
    }
}

function logDetails(t: Translate, happened: Happened, found: Case): Markdown[] {
    switch (happened) {
        case 'done':
            return [
                ...details(t, found),
                ...(found.report === undefined ? [] : [t('case-from-report', { id: defuse(found.report) })]),
            ];
        case 'amended':
            return changes(t, found);
        default:
            return [];
    }
}

/** To the moderators' log: everything, with the id of the case. */
export function logText(t: Translate, happened: Happened, found: Case): Markdown {
    const values = {
        what: caseTitle(t, found),
        target: personName(found.target.username),
        moderator: actorOf(happened, found),
        room: placeOf(found),
        id: defuse(found.id),
        how: found.ended ? endedText(t, found.ended) : NOTHING,
    };
    return joined([t(`told-log-${happened}`, values), ...logDetails(t, happened, found)]);
}

function allTargets(done: readonly Case[]): Markdown {
    const names = done.map(({ target }) => personName(target.username));
    return joined(names, ', ');
}

/** To the room, of a run: one line for all whom it concerned in the same way. */
export function runNotices(t: Translate, { done, amended }: DoneByRun): Markdown[] {
    const [first] = done;
    const changed = new Map<Markdown, Case[]>();
    for (const found of amended) {
        const change = joined(endChange(t, found));
        changed.set(change, [...(changed.get(change) ?? []), found]);
    }
    return [
        ...(first ? [roomNoticeOf(t, first, allTargets(done))] : []),
        ...[...changed.values()].flatMap(([one, ...others]) =>
            one ? [amendedNotice(t, one, allTargets([one, ...others])) ?? NOTHING] : [],
        ),
    ];
}

function namedCases(cases: readonly Case[]): Markdown {
    const named = cases.map(({ id, target }) => compose`${personName(target.username)} ${quote(id)}`);
    return joined(named, ', ');
}

function amendedLog(t: Translate, runId: string, amended: readonly Case[]): Markdown[] {
    const [first] = amended;
    if (!first) {
        return [];
    }
    const values = {
        ...{ what: caseTitle(t, first), count: amended.length, moderator: actorOf('amended', first) },
        ...{ room: placeOf(first), id: defuse(runId) },
    };
    const lines = amended.map(
        (found) => compose`${personName(found.target.username)}: ${joined(changes(t, found), ' ')}`,
    );
    return [joined([t('told-log-run-amended', values), namedCases(amended), ...lines])];
}

/** To the moderators' log, of a run: everything, with the ids of its cases. */
export function runLogTexts(t: Translate, runId: string, { done, amended }: DoneByRun): Markdown[] {
    const [first] = done;
    const values = first && {
        what: caseTitle(t, first),
        count: done.length,
        moderator: personName(first.moderator.username),
        room: placeOf(first),
        id: defuse(runId),
    };
    return [
        ...(values ? [joined([t('told-log-run', values), namedCases(done), ...details(t, first)])] : []),
        ...amendedLog(t, runId, amended),
    ];
}
