// Who is told what of an act: the room, the person concerned, the moderators' log.
import { herald } from '../../../src/answers/herald';
import type { Audience, Ways } from '../../../src/answers/herald';
import type { Case } from '../../../src/moderation/cases/fold';
import type { Happened, Telling, Untold } from '../../../src/moderation/telling';
import { failure, refusal, success } from '../../../src/workspace/problem';
import { readable } from '../../readable';
import { HOUR, START } from '../fakes/keeping';
import { english } from '../fakes/typing';

const EVERYBODY: Audience = { announceInRoom: true, tellTarget: true, modLogRoom: 'id-log' };
function caseOf(details: Partial<Case> = {}): Case {
    return {
        id: '1h3k9q-f7x',
        at: START,
        action: 'mute',
        moderator: { id: 'id-mona', username: 'mona', name: 'Mona' },
        target: { id: 'id-bob', username: 'bob', name: 'Bob' },
        room: { id: 'id-general', name: 'general' },
        reason: 'ask *@all*\nfirst',
        until: START + 2 * HOUR,
        state: 'done',
        code: undefined,
        amendments: [],
        failedLifts: 0,
        ended: undefined,
        ...details,
    };
}

async function told(
    found: Case,
    happened: Happened = 'done',
    audience: Partial<Audience> = {},
    broken = '',
): Promise<{ letters: string[]; all: boolean }> {
    return sent((telling) => telling.tell(happened, found), audience, broken);
}

/** What is sent when something is told, and whether all of it arrived. */
async function sent(
    tell: (telling: Telling) => Promise<readonly Untold[]>,
    audience: Partial<Audience> = {},
    broken = '',
): Promise<{ letters: string[]; all: boolean }> {
    const letters: string[] = [];
    const send = (to: string, text: string) => {
        letters.push(`${to}: ${readable(text)}`);
        return Promise.resolve(to === broken ? failure(refusal('mod-engine-failed')) : success(undefined));
    };
    const directly: Ways['directly'] = ({ username }, text) => send(username, text);
    const messages = { inRoom: send, directly };
    const untold = await tell(herald(english, messages, { ...EVERYBODY, ...audience }));
    return { letters, all: untold.length === 0 };
}

it('tells the room in short, the target why and until when, the log everything', async () => {
    expect((await told(caseOf())).letters).toEqual([
        [
            'bob: Mute in #general, by @mona.',
            'Ends by itself at 2026-11-21 22:15 UTC, in 2 hours.',
            'Reason: ask *@all* first',
            'If you think that this is wrong, write to @mona.',
        ].join('\n'),
        'id-general: Mute: @bob, by @mona. Ends by itself at 2026-11-21 22:15 UTC, in 2 hours.',
        [
            'id-log: Mute: @bob in #general, by @mona. Case 1h3k9q-f7x',
            'Ends by itself at 2026-11-21 22:15 UTC, in 2 hours.',
            'Reason: ask *@all* first',
        ].join('\n'),
    ]);
});

it('says of an act without an end who could end it, and nothing of the kind of one that cannot last', async () => {
    const endless = (await told(caseOf({ until: undefined }))).letters;
    expect(endless.map((letter) => letter.includes('Lasts until someone unmutes.'))).toEqual([true, true, true]);
    const kicked = (await told(caseOf({ action: 'kick', until: undefined }))).letters;
    expect(kicked.join()).not.toMatch(/Lasts|Ends/);
});

it.each([
    ['a warning, the target and the log', caseOf({ action: 'warn', until: undefined }), ['bob', 'id-log']],
    ['a note, the log alone', caseOf({ action: 'note', until: undefined }), ['id-log']],
    ['a kick, which looks like a leave, the room too', caseOf({ action: 'kick' }), ['bob', 'id-general', 'id-log']],
    ['what is done to the workspace, no room', caseOf({ action: 'deactivate' }), ['bob', 'id-log']],
    [
        'a role of the workspace, no room',
        caseOf({ action: 'add-role', role: { id: 'bot', name: 'bot', scope: 'workspace' } }),
        ['bob', 'id-log'],
    ],
    [
        'a role of the room, the room too',
        caseOf({ action: 'add-role', role: { id: 'owner', name: 'owner', scope: 'room' } }),
        ['bob', 'id-general', 'id-log'],
    ],
])('of %s', async (_, found, expected) => {
    expect((await told(found)).letters.map((letter) => letter.split(':')[0])).toEqual(expected);
});

