// t(): a text in the reader's language, with its places filled in.
import { catalogue } from './catalogue';
import type { TextKey, TextPlaces } from './catalogue';

type Values<Key extends TextKey> = [TextPlaces[Key]] extends [never]
    ? []
    : [values: Readonly<Record<TextPlaces[Key], string | number>>];

/** A text by its key; a key that may be one of several takes the values for the places of all of them. */
export type Translate = <Key extends TextKey>(key: Key, ...values: Values<Key>) => string;

const FALLBACK = 'en';

/**
 * @param language as the user set it, such as `en` or `pt-BR`; where there are no texts in it, or in its main language,
 * English serves.
 */
export function translator(language: string | undefined): Translate {
    const wanted = language ?? FALLBACK;
    const texts = catalogue[wanted] ?? catalogue[wanted.split('-')[0] ?? FALLBACK] ?? catalogue[FALLBACK];
    return (key, ...[values]) => {
        const places: Readonly<Record<string, string | number>> = values ?? {};
        return (texts?.[key] ?? key).replace(/\{(\w+)\}/g, (_, place: string) => String(places[place] ?? ''));
    };
}
