// What the doctor found, in words: a sentence for every finding, and what to do where it is not good.
import { findingSentence, findingsText } from '../../../src/answers/finding-text';
import type { Details } from '../../../src/moderation/doctor/check';
import { checks } from '../../../src/moderation/doctor/checks/index';
import { examine } from '../../../src/moderation/doctor/examine';
import type { Finding } from '../../../src/moderation/doctor/examine';
import { NEEDED_PERMISSIONS } from '../../../src/moderation/doctor/needed-permissions';
import { refusal } from '../../../src/workspace/problem';
import { Patient } from '../fakes/examination';
import { readable } from '../../readable';
import { AWKWARD_NAMES } from '../fakes/people';
import { english } from '../fakes/typing';

const DETAILS: Details = {
    version: '8.1',
    host: 'chat.example.com',
    username: 'moddesk.service',
    room: 'log',
    names: ['one', 'two'],
    count: 2,
    seconds: 42,
    minutes: 7,
    calls: 10,
    problem: refusal('mod-rate-limited', { waitSeconds: 30 }),
};

const FINDINGS = checks.flatMap((check) =>
    Object.entries(check.findings).map(([code, state]): Finding => ({
        check: check.name,
        state,
        code,
        details: DETAILS,
    })),
);

it.each(FINDINGS.map((finding) => [`${finding.check} ${finding.code}`, finding] as const))(
    '%s is a sentence in one line',
    (_, finding) => {
        const sentence = readable(findingSentence(english, finding));
        expect(sentence).toMatch(/^\S.*[.:\])]$/);
        expect(sentence).not.toMatch(/undefined|\{|\s{2}|\n/);
    },
);

it.each(
    FINDINGS.filter(({ state }) => state === 'bad' || state === 'warning').map((each) => [each.code, each] as const),
)('%s says what to do', (_, finding) => {
    expect(readable(findingSentence(english, finding))).toMatch(
        /`\/mod setup`|Check|Look|Correct|Give|Update|Set both|[Dd]isable|Type|Choose|Enter/,
    );
});

it.each(NEEDED_PERMISSIONS.map((needed) => [needed.purpose, needed] as const))(
    'a missing permission to %s',
    (_, needed) => {
        const finding: Finding = {
            check: 'permissions',
            state: 'bad',
            code: 'missing',
            details: { permissions: [needed] },
        };
        expect(readable(findingSentence(english, finding)).split('\n')[1]).toMatch(
            /^ {4}• (`[\w-]+`(, )?)+: \w.*[^.]$/,
        );
    },
);

it('names the check that has to be right first, and what kept a check from coming to an end', () => {
    const unknown = { check: 'permissions', state: 'unknown', details: {} } as const;
    expect(readable(findingSentence(english, { ...unknown, code: 'not-checked', because: 'server' }))).toBe(
        'Not checked, as that needs to be right first: REST address.',
    );
    expect(readable(findingSentence(english, { ...unknown, code: 'late' }))).toMatch(/^Not found out in time\./);
    expect(readable(findingSentence(english, { ...unknown, code: 'broken' }))).toMatch(/^The check itself failed;/);
});

it('shows a line for each check, with an icon', async () => {
    const patient = new Patient();
    const lines = readable(findingsText(english, await examine(patient.examination()))).split('\n');
    expect(lines[0]).toBe('*Mod Desk, examined*');
    expect(lines[1]).toBe('✅ *Service account*: @moddesk.service is entered, with a token.');
    expect(lines[2]).toBe('✅ *REST address*: Rocket.Chat 8.1 answers at `chat.example.com`.');
    expect(lines).toHaveLength(checks.length + 1);
    const states = (['good', 'warning', 'bad', 'unknown'] as const).map((state) =>
        readable(findingsText(english, [{ check: 'runs', state, code: 'none', details: {} }])),
    );
    expect(states.map((text) => text.split('\n')[1]?.split(' ')[0])).toEqual(['✅', '⚠️', '⛔', '❔']);
});

it.each(AWKWARD_NAMES)('pings nobody and keeps its lines, whatever a room is called: %s', (name) => {
    const text = findingsText(english, [
        { check: 'mod-log-room', state: 'good', code: 'there', details: { room: name } },
        { check: 'attention', state: 'warning', code: 'waiting', details: { names: [name], count: 1 } },
    ]);
    expect(text.split('\n')).toHaveLength(3);
    expect(text).not.toMatch(/@(all|here)/);
});
