// Texts: the reader's language, its places filled in, and nothing else.
import { catalogue } from '../../../src/texts/catalogue';
import { compose } from '../../../src/texts/markdown';
import { translator } from '../../../src/texts/translate';
import type { Translate } from '../../../src/texts/translate';
import { PARSERS, seenBy } from '../fakes/parsers';

it.each(['en', 'en-GB', 'xx', 'xx-YY', '', undefined])('speaks English for %p', (language) => {
    expect(translator(language)('words-missing-role')).toBe('Which role?');
});

it('fills in places, each as often as it stands there, and values only once', () => {
    const t = translator('en');
    expect(t('wait-seconds', { seconds: 42 })).toBe('Try again in 42 seconds.');
    expect(t('reason', { reason: compose`{reason} $& $1 {usage}` })).toBe('Reason: {reason} $& $1 {usage}');
});

it('has every text in every language, with nothing empty', () => {
    const english = Object.keys(catalogue['en'] ?? {});
    for (const texts of Object.values(catalogue)) {
        expect(Object.keys(texts)).toEqual(english);
        expect(Object.values(texts).filter((text) => text.trim() === '')).toEqual([]);
    }
});

it.each(PARSERS)('has no text in which more is live than code and bold, with parser %s', (_version, parse) => {
    const t = translator('en') as (key: string, values: object) => ReturnType<Translate>;
    for (const key of Object.keys(catalogue['en'] ?? {})) {
        const values = new Proxy({}, { get: () => compose`x1` });
        for (const { live } of seenBy(parse, t(key, values))) {
            expect({ key, live: live.filter((type) => type !== 'INLINE_CODE' && type !== 'BOLD') }).toEqual({
                key,
                live: [],
            });
        }
    }
});

it('takes no bare string for a place', () => {
    const t = translator('en');
    // @ts-expect-error words of people go through defuse() first
    expect(t('reason', { reason: 'spam' })).toBe('Reason: spam');
});
