// Cases in words: a line in a list, and everything about one; what people wrote pings nobody and breaks nothing.
import { caseLine, caseText } from '../../../src/answers/case-text';
import type { Case } from '../../../src/moderation/cases/fold';
import { toCsv } from '../../../src/moderation/cases/csv';
import { HOUR, START } from '../fakes/keeping';
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
        liftedAt: undefined,
        failedLifts: 0,
        undoneBy: undefined,
        ...details,
    };
}

const LINE = '• `1h3k9q-f7x` 2026-11-21 20:15 UTC · Mute @bob · by @mona';

it.each<[Partial<Case>, string]>([
    [{}, `${LINE} · until someone unmutes · spam`],
    [{ reason: '' }, `${LINE} · until someone unmutes`],
    [{ reason: 'ask @all\n*now*' }, `${LINE} · until someone unmutes · ask @\u200ball *now*`],
    [{ until: START + HOUR }, `${LINE} · until 2026-11-21 21:15 UTC (in 1 hour) · spam`],
    [{ until: START, failedLifts: 6 }, `${LINE} · until 2026-11-21 20:15 UTC (ending it failed 6 times) · spam`],
    [{ action: 'kick' }, `${LINE.replace('Mute', 'Kick')} · spam`],
    [{ until: START, liftedAt: START + HOUR }, `${LINE} · ended by itself 2026-11-21 21:15 UTC · spam`],
    [{ state: 'pending' }, `${LINE} · not known to be finished · spam`],
    [{ state: 'refused', code: 'error-not-allowed' }, `${LINE} · refused [error-not-allowed] · spam`],
    [{ undoneBy: '1h3k9r-000' }, `${LINE} · undone by 1h3k9r-000 · spam`],
])('%j', (details, line) => {
    expect(caseLine(english, caseOf(details), false, START)).toBe(line);
});

it('shows every correction, who made it and when', () => {
    const amendments = [
        { by, at: START, reason: 'flooding @here' },
        { by, at: START, until: START + HOUR },
        { by, at: START },
    ];
    expect(caseText(english, caseOf({ amendments, undoes: '1h3k9p-000' }), START).split('\n')).toEqual([
        '*Case 1h3k9q-f7x*',
        '• `1h3k9q-f7x` 2026-11-21 20:15 UTC · Mute @bob · #general · by @mona · until someone unmutes · spam',
        'Takes back case 1h3k9p-000.',
        'Reason corrected by @max, 2026-11-21 20:15 UTC: flooding @\u200bhere',
        'End changed by @max, 2026-11-21 20:15 UTC: 2026-11-21 21:15 UTC',
        'End taken away by @max, 2026-11-21 20:15 UTC',
    ]);
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
        ['\t=1', "'\t=1"],
        ['plain = text', 'plain = text'],
    ])('%j', (reason, cell) => {
        expect(toCsv([caseOf({ reason })])).toContain(`,mona,id-mona,${cell},done,,,,\r\n`);
    });

    it('stands the oldest first, and is a heading alone where there is none', () => {
        const ids = toCsv([caseOf({ id: '3' }), caseOf({ id: '1' }), caseOf({ id: '2' })])
            .split('\r\n')
            .map((line) => line.split(',')[0]);
        expect(ids).toEqual(['case', '1', '2', '3', '']);
        expect(toCsv([]).split('\r\n')).toHaveLength(2);
    });
});
