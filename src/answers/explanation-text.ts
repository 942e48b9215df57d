// Why an action would or would not work, in words: the verdict first, then the facts that decide it.
import type { RegisteredAction } from '../actions/index';
import type { Explanation, HeldRight, Stand } from '../moderation/explain';
import type { Outcome } from '../moderation/request';
import type { Room } from '../workspace/ports';
import { code, defuse, personName, quote } from '../texts/defuse';
import { bold, joined, compose } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { problemText } from './problem-text';
import { roomText } from './report-text';

export interface Explained {
    readonly action: RegisteredAction;
    readonly room: Room;
    /** The username as it was typed. */
    readonly name: string;
    readonly explanation: Explanation;
}

function verdictOf(t: Translate, outcome: Outcome): Markdown {
    switch (outcome.kind) {
        case 'done':
            return compose`✅ ${t('explain-would-done')}`;
        case 'already':
            return compose`ℹ️ ${t('explain-would-already')}`;
        default:
            return compose`⛔ ${t('explain-would-refused', { why: problemText(t, outcome.problem) })}`;
    }
}

function verdict(t: Translate, { report }: Explanation): Markdown[] {
    return report.kind === 'refused'
        ? [verdictOf(t, { kind: 'refused', problem: report.problem })]
        : report.outcomes.map(({ outcome }) => verdictOf(t, outcome));
}

function rolesText(t: Translate, roles: readonly string[]): Markdown {
    return roles.length === 0 ? t('roles-no-role') : joined(roles.map(defuse), ', ');
}

function standValues(t: Translate, { roomRoles, workspaceRoles, rank }: Stand) {
    return { room: rolesText(t, roomRoles), workspace: rolesText(t, workspaceRoles), rank: t(`rank-${rank}`) };
}

function rightLine(t: Translate, { permissions, through }: HeldRight): Markdown {
    const needed = joined(permissions.map(code), ' / ');
    return through.length > 0
        ? t('explain-held', { permissions: needed, roles: joined(through.map(defuse), ', ') })
        : t('explain-not-held', { permissions: needed });
}

function accountLine(t: Translate, account: Explanation['account']): Markdown {
    if (account === 'not-needed' || account === 'set') {
        return t(`explain-account-${account}`);
    }
    return t('explain-account-problem', { why: problemText(t, account) });
}

function factLines(t: Translate, target: Markdown, { own, theirs, rights, ...rest }: Explanation): Markdown[] {
    const known = own && rights;
    return [
        ...(own ? [t('explain-own-roles', standValues(t, own))] : []),
        ...(theirs ? [t('explain-their-roles', { target, ...standValues(t, theirs) })] : []),
        ...(known ? rights.map((right) => rightLine(t, right)) : [t('explain-facts-unknown')]),
        t(rest.protectHigherRanks ? 'explain-ranks-protected' : 'explain-ranks-open'),
        ...(rest.reasonRequired ? [t('explain-reason-required')] : []),
        accountLine(t, rest.account),
    ];
}

export function explanationText(t: Translate, { action, room, name, explanation }: Explained): Markdown {
    const { report } = explanation;
    const found = report.kind === 'outcomes' ? report.outcomes[0]?.target : undefined;
    const target = found ? personName(found.username) : quote(name);
    const title = t('explain-title', { action: t(`action-${action.name}-title`), target, room: roomText(t, room) });
    return joined([
        bold(title),
        ...verdict(t, explanation),
        ...factLines(t, target, explanation).map((line) => compose`• ${line}`),
    ]);
}
