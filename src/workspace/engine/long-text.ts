// Texts that are longer than the server takes in one message: sent in several, each as much as it takes.
import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { attempt } from './attempt';

/** The code with which Rocket.Chat refuses a message over `Message_MaxAllowedSize`. */
export const TOO_LONG = 'error-message-size-exceeded';
/** Rocket.Chat's own default, for a server that does not tell its limit. */
const DEFAULT_LIMIT = 5000;

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

/** Where to part a text that is too long: behind a line, else behind a word, else wherever no character is torn. */
function endOfPiece(text: string, longest: number): number {
    const head = text.slice(0, longest);
    const breaks = [head.lastIndexOf('\n'), head.lastIndexOf(' ')].filter((position) => position > longest / 2);
    const [position] = breaks;
    if (position !== undefined) {
        return position + 1;
    }
    return endWithin(head);
}

/** @returns the text, or as much of it as makes up `longest` characters with a mark that there is more */
export function beginningOf(text: string, longest: number): string {
    if (text.length <= longest) {
        return text;
    }
    const head = text.slice(0, longest - 1);
    return `${head.slice(0, endWithin(head))}…`;
}

/** @returns the text in pieces of at most `longest` characters, in order; no word of it is lost */
export function inPieces(text: string, longest: number): string[] {
    const pieces: string[] = [];
    let rest = text;
    while (rest.length > longest) {
        const end = endOfPiece(rest, longest);
        pieces.push(rest.slice(0, end).trimEnd());
        rest = rest.slice(end);
    }
    return [...pieces, rest].filter((piece) => piece.trim() !== '');
}
