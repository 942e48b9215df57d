// Cases in words: one line in a list, or everything about one.
import { actionNamed } from '../actions/index';
import type { Case } from '../moderation/cases/fold';
import { defuse, personName, quote, roomName } from '../texts/defuse';
import { bold, compose, joined, NOTHING } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';

/** 2026-11-21 20:15 UTC: one form for everybody, as an app does not know anyone's time zone. */
export function timeText(time: number): Markdown {
    const [day = '', clock = ''] = new Date(time).toISOString().slice(0, 16).split('T');
    return `${day} ${clock} UTC` as Markdown;
}

function titleOf(t: Translate, name: string): Markdown {
    const action = actionNamed(name);
    return action ? t(`action-${action.name}-title`) : defuse(name);
}

function stateText(t: Translate, { state, undoneBy, code }: Case): Markdown {
    if (undoneBy !== undefined) {
        return t('case-state-undone', { id: defuse(undoneBy) });
    }
    return state === 'done' ? NOTHING : t(`case-state-${state}`, { code: defuse(code ?? '') });
}

/** Until when it lasts, or that it has ended by itself. */
function endText(t: Translate, { until, liftedAt, failedLifts }: Case): Markdown {
    if (liftedAt !== undefined) {
        return t('case-lifted', { at: timeText(liftedAt) });
    }
    if (until === undefined) {
        return NOTHING;
    }
    const text = t('case-until', { until: timeText(until) });
    return failedLifts === 0 ? text : compose`${text} ${t('case-lift-failed', { count: failedLifts })}`;
}

function facts(parts: readonly Markdown[]): Markdown {
    return joined(
        parts.filter((part) => part !== ''),
        ' · ',
    );
}

/** What there is to say of a case in one line, besides its id. */
export function caseSummary(t: Translate, found: Case, withRoom: boolean): Markdown {
    const role = found.role ? compose` ${defuse(found.role.name)}` : NOTHING;
    return facts([
        timeText(found.at),
        compose`${titleOf(t, found.action)}${role} ${personName(found.target.username)}`,
        withRoom ? roomName(found.room.name) : NOTHING,
        t('case-by', { moderator: personName(found.moderator.username) }),
        stateText(t, found),
        endText(t, found),
        found.report === undefined ? NOTHING : t('case-from-report', { id: defuse(found.report) }),
        defuse(found.reason),
    ]);
}

/** The corrections of a case and what it takes back, a line each. */
export function caseDetails(t: Translate, found: Case): Markdown[] {
    const corrections = found.amendments.map(({ by, at, reason, until }) => {
        const who = { by: personName(by.username), at: timeText(at) };
        if (reason !== undefined) {
            return t('case-amended', { ...who, reason: defuse(reason) });
        }
        return until === undefined
            ? t('case-amended-endless', who)
            : t('case-amended-end', { ...who, until: timeText(until) });
    });
    return [
        ...(found.undoes === undefined ? [] : [t('case-undoes', { id: defuse(found.undoes) })]),
        ...(found.run ? [t('case-run', { id: defuse(found.run.id) })] : []),
        ...corrections,
    ];
}

export function caseLine(t: Translate, found: Case, withRoom: boolean): Markdown {
    return compose`• ${quote(found.id)} ${caseSummary(t, found, withRoom)}`;
}

/** A case with its corrections, who made them and when. */
export function caseText(t: Translate, found: Case): Markdown {
    const title = bold(t('case-title', { id: defuse(found.id) }));
    return joined([title, caseLine(t, found, true), ...caseDetails(t, found)]);
}
