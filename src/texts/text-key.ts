// Keys of texts: of those without places for values, and those put together from what is known only at run time.
import { catalogue } from './catalogue';
import type { TextKey, TextPlaces } from './catalogue';

/** The key of a text that has no places for values. */
export type PlainTextKey = {
    [Key in TextKey]: [TextPlaces[Key]] extends [never] ? Key : never;
}[TextKey];

export function isTextKey(key: string): key is TextKey {
    return catalogue['en'] !== undefined && key in catalogue['en'];
}
