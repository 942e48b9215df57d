// The answer to an action: what was done, to whom, where; one line for each outcome that occurred.
import type { RegisteredAction } from '../actions/index';
import type { Problem } from '../workspace/problem';
import type { Room } from '../workspace/ports';
import type { Outcome, Outcomes, Report, TargetName, TargetOutcome } from '../moderation/request';
import { defuse, quote } from '../texts/defuse';
import { changedLines, standingLines } from './again-text';
import { endPhrase, endSentence } from './end-text';
import { failureText, problemText } from './problem-text';
import type { Translate } from '../texts/translate';
import { untoldLines } from './untold-text';
import type { NamedUntold } from './untold-text';

export interface Answered {
    readonly action: RegisteredAction;
    readonly room: Room;
    readonly reason: string;
    readonly report: Report;
    /** The time, in milliseconds. */
    readonly now: number;
    /** How to confirm that the listed rooms are given up, where the way in has such a way. */
    readonly howToConfirm?: string;
}

/** A direct room has no name. */
export function roomText(t: Translate, room: Room): string {
    return room.name === '' ? t('room-without-name') : `#${defuse(room.name)}`;
}

function nameText({ name, target }: TargetOutcome): string {
    if (target) {
        return `@${target.username}`;
    }
    return quote(nameOf(name));
}

function nameOf(name: TargetName): string {
    return 'id' in name ? name.id : name.username;
}

function whereText(t: Translate, { action, room }: Answered, { role }: Outcomes): string {
    const inWorkspace = action.scope === 'workspace' || role?.scope === 'workspace';
    return inWorkspace ? t('where-workspace') : t('where-room', { room: roomText(t, room) });
}

/** One line for all targets with the same good end. */
function groupLine(t: Translate, kind: 'done' | 'already', answered: Answered, report: Outcomes): string[] {
    const names = report.outcomes
        .filter(({ outcome, change }) => outcome.kind === kind && change === undefined)
        .map(nameText);
    if (names.length === 0) {
        return [];
    }
    const text = t(`action-${answered.action.name}-${kind}`, {
        targets: names.join(', '),
        where: whereText(t, answered, report),
        room: roomText(t, answered.room),
        role: report.role?.name ?? '',
    });
    return [`${kind === 'done' ? '✅' : 'ℹ️'} ${text}`];
}

function needsConfirmation(problem: Problem): boolean {
    return problem.code === 'user-last-owner' && problem.rooms !== undefined;
}

function whyNot(t: Translate, outcome: Outcome): string | undefined {
    switch (outcome.kind) {
        case 'refused':
            return problemText(t, outcome.problem);
        case 'failed':
            return failureText(t, outcome.problem, outcome.state);
        default:
            return undefined;
    }
}

/** One line for each reason, with all targets that it kept from a good end. */
function refusedLines(t: Translate, { outcomes }: Outcomes): string[] {
    const lines = new Map<string, { readonly icon: string; readonly names: string[] }>();
    for (const entry of outcomes) {
        const why = whyNot(t, entry.outcome);
        if (why !== undefined) {
            const line = lines.get(why) ?? { icon: entry.outcome.kind === 'failed' ? '⚠️' : '⛔', names: [] };
            line.names.push(nameText(entry));
            lines.set(why, line);
        }
    }
    return [...lines].map(([why, { icon, names }]) => `${icon} ${names.join(', ')}: ${why}`);
}

function summaryLine(t: Translate, answered: Answered, report: Outcomes): string[] {
    const total = report.outcomes.length;
    if (total < 2) {
        return [];
    }
    const done = report.outcomes.filter(({ outcome }) => outcome.kind === 'done').length;
    const action = t(`action-${answered.action.name}-title`);
    return [`*${t('bulk-summary', { action, where: whereText(t, answered, report), done, total })}*`];
}

function confirmationLine({ outcomes }: Outcomes, howToConfirm: string | undefined): string[] {
    const asked = outcomes.some(({ outcome }) => outcome.kind === 'refused' && needsConfirmation(outcome.problem));
    return asked && howToConfirm !== undefined ? [howToConfirm] : [];
}

