// Never more than was meant: whatever stands behind the people is not acted on, and no time that was typed ends in an endless act.
import fc from 'fast-check';
import { actions } from '../../../src/actions/index';
import { readAct } from '../../../src/parameters/act-line';
import { shapeOf } from '../../../src/parameters/index';
import { isProblem } from '../../../src/parameters/reading';
import type { ActMeaning } from '../../../src/parameters/reading';
import { toWords } from '../../../src/parameters/words';
import { writeAct } from '../../../src/parameters/write';
import { forms } from '../../../src/slash/grammar';
import { parse } from '../../../src/slash/parse';
import { respond } from '../../../src/slash/respond';
import { parseParameters } from '../../engine/parse-parameters';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { deskFor } from '../fakes/performing';
import { english } from '../fakes/typing';

const MEMBERS = ['olga', 'otto', 'mona', 'max', 'lena', 'bob', 'carol', 'jan', 'gina'];

async function typed(line: string): Promise<FakeWorkspace> {
    const workspace = new FakeWorkspace();
    await respond(english, deskFor(workspace, 'alice'), parseParameters(line));
    return workspace;
}

/** Whom something was done to. */
function touched({ keeping }: FakeWorkspace): string[] {
    return keeping.cases().map(({ target }) => target.username);
}

const name = fc.constantFrom(...MEMBERS);
const at = name.map((username) => `@${username}`);
const act = fc.constantFrom(
    ...['warn', 'note', 'mute', 'unmute', 'kick', 'ban', 'unban', 'activate', 'deactivate'],
    ...['role add moderator', 'role remove leader', 'timeout', 'remove', 'silence'],
);
const people = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
const separator = fc.constantFrom(' ', ', ', ' and ', ' & ', ',');
const end = fc.constantFrom(' -- ', ' — ', ' - ', ' flooding ', ' spam, ', ': ', ' 2h ', ' because of ', ' said and ');
const anything = fc
    .array(
        fc.oneof(
            at,
            name,
            fc.constantFrom(',', 'and', '&', '--', '2h', '90', 'for', 'off', 'owner', '"carol dave"', '\u00a0'),
        ),
        { maxLength: 6 },
    )
    .map((words) => words.join(' '));

it('no word behind the end of the people is ever acted on', async () => {
    let acted = 0;
    await fc.assert(
        fc.asyncProperty(act, people, separator, end, anything, async (action, named, between, mark, rest) => {
            const line = `${action} ${named.map((username) => `@${username}`).join(between)}${mark}${rest}`;
            const workspace = await typed(line);
            const beyond = touched(workspace).filter((username) => !named.includes(username));
            acted += workspace.keeping.cases().length;
            expect({ line, beyond }).toEqual({ line, beyond: [] });
        }),
        { numRuns: 1500 },
    );
    expect(acted).toBeGreaterThan(500);
});

it('of a bare name, only what commas join to it is ever acted on, and nothing where more names follow', async () => {
    await fc.assert(
        fc.asyncProperty(act, people, anything, async (action, named, rest) => {
            const line = `${action} ${named.join(', ')} ${rest}`;
            const workspace = await typed(line);
            const beyond = touched(workspace).filter((username) => !named.includes(username));
            const first = rest.trim().split(' ')[0] ?? '';
            const further = /^\s*(?:[@,&\u00a0]|and)/.test(rest);
            expect({ line, beyond: further ? [] : beyond }).toEqual({ line, beyond: [] });
            if (MEMBERS.includes(first)) {
                expect({ line, touched: touched(workspace) }).toEqual({ line, touched: [] });
            }
        }),
        { numRuns: 1000 },
    );
});

