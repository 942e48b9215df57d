// Long words get places to break: clients break none of themselves in a view, where one pushes the button beside it away.

const ZERO_WIDTH_SPACE = '\u200b';
/** What fits beside a button in the narrowest bar, in widths of a small letter. */
const WIDEST_WORD = 26;
const WIDEST_PIECE = 20;
/** Breaking behind a mark looks better than elsewhere, unless little stands before it. */
const LEAST_PIECE = 8;

/** Lines break between white space, and behind a hyphen before a letter. */
const WORD = /[^\s\u200b]+/g;
const UNBREAKABLE = /(?:[^-]|-(?![A-Za-z]))+-?|-/g;
const WIDE = /[MWmw@%\u2e80-\uffff]/;
const FAIRLY_WIDE = /[A-Z0-9&#]/;
const MARK = /[-/._?&=:,;@#]/;
/** Belongs to the character before it. */
const CLINGS = /[\p{M}\u200d\ufe0f\u{1f3fb}-\u{1f3ff}\u{1f1e6}-\u{1f1ff}]/u;
const JOINER = '\u200d';

function widthOf(character: string): number {
    if (WIDE.test(character)) {
        return 1.7;
    }
    return FAIRLY_WIDE.test(character) ? 1.25 : 1;
}

function breakUp(run: string): string {
    const characters = Array.from(run);
    const whole = characters.reduce((sum, character) => sum + widthOf(character), 0);
    if (whole <= WIDEST_WORD) {
        return run;
    }
    let broken = '';
    let width = 0;
    characters.forEach((character, position) => {
        const before = characters[position - 1] ?? '';
        const isPlace = width >= WIDEST_PIECE || (width >= LEAST_PIECE && MARK.test(before));
        if (isPlace && !CLINGS.test(character) && before !== JOINER) {
            broken += ZERO_WIDTH_SPACE;
            width = 0;
        }
        broken += character;
        width += widthOf(character);
    });
    return broken;
}

/** The text with nothing to be seen between the pieces of its longest words; all other words can be copied as they are. */
export function breakable(text: string): string {
    return text.replace(WORD, (word) => word.replace(UNBREAKABLE, breakUp));
}
