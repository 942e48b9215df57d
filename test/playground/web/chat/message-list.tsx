// The messages of a room or of one thread, and the notices that only this person sees, in the order of time.
import {
    MessageMetrics,
    MessageMetricsItem,
    MessageMetricsItemIcon,
    MessageMetricsItemLabel,
    MessageMetricsReply,
} from '@rocket.chat/fuselage';
import { useEffect, useRef, type ReactNode } from 'react';
import { useClient } from '../client-context';
import type { WireMessage, WireNotice, WireShownRoom } from '../state/documents';
import { useStore } from '../state/store';
import { MessageItem, SystemMessage } from './message-item';
import { MessageToolbar } from './message-toolbar';
import { isJoined } from './room-words';

type Entry = { readonly notice: WireNotice } | { readonly message: WireMessage };

const timeOf = (entry: Entry): string => ('notice' in entry ? entry.notice.ts : entry.message.ts);

const sameAuthorWithin = 5 * 60_000;

function isSequential(entry: Entry, previous: Entry | undefined): boolean {
    if (!previous || 'notice' in entry || 'notice' in previous) return false;
    const [one, other] = [previous.message, entry.message];
    const gap = new Date(other.ts).getTime() - new Date(one.ts).getTime();
    return one.t === undefined && one.u._id === other.u._id && gap < sameAuthorWithin && one.tmid === other.tmid;
}

function ThreadMetrics({ message, count }: { message: WireMessage; count: number }): ReactNode {
    const client = useClient();
    return (
        <MessageMetrics>
            <MessageMetricsReply
                onClick={() => {
                    client.openThread(message._id);
                }}
            >
                View thread
            </MessageMetricsReply>
            <MessageMetricsItem title="Replies">
                <MessageMetricsItemIcon name="thread" />
                <MessageMetricsItemLabel>{count}</MessageMetricsItemLabel>
            </MessageMetricsItem>
        </MessageMetrics>
    );
}

interface ListProps {
    readonly shown: WireShownRoom;
    /** The message whose thread is listed. */
    readonly inThread?: string | undefined;
}

/** What stands in the list: a room shows no replies, a thread only itself. */
function useEntries({ shown, inThread }: ListProps): { entries: Entry[]; replies: ReadonlyMap<string, number> } {
    const { messages, notices } = useStore(useClient().chat);
    const all = messages.get(shown.room._id) ?? [];
    const belongs = ({ _id, tmid }: { _id: string; tmid?: string }): boolean =>
        inThread === undefined ? tmid === undefined : tmid === inThread || _id === inThread;
    const replies = new Map<string, number>();
    for (const { tmid } of all) if (tmid !== undefined) replies.set(tmid, (replies.get(tmid) ?? 0) + 1);
    const entries = [
        ...all.filter(belongs).map((message) => ({ message })),
        ...notices
            .filter(({ rid }) => rid === shown.room._id)
            .filter(belongs)
            .map((notice) => ({ notice })),
    ];
    return { entries: entries.sort((one, other) => timeOf(one).localeCompare(timeOf(other))), replies };
}

export function MessageList(props: ListProps): ReactNode {
    const { shown, inThread } = props;
    const { roomRoles } = useStore(useClient().chat);
    const { entries, replies } = useEntries(props);
    const end = useRef<HTMLDivElement>(null);
    useEffect(() => {
        end.current?.scrollIntoView({ block: 'end' });
    }, [entries.length]);
    return (
        <div className="messages" role="list" aria-label={inThread === undefined ? 'Messages' : 'Thread'}>
            <div className="messages-spacer" />
            {entries.map((entry, index) => {
                if ('notice' in entry) {
                    return <MessageItem key={entry.notice._id} message={entry.notice} isPrivate />;
                }
                const { message } = entry;
                if (message.t !== undefined) return <SystemMessage key={message._id} message={message} />;
                const count = inThread === undefined ? (replies.get(message._id) ?? 0) : 0;
                return (
                    <MessageItem
                        key={message._id}
                        message={message}
                        roles={roomRoles.get(message.u.username) ?? []}
                        sequential={isSequential(entry, entries[index - 1])}
                        toolbar={
                            isJoined(shown) ? (
                                <MessageToolbar message={message} joined={shown} inThread={inThread} />
                            ) : null
                        }
                    >
                        {count > 0 ? <ThreadMetrics message={message} count={count} /> : null}
                    </MessageItem>
                );
            })}
            <div ref={end} />
        </div>
    );
}
