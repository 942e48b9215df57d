// What one can do with a message: reply in its thread, report it, and what apps add.
import { MessageToolbar as Toolbar, MessageToolbarItem, MessageToolbarWrapper } from '@rocket.chat/fuselage';
import { useState, type ReactNode } from 'react';
import { shownButtons } from '../apps/button-filters';
import { useClient } from '../client-context';
import type { WireJoinedRoom, WireMessage } from '../state/documents';
import { useStore } from '../state/store';
import { AppMenu, type OwnEntry } from './app-menu';
import { ReportDialog } from './report-dialog';

interface Props {
    readonly message: WireMessage;
    readonly joined: WireJoinedRoom;
    /** The message in whose thread it is listed. */
    readonly inThread: string | undefined;
}

function MessageMenu({ message, joined, inThread }: Props): ReactNode {
    const { apps, chat } = useClient();
    const { me } = useStore(chat);
    const [reporting, setReporting] = useState(false);
    const where = inThread === undefined ? 'message' : 'threads';
    const buttons = shownButtons(useStore(apps), 'messageAction', me, { ...joined, messageContext: where });
    const thread = message.tmid === undefined ? {} : { tmid: message.tmid };
    const place = { rid: message.rid, mid: message._id, ...thread };
    const report: OwnEntry = {
        label: 'Report message',
        variant: 'danger',
        onPress: () => {
            setReporting(true);
        },
    };
    return (
        <>
            <AppMenu
                title="More"
                size="small"
                own={message.u._id === me._id ? [] : [report]}
                buttons={buttons}
                interaction={{ ...place, payload: { context: 'messageAction' } }}
            />
            {reporting ? (
                <ReportDialog
                    message={message}
                    onClose={() => {
                        setReporting(false);
                    }}
                />
            ) : null}
        </>
    );
}

export function MessageToolbar(props: Props): ReactNode {
    const client = useClient();
    return (
        <MessageToolbarWrapper>
            <Toolbar>
                {props.inThread === undefined ? (
                    <MessageToolbarItem
                        icon="thread"
                        title="Reply in thread"
                        aria-label="Reply in thread"
                        onClick={() => {
                            client.openThread(props.message._id);
                        }}
                    />
                ) : null}
                <MessageMenu {...props} />
            </Toolbar>
        </MessageToolbarWrapper>
    );
}