const amount = fc.oneof(
    fc.integer({ min: 0, max: 2000 }).map(String),
    fc.constantFrom('1.5', '0', '00', '.5', '1,5', '1/2', '½', '2-3', '24:00', '1:30', '٣', '1e3', '0x10'),
);
const unit = fc.constantFrom(
    ...['', 'm', 'M', 'h', 'H', 'd', 'w', 'mo', 'y', 's', 'x', 'min', 'hrs', 'hour', 'hours', 'day', 'days', 'weeks'],
    ...['months', 'years', 'sec', 'dyas', 'horus', 'mintues', 'hh', 'pm', 'ish'],
);
const around = fc.constantFrom(
    'T',
    '(T)',
    '[T]',
    '+T',
    '-T',
    '~T',
    '<T',
    '>T',
    'T,',
    'T.',
    'T!',
    'for T',
    'in T',
    'about T',
    '"T"',
);
const spelled = fc.constantFrom(
    ...[
        'an hour',
        'a day',
        'one week',
        'half an hour',
        'a couple of days',
        'a few minutes',
        'several hours',
        'until tomorrow',
    ],
    ...['till monday', 'tomorrow', 'for a while', 'another day', 'the next hour', 'twenty minutes'],
);
const time = fc.oneof(
    fc
        .tuple(amount, fc.constantFrom('', ' '), unit, around)
        .map(([number, space, name_, frame]) => frame.replace('T', `${number}${space}${name_}`.trim())),
    spelled,
);
/** Nothing that would make a count of a number: no plural. */
const plainReason = fc.constantFrom('', 'flooding', 'rude to carol', 'again');
const timed = fc.constantFrom('mute', 'ban', 'role add moderator', 'silence', 'timeout', 'tempban');
const place = fc.constantFrom(
    ...['A @bob T R', 'A T @bob R', 'A @bob, T R', 'A @bob -- T R', 'A @bob - T R', 'A @bob: T R'],
    ...['A @bob R, T', 'A @bob R -- T', 'A bob T R', 'A @bob @carol T R'],
);

it('no line with something like a time in the place of the duration ends in an endless act', async () => {
    let ended = 0;
    await fc.assert(
        fc.asyncProperty(timed, place, time, plainReason, async (action, where, duration, reason) => {
            const words = { A: action, T: duration, R: reason };
            const line = where.replace(/[ATR](?![a-z])/g, (letter) => words[letter as 'A' | 'T' | 'R']);
            const workspace = await typed(line);
            const cases = workspace.keeping.cases();
            const endless = cases.filter(({ until }) => until === undefined).map(({ action: done }) => done);
            ended += cases.length;
            expect({ line, endless }).toEqual({ line, endless: [] });
        }),
        { numRuns: 3000 },
    );
    expect(ended).toBeGreaterThan(50);
});

it('what is written out as a command is read as just that', () => {
    const word = fc.stringMatching(/^[a-z0-9@,()-]{1,8}$/);
    const meaning: fc.Arbitrary<ActMeaning> = fc.record({
        people: fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,8}$/), { minLength: 1, maxLength: 5 }),
        duration: fc.oneof(
            fc.integer({ min: 1, max: 525_600 }).map((minutes) => minutes * 60_000),
            fc.constant('endless' as const),
        ),
        reason: fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
    });
    fc.assert(
        fc.property(meaning, fc.constantFrom(...actions), (meant, action) => {
            const { duration, ...rest } = meant;
            const lasts = action.duration ? { duration } : {};
            const role = action.parameters.some((each) => each === 'role') ? { role: 'moderator' } : {};
            const expected = { ...rest, ...lasts, ...role, reason: `so ${meant.reason}`.trim() };
            const parsed = parse(parseParameters(writeAct(action.words, expected).slice('/mod '.length)), forms);
            expect(parsed).toMatchObject({ ok: true, command: { reading: { meaning: expected, doubts: [] } } });
        }),
        { numRuns: 1000 },
    );
});

it('reads any words without throwing', () => {
    const words = fc.array(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), anything), { maxLength: 12 });
    fc.assert(
        fc.property(words, fc.constantFrom(...actions), (given, action) => {
            const read = readAct({ words: toWords(given), end: undefined }, shapeOf(action));
            expect(isProblem(read) || read.meaning.people.length > 0).toBe(true);
        }),
        { numRuns: 2000 },
    );
});
