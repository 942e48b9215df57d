// Makes words of people safe to send as Markdown: they read as typed, but nothing in them is live.
import { ZERO_WIDTH_SPACE } from './markdown';
import type { Markdown } from './markdown';

/** Control characters, and those that turn the direction of what follows them, Mod Desk's own words included. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069]/g;
/** Two dollar signs make a formula whatever stands between them, and there is no escape; this one looks alike. */
const FULLWIDTH_DOLLAR = '\uff04';

/**
 * What the parser would take for the beginning or the middle of something. For some of it Rocket.Chat has an escape
 * (`Escaped` in its grammar); the rest is broken by a space without width, which stays invisible wherever a text is
 * shown unparsed.
 *
 * - escaped: emphasis, code, and the dots of addresses. What shows a text unparsed, as the sidebar does, shows the
 *   backslash too; but no unseen sign keeps the parser from any of these;
 * - broken: mentions, headings, emoji and emoticons, colors, schemes of addresses (`:`); `<address|title>` and timestamps (`<`);
 *   the middle of `[title](address)` (`]`); spoilers and tables (`|`); formulas (`\`); telephone numbers (`+`).
 */
const LIVE = /[*_~`]|\.(?=\S)|[@#:;<=|)\]\\]|\+(?=[\d(])|-(?![a-z\d\s]|$)|localhost/g;
const ESCAPABLE = '*_~`.';
/** What begins a line of its own kind, such as a quote or a list, or an emoticon together with a sign before it. */
const AT_START = /^(?=[-+>|=<:[(!{.]|\d+\.(?:\s|$))/;
/** Together with a sign of Mod Desk's behind it, a letter may be an emoticon. */
const LONE_LETTER_AT_END = /(?:^|\s)\S$/;

function oneLine(words: string): string {
    return words
        .replace(/[\s\u0085]+/g, ' ')
        .replace(INVISIBLE, '')
        .replace(/ {2,}/g, ' ')
        .trim();
}

function disarm(found: string): string {
    if (found === 'localhost') {
        return `l${ZERO_WIDTH_SPACE}ocalhost`;
    }
    return ESCAPABLE.includes(found) ? `\\${found}` : `${found}${ZERO_WIDTH_SPACE}`;
}

/**
 * One line that reads as typed, in which nothing is live: no link, image, mention, formatting, code, emoji, formula,
 * color or time. Emoji that are characters stay what they are.
 */
export function defuse(words: string): Markdown {
    const safe = oneLine(words)
        .replace(/\$/g, FULLWIDTH_DOLLAR)
        .replace(LIVE, disarm)
        .replace(AT_START, ZERO_WIDTH_SPACE);
    return (LONE_LETTER_AT_END.test(safe) ? `${safe}${ZERO_WIDTH_SPACE}` : safe) as Markdown;
}

/** A person's username as it is shown: it pings nobody. */
export function personName(username: string): Markdown {
    return defuse(`@${username}`);
}

export function roomName(name: string): Markdown {
    return defuse(`#${name}`);
}

/**
 * As code, to be copied: commands, ids, names of permissions. Nothing is added to it but for the middle of a link: to
 * the parser, a bracket before the code would be the link's beginning.
 */
export function code(words: string): Markdown {
    const safe = oneLine(words)
        .replace(/`/g, ' ')
        .replace(/\](?=\()/g, `]${ZERO_WIDTH_SPACE}`);
    return `\`${safe || ' '}\`` as Markdown;
}

/** The beginning of what is too long to be read there, with a mark that there is more: cut before it is made inert. */
export function excerpt(words: string, most: number): Markdown {
    return defuse(words.length <= most ? words : `${words.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`);
}

/** Quoted as code and cut short: for words that may be anything, such as a mistyped name. */
export function quote(word: string): Markdown {
    return code(oneLine(word).slice(0, 60));
}