it('tells only those whom the settings name', async () => {
    const nobody = { announceInRoom: false, tellTarget: false, modLogRoom: undefined };
    expect(await told(caseOf(), 'done', nobody)).toEqual({ letters: [], all: true });
});

it('tells of an end the same people, and of one that needs a person the log alone', async () => {
    expect((await told(caseOf(), 'lifted')).letters).toEqual([
        'bob: Mute in #general has ended.',
        'id-general: Mute: @bob, ended by itself.',
        'id-log: Mute: @bob in #general has ended by itself. Case 1h3k9q-f7x',
    ]);
    expect((await told(caseOf(), 'attention')).letters).toEqual([
        'id-log: Mute: @bob in #general could not be ended after six tries and needs a person. Case 1h3k9q-f7x',
    ]);
});

describe('of a change', () => {
    const max = { id: 'id-max', username: 'max', name: 'Max' };
    const end = { from: START + 2 * HOUR, to: START + 3 * HOUR };
    const amended = (amendment: Partial<Case['amendments'][number]>): Case =>
        caseOf({
            amendments: [
                { by: max, at: START, until: { from: 1, to: 2 } },
                { by: max, at: START, ...amendment },
            ],
        });

    it('of the end: the target and the log what it was and is, and why, the room without the reason', async () => {
        const found = amended({ until: end, reason: { from: '', to: 'ask *@all*' } });
        expect((await told(found, 'amended')).letters).toEqual([
            [
                'bob: Mute in #general, changed by @max.',
                'End: until 2026-11-21 22:15 UTC → until 2026-11-21 23:15 UTC (in 3 hours).',
                'Reason: no reason → ask *@all*',
                'If you think that this is wrong, write to @max.',
            ].join('\n'),
            'id-general: Mute: @bob, changed by @max. End: until 2026-11-21 22:15 UTC → until 2026-11-21 23:15 UTC (in 3 hours).',
            [
                'id-log: Mute: @bob in #general, changed by @max. Case 1h3k9q-f7x',
                'End: until 2026-11-21 22:15 UTC → until 2026-11-21 23:15 UTC (in 3 hours).',
                'Reason: no reason → ask *@all*',
            ].join('\n'),
        ]);
    });

    it('of the reason alone: the target and the log', async () => {
        const { letters } = await told(amended({ reason: { from: 'spma', to: 'spam' } }), 'amended');
        expect(letters).toEqual([
            'bob: Mute in #general, changed by @max.\nReason: spma → spam\nIf you think that this is wrong, write to @max.',
            'id-log: Mute: @bob in #general, changed by @max. Case 1h3k9q-f7x\nReason: spma → spam',
        ]);
    });

    it('of a long reason: a part of it, as of an act', async () => {
        const long = amended({ reason: { from: 'a'.repeat(2000), to: 'b'.repeat(2000) } });
        const part = expect.stringMatching(/Reason: a{400,500}[^a]* → b{400,500}([^b]|$)/) as string;
        expect((await told(long, 'amended')).letters).toEqual([part, part]);
    });

    it('of a note, or of someone whose account is gone: the log alone', async () => {
        const change = { reason: { from: 'spma', to: 'spam' } };
        const gone = { id: 'id-bob', username: 'bob', name: 'Bob', gone: true } as const;
        for (const details of [{ action: 'note' }, { target: gone }]) {
            const { letters } = await told({ ...amended(change), ...details }, 'amended');
            expect(letters.map((letter) => letter.split(':')[0])).toEqual(['id-log']);
        }
    });

    it('of what is found to be over: the log alone, with how that came', async () => {
        const found = caseOf({ ended: { how: 'elsewhere', since: START } });
        expect((await told(found, 'over')).letters).toEqual([
            'id-log: Mute: @bob in #general was over before its end: lifted outside Mod Desk, seen 2026-11-21 20:15 UTC. Case 1h3k9q-f7x',
        ]);
    });

    it('of several by a run: the room once for all that were changed alike, the log with each of them', async () => {
        const carol = { id: 'id-carol', username: 'carol', name: 'Carol' };
        const other = { ...amended({ until: end }), id: '1h3k9q-f7y', target: carol };
        const endless = { ...amended({ until: { ...end, from: undefined } }), id: '1h3k9q-f7z' };
        const changed = [amended({ until: end }), other, endless];
        const { letters } = await sent((telling) => telling.tellOfRun('1h3k9q-f7w', { done: [], amended: changed }));
        const change = 'End: until 2026-11-21 22:15 UTC → until 2026-11-21 23:15 UTC (in 3 hours).';
        expect(letters).toEqual([
            `id-general: Mute: @bob, @carol, changed by @max. ${change}`,
            'id-general: Mute: @bob, changed by @max. End: until someone unmutes → until 2026-11-21 23:15 UTC (in 3 hours).',
            [
                'id-log: Mute: 3 people in #general, changed by @max. Run 1h3k9q-f7w',
                '@bob `1h3k9q-f7x`, @carol `1h3k9q-f7y`, @bob `1h3k9q-f7z`',
                `@bob: ${change}`,
                `@carol: ${change}`,
                '@bob: End: until someone unmutes → until 2026-11-21 23:15 UTC (in 3 hours).',
            ].join('\n'),
        ]);
    });
});

