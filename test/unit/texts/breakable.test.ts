// Long words get places to break, others stay as they are, and nothing that can be seen changes.
import fc from 'fast-check';
import { breakable } from '../../../src/texts/breakable';

const BREAK = '\u200b';
const pieces = (text: string): string[] => breakable(text).split(BREAK);

it.each([
    'Bob Brown (@bob): moderator',
    '@a-rather-long-username-with-hyphens-in-it-and-more-of-them',
    'Run `1rv1mm-f6j`: `/mod undo 1rv1mm-f6j` takes all of it back.',
    'You lack the permission edit-other-user-active-status. [mod-service-account-forbidden]',
    'Somebody (@somebody.with.a.name)',
    'https://open.rocket.chat',
    '',
])('%j stays as it is', (text) => {
    expect(breakable(text)).toBe(text);
});

it.each([
    ['https://watches.example/cheap/rolex?id=1', ['https://', 'watches.', 'example/', 'cheap/rolex?', 'id=1']],
    [`no ${'x'.repeat(50)} yes`, [`no ${'x'.repeat(20)}`, 'x'.repeat(20), `${'x'.repeat(10)} yes`]],
    ['W'.repeat(30), ['W'.repeat(12), 'W'.repeat(12), 'W'.repeat(6)]],
    ['6b0c1d52-6d0f-4a77-9d5e-0c1a7c6f2b10', ['6b0c1d52-', '6d0f-4a77-', '9d5e-0c1a7c6f2b10']],
])('%j is broken', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
});

it('leaves together what is drawn as one', () => {
    const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
    for (const one of [family, 'e\u0301', '\u{1f44d}\u{1f3fd}']) {
        const broken = pieces(one.repeat(40));
        expect(broken.length).toBeGreaterThan(1);
        for (const piece of broken) expect(piece.split(one).join('')).toBe('');
    }
});

it('takes nothing away and adds nothing that is seen, to any text, and a second time changes nothing more', () => {
    const text = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc
            .array(fc.constantFrom('a', 'W', '-', '/', ' ', '\u0301', '\u{1f468}', BREAK, '@'))
            .map((all) => all.join('')),
    );
    fc.assert(
        fc.property(text, (words) => {
            const broken = breakable(words);
            expect(broken.split(BREAK).join('')).toBe(words.split(BREAK).join(''));
            expect(breakable(broken)).toBe(broken);
        }),
    );
});

it('leaves no run of letters that is wider than what fits', () => {
    fc.assert(
        fc.property(fc.stringMatching(/^[A-Za-z0-9._/@-]{0,200}$/), (words) => {
            for (const run of breakable(words).split(/[\s\u200b]|(?<=-)(?=[A-Za-z])/)) {
                expect(run.length).toBeLessThanOrEqual(26);
            }
        }),
    );
});
