// Texts that are longer than the server takes in one message: sent in several, each as much as it takes.
import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { ZERO_WIDTH_SPACE } from '../../texts/markdown';
import type { Markdown } from '../../texts/markdown';
import { attempt } from './attempt';

/** The code with which Rocket.Chat refuses a message over `Message_MaxAllowedSize`. */
export const TOO_LONG = 'error-message-size-exceeded';
/** Rocket.Chat's own default, for a server that does not tell its limit. */
const DEFAULT_LIMIT = 5000;
/** A limit below it lets hardly any message through. */
const LEAST_LIMIT = 10;
/** What may have to be added where a text is parted: the end of code, and a mark that there is more. */
const MARKS = 2;

/** How many characters the server takes in one message. */
export async function longestMessage(read: IRead): Promise<number> {
    const settings = read.getEnvironmentReader().getServerSettings();
    const limit = await attempt<unknown>(() => settings.getValueById('Message_MaxAllowedSize'));
    return limit.ok && typeof limit.value === 'number' && limit.value > 0 ? limit.value : DEFAULT_LIMIT;
}

/** How much of a text to take so that no character is torn, but at least one unit of it. */
function endWithin(head: string): number {
    const last = head.charCodeAt(head.length - 1);
    return last >= 0xd800 && last <= 0xdbff && head.length > 1 ? head.length - 1 : head.length;
}

/** How much of a text to take so that nothing is torn that is inert only as a whole: a sign, and what is before or behind it. */
function endBetweenSigns(text: string, longest: number): number {
    const end = endWithin(text.slice(0, longest));
    const isTorn = text.charAt(end) === ZERO_WIDTH_SPACE && text.charAt(end - 1) !== ZERO_WIDTH_SPACE;
    const before = isTorn && end > 1 ? endWithin(text.slice(0, end - 1)) : end;
    const [backslashes = ''] = /\\*$/.exec(text.slice(0, before)) ?? [];
    return backslashes.length % 2 === 1 && before > 1 ? before - 1 : before;
}

/** Where to part a text that is too long: behind a line, else behind a word, else wherever nothing is torn. */
function endOfPiece(text: string, longest: number): number {
    const head = text.slice(0, longest);
    const breaks = [head.lastIndexOf('\n'), head.lastIndexOf(' ')].filter((position) => position > longest / 2);
    const [position] = breaks;
    return position === undefined ? endBetweenSigns(text, longest) : position + 1;
}

/** Whether the end of a text is within code, where a backslash means nothing. */
function endsInCode(text: string): boolean {
    return /`/.test(text.replace(/`[^`\n]*`|\\[*_~`.]/g, ''));
}

function headOf(text: string, longest: number): string {
    return text.slice(0, endBetweenSigns(text, Math.max(0, longest)));
}

/** @returns the text, or as much of it as makes up `longest` characters with a mark that there is more */
export function beginningOf(text: Markdown, longest: number): Markdown {
    if (text.length <= longest) {
        return text;
    }
    const beginning = headOf(text, longest - 1);
    const marked = endsInCode(beginning) ? `${headOf(text, longest - MARKS)}…\`` : `${beginning}…`;
    return marked as Markdown;
}

/**
 * Code that is parted is code in both pieces, and what begins a piece begins no list or quotation.
 *
 * @returns the text in pieces of at most `longest` characters, in order; no word of it is lost
 */
export function inPieces(text: Markdown, longest: number): Markdown[] {
    const most = Math.max(longest, LEAST_LIMIT);
    const pieces: string[] = [];
    let rest: string = text;
    while (rest.length > most) {
        const end = endOfPiece(rest, most - MARKS);
        const head = rest.slice(0, end);
        const inCode = endsInCode(head);
        pieces.push(`${head.trimEnd()}${inCode ? '`' : ''}`);
        const opening = inCode ? '`' : ZERO_WIDTH_SPACE;
        rest = `${head.endsWith('\n') ? '' : opening}${rest.slice(end)}`;
    }
    return [...pieces, rest].filter((piece) => piece.trim() !== '') as Markdown[];
}
