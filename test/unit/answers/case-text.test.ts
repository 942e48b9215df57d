// Cases in words: a line in a list, and everything about one; what people wrote pings nobody and breaks nothing.
import fc from 'fast-check';
import type { CaseAnswer } from '../../../src/actions/case';
import { caseLine, caseText } from '../../../src/answers/case-text';
import type { Case } from '../../../src/moderation/cases/fold';
import { toCsv } from '../../../src/moderation/cases/csv';
import { HOUR, START } from '../fakes/keeping';
import { readable } from '../../readable';
import { english } from '../fakes/typing';

const by = { id: 'id-max', username: 'max', name: 'Max' };

function caseOf(details: Partial<Case> = {}): Case {
    return {
        id: '1h3k9q-f7x',
        at: START,
        action: 'mute',
        moderator: { id: 'id-mona', username: 'mona', name: 'Mona' },
        target: { id: 'id-bob', username: 'bob', name: 'Bob' },
        room: { id: 'id-general', name: 'general' },
        reason: 'spam',
        until: undefined,
        state: 'done',
        code: undefined,
        amendments: [],
        failedLifts: 0,
        ended: undefined,
        ...details,
    };
}

const LINE = '• `1h3k9q-f7x` 2026-11-21 20:15 UTC · Mute @bob · by @mona';

it.each<[Partial<Case>, string]>([
    [{}, `${LINE} · until someone unmutes · spam`],
    [{ reason: '' }, `${LINE} · until someone unmutes`],
    [{ reason: 'ask @all\n*now*' }, `${LINE} · until someone unmutes · ask @all *now*`],
    [{ until: START + HOUR }, `${LINE} · until 2026-11-21 21:15 UTC (in 1 hour) · spam`],
    [{ until: START, failedLifts: 6 }, `${LINE} · until 2026-11-21 20:15 UTC (ending it failed 6 times) · spam`],
    [
        { until: START, ended: { how: 'time', since: START + HOUR } },
        `${LINE} · ended by itself 2026-11-21 21:15 UTC · spam`,
    ],
    [
        { until: START + HOUR, ended: { how: 'lifted', since: START, by, endedBy: '1h3k9r-000' } },
        `${LINE} · lifted by @max, 2026-11-21 20:15 UTC (case 1h3k9r-000) · spam`,
    ],
    [
        { until: START + HOUR, ended: { how: 'replaced', since: START, by, endedBy: '1h3k9r-000' } },
        `${LINE} · made anew by @max, 2026-11-21 20:15 UTC (case 1h3k9r-000) · spam`,
    ],
    [
        { until: START + HOUR, ended: { how: 'overtaken', since: START, by, endedBy: '1h3k9r-000' } },
        `${LINE} · overtaken by @max, 2026-11-21 20:15 UTC (case 1h3k9r-000) · spam`,
    ],
    [
        { until: START + HOUR, ended: { how: 'elsewhere', since: START } },
        `${LINE} · lifted outside Mod Desk, seen 2026-11-21 20:15 UTC · spam`,
    ],
    [
        { until: START + HOUR, ended: { how: 'gone', since: START } },
        `${LINE} · over, as the account or the room is gone, seen 2026-11-21 20:15 UTC · spam`,
    ],
    [{ action: 'kick' }, `${LINE.replace('Mute', 'Kick')} · spam`],
    [{ state: 'pending' }, `${LINE} · not known to be finished · spam`],
    [{ state: 'refused', code: 'error-not-allowed' }, `${LINE} · refused [error-not-allowed] · spam`],
])('%j', (details, line) => {
    expect(readable(caseLine(english, caseOf(details), false, START))).toBe(line);
});

function whole(found: Case, targetIsGone = false): CaseAnswer {
    return { found, targetIsGone };
}

it('says whose account is deleted, and by which id they are still found', () => {
    expect(readable(caseText(english, whole(caseOf()), START))).not.toContain('deleted');
    expect(readable(caseText(english, whole(caseOf(), true), START))).toContain(
        '\nThe account of @bob is deleted. Its id was id-bob.',
    );
});

