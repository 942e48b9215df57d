// The answers to queries, one for each.
import type { QueryName } from '../actions/index';
import type { RolesAnswer } from '../actions/roles';
import type { Desk } from '../moderation/desk';
import type { RoomRoleHolder } from '../workspace/ports';
import type { Translate } from '../texts/translate';
import { roomText } from '../answers/report-text';

function holderLine({ username, roles }: RoomRoleHolder): string {
    return `• @${username}: ${roles.join(', ')}`;
}

function rolesText(t: Translate, roles: readonly string[]): string {
    return roles.length === 0 ? t('roles-no-role') : roles.join(', ');
}

function rolesAnswer(t: Translate, { room }: Desk, answer: RolesAnswer): string {
    if (answer.about === 'room') {
        const sorted = [...answer.holders].sort((one, other) => one.username.localeCompare(other.username));
        return sorted.length === 0
            ? t('roles-none', { room: roomText(t, room) })
            : [`*${t('roles-title', { room: roomText(t, room) })}*`, ...sorted.map(holderLine)].join('\n');
    }
    return [
        `*${t('roles-of', { target: `@${answer.person.username}` })}*`,
        t('roles-in-room', { room: roomText(t, room), roles: rolesText(t, answer.roomRoles) }),
        t('roles-in-workspace', { roles: rolesText(t, answer.person.workspaceRoles) }),
    ].join('\n');
}

export const queryAnswers = { roles: rolesAnswer } satisfies Record<QueryName, unknown>;
