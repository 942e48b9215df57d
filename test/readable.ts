// What a reader sees of Mod Desk's Markdown, with the marks that it means: bold and code.

/** Without the signs that keep words of people inert, which no client shows. */
export function readable(markdown: string): string {
    return markdown.replace(/\\([*_~`.])/g, '$1').replace(/\u200b/g, '');
}
