// The chat of one person: sidebar, room, and what is open beside the room.
import {
    Contextualbar,
    ContextualbarAction,
    ContextualbarHeader,
    ContextualbarIcon,
    ContextualbarTitle,
    States,
    StatesIcon,
    StatesSubtitle,
    StatesTitle,
} from '@rocket.chat/fuselage';
import type { ReactNode } from 'react';
import { useClient } from '../client-context';
import type { Login } from '../session/rest';
import type { WireJoinedRoom } from '../state/documents';
import { useStore } from '../state/store';
import { BusyNote } from '../uikit/busy-note';
import { AppContextualBar } from '../uikit/contextual-bar';
import { ModalRegion } from '../uikit/modal';
import { ChannelPreview } from './channel-preview';
import { Composer } from './composer';
import { MessageList } from './message-list';
import { RoomHeader } from './room-header';
import { RoomSidebar } from './sidebar';

function ThreadBar({ joined, tmid }: { joined: WireJoinedRoom; tmid: string }): ReactNode {
    const client = useClient();
    return (
        <Contextualbar className="contextual-bar" aria-label="Thread" role="region">
            <ContextualbarHeader>
                <ContextualbarIcon name="thread" />
                <ContextualbarTitle>Thread</ContextualbarTitle>
                <ContextualbarAction
                    name="cross"
                    aria-label="Close"
                    onClick={() => {
                        client.openThread(undefined);
                    }}
                />
            </ContextualbarHeader>
            <MessageList shown={joined} inThread={tmid} />
            <Composer joined={joined} tmid={tmid} />
        </Contextualbar>
    );
}

function RoomView({ joined }: { joined: WireJoinedRoom }): ReactNode {
    const client = useClient();
    const { openThread } = useStore(client.chat);
    const { contextualBar } = useStore(client.surfaces);
    const { _id } = joined.room;
    return (
        <>
            <main className="room">
                <RoomHeader shown={joined} />
                <div className="room-body">
                    <section className="conversation">
                        <MessageList key={_id} shown={joined} />
                        <Composer key={`composer-${_id}`} joined={joined} />
                    </section>
                    {contextualBar ? (
                        <AppContextualBar key={contextualBar.opening} open={contextualBar} />
                    ) : openThread === undefined ? null : (
                        <ThreadBar key={openThread} joined={joined} tmid={openThread} />
                    )}
                </div>
            </main>
        </>
    );
}

function NoRoom(): ReactNode {
    return (
        <main className="room">
            <States>
                <StatesIcon name="hashtag" />
                <StatesTitle>No room is open</StatesTitle>
                <StatesSubtitle>Choose one of your rooms, or a channel to join.</StatesSubtitle>
            </States>
        </main>
    );
}

function OpenRoom(): ReactNode {
    const { rooms, channels, openRoom = '' } = useStore(useClient().chat);
    const joined = rooms.get(openRoom);
    const channel = channels.get(openRoom);
    if (joined) return <RoomView joined={joined} />;
    return channel ? <ChannelPreview key={openRoom} channel={channel} /> : <NoRoom />;
}

export function ChatPage({ onChangePerson }: { onChangePerson: (login: Login) => void }): ReactNode {
    return (
        <div className="page">
            <RoomSidebar onChangePerson={onChangePerson} />
            <OpenRoom />
            <ModalRegion />
            <BusyNote />
        </div>
    );
}
