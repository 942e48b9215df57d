// Other words by which people know an action or a command from elsewhere.

export interface Alias {
    readonly words: readonly string[];
    /** It says that the act ends by itself, so when must be said. */
    readonly ends?: true;
    /** It means this only where more words follow. */
    readonly followed?: true;
}
