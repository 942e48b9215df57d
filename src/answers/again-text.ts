// What was asked for again although it is so already, in words: the end that was changed, or the one that stands.
import { actionNamed } from '../actions/index';
import type { RegisteredAction } from '../actions/index';
import type { Outcomes, TargetOutcome } from '../moderation/request';
import { code, quote } from '../texts/defuse';
import { compose, joined } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { caseTitle } from './case-text';
import { endChangeText } from './change-text';
import { endPhrase } from './end-text';

export interface Again {
    readonly action: RegisteredAction;
    readonly where: Markdown;
    readonly report: Outcomes;
    /** The time, in milliseconds. */
    readonly now: number;
    readonly nameText: (entry: TargetOutcome) => Markdown;
}

/** One line for all whose end was changed alike. */
export function changedLines(t: Translate, { action, where, report, now, nameText }: Again): Markdown[] {
    const lines = new Map<
        string,
        { readonly action: Markdown; readonly change: Markdown; readonly names: readonly Markdown[] }
    >();
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
        ({ names, ...values }) => compose`✅ ${t('changed', { ...values, where, targets: joined(names, ', ') })}`,
    );
}

/** As one would type it. */
function typedName({ name, target }: TargetOutcome): string {
    if (target) {
        return `@${target.username}`;
    }
    return 'username' in name ? `@${name.username}` : name.id;
}

/** What would be typed to give it another end. */
function commandsText(
    action: RegisteredAction,
    { role }: Outcomes,
    names: readonly string[],
    endless: boolean,
): Markdown {
    const workspace = role?.scope === 'workspace' ? ['--workspace'] : [];
    const command = (end: string): Markdown =>
        code(['/mod', ...action.words, ...(role ? [role.name] : []), ...names, end, ...workspace].join(' '));
    return joined([command('2h'), ...(endless ? [command('forever')] : [])], ' / ');
}

/** More people than this are not named once more. */
const MOST_NAMED = 3;

/** The end that stands, in a line for each end, and how to change it. */
export function standingLines(t: Translate, { action, report, now, nameText }: Again): Markdown[] {
    const standing = report.outcomes.flatMap((entry) => (entry.stands ? [{ entry, ...entry.stands }] : []));
    if (standing.length === 0) {
        return [];
    }
    const namesOf = (alike: typeof standing): Markdown =>
        joined(
            alike.map(({ entry }) => nameText(entry)),
            ', ',
        );
    const byEnd = new Map<Markdown, typeof standing>();
    for (const each of standing) {
        const end = endPhrase(t, action.name, each.until, now);
        byEnd.set(end, [...(byEnd.get(end) ?? []), each]);
    }
    const lines = [...byEnd].map(([end, alike]) => {
        const values = { target: namesOf(alike), end };
        const [id, ...others] = alike.map(({ caseId }) => caseId);
        return id === undefined || others.length > 0
            ? t('stands', values)
            : t('stands-case', { ...values, id: quote(id) });
    });
    const names = standing.length > MOST_NAMED ? ['@user'] : standing.map(({ entry }) => typedName(entry));
    const endless = standing.some(({ until }) => until !== undefined);
    return [...lines, t('stands-change', { commands: commandsText(action, report, names, endless) })];
}
