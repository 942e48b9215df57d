// The answers to queries, one for each.
import type { QueryName } from '../actions/index';
import type { RolesAnswer } from '../actions/roles';
import type { Desk } from '../moderation/desk';
import type { RoomRoleHolder } from '../workspace/ports';
import { defuse, personName } from '../texts/defuse';
import { bold, joined, compose } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { roomText } from '../answers/report-text';

function holderLine({ username, roles }: RoomRoleHolder): Markdown {
    return compose`• ${personName(username)}: ${joined(roles.map(defuse), ', ')}`;
}

function rolesText(t: Translate, roles: readonly string[]): Markdown {
    return roles.length === 0 ? t('roles-no-role') : joined(roles.map(defuse), ', ');
}

function holderLines(t: Translate, room: Markdown, holders: readonly RoomRoleHolder[]): Markdown[] {
    const sorted = [...holders].sort((one, other) => one.username.localeCompare(other.username));
    return sorted.length === 0
        ? [t('roles-none', { room })]
        : [bold(t('roles-title', { room })), ...sorted.map(holderLine)];
}

function rolesAnswer(t: Translate, desk: Desk, answer: RolesAnswer): Markdown {
    const room = roomText(t, desk.room);
    const lines =
        answer.about === 'room'
            ? holderLines(t, room, answer.holders)
            : [
                  bold(t('roles-of', { target: personName(answer.person.username) })),
                  t('roles-in-room', { room, roles: rolesText(t, answer.roomRoles) }),
                  t('roles-in-workspace', { roles: rolesText(t, answer.person.workspaceRoles) }),
              ];
    return joined([...lines, ...(answer.customRolesHidden ? [t('roles-custom-hidden')] : [])]);
}

export const queryAnswers = { roles: rolesAnswer } satisfies Record<QueryName, unknown>;
