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
            if (parsed.ok && parsed.command.form.kind === 'action') {
                const { targets } = parsed.command;
                expect(targets.length).toBeGreaterThan(0);
                expect(targets.length).toBeLessThanOrEqual(MOST_TARGETS);
                expect(new Set(targets.map((name) => name.toLowerCase())).size).toBe(targets.length);
                expect(targets.filter((name) => !/^[^\s@,`"'<>\\*]+$/.test(name))).toEqual([]);
            }
        }),
        { numRuns: 2000 },
    );
});

it('takes up every word: as the form, its role, a target, the reason or an option', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9._-]{0,8}$/);
    const reason = fc.array(fc.stringMatching(/^[a-z'!?.]{1,8}$/), { maxLength: 6 });
    fc.assert(
        fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 50 }), reason, (names, why) => {
            expect(parse(['mute', ...names.map((each) => `@${each}`), ...why], forms)).toMatchObject({
                ok: true,
                command: { targets: names, reason: why.join(' ') },
            });
        }),
    );
});

it('reads the same wherever an option stands', () => {
    const typed = ['role', 'add', 'bot', '@bob', 'carol'];
    fc.assert(
        fc.property(fc.nat(typed.length), fc.constantFrom('--workspace', '—workspace', '--WorkSpace'), (at, option) => {
            const given = [...typed.slice(0, at), option, ...typed.slice(at)];
            expect(parse(given, forms)).toEqual(parse([...typed, '--workspace'], forms));
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
