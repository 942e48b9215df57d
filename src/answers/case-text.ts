// Cases in words: one line in a list, or everything about one.
import { actionNamed } from '../actions/index';
import { isInForce } from '../moderation/cases/fold';
import type { Case } from '../moderation/cases/fold';
import { defuse } from '../texts/defuse';
import type { Translate } from '../texts/translate';
import { endPhrase } from './end-text';
import { timeText } from './time-text';

function titleOf(t: Translate, name: string): string {
    const action = actionNamed(name);
    return action ? t(`action-${action.name}-title`) : name;
}

/** What was done, with the role that it was about: "Add role moderator". */
export function caseTitle(t: Translate, { action, role }: Pick<Case, 'action' | 'role'>): string {
    return role ? `${titleOf(t, action)} ${role.name}` : titleOf(t, action);
}

function stateText(t: Translate, { state, undoneBy, code }: Case): string {
    if (undoneBy !== undefined) {
        return t('case-state-undone', { id: undoneBy });
    }
    return state === 'done' ? '' : t(`case-state-${state}`, { code: code ?? '' });
}

/** Until when it lasts, which is always said of what is in force, or that it has ended by itself. */
function endText(t: Translate, found: Case, now: number): string {
    const { action, until, liftedAt, failedLifts } = found;
    if (liftedAt !== undefined) {
        return t('case-lifted', { at: timeText(liftedAt) });
    }
    const mayEnd = actionNamed(action)?.duration !== undefined;
    if (until === undefined && !(mayEnd && isInForce(found))) {
        return '';
    }
    const text = endPhrase(t, action, until, now);
    return failedLifts === 0 ? text : `${text} ${t('case-lift-failed', { count: failedLifts })}`;
}

function joined(parts: readonly string[]): string {
    return parts.filter((part) => part !== '').join(' · ');
}

/** What there is to say of a case in one line, besides its id; not formatted. */
export function caseSummary(t: Translate, found: Case, withRoom: boolean, now: number): string {
    return joined([
        timeText(found.at),
        `${caseTitle(t, found)} @${found.target.username}`,
        withRoom ? `#${defuse(found.room.name)}` : '',
        t('case-by', { moderator: `@${found.moderator.username}` }),
        stateText(t, found),
        endText(t, found, now),
        found.report === undefined ? '' : t('case-from-report', { id: found.report }),
        defuse(found.reason),
    ]);
}

/** The corrections of a case and what it takes back, a line each; not formatted. */
export function caseDetails(t: Translate, found: Case): string[] {
    const corrections = found.amendments.map(({ by, at, reason, until }) => {
        const who = { by: `@${by.username}`, at: timeText(at) };
        if (reason !== undefined) {
            return t('case-amended', { ...who, reason: defuse(reason) });
        }
        return until === undefined
            ? t('case-amended-endless', who)
            : t('case-amended-end', { ...who, until: timeText(until) });
    });
    return [
        ...(found.undoes === undefined ? [] : [t('case-undoes', { id: found.undoes })]),
        ...(found.run ? [t('case-run', { id: found.run.id })] : []),
        ...corrections,
    ];
}

export function caseLine(t: Translate, found: Case, withRoom: boolean, now: number): string {
    return `• \`${found.id}\` ${caseSummary(t, found, withRoom, now)}`;
}

/** A case with its corrections, who made them and when. */
export function caseText(t: Translate, found: Case, now: number): string {
    return [`*${t('case-title', { id: found.id })}*`, caseLine(t, found, true, now), ...caseDetails(t, found)].join(
        '\n',
    );
}
