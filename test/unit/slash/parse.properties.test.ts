// Whatever is typed: the parser does not throw, and no request is malformed.
import fc from 'fast-check';
import { MOST_TARGETS } from '../../../src/moderation/request';
import { forms, usageOf } from '../../../src/slash/grammar';
import { nearest } from '../../../src/parameters/nearest';
import { parse } from '../../../src/slash/parse';
import { anyWords, asTyped, likelyWords } from '../fakes/words';

const words = fc.oneof(anyWords, likelyWords);

it('never throws', () => {
    fc.assert(
        fc.property(words, (given) => {
            expect(typeof parse(given, forms).ok).toBe('boolean');
        }),
        { numRuns: 2000 },
    );
});

it('makes no request without a target, with one twice, with more than fifty, or with what is no name', () => {
    fc.assert(
        fc.property(words, (given) => {
            const parsed = parse(given, forms);
            if (parsed.ok && parsed.command.kind === 'act') {
                const { people } = parsed.command.reading.meaning;
                expect(people.length).toBeGreaterThan(0);
                expect(people.length).toBeLessThanOrEqual(MOST_TARGETS);
                expect(new Set(people.map((name) => name.toLowerCase())).size).toBe(people.length);
                expect(people.filter((name) => !/^[^\s@,`"'<>\\*]+$/.test(name))).toEqual([]);
            }
        }),
        { numRuns: 2000 },
    );
});

it('reads the same wherever an option stands', () => {
    const typed = ['role', 'add', 'bot', '@bob', '@carol', 'helps'];
    fc.assert(
        fc.property(fc.nat(typed.length), fc.constantFrom('--workspace', '—workspace', '--WorkSpace'), (at, option) => {
            const given = [...typed.slice(0, at), option, ...typed.slice(at)];
            const [read, expected] = [parse(given, forms), parse([...typed, '--workspace'], forms)];
            expect(read).toEqual(expected);
            expect(read.ok).toBe(true);
        }),
    );
});

it('suggests only what there is', () => {
    const names = forms.map((form) => form.words.join(' '));
    fc.assert(
        fc.property(fc.string(), (word) => {
            const suggestion = nearest(word, names);
            expect(suggestion === undefined || names.includes(suggestion)).toBe(true);
        }),
    );
});

it('always finds the form again whose usage it shows', () => {
    fc.assert(
        fc.property(words, (given) => {
            const parsed = parse(given, forms);
            const shown = parsed.ok
                ? [parsed.command.form]
                : 'near' in parsed.problem
                  ? parsed.problem.near
                  : [parsed.problem.form];
            for (const form of shown) {
                expect(parse(asTyped(usageOf(form)), forms)).toMatchObject({ ok: true, command: { form } });
            }
        }),
    );
});