/** Only what kept targets from a good end, without a word about the room. */
export function refusalText(t: Translate, report: Report, howToConfirm?: string): string {
    return report.kind === 'refused'
        ? `⛔ ${problemText(t, report.problem)}`
        : [...refusedLines(t, report), ...confirmationLine(report, howToConfirm)].join('\n');
}

/**
 * Until when it lasts: mostly one time, as the targets of a request share its duration; what is taken back has as many as
 * it had. A changed end is told as such.
 */
function endLines(t: Translate, { action, now }: Answered, { outcomes }: Outcomes): string[] {
    const done = outcomes.filter(({ outcome, change }) => outcome.kind === 'done' && change === undefined);
    const ends = new Map<string, { readonly until: number | undefined; readonly names: string[] }>();
    for (const entry of done) {
        const sentence = endSentence(t, action.name, entry.until, now);
        ends.set(sentence, { until: entry.until, names: [...(ends.get(sentence)?.names ?? []), nameText(entry)] });
    }
    if (!action.duration) {
        return [];
    }
    return ends.size === 1
        ? [...ends.keys()]
        : [...ends.values()].map(({ until, names }) =>
              t('stands', { target: names.join(', '), end: endPhrase(t, action.name, until, now) }),
          );
}

function untoldOf({ outcomes, untold = [] }: Outcomes): NamedUntold[] {
    return outcomes
        .flatMap((entry) => (entry.untold ?? []).map((each) => ({ ...each, name: nameText(entry) })))
        .concat(untold.map((each) => ({ ...each, name: '' })));
}

/** Who is not there, and what that means for the act. */
function awayLine(t: Translate, { action, room }: Answered, { outcomes }: Outcomes): string[] {
    const away = outcomes.filter((entry) => entry.away).map(nameText);
    return away.length === 0 || action.whenAway === undefined
        ? []
        : [t(`away-${action.whenAway}`, { room: roomText(t, room), targets: away.join(', ') })];
}

/** The ids of the cases, for /mod case, /mod reason and /mod undo. */
function casesLine(t: Translate, outcomes: readonly TargetOutcome[]): string[] {
    const written = outcomes.filter(({ caseId }) => caseId !== undefined);
    const idOf = (entry: TargetOutcome): string => quote(entry.caseId ?? '');
    const [only] = written;
    if (!only) {
        return [];
    }
    const ids =
        outcomes.length === 1 ? idOf(only) : written.map((entry) => `${nameText(entry)} ${idOf(entry)}`).join(', ');
    return [t('case-number', { ids })];
}

/** A run has an id of its own, by which all of it can be looked at and taken back. */
function numberLines(t: Translate, { action }: Answered, { outcomes, runId }: Outcomes): string[] {
    if (runId === undefined) {
        return casesLine(t, outcomes);
    }
    const number = t('run-number', { id: quote(runId), command: quote(`/mod run ${runId}`) });
    const undoable = action.undo !== undefined && outcomes.some(({ outcome }) => outcome.kind === 'done');
    return [undoable ? `${number} ${t('run-undo', { command: quote(`/mod undo ${runId}`) })}` : number];
}

/** Of what was so already no case is made, and so no reason is kept. */
function keepsReason({ outcomes }: Outcomes): boolean {
    return outcomes.some(({ outcome }) => outcome.kind !== 'already');
}

/** The report of a request as the moderator reads it. */
export function reportText(t: Translate, answered: Answered): string {
    const { report, reason, howToConfirm } = answered;
    if (report.kind === 'refused') {
        return refusalText(t, report);
    }
    const { action, now } = answered;
    const again = { action, where: whereText(t, answered, report), report, now, nameText };
    return [
        ...summaryLine(t, answered, report),
        ...groupLine(t, 'done', answered, report),
        ...changedLines(t, again),
        ...groupLine(t, 'already', answered, report),
        ...standingLines(t, again),
        ...refusedLines(t, report),
        ...confirmationLine(report, howToConfirm),
        ...(reason === '' || !keepsReason(report) ? [] : [t('reason', { reason: defuse(reason) })]),
        ...endLines(t, answered, report),
        ...awayLine(t, answered, report),
        ...untoldLines(t, untoldOf(report)),
        ...numberLines(t, answered, report),
    ].join('\n');
}
