// Texts: the reader's language, its places filled in, and nothing else.
import { catalogue } from '../../../src/texts/catalogue';
import { compose } from '../../../src/texts/markdown';
import { translator } from '../../../src/texts/translate';

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
