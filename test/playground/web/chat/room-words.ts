// How rooms are named, drawn and grouped.
import type { IconProps } from '@rocket.chat/fuselage';
import type { WireJoinedRoom, WireShownRoom } from '../state/documents';

type IconName = IconProps['name'];

export const isJoined = (shown: WireShownRoom): shown is WireJoinedRoom => 'subscription' in shown;

/** The room's name for the person whose subscription it is. */
export function roomName(shown: WireShownRoom): string {
    const { room } = shown;
    return room.t === 'd' && isJoined(shown) ? shown.subscription.name : (room.fname ?? room.name ?? '');
}

export function roomIcon({ room, teamIsPublic }: WireShownRoom): IconName {
    if (room.teamMain) return teamIsPublic ? 'team' : 'team-lock';
    if (room.prid !== undefined) return 'discussion';
    if (room.t === 'd') return 'at';
    return room.t === 'p' ? 'hashtag-lock' : 'hashtag';
}

export const groups = ['Teams', 'Discussions', 'Channels', 'Direct messages'] as const;

export function roomGroup({ room }: WireShownRoom): (typeof groups)[number] {
    if (room.teamMain) return 'Teams';
    if (room.prid !== undefined) return 'Discussions';
    return room.t === 'd' ? 'Direct messages' : 'Channels';
}

export const byName = (one: WireShownRoom, other: WireShownRoom): number =>
    roomName(one).localeCompare(roomName(other));

/** Whether the person may not write here now: muted, or the room is read-only. */
export function isReadOnly({ room }: WireJoinedRoom, username: string, mayPostReadOnly: boolean): boolean {
    if (room.archived || room.muted?.includes(username)) return true;
    return room.ro && !mayPostReadOnly && !room.unmuted?.includes(username);
}

export const avatarOf = (name: string): string => `/avatar/${encodeURIComponent(name)}`;

export const clock = (time: string): string =>
    new Date(time).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