describe('what was corrected', () => {
    const amendments = [
        { by, at: START, reason: { from: '', to: 'flooding @here' } },
        { by, at: START, until: { from: undefined, to: START + HOUR } },
        {
            ...{ by, at: START + HOUR, until: { from: START + HOUR, to: undefined } },
            ...{ reason: { from: 'flooding @here', to: 'spam' }, report: '1h3k9p-111' },
        },
    ];

    it('shows every correction, who made it and when, and what it was before', () => {
        expect(
            readable(caseText(english, whole(caseOf({ amendments, undoes: '1h3k9p-000' })), START)).split('\n'),
        ).toEqual([
            '*Case 1h3k9q-f7x*',
            '• `1h3k9q-f7x` 2026-11-21 20:15 UTC · Mute @bob · #general · by @mona · until someone unmutes · no reason → spam',
            'Takes back case 1h3k9p-000.',
            'Reason corrected by @max, 2026-11-21 20:15 UTC: no reason → flooding @here',
            'End changed by @max, 2026-11-21 20:15 UTC: until someone unmutes → until 2026-11-21 21:15 UTC',
            'End changed by @max, 2026-11-21 21:15 UTC: until 2026-11-21 21:15 UTC → until someone unmutes',
            'Reason corrected by @max, 2026-11-21 21:15 UTC: flooding @here → spam',
            'from report 1h3k9p-111',
        ]);
    });

    it('stands in the line beside what it was in the beginning', () => {
        const found = caseOf({ amendments: amendments.slice(1, 2), until: START + HOUR });
        expect(readable(caseLine(english, found, false, START))).toBe(
            `${LINE} · until someone unmutes → until 2026-11-21 21:15 UTC (in 1 hour) · spam`,
        );
    });

    it('is told as what was meant, where it is over', () => {
        const found = caseOf({ until: START + HOUR, ended: { how: 'lifted', since: START, by, endedBy: 'x' } });
        expect(readable(caseText(english, whole(found), START))).toContain('\nWas to last until 2026-11-21 21:15 UTC.');
    });
});

describe('as a table', () => {
    it.each([
        ['a, b', '"a, b"'],
        ['say "x"', '"say ""x"""'],
        ['two\nlines', '"two\nlines"'],
        ['=HYPERLINK(1)', "'=HYPERLINK(1)"],
        ['+1', "'+1"],
        ['-1', "'-1"],
        ['@SUM(1)', "'@SUM(1)"],
        ['\t=1', "\t'=1"],
        [' =1', " '=1"],
        ['"=1', `"""'=1"`],
        ['\uff1d1', "'\uff1d1"],
        ['a; =1', "a; '=1"],
        ['two\n-1', '"two\n\'-1"'],
        ['plain = text; more, - text', '"plain = text; more, - text"'],
    ])('%j', (reason, cell) => {
        expect(toCsv([caseOf({ reason })])).toContain(`,mona,id-mona,${cell},${cell},done,,,,,,,,\r\n`);
    });

    it.each([';', '\t'])('holds no formula for a spreadsheet that parts cells at %j', (separator) => {
        const words = fc.string({ unit: fc.constantFrom(...'=+-@;,"\'\t\r\n ab1'.split('')) });
        fc.assert(
            fc.property(words, (reason) => {
                const cells = toCsv([caseOf({ reason })]).split(new RegExp(`[\r\n${separator}]`));
                expect(cells.filter((each) => /^[\s"]*[=+\-@]/.test(each))).toEqual([]);
            }),
        );
    });

    it('has columns for what it was before, who changed it, and how it ended', () => {
        const amendments = [
            { by, at: START, reason: { from: 'spma', to: 'spam' }, until: { from: START, to: START + HOUR } },
        ];
        const ended = { how: 'lifted', since: START + 1, by, endedBy: 'x' } as const;
        const [heading = '', line = ''] = toCsv([caseOf({ amendments, until: START + HOUR, ended })]).split('\r\n');
        const cells = line.split(',');
        const told = Object.fromEntries(heading.split(',').map((name, position) => [name, cells[position]]));
        expect(told).toMatchObject({
            ...{ reason: 'spam', 'original reason': 'spma' },
            ...{ until: '2026-11-21T21:15:30.000Z', 'original until': '2026-11-21T20:15:30.000Z' },
            ...{ 'changed by': 'max', ended: '2026-11-21T20:15:30.001Z', 'how ended': 'lifted' },
            ...{ 'ended by': 'max', 'ended by case': 'x' },
        });
    });

    it('stands the oldest first, and is a heading alone where there is none', () => {
        const ids = toCsv([caseOf({ id: '3' }), caseOf({ id: '1' }), caseOf({ id: '2' })])
            .split('\r\n')
            .map((line) => line.split(',')[0]);
        expect(ids).toEqual(['case', '1', '2', '3', '']);
        expect(toCsv([]).split('\r\n')).toHaveLength(2);
    });
});

it('shows the beginning of a long reason in a list, and all of it in the case', () => {
    const reason = 'x'.repeat(4000);
    expect(readable(caseLine(english, caseOf({ reason }), false, START))).toBe(
        `${LINE} · until someone unmutes · ${'x'.repeat(199)}…`,
    );
    expect(readable(caseText(english, whole(caseOf({ reason })), START))).toContain(` · ${reason}`);
});
