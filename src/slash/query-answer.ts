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

function holderLines(t: Translate, room: string, holders: readonly RoomRoleHolder[]): string[] {
    const sorted = [...holders].sort((one, other) => one.username.localeCompare(other.username));
    return sorted.length === 0
        ? [t('roles-none', { room })]
        : [`*${t('roles-title', { room })}*`, ...sorted.map(holderLine)];
}

function rolesAnswer(t: Translate, desk: Desk, answer: RolesAnswer): string {
    const room = roomText(t, desk.room);
    const lines =
        answer.about === 'room'
            ? holderLines(t, room, answer.holders)
            : [
                  `*${t('roles-of', { target: `@${answer.person.username}` })}*`,
                  t('roles-in-room', { room, roles: rolesText(t, answer.roomRoles) }),
                  t('roles-in-workspace', { roles: rolesText(t, answer.person.workspaceRoles) }),
              ];
    return [...lines, ...(answer.customRolesHidden ? [t('roles-custom-hidden')] : [])].join('\n');
}

export const queryAnswers = { roles: rolesAnswer } satisfies Record<QueryName, unknown>;
