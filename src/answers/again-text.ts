// What was asked for again although it is so already, in words: the end that was changed, or the one that stands.
import { actionNamed } from '../actions/index';
import type { RegisteredAction } from '../actions/index';
import type { Outcomes, TargetOutcome } from '../moderation/request';
import { quote } from '../texts/defuse';
import type { Translate } from '../texts/translate';
import { caseTitle } from './case-text';
import { endChangeText } from './change-text';
import { endPhrase } from './end-text';

export interface Again {
    readonly action: RegisteredAction;
    readonly where: string;
    readonly report: Outcomes;
    /** The time, in milliseconds. */
    readonly now: number;
    readonly nameText: (entry: TargetOutcome) => string;
}

/** One line for all whose end was changed alike. */
export function changedLines(t: Translate, { action, where, report, now, nameText }: Again): string[] {
    const lines = new Map<string, { readonly action: string; readonly change: string; readonly names: string[] }>();
    for (const entry of report.outcomes) {
        if (entry.outcome.kind === 'done' && entry.change) {
            const changed = actionNamed(entry.change.of ?? action.name) ?? action;
            const values = {
                action: caseTitle(t, { action: changed.name, ...(report.role ? { role: report.role } : {}) }),
                change: endChangeText(t, changed.name, entry.change, now),
            };
            const key = `${values.action} ${values.change}`;
            const names = [...(lines.get(key)?.names ?? []), nameText(entry)];
            lines.set(key, { ...values, names });
        }
    }
    return [...lines.values()].map(
        ({ names, ...values }) => `✅ ${t('changed', { ...values, where, targets: names.join(', ') })}`,
    );
}

/** What would be typed to give it another end. */
function commandsText(
    action: RegisteredAction,
    { role }: Outcomes,
    names: readonly string[],
    endless: boolean,
): string {
    const workspace = role?.scope === 'workspace' ? ['--workspace'] : [];
    const command = (end: string): string =>
        quote(['/mod', ...action.words, ...(role ? [role.name] : []), ...names, end, ...workspace].join(' '));
    return [command('2h'), ...(endless ? [command('forever')] : [])].join(' / ');
}

/** More people than this are not named once more. */
const MOST_NAMED = 3;

/** The end that stands, in a line for each end, and how to change it. */
export function standingLines(t: Translate, { action, report, now, nameText }: Again): string[] {
    const standing = report.outcomes.flatMap((entry) => (entry.stands ? [{ entry, ...entry.stands }] : []));
    if (standing.length === 0) {
        return [];
    }
    const byEnd = new Map<string, typeof standing>();
    for (const each of standing) {
        const end = endPhrase(t, action.name, each.until, now);
        byEnd.set(end, [...(byEnd.get(end) ?? []), each]);
    }
    const lines = [...byEnd].map(([end, alike]) => {
        const values = { target: alike.map(({ entry }) => nameText(entry)).join(', '), end };
        const [id, ...others] = alike.map(({ caseId }) => caseId);
        return id === undefined || others.length > 0
            ? t('stands', values)
            : t('stands-case', { ...values, id: quote(id) });
    });
    const names = standing.length > MOST_NAMED ? ['@user'] : standing.map(({ entry }) => nameText(entry));
    const endless = standing.some(({ until }) => until !== undefined);
    return [...lines, t('stands-change', { commands: commandsText(action, report, names, endless) })];
}
