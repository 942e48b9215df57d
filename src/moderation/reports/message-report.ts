// What is known of a reported message: who wrote it, who reported it and why, and who dismissed that.
import type { PersonReference, RoomReference } from '../cases/record';

/** Longer words are cut: a notice is no place for a whole message. */
const MOST_CHARACTERS = 300;

export interface ReportedMessage {
    readonly id: string;
    /** Its beginning, as it was when it was reported; empty for a message without words. */
    readonly quote: string;
    /** Its address, where the server's own is known. */
    readonly link?: string;
}

export interface MessageReport {
    /** Made as ids of cases are. */
    readonly reportId: string;
    /** When it was reported, in milliseconds. */
    readonly at: number;
    readonly message: ReportedMessage;
    readonly room: RoomReference;
    /** Who wrote the message. */
    readonly author: PersonReference;
    readonly reporter: PersonReference;
    readonly reason: string;
}

/** All reports of a message that there were are dismissed together. */
export interface Dismissal {
    readonly reportIds: readonly string[];
    readonly by: PersonReference;
    readonly at: number;
}

/** A report with what became of it. */
export interface FoundReport {
    readonly report: MessageReport;
    readonly dismissal: Dismissal | undefined;
}

/** A report that nobody has dismissed; `count` tells how often its message was reported. */
export interface OpenReport {
    readonly report: MessageReport;
    readonly count: number;
}

/** The beginning of words that people wrote; no character is cut in two. */
export function shortened(words: string): string {
    const characters = Array.from(words.trim());
    return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…` : words.trim();
}
