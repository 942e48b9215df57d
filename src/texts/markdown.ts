// Texts as Rocket.Chat takes them: its Markdown, with a type of their own, so that nothing else is sent in their place.

declare const inert: unique symbol;

/**
 * Rocket.Chat's Markdown in which nothing is live but what Mod Desk means to be. It is made by `t()`, of words of
 * people by `defuse()` and `quote()`, and put together by the functions here: any other string does not compile.
 */
export type Markdown = string & { readonly [inert]: true };

/** Nothing is seen of it and nothing breaks by it; who reads what was typed leaves it out. */
export const ZERO_WIDTH_SPACE = '\u200b';

/** Mod Desk's own signs around texts: compose`• ${text}`. What stands between the places is taken as it is. */
export function compose(signs: TemplateStringsArray, ...texts: readonly (Markdown | number)[]): Markdown {
    return signs.map((sign, position) => `${sign}${String(texts[position] ?? '')}`).join('') as Markdown;
}

export const NOTHING = compose``;

/** Texts with a separator of Mod Desk's own between them. */
export function joined(texts: readonly Markdown[], separator = '\n'): Markdown {
    return texts.join(separator) as Markdown;
}

export function linesOf(text: Markdown): Markdown[] {
    return text.split('\n') as Markdown[];
}

/**
 * A title. Inside of bold text Rocket.Chat's parser knows no backslash (`BoldContent` of its grammar), so words that
 * need one are left as they are, between what is bold.
 */
export function bold(text: Markdown): Markdown {
    const groups = text.split(/(\s*\S*\\\S*\s*)/);
    // The closing mark would make an emoticon with a sign before it, as in ":*".
    const marked = groups.map((group, position) =>
        position % 2 === 1 || group === '' ? group : `*${group.replace(/[:;=^-]$/, `$&${ZERO_WIDTH_SPACE}`)}*`,
    );
    return marked.join('') as Markdown;
}

/** An address of the workspace, which leads there; nothing in it ends it before its end. */
export function address(url: string): Markdown {
    const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`;
    return url.replace(/[\s()<>[\]*~`|]/g, percent) as Markdown;
}

/**
 * A text of Mod Desk's own that leads to an address of the workspace. Not as `[text](address)`: a bracket anywhere before
 * it, in words of people or in code, would take all in between into the link.
 */
export function link(text: Markdown, url: string): Markdown {
    return compose`<${address(url)}|${text}>`;
}

/**
 * The text as it is read, for what shows plain text: without Mod Desk's marks, and with words of people as they were
 * typed.
 */
export function plainText(text: Markdown): string {
    return text
        .replace(
            /`([^`\n]+)`|\\([*_~`.])|[*\u200b]/g,
            (_, code: string | undefined, escaped: string | undefined) => code ?? escaped ?? '',
        )
        .replace(/\uff04/g, '$');
}
