// Where one writes; a line that begins with a slash is a command.
import { Callout, IconButton } from '@rocket.chat/fuselage';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { shownButtons } from '../apps/button-filters';
import { useClient } from '../client-context';
import type { WireJoinedRoom } from '../state/documents';
import { useStore } from '../state/store';
import { AppMenu } from './app-menu';
import { CommandList, matchingCommands, useMayRun } from './command-list';
import { isReadOnly, roomName } from './room-words';
import { send } from './run-command';

interface Props {
    readonly joined: WireJoinedRoom;
    readonly tmid?: string | undefined;
}

export function Composer(props: Props): ReactNode {
    const { apps, chat } = useClient();
    const { me } = useStore(chat);
    const { permissions } = useStore(apps);
    const roles = [...me.roles, ...(props.joined.subscription.roles ?? [])];
    const mayPostReadOnly = permissions.get('post-readonly')?.some((role) => roles.includes(role)) ?? false;
    if (isReadOnly(props.joined, me.username, mayPostReadOnly)) {
        return (
            <div className="composer-closed">
                <Callout type="info" icon="lock">
                    This room is read only
                </Callout>
            </div>
        );
    }
    return <OpenComposer {...props} />;
}

interface ToolbarProps extends Props {
    readonly text: string;
    readonly onSend: () => void;
}

function Toolbar({ joined, tmid, text, onSend }: ToolbarProps): ReactNode {
    const { apps, chat } = useClient();
    const buttons = shownButtons(useStore(apps), 'messageBoxAction', useStore(chat).me, joined);
    const place = { rid: joined.room._id, ...(tmid === undefined ? {} : { tmid }) };
    const payload = { context: 'messageBoxAction', message: text };
    const isEmpty = text.trim() === '';
    return (
        <div className="composer-toolbar">
            <AppMenu title="More actions" size="small" buttons={buttons} interaction={{ ...place, payload }} />
            <IconButton
                small
                info={!isEmpty}
                icon={isEmpty ? 'send' : 'send-filled'}
                title="Send"
                aria-label="Send"
                disabled={isEmpty}
                onClick={onSend}
            />
        </div>
    );
}

const placeholder = (joined: WireJoinedRoom): string =>
    `Message ${joined.room.t === 'd' ? '' : '#'}${roomName(joined)}`;

function OpenComposer({ joined, tmid }: Props): ReactNode {
    const client = useClient();
    const apps = useStore(client.apps);
    const [text, setText] = useState('');
    const field = useRef<HTMLTextAreaElement>(null);
    const matches = matchingCommands(apps.commands.filter(useMayRun(joined)), text);

    const sendText = (): void => {
        const written = text.trim();
        setText('');
        if (written !== '') void send(client, { rid: joined.room._id, tmid, text: written });
    };
    const complete = (command: string): void => {
        setText(`/${command} `);
        field.current?.focus();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
        if (event.key === 'Tab' && matches[0]) {
            event.preventDefault();
            complete(matches[0].command);
        } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            sendText();
        }
    };

    return (
        <div className="composer">
            <CommandList commands={matches} onChoose={complete} />
            <div className="composer-box">
                <textarea
                    ref={field}
                    rows={1}
                    aria-label={tmid === undefined ? 'Message' : 'Reply'}
                    placeholder={tmid === undefined ? placeholder(joined) : 'Reply'}
                    value={text}
                    onChange={(event) => {
                        setText(event.target.value);
                    }}
                    onKeyDown={onKeyDown}
                />
                <Toolbar joined={joined} tmid={tmid} text={text} onSend={sendText} />
            </div>
        </div>
    );
}
