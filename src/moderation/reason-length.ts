// How long a reason may be: what is kept must still be read, and fit into what Rocket.Chat takes as a message.
import { refusal } from '../workspace/problem';
import type { Problem } from '../workspace/problem';

/** In characters as Rocket.Chat counts them; of the text of a warning or note, too. */
export const LONGEST_REASON = 4000;

/** `mod-reason-too-long` where a reason, or any text that is kept in its place, is longer; pure. */
export function checkReasonLength(reason: string): Problem | undefined {
    return reason.length > LONGEST_REASON ? refusal('mod-reason-too-long', { length: reason.length }) : undefined;
}
