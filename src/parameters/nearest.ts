// Finds what was probably meant by a mistyped word.

/** Edits that turn one word into the other; two neighbours swapped count as one. */
export function distance(from: string, to: string): number {
    const rows: number[][] = Array.from({ length: from.length + 1 }, (_, row) => [row]);
    const at = (row: number, column: number): number => rows[row]?.[column] ?? row + column;
    for (let row = 0; row <= from.length; row += 1) {
        for (let column = row === 0 ? 0 : 1; column <= to.length; column += 1) {
            const same = from[row - 1] === to[column - 1];
            const swapped =
                row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
            const best =
                row === 0
                    ? column
                    : Math.min(
                          at(row - 1, column) + 1,
                          at(row, column - 1) + 1,
                          at(row - 1, column - 1) + (same ? 0 : 1),
                          swapped ? at(row - 2, column - 2) + 1 : Infinity,
                      );
            (rows[row] ??= [])[column] = best;
        }
    }
    return at(from.length, to.length);
}

/** The candidate nearest to the word, `undefined` when none is near enough to be meant. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
    const limit = Math.max(1, Math.floor(Math.min(word.length, 20) / 2));
    const ranked = candidates
        .map((candidate) => ({ candidate, edits: distance(word.slice(0, 20).toLowerCase(), candidate) }))
        .sort((one, other) => one.edits - other.edits);
    const [best] = ranked;
    return best && best.edits <= limit ? best.candidate : undefined;
}
