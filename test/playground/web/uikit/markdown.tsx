// Draws Rocket.Chat's Markdown with the tree of its own parser.
import { MessageHighlight } from '@rocket.chat/fuselage';
import { parse } from '@rocket.chat/message-parser';
import { Fragment, type ReactNode } from 'react';

interface Node {
    readonly type: string;
    readonly value?: unknown;
    readonly unicode?: string;
    readonly shortCode?: string;
}

const childrenOf = (value: unknown): ReactNode => {
    if (typeof value === 'string') return value;
    if (Array.isArray(value)) return value.map((each, index) => <Fragment key={index}>{draw(each as Node)}</Fragment>);
    return typeof value === 'object' && value !== null ? draw(value as Node) : null;
};

function drawLink(value: unknown): ReactNode {
    const { src, label } = value as { src: Node; label: unknown };
    const address = String(src.value);
    return (
        <a href={/^https?:/.test(address) ? address : `https://${address}`} target="_blank" rel="noopener noreferrer">
            {childrenOf(label)}
        </a>
    );
}

const emojis: Readonly<Record<string, string>> = { tada: '🎉', warning: '⚠️', white_check_mark: '✅', x: '❌' };

const drawers: Readonly<Record<string, (node: Node) => ReactNode>> = {
    PARAGRAPH: ({ value }) => <div>{childrenOf(value)}</div>,
    BOLD: ({ value }) => <strong>{childrenOf(value)}</strong>,
    ITALIC: ({ value }) => <em>{childrenOf(value)}</em>,
    STRIKE: ({ value }) => <del>{childrenOf(value)}</del>,
    INLINE_CODE: ({ value }) => <code>{childrenOf(value)}</code>,
    CODE: ({ value }) => <pre>{childrenOf(value)}</pre>,
    CODE_LINE: ({ value }) => <div>{childrenOf(value)}</div>,
    HEADING: ({ value }) => <h4>{childrenOf(value)}</h4>,
    QUOTE: ({ value }) => <blockquote>{childrenOf(value)}</blockquote>,
    LINK: ({ value }) => drawLink(value),
    MENTION_USER: ({ value }) => <MessageHighlight variant="other">@{childrenOf(value)}</MessageHighlight>,
    MENTION_CHANNEL: ({ value }) => <MessageHighlight variant="link">#{childrenOf(value)}</MessageHighlight>,
    EMOJI: ({ unicode, shortCode = '' }) => unicode ?? emojis[shortCode] ?? `:${shortCode}:`,
    UNORDERED_LIST: ({ value }) => <ul>{childrenOf(value)}</ul>,
    ORDERED_LIST: ({ value }) => <ol>{childrenOf(value)}</ol>,
    LIST_ITEM: ({ value }) => <li>{childrenOf(value)}</li>,
    LINE_BREAK: () => <br />,
    HORIZONTAL_RULE: () => <hr />,
};

const draw = (node: Node): ReactNode => drawers[node.type]?.(node) ?? childrenOf(node.value);

/** Text with Markdown in it; `inline` for text that stands in a line with other things. */
export function Markdown({ text, inline = false }: { text: string; inline?: boolean }): ReactNode {
    const blocks: readonly Node[] = parse(text, { emoticons: false });
    const [first] = blocks;
    if (inline && blocks.length === 1 && first?.type === 'PARAGRAPH') return childrenOf(first.value);
    return <div className="markdown">{childrenOf(blocks)}</div>;
}
