// The head of a room: its name, its topic, the way out, and what apps can do with it.
import { Avatar, Box, Icon, Tag } from '@rocket.chat/fuselage';
import type { ReactNode } from 'react';
import { shownButtons } from '../apps/button-filters';
import { useClient } from '../client-context';
import type { WireJoinedRoom, WireShownRoom } from '../state/documents';
import { useStore } from '../state/store';
import { AppMenu } from './app-menu';
import { LeaveButton } from './leave-button';
import { avatarOf, isJoined, roomIcon, roomName } from './room-words';

function RoomActions({ joined }: { joined: WireJoinedRoom }): ReactNode {
    const { apps, chat } = useClient();
    const buttons = shownButtons(useStore(apps), 'roomAction', useStore(chat).me, joined);
    const { _id, t } = joined.room;
    return (
        <>
            {t === 'd' ? null : <LeaveButton joined={joined} />}
            <AppMenu
                title="Room options"
                buttons={buttons}
                interaction={{ rid: _id, payload: { context: 'roomAction' } }}
            />
        </>
    );
}

export function RoomHeader({ shown }: { shown: WireShownRoom }): ReactNode {
    const { room } = shown;
    return (
        <header className="room-header" role="banner" aria-label="Room">
            <Avatar size="x36" url={avatarOf(roomName(shown))} alt="" />
            <div className="room-title">
                <Box display="flex" alignItems="center" is="h1" fontScale="h4" color="titles-labels" margin="none">
                    <Icon name={roomIcon(shown)} size="x20" marginInlineEnd="x4" />
                    {roomName(shown)}
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
            {isJoined(shown) ? <RoomActions joined={shown} /> : null}
        </header>
    );
}
