// How the app sends: never more than a message may hold, and with the reason where Rocket.Chat does not take it.
import { failure, success } from '../problem';
import type { ModDeskCode, Problem, Result, RocketChatCode } from '../problem';
import { attemptDefined } from './attempt';

/** What the server says where the app may not write; most of it comes without a code. */
const REFUSALS: readonly (readonly [RegExp, ModDeskCode | RocketChatCode])[] = [
    [/un-encrypted messages/, 'mod-room-encrypted'],
    [/room is readonly/, 'mod-room-read-only'],
    [/room_is_archived/, 'error-room-archived'],
    [/You_have_been_muted/, 'mod-app-muted'],
    [/room_is_blocked/, 'mod-app-blocked'],
];

/** As {@link attemptDefined}, with what is known of refusals to write. */
export async function attemptSending<T>(send: () => Promise<T | null | undefined>): Promise<Result<T>> {
    let said = '';
    const sent = await attemptDefined(async () => {
        try {
            return await send();
        } catch (error) {
            said = error instanceof Error ? error.message : '';
            throw error;
        }
    });
    const [, code] = REFUSALS.find(([words]) => words.test(said)) ?? [];
    return sent.ok || code === undefined ? sent : failure({ code, effect: 'none', by: 'server' } satisfies Problem);
}

/** Where a text that is too long is best broken, from the end: between lines, between words, else anywhere. */
function lengthOfPart(text: string, limit: number): number {
    const [line, word] = [text.lastIndexOf('\n', limit), text.lastIndexOf(' ', limit)];
    // A part that would be much shorter than it could be is not worth a whole line.
    const position = [line, word].find((each) => each > limit / 2) ?? limit;
    // No character is cut in two.
    return /[\uD800-\uDBFF]/.test(text.charAt(position - 1)) ? position - 1 : position;
}

/** The text in parts of at most so many characters, in order. */
export function inParts(text: string, limit: number): string[] {
    const parts: string[] = [];
    let rest = text;
    while (rest.length > limit) {
        const length = Math.max(1, lengthOfPart(rest, limit));
        parts.push(rest.slice(0, length).trimEnd());
        rest = rest.slice(length).replace(/^[ \n]/, '');
    }
    return [...parts, rest].filter((part) => part !== '');
}

/** Sends parts one behind the other, up to the first that is not taken. */
export async function sendParts(
    parts: readonly string[],
    send: (part: string) => Promise<Result<unknown>>,
): Promise<Result<void>> {
    for (const part of parts) {
        const sent = await send(part);
        if (!sent.ok) {
            return sent;
        }
    }
    return success(undefined);
}
