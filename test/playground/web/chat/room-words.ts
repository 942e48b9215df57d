// How rooms are named, drawn and grouped.
import type { IconProps } from '@rocket.chat/fuselage';
import type { WireJoinedRoom } from '../state/documents';

type IconName = IconProps['name'];

/** The room's name for the person whose subscription it is. */
export const roomName = ({ room, subscription }: WireJoinedRoom): string =>
    room.t === 'd' ? subscription.name : (room.fname ?? room.name ?? '');

export function roomIcon({ room, teamIsPublic }: WireJoinedRoom): IconName {
    if (room.teamMain) return teamIsPublic ? 'team' : 'team-lock';
    if (room.prid !== undefined) return 'discussion';
    if (room.t === 'd') return 'at';
    return room.t === 'p' ? 'hashtag-lock' : 'hashtag';
}

export const groups = ['Teams', 'Discussions', 'Channels', 'Direct messages'] as const;

export function roomGroup({ room }: WireJoinedRoom): (typeof groups)[number] {
    if (room.teamMain) return 'Teams';
    if (room.prid !== undefined) return 'Discussions';
    return room.t === 'd' ? 'Direct messages' : 'Channels';
}

export const byName = (one: WireJoinedRoom, other: WireJoinedRoom): number =>
    roomName(one).localeCompare(roomName(other));

/** Whether the person may not write here now: muted, or the room is read-only. */
export function isReadOnly({ room }: WireJoinedRoom, username: string, mayPostReadOnly: boolean): boolean {
    if (room.archived || room.muted?.includes(username)) return true;
    return room.ro && !mayPostReadOnly && !room.unmuted?.includes(username);
}

export const avatarOf = (name: string): string => `/avatar/${encodeURIComponent(name)}`;

export const clock = (time: string): string =>
    new Date(time).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
