// Which of the apps' buttons a person sees in a room. Only clients look at these conditions, never the server.
import type { WireJoinedRoom, WireRoom } from '../state/documents';
import type { Me } from '../state/chat';
import type { ActionButton, AppsState, ButtonFilter } from './app-data';

const roomTypes: Readonly<Record<string, (room: WireRoom) => boolean>> = {
    public_channel: ({ t }) => t === 'c',
    private_channel: ({ t }) => t === 'p',
    public_team: ({ t, teamMain }) => t === 'c' && teamMain === true,
    private_team: ({ t, teamMain }) => t === 'p' && teamMain === true,
    public_discussion: ({ t, prid }) => t === 'c' && prid !== undefined,
    private_discussion: ({ t, prid }) => t === 'p' && prid !== undefined,
    direct: ({ t, uids = [] }) => t === 'd' && uids.length <= 2,
    direct_multiple: ({ t, uids = [] }) => t === 'd' && uids.length > 2,
    livechat: ({ t }) => t === 'l',
};

const matchesRoom = ({ roomTypes: wanted }: ButtonFilter, room: WireRoom): boolean =>
    wanted === undefined || wanted.some((type) => roomTypes[type]?.(room) ?? false);

interface Held {
    readonly roles: readonly string[];
    readonly may: (permission: string) => boolean;
}

function matchesPerson(filter: ButtonFilter, { roles, may }: Held): boolean {
    const holds = (role: string): boolean => roles.includes(role);
    return (
        (filter.hasOnePermission?.some(may) ?? true) &&
        (filter.hasAllPermissions?.every(may) ?? true) &&
        (filter.hasOneRole?.some(holds) ?? true) &&
        (filter.hasAllRoles?.every(holds) ?? true)
    );
}

/** The buttons of one context in this room for this person; for messages those of one message context. */
export function shownButtons(
    { buttons, permissions }: AppsState,
    context: string,
    me: Me,
    { room, subscription }: WireJoinedRoom,
    messageContext = 'message',
): ActionButton[] {
    const roles = [...me.roles, ...(subscription.roles ?? [])];
    const may = (permission: string): boolean =>
        permissions.get(permission)?.some((role) => roles.includes(role)) ?? false;
    return buttons.filter(({ context: where, when = {} }) => {
        const inContext = context !== 'messageAction' || (when.messageActionContext?.includes(messageContext) ?? true);
        return where === context && inContext && matchesRoom(when, room) && matchesPerson(when, { roles, may });
    });
}
