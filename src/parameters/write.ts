// An act written out as a command that reads as just this act: for proposals that are copied.
import { writeDuration } from '../moderation/time/duration';
import type { ActMeaning } from './reading';
import { END } from './words';

/** White space keeps together in quotes; they cannot hold any of their own. */
function quoted(text: string): string {
    return /\s/.test(text) ? `"${text.replace(/["\\]/g, '')}"` : text;
}

/**
 * @param words the action's own words
 * @param options as they are typed
 */
export function writeAct(words: readonly string[], meaning: ActMeaning, options: readonly string[] = []): string {
    const { people, role, duration, reason } = meaning;
    return [
        '/mod',
        ...words,
        ...(role === undefined ? [] : [quoted(role)]),
        ...people.map((username) => `@${username}`),
        ...(duration === undefined ? [] : [writeDuration(duration)]),
        ...options,
        ...(reason === '' ? [] : [END, reason]),
    ].join(' ');
}
