// Problems in words: every code has its sentence, with the code in brackets behind it.
import { problemText } from '../../../src/answers/problem-text';
import { catalogue } from '../../../src/texts/catalogue';
import type { KnownCode, Problem } from '../../../src/workspace/problem';
import { refusal } from '../../../src/workspace/problem';
import { readable } from '../../readable';
import { english } from '../fakes/typing';

/** Listed once more, so that the compiler finds one that is missing here, and the test one that has no text. */
const KNOWN: Record<KnownCode, true> = {
    'error-invalid-user': true,
    'error-not-allowed': true,
    'error-invalid-room': true,
    'error-invalid-room-type': true,
    'error-room-archived': true,
    'error-room-not-found': true,
    'error-user-not-in-room': true,
    'error-user-is-federated': true,
    'error-invalid-role': true,
    'error-you-are-last-owner': true,
    'error-remove-last-owner': true,
    'user-last-owner': true,
    'mod-told-later': true,
    'mod-self': true,
    'mod-account-gone': true,
    'mod-own-account': true,
    'mod-admins-only': true,
    'mod-outranked': true,
    'mod-role-above-own': true,
    'mod-room-role-needs-room': true,
    'mod-workspace-role-unconfirmed': true,
    'mod-writes-anyway': true,
    'mod-rooms-unknown': true,
    'mod-custom-roles-unreadable': true,
    'mod-permissions-unreadable': true,
    'mod-too-many-targets': true,
    'mod-stopped': true,
    'mod-run-unknown': true,
    'mod-run-finished': true,
    'error-admin-required': true,
    'error-action-not-allowed': true,
    'mod-service-account-missing': true,
    'mod-service-account-refused': true,
    'mod-service-account-forbidden': true,
    'mod-service-account-outside': true,
    'mod-endpoint-missing': true,
    'mod-banned': true,
    'mod-bans-unreadable': true,
    'mod-unban-not-offered': true,
    'mod-rest-url-invalid': true,
    'mod-rest-redirected': true,
    'mod-rest-elsewhere': true,
    'mod-rate-limited': true,
    'mod-server-error': true,
    'mod-timed-out': true,
    'mod-unreachable': true,
    'mod-answer-unreadable': true,
    'mod-refused-by-server': true,
    'mod-no-effect': true,
    'mod-case-not-written': true,
    'mod-case-unknown': true,
    'mod-report-unknown': true,
    'mod-not-undoable': true,
    'mod-no-latest-case': true,
    'mod-latest-is-run': true,
    'mod-latest-is-change': true,
    'mod-latest-is-undo': true,
    'mod-changed-since': true,
    'mod-not-timed': true,
    'mod-reason-required': true,
    'mod-reason-too-long': true,
    'mod-room-encrypted': true,
    'mod-room-read-only': true,
    'mod-file-not-sent': true,
    'mod-person-deactivated': true,
    'mod-app-not-permitted': true,
    'mod-engine-failed': true,
};

const details = {
    permission: 'mute-user',
    role: 'owner',
    waitSeconds: 42,
    rooms: { changeOwner: [{ name: 'lobby', newOwner: 'carol' }], deleted: ['cellar'] },
};

function fromServer(code: string, more: Partial<Problem> = {}): Problem {
    return { code, effect: 'none', by: 'server', ...more };
}

describe.each(Object.keys(KNOWN) as KnownCode[])('%s', (code) => {
    it.each([refusal(code, details), refusal(code), fromServer(code, details), fromServer(code)])(
        'is a sentence with its code in brackets',
        (problem) => {
            const text = readable(problemText(english, problem));
            expect(text.endsWith(` [${code}]`)).toBe(true);
            expect(text).toMatch(/^\S.*[.!?\w] \[/);
            expect(text).not.toMatch(/undefined|\{|\s{2}/);
        },
    );
});

it('has no text for a code that there is not', () => {
    const texts = Object.keys(catalogue['en'] ?? {}).filter((key) => key.startsWith('code-'));
    expect(texts.filter((key) => !(key.slice('code-'.length) in KNOWN))).toEqual([]);
});

it.each([
    [
        refusal('mod-rate-limited', { waitSeconds: 42 }),
        'Rocket.Chat asks to slow down. Try again in 42 seconds. [mod-rate-limited]',
    ],
    [refusal('mod-rate-limited'), 'Rocket.Chat asks to slow down. Try again in a minute. [mod-rate-limited]'],
    [
        fromServer('error-action-not-allowed', {
            serverText: 'Leaving the app without an active admin is not allowed [error-action-not-allowed]',
        }),
        'Rocket.Chat does not allow that: Leaving the app without an active admin is not allowed [error-action-not-allowed]',
    ],
    [
        fromServer('error-admin-required', {
            serverText: 'You need to have at least one admin [error-admin-required]',
        }),
        'Rocket.Chat refused: You need to have at least one admin [error-admin-required]',
    ],
    [fromServer('error-new-in-9.0'), 'Rocket.Chat refused: no reason given [error-new-in-9.0]'],
    [
        fromServer('mod-refused-by-server', { serverText: 'Ask @all\nfirst' }),
        'Rocket.Chat refused: Ask @all first [mod-refused-by-server]',
    ],
    [
        refusal('error-not-allowed', { role: 'owner / moderator' }),
        'This room is federated: whoever is in it may do that only as `owner / moderator` of it. [error-not-allowed]',
    ],
    [
        refusal('mod-permissions-unreadable', { because: fromServer('mod-service-account-refused') }),
        "Who may do what could not be read from Rocket.Chat, so nothing is done. The cause: Rocket.Chat did not accept the service account's token. An administrator enters a new one in Administration, Apps, Mod Desk, Settings. [mod-service-account-refused] [mod-permissions-unreadable]",
    ],
    [
        refusal('error-invalid-role', { role: 'moderater', suggestion: 'moderator' }),
        'There is no role `moderater`. Did you mean `moderator`? [error-invalid-role]',
    ],
    [
        refusal('mod-room-role-needs-room', { role: 'a`b' }),
        '`a b` is a role of a room: leave out --workspace, or it would hold in every room. [mod-room-role-needs-room]',
    ],
])('%j', (problem, text) => {
    expect(readable(problemText(english, problem))).toBe(text);
});
