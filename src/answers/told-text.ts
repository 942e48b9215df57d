// What others read of an act: the person concerned, the room, the moderators' log.
import { actionNamed } from '../actions/index';
import type { Amendment, Case } from '../moderation/cases/fold';
import type { DoneByRun, Happened } from '../moderation/telling';
import { defuse, excerpt } from '../texts/defuse';
import type { Translate } from '../texts/translate';
import { caseTitle, endedText } from './case-text';
import { endChangeText, reasonChangeText } from './change-text';
import { endSentence } from './end-text';

/** What the person concerned and the room are told of. */
export type ToldTarget = Extract<Happened, 'done' | 'amended' | 'lifted'>;

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

function lastOf({ amendments }: Case): Amendment | undefined {
    return amendments[amendments.length - 1];
}

function endChange(t: Translate, found: Case): string[] {
    const { until, at } = lastOf(found) ?? {};
    return until ? [t('told-end-changed', { change: endChangeText(t, found.action, until, at) })] : [];
}

/** What the latest amendment changed: what it was before, and what it is now. */
function changes(t: Translate, found: Case): string[] {
    const reason = lastOf(found)?.reason;
    return [
        ...endChange(t, found),
        ...(reason ? [t('reason', { reason: reasonChangeText(t, reason, MOST_REASON_TOLD) })] : []),
    ];
}

function placeOf({ room }: Case): string {
    return `#${defuse(room.name)}`;
}

/** Who did it, or who changed it last. */
function actorOf(happened: Happened, found: Case): string {
    const actor = happened === 'amended' ? lastOf(found)?.by : undefined;
    return `@${(actor ?? found.moderator).username}`;
}

/** To the person concerned: what, where, by whom, why, until when, and who to turn to. */
export function targetText(t: Translate, happened: ToldTarget, found: Case): string {
    const values = { what: caseTitle(t, found), room: placeOf(found), moderator: actorOf(happened, found) };
    switch (happened) {
        case 'done':
            return [t('told-target', values), ...details(t, found), t('told-whom-to-ask', values)].join('\n');
        case 'amended':
            return [t('told-target-amended', values), ...changes(t, found), t('told-whom-to-ask', values)].join('\n');
        case 'lifted':
            return t('told-target-lifted', values);
    }
}

function roomNoticeOf(t: Translate, found: Case, target: string): string {
    const values = { what: caseTitle(t, found), target, moderator: `@${found.moderator.username}` };
    return [t('told-room', values), ...endOf(t, found)].join(' ');
}

/** One line for all who were given the same end by the same person. */
function amendedNotice(t: Translate, found: Case, target: string): string | undefined {
    const [change] = endChange(t, found);
    const values = { what: caseTitle(t, found), target, moderator: actorOf('amended', found) };
    return change === undefined ? undefined : t('told-room-amended', { ...values, change });
}

/** To the room: one line, without the reason; nothing of what concerns the reason alone. */
export function roomNotice(t: Translate, happened: ToldTarget, found: Case): string | undefined {
    const target = `@${found.target.username}`;
    switch (happened) {
        case 'done':
            return roomNoticeOf(t, found, target);
        case 'amended':
            return amendedNotice(t, found, target);
        case 'lifted':
            return t('told-room-lifted', { what: caseTitle(t, found), target });
    }
}

function logDetails(t: Translate, happened: Happened, found: Case): string[] {
    switch (happened) {
        case 'done':
            return [
                ...details(t, found),
                ...(found.report === undefined ? [] : [t('case-from-report', { id: found.report })]),
            ];
        case 'amended':
            return changes(t, found);
        default:
            return [];
    }
}

/** To the moderators' log: everything, with the id of the case. */
export function logText(t: Translate, happened: Happened, found: Case): string {
    const values = {
        what: caseTitle(t, found),
        target: `@${found.target.username}`,
        moderator: actorOf(happened, found),
        room: placeOf(found),
        id: found.id,
        how: found.ended ? endedText(t, found.ended) : '',
    };
    return [t(`told-log-${happened}`, values), ...logDetails(t, happened, found)].join('\n');
}

function allTargets(done: readonly Case[]): string {
    return done.map(({ target }) => `@${target.username}`).join(', ');
}

/** To the room, of a run: one line for all whom it concerned in the same way. */
export function runNotices(t: Translate, { done, amended }: DoneByRun): string[] {
    const [first] = done;
    const changed = new Map<string, Case[]>();
    for (const found of amended) {
        const change = endChange(t, found).join();
        changed.set(change, [...(changed.get(change) ?? []), found]);
    }
    return [
        ...(first ? [roomNoticeOf(t, first, allTargets(done))] : []),
        ...[...changed.values()].flatMap(([one, ...others]) =>
            one ? [amendedNotice(t, one, allTargets([one, ...others])) ?? ''] : [],
        ),
    ];
}

function namedCases(cases: readonly Case[]): string {
    return cases.map(({ id, target }) => `@${target.username} \`${id}\``).join(', ');
}

function amendedLog(t: Translate, runId: string, amended: readonly Case[]): string[] {
    const [first] = amended;
    if (!first) {
        return [];
    }
    const values = {
        ...{ what: caseTitle(t, first), count: amended.length, moderator: actorOf('amended', first) },
        ...{ room: placeOf(first), id: runId },
    };
    const lines = amended.map((found) => `@${found.target.username}: ${changes(t, found).join(' ')}`);
    return [[t('told-log-run-amended', values), namedCases(amended), ...lines].join('\n')];
}

/** To the moderators' log, of a run: everything, with the ids of its cases. */
export function runLogTexts(t: Translate, runId: string, { done, amended }: DoneByRun): string[] {
    const [first] = done;
    const values = first && {
        what: caseTitle(t, first),
        count: done.length,
        moderator: `@${first.moderator.username}`,
        room: placeOf(first),
        id: runId,
    };
    return [
        ...(values ? [[t('told-log-run', values), namedCases(done), ...details(t, first)].join('\n')] : []),
        ...amendedLog(t, runId, amended),
    ];
}
