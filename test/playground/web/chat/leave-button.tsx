// Leaves a room, after a question.
import { IconButton } from '@rocket.chat/fuselage';
import { useState, type ReactNode } from 'react';
import { useClient } from '../client-context';
import { Dialog } from '../dialog';
import type { WireJoinedRoom } from '../state/documents';
import { roomName } from './room-words';

export function LeaveButton({ joined }: { joined: WireJoinedRoom }): ReactNode {
    const { rest } = useClient();
    const [asking, setAsking] = useState(false);
    const { _id, t } = joined.room;
    return (
        <>
            <IconButton
                small
                icon="sign-out"
                title="Leave"
                aria-label="Leave"
                onClick={() => {
                    setAsking(true);
                }}
            />
            {asking ? (
                <Dialog
                    title={`Leave ${roomName(joined)}?`}
                    confirm="Leave"
                    onConfirm={() => rest.post('/api/v1/rooms.leave', { roomId: _id })}
                    onClose={() => {
                        setAsking(false);
                    }}
                >
                    {t === 'c' ? 'You can join again at any time.' : 'You come back only by an invitation.'}
                </Dialog>
            ) : null}
        </>
    );
}
