// How the text behind a slash command reaches an app.
import { parseParameters } from './parse-parameters';

test.each([
    ['', []],
    ['   ', []],
    ['mute @bob spam', ['mute', '@bob', 'spam']],
    ['mute\t@bob\n\nspam', ['mute', '@bob', 'spam']],
    ['mute @bob "sent spam twice"', ['mute', '@bob', 'sent spam twice']],
    ["mute @bob 'sent spam'", ['mute', '@bob', 'sent spam']],
    ['a"b c"d', ['ab cd']],
    ['"one""two words"', ['one', 'two words']],
    ['"" x', ['', 'x']],
    ['"line one\nline two"', ['line one\nline two']],
    ['"say \\"no\\""', ['say "no"']],
    ['“not a quote”', ['“not', 'a', 'quote”']],
])('%j becomes %j', (text, parameters) => {
    expect(parseParameters(text)).toEqual(parameters);
});

test('one apostrophe stays, two are taken for quotes and vanish with the spaces between them kept', () => {
    expect(parseParameters("don't do that")).toEqual(["don't", 'do', 'that']);
    expect(parseParameters("don't say can't again")).toEqual(['dont say cant', 'again']);
});
