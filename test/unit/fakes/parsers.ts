// Rocket.Chat's own parsers, oldest to newest that the app meets, and what each makes live of a text.
import { parse as parseNewest } from '@rocket.chat/message-parser';
import type { Options } from '@rocket.chat/message-parser';
import { parse as parseOldest } from 'message-parser-0.31.32';
import { parse as parseMiddle } from 'message-parser-0.31.35';

export interface MarkdownNode {
    readonly type: string;
    readonly value?: unknown;
    readonly unicode?: string;
}

type Parse = (text: string, options: Options) => readonly MarkdownNode[];

/** 0.31.32 came with server 7.5 and is that of 7.10; 0.31.35 has spoilers; 0.32.0 has tables, rules and a new lexer. */
export const PARSERS: readonly (readonly [string, Parse])[] = [
    ['0.31.32', parseOldest],
    ['0.31.35', parseMiddle],
    ['0.32.0', parseNewest],
];

/** Everything that a workspace may have switched on for messages, and what sections of blocks are parsed with. */
const OPTIONS: readonly Options[] = [
    {
        colors: true,
        emoticons: true,
        katex: { dollarSyntax: true, parenthesisSyntax: true },
        customDomains: ['intranet'],
    },
    { emoticons: false },
];

export interface Seen {
    /** What is read, without the signs that nobody sees. */
    readonly text: string;
    /** Everything that is more than text, such as `LINK`; in order. */
    readonly live: readonly string[];
}

function isNode(value: unknown): value is MarkdownNode {
    return typeof value === 'object' && value !== null && 'type' in value;
}

/** An emoji that is a character is text; one of a code or an emoticon is not. */
function isText({ type, unicode }: MarkdownNode): boolean {
    return ['PLAIN_TEXT', 'PARAGRAPH', 'LINE_BREAK'].includes(type) || (type === 'EMOJI' && unicode !== undefined);
}

function pieces(value: unknown): (string | MarkdownNode)[] {
    if (typeof value === 'string') {
        return [value];
    }
    if (Array.isArray(value)) {
        return value.flatMap(pieces);
    }
    if (!isNode(value)) {
        return [];
    }
    const own = isText(value) || value.type === 'BIG_EMOJI' ? [] : [value];
    return [...own, value.unicode ?? '', ...pieces(value.value), ...(value.type === 'PARAGRAPH' ? ['\n'] : [])];
}

/** What a parser makes of a text, for each setting of a workspace. */
export function seenBy(parse: Parse, text: string): Seen[] {
    // The parsers take no empty text; clients ask them for none.
    return OPTIONS.map((options) => {
        const all = text === '' ? [] : pieces(parse(text, options));
        return {
            text: all
                .filter((piece) => typeof piece === 'string')
                .join('')
                .replace(/\u200b/g, '')
                .replace(/\s+/g, ' ')
                .trim(),
            live: all.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.type])),
        };
    });
}

/** What the server itself looks for in the text of a message: whom to ping (`MentionsParser`), and what to fetch. */
export function foundByServer(text: string): string[] {
    return [
        ...(text.match(/(^|\s|>)[@#]([0-9a-zA-Z-_.]+)/gm) ?? []),
        ...(text.match(/[A-Za-z]{3,9}:\/\/[-A-Za-z0-9.]+/g) ?? []),
    ];
}
