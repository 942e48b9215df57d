// The head of a room: its name, its topic, and what apps can do with it.
import { Avatar, Box, Icon, Tag } from '@rocket.chat/fuselage';
import type { ReactNode } from 'react';
import { shownButtons } from '../apps/button-filters';
import { useClient } from '../client-context';
import type { WireJoinedRoom } from '../state/documents';
import { useStore } from '../state/store';
import { AppMenu } from './app-menu';
import { avatarOf, roomIcon, roomName } from './room-words';

export function RoomHeader({ joined }: { joined: WireJoinedRoom }): ReactNode {
    const { apps, chat } = useClient();
    const buttons = shownButtons(useStore(apps), 'roomAction', useStore(chat).me, joined);
    const { room } = joined;
    return (
        <header className="room-header" role="banner" aria-label="Room">
            <Avatar size="x36" url={avatarOf(roomName(joined))} alt="" />
            <div className="room-title">
                <Box display="flex" alignItems="center" is="h1" fontScale="h4" color="titles-labels" margin="none">
                    <Icon name={roomIcon(joined)} size="x20" marginInlineEnd="x4" />
                    {roomName(joined)}
                    {room.ro ? (
                        <Box is="span" marginInlineStart="x8">
                            <Tag>Read-only</Tag>
                        </Box>
                    ) : null}
                </Box>
                {room.topic === undefined ? null : (
                    <Box fontScale="c1" color="hint" withTruncatedText>
                        {room.topic}
                    </Box>
                )}
            </div>
            <AppMenu
                title="Room options"
                buttons={buttons}
                interaction={{ rid: room._id, payload: { context: 'roomAction' } }}
            />
        </header>
    );
}
