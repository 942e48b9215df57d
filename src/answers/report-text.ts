// The answer to an action: what was done, to whom, where; one line for each outcome that occurred.
import type { RegisteredAction } from '../actions/index';
import type { Problem } from '../workspace/problem';
import type { Room } from '../workspace/ports';
import type { Outcome, Outcomes, Report, TargetName, TargetOutcome } from '../moderation/request';
import { code, defuse, personName, quote, roomName } from '../texts/defuse';
import { bold, compose, joined, NOTHING } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
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
    readonly howToConfirm?: Markdown;
}

/** A direct room has no name. */
export function roomText(t: Translate, room: Room): Markdown {
    return room.name === '' ? t('room-without-name') : roomName(room.name);
}

function nameText({ name, target }: TargetOutcome): Markdown {
    return target ? personName(target.username) : quote(nameOf(name));
}

function nameOf(name: TargetName): string {
    return 'id' in name ? name.id : name.username;
}

function whereText(t: Translate, { action, room }: Answered, { role }: Outcomes): Markdown {
    const inWorkspace = action.scope === 'workspace' || role?.scope === 'workspace';
    return inWorkspace ? t('where-workspace') : t('where-room', { room: roomText(t, room) });
}

/** One line for all targets with the same good end. */
function groupLine(t: Translate, kind: 'done' | 'already', answered: Answered, report: Outcomes): Markdown[] {
    const names = report.outcomes
        .filter(({ outcome, change }) => outcome.kind === kind && change === undefined)
        .map(nameText);
    if (names.length === 0) {
        return [];
    }
    const text = t(`action-${answered.action.name}-${kind}`, {
        targets: joined(names, ', '),
        where: whereText(t, answered, report),
        room: roomText(t, answered.room),
        role: defuse(report.role?.name ?? ''),
    });
    return [kind === 'done' ? compose`✅ ${text}` : compose`ℹ️ ${text}`];
}

function needsConfirmation(problem: Problem): boolean {
    return problem.code === 'user-last-owner' && problem.rooms !== undefined;
}

function whyNot(t: Translate, outcome: Outcome): Markdown | undefined {
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
function refusedLines(t: Translate, { outcomes }: Outcomes): Markdown[] {
    const lines = new Map<Markdown, { readonly icon: Markdown; readonly names: Markdown[] }>();
    for (const entry of outcomes) {
        const why = whyNot(t, entry.outcome);
        if (why !== undefined) {
            const line = lines.get(why) ?? {
                icon: entry.outcome.kind === 'failed' ? compose`⚠️` : compose`⛔`,
                names: [],
            };
            line.names.push(nameText(entry));
            lines.set(why, line);
        }
    }
    return [...lines].map(([why, { icon, names }]) => compose`${icon} ${joined(names, ', ')}: ${why}`);
}

function summaryLine(t: Translate, answered: Answered, report: Outcomes): Markdown[] {
    const total = report.outcomes.length;
    if (total < 2) {
        return [];
    }
    const done = report.outcomes.filter(({ outcome }) => outcome.kind === 'done').length;
    const action = t(`action-${answered.action.name}-title`);
    return [bold(t('bulk-summary', { action, where: whereText(t, answered, report), done, total }))];
}

function confirmationLine({ outcomes }: Outcomes, howToConfirm: Markdown | undefined): Markdown[] {
    const asked = outcomes.some(({ outcome }) => outcome.kind === 'refused' && needsConfirmation(outcome.problem));
    return asked && howToConfirm !== undefined ? [howToConfirm] : [];
}

/** Only what kept targets from a good end, without a word about the room. */
export function refusalText(t: Translate, report: Report, howToConfirm?: Markdown): Markdown {
    return report.kind === 'refused'
        ? compose`⛔ ${problemText(t, report.problem)}`
        : joined([...refusedLines(t, report), ...confirmationLine(report, howToConfirm)]);
}

/**
 * Until when it lasts: mostly one time, as the targets of a request share its duration; what is taken back has as many as
 * it had. A changed end is told as such.
 */
function endLines(t: Translate, { action, now }: Answered, { outcomes }: Outcomes): Markdown[] {
    const done = outcomes.filter(({ outcome, change }) => outcome.kind === 'done' && change === undefined);
    const ends = new Map<
        string,
        { readonly until: number | undefined; readonly sentence: Markdown; readonly names: Markdown[] }
    >();
    for (const entry of done) {
        const sentence = endSentence(t, action.name, entry.until, now);
        ends.set(sentence, {
            until: entry.until,
            sentence,
            names: [...(ends.get(sentence)?.names ?? []), nameText(entry)],
        });
    }
    if (!action.duration) {
        return [];
    }
    return ends.size === 1
        ? [...ends.values()].map(({ sentence }) => sentence)
        : [...ends.values()].map(({ until, names }) =>
              t('stands', { target: joined(names, ', '), end: endPhrase(t, action.name, until, now) }),
          );
}

function untoldOf({ outcomes, untold = [] }: Outcomes): NamedUntold[] {
    return outcomes
        .flatMap((entry) => (entry.untold ?? []).map((each) => ({ ...each, name: nameText(entry) })))
        .concat(untold.map((each) => ({ ...each, name: NOTHING })));
}

/** Who is not there, and what that means for the act. */
function awayLine(t: Translate, { action, room }: Answered, { outcomes }: Outcomes): Markdown[] {
    const away = outcomes.filter((entry) => entry.away).map(nameText);
    return away.length === 0 || action.whenAway === undefined
        ? []
        : [t(`away-${action.whenAway}`, { room: roomText(t, room), targets: joined(away, ', ') })];
}

/** The ids of the cases, for /mod case, /mod reason and /mod undo. */
function casesLine(t: Translate, outcomes: readonly TargetOutcome[]): Markdown[] {
    const written = outcomes.filter(({ caseId }) => caseId !== undefined);
    const idOf = (entry: TargetOutcome): Markdown => quote(entry.caseId ?? '');
    const [only] = written;
    if (!only) {
        return [];
    }
    const ids =
        outcomes.length === 1 ? [idOf(only)] : written.map((entry) => compose`${nameText(entry)} ${idOf(entry)}`);
    return [t('case-number', { ids: joined(ids, ', ') })];
}

/** A run has an id of its own, by which all of it can be looked at and taken back. */
function numberLines(t: Translate, { action }: Answered, { outcomes, runId }: Outcomes): Markdown[] {
    if (runId === undefined) {
        return casesLine(t, outcomes);
    }
    const number = t('run-number', { id: quote(runId), command: code(`/mod run ${runId}`) });
    const undoable = action.undo !== undefined && outcomes.some(({ outcome }) => outcome.kind === 'done');
    return [undoable ? compose`${number} ${t('run-undo', { command: code(`/mod undo ${runId}`) })}` : number];
}

/** Of what was so already no case is made, and so no reason is kept. */
function keepsReason({ outcomes }: Outcomes): boolean {
    return outcomes.some(({ outcome }) => outcome.kind !== 'already');
}

/** The report of a request as the moderator reads it. */
export function reportText(t: Translate, answered: Answered): Markdown {
    const { report, reason, howToConfirm } = answered;
    if (report.kind === 'refused') {
        return refusalText(t, report);
    }
    const { action, now } = answered;
    const again = { action, where: whereText(t, answered, report), report, now, nameText };
    return joined([
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
    ]);
}
