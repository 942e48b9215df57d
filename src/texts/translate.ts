// t(): a text in the reader's language, with its places filled in.
import { catalogue } from './catalogue';
import type { TextKey, TextPlaces } from './catalogue';
import { ZERO_WIDTH_SPACE } from './markdown';
import type { Markdown } from './markdown';

type Values<Key extends TextKey> = [TextPlaces[Key]] extends [never]
    ? []
    : [values: Readonly<Record<TextPlaces[Key], Markdown | number>>];

/**
 * A text by its key; a key that may be one of several takes the values for the places of all of them. Words of people
 * go through `defuse()` or `quote()` first: a bare string does not compile.
 */
export type Translate = <Key extends TextKey>(key: Key, ...values: Values<Key>) => Markdown;

const FALLBACK = 'en';

/** In our own texts, too, "Rocket.Chat" is no address and "@user" nobody; what stands in code is left as it is, to be copied. */
function withNothingLive(text: string): string {
    return text.replace(/`[^`]*`|\.(?=\w)|:(?=\/\/)|@(?=\w)/g, (found) =>
        found.startsWith('`') ? found : `${found}${ZERO_WIDTH_SPACE}`,
    );
}

/**
 * @param language as the user set it, such as `en` or `pt-BR`; where there are no texts in it, or in its main language,
 * English serves.
 */
export function translator(language: string | undefined): Translate {
    const wanted = language ?? FALLBACK;
    const texts = catalogue[wanted] ?? catalogue[wanted.split('-')[0] ?? FALLBACK] ?? catalogue[FALLBACK];
    return (key, ...[values]) => {
        const places: Readonly<Record<string, string | number>> = values ?? {};
        const text = withNothingLive(texts?.[key] ?? key);
        return text.replace(/\{(\w+)\}/g, (_, place: string) => String(places[place] ?? '')) as Markdown;
    };
}
