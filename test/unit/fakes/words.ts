// Words that someone may type after /mod: anything at all, and what looks like a request.
import fc from 'fast-check';
import { forms } from '../../../src/slash/grammar';

/** The words behind `/mod` of a usage, with something in every place. */
export function asTyped(usage: string): string[] {
    return usage
        .replace('<role>', 'owner')
        .replace(/<case>|<run>|\[case\]|\[case\|run\]|<report>/, '1h3k9q-f7x')
        .replace(/\[duration\]|<duration\|off>/, '2h')
        .replace('<text>', 'words')
        .replace(/[[\]…]/g, '')
        .split(' ')
        .slice(1);
}

export const anyWords = fc.array(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), { maxLength: 12 });

const people = [
    'alice',
    'olga',
    'otto',
    'mona',
    'max',
    'lena',
    'bob',
    'carol',
    'jan',
    'gina',
    'eve',
    'nobody',
    'all',
    'here',
];
const roles = ['owner', 'moderator', 'leader', 'guardian', 'admin', 'janitor', 'bot', 'pope'];
const marks = ['@', ',', '--', '—', '``', '@@', '{why}', '$&', '__proto__', 'constructor', '\u200b', '\n', ''];
const times = ['2h', '2 hours', '90', '1.5x', 'off', 'for', '3rd', '(2h)', '1M', 'and', '&', ', ', '2h,'];
const options = ['--workspace', '--relinquish', '—workspace', '--force', '--report', '--report=1h3k9q-f7x'];

const name = fc.constantFrom(...people);
const likelyWord = fc.oneof(
    { weight: 20, arbitrary: name.map((username) => `@${username}`) },
    { weight: 4, arbitrary: name },
    fc.tuple(name, name).map(([one, other]) => `@${one},@${other}`),
    fc.constantFrom(...roles),
    fc.constantFrom(...options),
    fc.constantFrom(...times),
    fc.constantFrom(...marks),
    fc.string({ maxLength: 6 }),
);

const wellFormedRest = fc
    .tuple(
        fc.oneof(fc.constant([]), fc.constantFrom(...roles.map((role) => [role]))),
        fc.array(name, { minLength: 1, maxLength: 4 }),
    )
    .map(([role, usernames]) => [...role, ...usernames.map((username) => `@${username}`)]);
const rest = fc.oneof(wellFormedRest, fc.array(likelyWord, { maxLength: 6 }), fc.array(likelyWord, { maxLength: 60 }));

/** The words of a form, sometimes mistyped, and then words that could follow. */
export const likelyWords = fc
    .tuple(fc.constantFrom(...forms.map((form) => form.words)), rest, fc.integer({ min: 0, max: 5 }))
    .map(([begin, following, luck]) => [...(luck === 0 ? begin.map((word) => word.slice(1)) : begin), ...following]);
