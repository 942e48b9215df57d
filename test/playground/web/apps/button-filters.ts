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
    readonly holdsOneOf: (roles: readonly string[]) => boolean;
    readonly may: (permission: string) => boolean;
}

/** That someone holds each of several roles is asked for, and then not looked at. */
function matchesPerson(filter: ButtonFilter, { holdsOneOf, may }: Held): boolean {
    return (
        (filter.hasOnePermission?.some(may) ?? true) &&
        (filter.hasAllPermissions?.every(may) ?? true) &&
        (filter.hasOneRole === undefined || holdsOneOf(filter.hasOneRole))
    );
}

/** Clients before August 2026 ask for roles without the room, those since then with it; none asks so for permissions. */
export type ClientLine = 'before-august-2026' | 'since-august-2026';

export interface Place extends WireJoinedRoom {
    /** Where a message stands, for buttons of messages. */
    readonly messageContext?: string;
    /** The older one unless given. */
    readonly clientLine?: ClientLine;
}

/** The buttons of one context in this room for this person. */
export function shownButtons(
    { buttons, permissions }: AppsState,
    context: string,
    me: Me,
    place: Place,
): ActionButton[] {
    const { room, subscription, messageContext = 'message', clientLine = 'before-august-2026' } = place;
    const counting = clientLine === 'since-august-2026' ? [...me.roles, ...(subscription.roles ?? [])] : me.roles;
    const held: Held = {
        holdsOneOf: (roles) => roles.some((role) => counting.includes(role)),
        may: (permission) => permissions.get(permission)?.some((role) => me.roles.includes(role)) ?? false,
    };
    return buttons.filter(({ context: where, when = {} }) => {
        const inContext = context !== 'messageAction' || (when.messageActionContext?.includes(messageContext) ?? true);
        return where === context && inContext && matchesRoom(when, room) && matchesPerson(when, held);
    });
}
