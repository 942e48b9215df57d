// The sidebar: who one is, the rooms that one has joined, and the channels that one could join.
import {
    Icon,
    Sidebar,
    SidebarGroupTitle,
    SidebarItem,
    SidebarItemAvatarWrapper,
    SidebarItemBadge,
    SidebarItemCol,
    SidebarItemContent,
    SidebarItemIcon,
    SidebarItemRow,
    SidebarItemTitle,
    Avatar,
} from '@rocket.chat/fuselage';
import type { ReactNode } from 'react';
import { useClient } from '../client-context';
import type { Login } from '../session/rest';
import type { WireShownRoom } from '../state/documents';
import { useStore } from '../state/store';
import { PersonBar } from './person-bar';
import { avatarOf, byName, groups, roomGroup, roomIcon, roomName } from './room-words';

function RoomItem({ shown }: { shown: WireShownRoom }): ReactNode {
    const client = useClient();
    const { openRoom, unread } = useStore(client.chat);
    const { _id } = shown.room;
    const isUnread = unread.has(_id);
    return (
        <SidebarItem
            is="a"
            href={`#${encodeURIComponent(_id)}`}
            selected={_id === openRoom}
            aria-current={_id === openRoom ? 'page' : undefined}
            onClick={(event) => {
                event.preventDefault();
                void client.openRoom(_id);
            }}
        >
            <SidebarItemCol>
                <SidebarItemRow>
                    <SidebarItemAvatarWrapper>
                        <Avatar size="x20" url={avatarOf(roomName(shown))} alt="" />
                    </SidebarItemAvatarWrapper>
                    <SidebarItemIcon icon={<Icon name={roomIcon(shown)} size="x20" />} highlighted={isUnread} />
                    <SidebarItemTitle unread={isUnread}>{roomName(shown)}</SidebarItemTitle>
                    {isUnread ? (
                        <SidebarItemContent>
                            <SidebarItemBadge variant="primary" aria-label="unread" />
                        </SidebarItemContent>
                    ) : null}
                </SidebarItemRow>
            </SidebarItemCol>
        </SidebarItem>
    );
}

function Group({ title, rooms }: { title: string; rooms: readonly WireShownRoom[] }): ReactNode {
    if (rooms.length === 0) return null;
    return (
        <div className="sidebar-group">
            <SidebarGroupTitle title={title} />
            {rooms.map((shown) => (
                <RoomItem key={shown.room._id} shown={shown} />
            ))}
        </div>
    );
}

export function RoomSidebar({ onChangePerson }: { onChangePerson: (login: Login) => void }): ReactNode {
    const { rooms, channels } = useStore(useClient().chat);
    const sorted = [...rooms.values()].sort(byName);
    const others = [...channels.values()].sort(byName);
    return (
        <Sidebar className="sidebar" aria-label="Sidebar">
            <PersonBar onChangePerson={onChangePerson} />
            <div className="sidebar-rooms">
                <nav aria-label="Rooms">
                    {groups.map((group) => (
                        <Group
                            key={group}
                            title={group}
                            rooms={sorted.filter((joined) => roomGroup(joined) === group)}
                        />
                    ))}
                </nav>
                <nav aria-label="Other channels">
                    <Group title="Other channels" rooms={others} />
                </nav>
            </div>
        </Sidebar>
    );
}