it.each(['id-general', 'bob', 'id-log'])('tells the others when %s cannot be told, and says so', async (broken) => {
    const { letters, all } = await told(caseOf(), 'done', {}, broken);
    expect([letters.length, all]).toEqual([3, false]);
});

describe('of a run', () => {
    const carol = { id: 'id-carol', username: 'carol', name: 'Carol' };
    const done = [caseOf(), caseOf({ id: '1h3k9q-f7y', target: carol })];

    it('tells the room once for all of them, and the log everything, with the cases', async () => {
        expect(await sent((telling) => telling.tellOfRun('1h3k9q-f7w', { done, amended: [] }))).toEqual({
            all: true,
            letters: [
                'id-general: Mute: @bob, @carol, by @mona. Ends by itself at 2026-11-21 22:15 UTC, in 2 hours.',
                [
                    'id-log: Mute: 2 people in #general, by @mona. Run 1h3k9q-f7w',
                    '@bob `1h3k9q-f7x`, @carol `1h3k9q-f7y`',
                    'Ends by itself at 2026-11-21 22:15 UTC, in 2 hours.',
                    'Reason: ask *@all* first',
                ].join('\n'),
            ],
        });
    });

    it('tells each person at once, and nobody else then', async () => {
        const { letters } = await sent((telling) => telling.tellTarget('done', caseOf()));
        expect(letters.map((letter) => letter.split(':')[0])).toEqual(['bob']);
    });

    it.each([
        ['warnings', 'warn', ['id-log']],
        ['what is done to the workspace', 'deactivate', ['id-log']],
        ['kicks', 'kick', ['id-general', 'id-log']],
    ])('tells of %s whom it would tell of one', async (_, action, expected) => {
        const { letters } = await sent((telling) =>
            telling.tellOfRun('run', { done: done.map((found) => ({ ...found, action })), amended: [] }),
        );
        expect(letters.map((letter) => letter.split(':')[0])).toEqual(expected);
    });

    it('tells of a note nobody it is about', async () => {
        const note = caseOf({ action: 'note' });
        expect(await sent((telling) => telling.tellTarget('done', note))).toEqual({ letters: [], all: true });
    });

    it('says when somebody could not be told, and has nothing to tell of nothing', async () => {
        expect(await sent((telling) => telling.tellOfRun('run', { done, amended: [] }), {}, 'id-log')).toMatchObject({
            all: false,
        });
        expect(await sent((telling) => telling.tellOfRun('run', { done: [], amended: [] }))).toEqual({
            letters: [],
            all: true,
        });
    });
});
