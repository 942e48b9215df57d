// Runs in words: under way with and without a known limit, stopped, finished, in one line.
import { dryRunText, runLine, runText, stoppedText, underWayText } from '../../../src/answers/run-text';
import type { Progress, TargetOutcome } from '../../../src/moderation/request';
import type { Run } from '../../../src/moderation/runs/fold-run';
import { compose } from '../../../src/texts/markdown';
import { refusal } from '../../../src/workspace/problem';
import { readable } from '../../readable';
import { MINUTE, START } from '../fakes/keeping';
import { many, roomWith } from '../fakes/people';
import { english } from '../fakes/typing';

const mona = { id: 'id-mona', username: 'mona', name: 'Mona' };
const progress: Progress = { runId: '1h3k9q-f7x', settled: 10, total: 50 };
const UNDER_WAY =
    '⏳ Mute, 10 of 50 settled. Run 1h3k9q-f7x ends with `/mod stop 1h3k9q-f7x`; the table follows when it is done.';
const HELD_UP = "Rocket.Chat's limit holds it up until 2026-11-21 20:16 UTC.";

function runWith(details: Partial<Run> = {}): Run {
    return {
        ...{ kind: 'plan', runId: '1h3k9q-f7x', id: '1h3k9q-f7x', at: START, action: 'mute', moderator: mona },
        ...{ room: { id: 'id-general', name: 'general' }, reason: 'spam', workspace: false, relinquish: false },
        ...{ targets: many(3, (each) => ({ username: `guest${String(each)}` })), outcomes: new Map(), open: new Map() },
        ...{ done: [], stoppedBy: undefined, finished: false, lastSign: START, waitingUntil: undefined },
        ...details,
    };
}

function refusedFor(username: string): TargetOutcome {
    return { name: { username }, outcome: { kind: 'refused', problem: refusal('error-invalid-user') } };
}

describe('under way', () => {
    it('says how far it is, and how to end it', () => {
        expect(readable(underWayText(english, compose`Mute`, progress))).toBe(UNDER_WAY);
    });

    it('says until when the limit holds it up, and how long it takes where the limit is known', () => {
        const waiting = { ...progress, waitingUntil: START + MINUTE };
        expect(readable(underWayText(english, compose`Mute`, waiting))).toBe(`${UNDER_WAY}\n${HELD_UP}`);
        expect(readable(underWayText(english, compose`Mute`, { ...waiting, limit: 10 }))).toBe(
            `${UNDER_WAY}\n${HELD_UP}\nAbout 4 min left: Rocket.Chat lets the service account do this 10 times a minute.`,
        );
    });

    it.each([
        [45, 10, 1],
        [39, 10, 2],
        [0, 60, 1],
        [0, 1, 50],
    ])('%d settled of 50, %d a minute: about %d minutes', (settled, limit, minutes) => {
        const text = readable(
            underWayText(english, compose`Mute`, { ...progress, settled, limit, waitingUntil: START }),
        );
        expect(text).toContain(`About ${String(minutes)} min left`);
    });

    it('promises nothing where the limit makes no sense', () => {
        const text = readable(underWayText(english, compose`Mute`, { ...progress, limit: 0, waitingUntil: START }));
        expect(text).not.toMatch(/About|Infinity|NaN/);
    });
});

describe('a run', () => {
    it('that has not begun has no table', () => {
        expect(readable(runText(english, roomWith(), runWith(), START))).toBe(
            '*Run `1h3k9q-f7x`: Mute by @mona, 2026-11-21 20:15 UTC*\n0 of 3 settled.',
        );
    });

    it('lists its outcomes in the order asked, however they were read', () => {
        const outcomes = new Map([
            [2, refusedFor('third')],
            [0, refusedFor('first')],
        ]);
        expect(readable(runText(english, roomWith(), runWith({ outcomes }), START))).toContain('⛔ `first`, `third`: ');
    });

    it('that waits says so, unless it has ended', () => {
        const waitingUntil = START + MINUTE;
        const text = (details: Partial<Run>) =>
            readable(runText(english, roomWith(), runWith({ waitingUntil, ...details }), START));
        expect(text({})).toContain(HELD_UP);
        expect(text({ finished: true })).not.toContain(HELD_UP);
        expect(text({ stoppedBy: mona })).not.toContain(HELD_UP);
        expect(text({ stoppedBy: mona, finished: true })).toContain('\nStopped by @mona.\nFinished.');
    });

    it('of an action that is none any more is shown all the same', () => {
        const outcomes = new Map([[0, refusedFor('first')]]);
        const text = readable(runText(english, roomWith(), runWith({ action: 'banish', outcomes }), START));
        expect(text).toContain('banish by @mona');
    });

    it('in a line, and when it is stopped', () => {
        const outcomes = new Map([[0, refusedFor('first')]]);
        expect(readable(runLine(english, runWith({ outcomes })))).toBe('Mute by @mona: 1 of 3 settled.');
        expect(readable(stoppedText(english, runWith({ outcomes })))).toBe(
            '🛑 Run 1h3k9q-f7x ends now: 1 of 3 were settled, and what was done stays.',
        );
    });
});

it('a dry run says first that it is one', () => {
    expect(readable(dryRunText(english, compose`table`))).toBe(
        '🔎 *Dry run: nothing was changed and nobody was told. This is what would happen.*\ntable',
    );
});
