// The sidebar: who one is, and the rooms that one has joined.
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
import type { WireJoinedRoom } from '../state/documents';
import { useStore } from '../state/store';
import { PersonBar } from './person-bar';
import { avatarOf, byName, groups, roomGroup, roomIcon, roomName } from './room-words';

function RoomItem({ joined }: { joined: WireJoinedRoom }): ReactNode {
    const client = useClient();
    const { openRoom, unread } = useStore(client.chat);
    const { _id } = joined.room;
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
                        <Avatar size="x20" url={avatarOf(roomName(joined))} alt="" />
                    </SidebarItemAvatarWrapper>
                    <SidebarItemIcon icon={<Icon name={roomIcon(joined)} size="x20" />} highlighted={isUnread} />
                    <SidebarItemTitle unread={isUnread}>{roomName(joined)}</SidebarItemTitle>
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

export function RoomSidebar({ onChangePerson }: { onChangePerson: (login: Login) => void }): ReactNode {
    const { rooms } = useStore(useClient().chat);
    const sorted = [...rooms.values()].sort(byName);
    return (
        <Sidebar className="sidebar" aria-label="Rooms">
            <PersonBar onChangePerson={onChangePerson} />
            <nav className="sidebar-rooms" aria-label="Rooms">
                {groups.map((group) => {
                    const members = sorted.filter((joined) => roomGroup(joined) === group);
                    if (members.length === 0) return null;
                    return (
                        <div key={group} className="sidebar-group">
                            <SidebarGroupTitle title={group} />
                            {members.map((joined) => (
                                <RoomItem key={joined.room._id} joined={joined} />
                            ))}
                        </div>
                    );
                })}
            </nav>
        </Sidebar>
    );
}
