// A public channel that one is not in: what is said there, and the way in.
import { Button, Callout } from '@rocket.chat/fuselage';
import { useState, type ReactNode } from 'react';
import { useClient } from '../client-context';
import type { WireShownRoom } from '../state/documents';
import { MessageList } from './message-list';
import { RoomHeader } from './room-header';
import { roomName } from './room-words';

function JoinFooter({ channel }: { channel: WireShownRoom }): ReactNode {
    const { rest, toasts } = useClient();
    const [joining, setJoining] = useState(false);
    const join = (): void => {
        setJoining(true);
        rest.post('/api/v1/channels.join', { roomId: channel.room._id })
            .catch((error: unknown) => {
                toasts.showError(error);
            })
            .finally(() => {
                setJoining(false);
            });
    };
    const button = (
        <Button size="small" variant="primary" loading={joining} disabled={joining} onClick={join}>
            Join
        </Button>
    );
    return (
        <div className="composer-closed">
            <Callout type="info" icon="eye" actions={button}>
                You are looking at #{roomName(channel)} without being in it
            </Callout>
        </div>
    );
}

export function ChannelPreview({ channel }: { channel: WireShownRoom }): ReactNode {
    return (
        <main className="room">
            <RoomHeader shown={channel} />
            <div className="room-body">
                <section className="conversation">
                    <MessageList shown={channel} />
                    <JoinFooter channel={channel} />
                </section>
            </div>
        </main>
    );
}
