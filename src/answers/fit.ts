// Texts that fit into one message: a reason is cut where it must be, as it stands whole in the case.

const CUT = '…';

/** The first characters, and a mark that there were more; no character is cut in two. */
function beginning(text: string, length: number): string {
    const cut = text.slice(0, Math.max(0, length));
    // The first half of a character that is written with two.
    return `${cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}${CUT}`;
}

/**
 * A text with as much of the reason as fits.
 *
 * @param limit how many characters the whole may have
 * @param write the text with a reason, of which some may be written with more characters than it has
 */
export function fitReason(limit: number, reason: string, write: (reason: string) => string): string {
    let text = write(reason);
    let kept = reason.length;
    while (text.length > limit && kept > 0) {
        // What does not fit now, fits with at least so much less.
        kept = Math.max(0, Math.min(kept - 1, kept - Math.ceil((text.length - limit) / 2)));
        text = write(beginning(reason, kept));
    }
    return text;
}
