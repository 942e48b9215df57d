// How someone stands in a room, in words: who they are there, and what is in force against them.
import type { Action } from '../moderation/action';
import type { Member } from '../moderation/member';
import { defuse, personName } from '../texts/defuse';
import { compose, joined } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import type { Room } from '../workspace/ports';
import { roomText } from './report-text';

export function personText({ name, username }: { readonly name: string; readonly username: string }): Markdown {
    return name === username ? personName(username) : compose`${defuse(name)} (${personName(username)})`;
}

/** A line for each fact. */
export function standingFacts(t: Translate, room: Room, member: Member<Action>): Markdown[] {
    const { person, roomRoles, inRoom, muted, banned } = member;
    const roles = (list: readonly string[]): Markdown =>
        list.length === 0 ? t('roles-no-role') : joined(list.map(defuse), ', ');
    const where = inRoom
        ? t('roles-in-room', { room: roomText(t, room), roles: roles(roomRoles) })
        : t('panel-not-in-room', { room: roomText(t, room) });
    return [
        banned ? t('panel-is-banned', { room: roomText(t, room) }) : where,
        t('roles-in-workspace', { roles: roles(person.workspaceRoles) }),
        ...(person.kind === 'user' ? [] : [t(`panel-is-${person.kind}`)]),
        ...(person.federated ? [t('panel-is-federated')] : []),
        ...(muted ? [t('panel-is-muted', { room: roomText(t, room) })] : []),
        person.active ? t('panel-is-active') : t('panel-is-inactive'),
    ];
}
