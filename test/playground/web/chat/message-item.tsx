// One message, system message or ephemeral notice.
import {
    Avatar,
    Message,
    MessageBody,
    MessageContainer,
    MessageContainerFixed,
    MessageHeader,
    MessageLeftContainer,
    MessageName,
    MessageRole,
    MessageRoles,
    MessageStatusPrivateIndicator,
    MessageSystem,
    MessageSystemBlock,
    MessageSystemBody,
    MessageSystemContainer,
    MessageSystemLeftContainer,
    MessageSystemName,
    MessageSystemTimestamp,
    MessageTimestamp,
    MessageUsername,
} from '@rocket.chat/fuselage';
import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { ReactNode } from 'react';
import type { WireMessage, WireNotice } from '../state/documents';
import { Markdown } from '../uikit/markdown';
import { MessageBlocks } from '../uikit/message-blocks';
import { avatarOf, clock } from './room-words';
import { systemWords } from './system-words';

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const nobody = { username: 'rocket.cat', name: 'Rocket.Cat' };

export function SystemMessage({ message }: { message: WireMessage }): ReactNode {
    const { u, ts } = message;
    return (
        <MessageSystem data-message={message._id}>
            <MessageSystemLeftContainer>
                <Avatar size="x18" url={avatarOf(u.username)} alt="" />
            </MessageSystemLeftContainer>
            <MessageSystemContainer>
                <MessageSystemBlock>
                    <MessageSystemName>{u.name ?? u.username}</MessageSystemName>
                    <MessageSystemBody>{systemWords(message)}</MessageSystemBody>
                    <MessageSystemTimestamp>{clock(ts)}</MessageSystemTimestamp>
                </MessageSystemBlock>
            </MessageSystemContainer>
        </MessageSystem>
    );
}

interface Props {
    readonly message: WireMessage | WireNotice;
    /** What this author is in the room. */
    readonly roles?: readonly string[];
    /** Follows one by the same author. */
    readonly sequential?: boolean;
    readonly isPrivate?: boolean;
    readonly toolbar?: ReactNode;
    readonly children?: ReactNode;
}

function Head({ message, roles = [], isPrivate = false }: Props): ReactNode {
    const { u = nobody, ts } = message;
    return (
        <MessageHeader>
            <MessageName>{u.name ?? u.username}</MessageName> <MessageUsername>@{u.username}</MessageUsername>
            {roles.length > 0 ? (
                <MessageRoles>
                    {roles.map((role) => (
                        <MessageRole key={role}>{capitalised(role)}</MessageRole>
                    ))}
                </MessageRoles>
            ) : null}
            <MessageTimestamp>{clock(ts)}</MessageTimestamp>
            {isPrivate ? (
                <MessageStatusPrivateIndicator>Only you can see this message</MessageStatusPrivateIndicator>
            ) : null}
        </MessageHeader>
    );
}

/** Blocks stand in place of the text, which is then for notifications and for clients that draw no blocks. */
function Content({ message }: Pick<Props, 'message'>): ReactNode {
    const blocks = message.blocks as readonly LayoutBlock[] | undefined;
    if (blocks && blocks.length > 0) return <MessageBlocks message={message} blocks={blocks} />;
    if (message.msg === '') return null;
    return (
        <MessageBody>
            <Markdown text={message.msg} />
        </MessageBody>
    );
}

export function MessageItem(props: Props): ReactNode {
    const { message, sequential = false, isPrivate = false, toolbar, children } = props;
    const { u = nobody } = message;
    return (
        <Message
            sequential={sequential}
            data-message={message._id}
            className={isPrivate ? 'notice' : 'message'}
            role="listitem"
            aria-label={`${u.name ?? u.username}: ${message.msg}`}
        >
            <MessageLeftContainer>
                {sequential ? null : <Avatar size="x36" url={avatarOf(u.username)} alt="" />}
            </MessageLeftContainer>
            <MessageContainer>
                {sequential ? null : <Head {...props} />}
                <Content message={message} />
                {children}
            </MessageContainer>
            <MessageContainerFixed />
            {toolbar}
        </Message>
    );
}
