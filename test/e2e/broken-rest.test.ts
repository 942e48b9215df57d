// REST that answers wrongly, or not: each accident has its code, nothing is repeated that could do harm, and what is
// answered is what the room shows.
import type { BrokenAnswer } from '../workspace/rest/faults';
import { personOf, roomOf, testRows } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

const muted = ['+ #general muted bob', '+ #general says user-muted bob by moddesk.service'];
const unmuted = ['- #general muted mallory', '+ #general says user-unmuted mallory by moddesk.service'];

/** The server says clearly that it refused. */
const refusals: readonly (readonly [BrokenAnswer, string, string])[] = [
    [401, 'mod-service-account-refused', 'An administrator enters a new one'],
    [403, 'mod-service-account-forbidden', 'An administrator gives it one'],
    [429, 'mod-rate-limited', 'Try again in 30 seconds'],
];

/** Whether it took effect has to be looked at. */
const accidents: readonly (readonly [BrokenAnswer, string])[] = [
    [500, 'mod-server-error'],
    [502, 'mod-server-error'],
    ['html', 'mod-answer-unreadable'],
    ['empty', 'mod-answer-unreadable'],
    ['text', 'mod-answer-unreadable'],
    ['no-success', 'mod-answer-unreadable'],
    ['reset', 'mod-unreachable'],
];

describe('a mute is refused, and not repeated', () => {
    testRows(
        use,
        refusals.map(([answer, code, advice]) => ({
            name: String(answer),
            as: 'carol',
            say: 'mute @bob',
            broken: [['rooms.muteUser', { answer }]],
            answer: ['⛔ @bob: ', advice, `[${code}]`],
            calls: ['rooms.muteUser'],
        })),
    );
});

describe('a mute that broke before its effect is repeated once', () => {
    testRows(
        use,
        accidents.map(([answer]) => ({
            name: String(answer),
            as: 'carol',
            say: 'mute @bob',
            broken: [['rooms.muteUser', { answer }]],
            answer: '✅ Muted in #general: @bob.',
            changes: muted,
            calls: ['rooms.muteUser', 'rooms.muteUser'],
        })),
    );
});

describe('a mute that broke twice has failed, and the answer says that nothing changed', () => {
    testRows(
        use,
        accidents.map(([answer, code]) => ({
            name: String(answer),
            as: 'carol',
            say: 'mute @bob',
            broken: [['rooms.muteUser', { answer, times: 2 }]],
            answer: ['⚠️ @bob: ', 'did not take effect', `[${code}]`],
            calls: ['rooms.muteUser', 'rooms.muteUser'],
        })),
    );
});

describe('a mute that broke after its effect is done, with one call and one message', () => {
    testRows(
        use,
        accidents.map(([answer]) => ({
            name: String(answer),
            as: 'carol',
            say: 'mute @bob',
            broken: [['rooms.muteUser', { answer, afterEffect: true }]],
            answer: '✅ Muted in #general: @bob.',
            changes: muted,
            calls: ['rooms.muteUser'],
        })),
    );
});

describe('an unmute does as a mute', () => {
    testRows(use, [
        {
            name: 'broken before its effect',
            as: 'carol',
            say: 'unmute @mallory',
            broken: [['rooms.unmuteUser', { answer: 'reset' }]],
            answer: '✅ Unmuted in #general: @mallory.',
            changes: unmuted,
            calls: ['rooms.unmuteUser', 'rooms.unmuteUser'],
        },
        {
            name: 'broken after its effect',
            as: 'carol',
            say: 'unmute @mallory',
            broken: [['rooms.unmuteUser', { answer: 500, afterEffect: true }]],
            answer: '✅ Unmuted in #general: @mallory.',
            changes: unmuted,
            calls: ['rooms.unmuteUser'],
        },
        {
            name: 'refused',
            as: 'carol',
            say: 'unmute @mallory',
            broken: [['rooms.unmuteUser', { answer: 403 }]],
            answer: '[mod-service-account-forbidden]',
            calls: ['rooms.unmuteUser'],
        },
    ]);
});

const once = [
    {
        name: 'a role given',
        say: 'role add moderator @bob',
        endpoint: 'roles.addUserToRole',
        done: '✅ Now moderator in #general: @bob.',
        changes: ['+ #general moderator bob'],
    },
    {
        name: 'a role taken',
        say: 'role remove moderator @carol',
        endpoint: 'roles.removeUserFromRole',
        done: '✅ No longer moderator in #general: @carol.',
        changes: ['- #general moderator carol'],
    },
    {
        name: 'a role of the workspace given',
        say: 'role add admin @bob --workspace',
        endpoint: 'roles.addUserToRole',
        done: '✅ Now admin in the whole workspace: @bob.',
        changes: ['+ @bob role admin'],
    },
    {
        name: 'an activation',
        say: 'activate @trent',
        endpoint: 'users.setActiveStatus',
        done: '✅ Activated, can sign in again: @trent.',
        changes: ['+ @trent active'],
    },
] as const;

describe.each(once)('$name is never repeated', ({ say, endpoint, done, changes }) => {
    testRows(use, [
        ...refusals.map(([answer, code]) => ({
            ...{ name: `refused with ${String(answer)}`, as: 'admin' as const, say },
            broken: [[endpoint, { answer }] as const],
            answer: ['⛔ ', `[${code}]`],
            calls: [endpoint],
        })),
        ...accidents.map(([answer, code]) => ({
            ...{ name: `${String(answer)} before its effect`, as: 'admin' as const, say },
            broken: [[endpoint, { answer }] as const],
            answer: ['⚠️ ', 'did not take effect', `[${code}]`],
            calls: [endpoint],
        })),
        ...accidents.map(([answer]) => ({
            ...{ name: `${String(answer)} after its effect`, as: 'admin' as const, say },
            broken: [[endpoint, { answer, afterEffect: true }] as const],
            answer: done,
            changes,
            calls: [endpoint],
        })),
    ]);
});

describe('in a bulk, what becomes of one does not stop the next', () => {
    testRows(use, [
        {
            name: 'a refusal in the middle',
            as: 'carol',
            say: 'mute @bob @olivia @greta',
            broken: [
                ['rooms.muteUser', { delay: 1 }],
                ['rooms.muteUser', { answer: 403 }],
            ],
            answer: [
                '2 of 3 done',
                '✅ Muted in #general: @bob, @greta.',
                '⛔ @olivia: ',
                '[mod-service-account-forbidden]',
            ],
            changes: ['bob', 'greta'].flatMap((name) => [
                `+ #general muted ${name}`,
                `+ #general says user-muted ${name} by moddesk.service`,
            ]),
            calls: ['rooms.muteUser', 'rooms.muteUser', 'rooms.muteUser'],
        },
    ]);
});

describe('what cannot be read is refused, never guessed', () => {
    const permissions = 'permissions.listAll';

    test.each([...refusals, ...accidents].map(([answer, code]) => [answer, code] as const))(
        'the permission table: %s',
        async (answer, code) => {
            const modDesk = use();
            await modDesk.forgetPermissions();
            const times = typeof answer === 'number' && answer < 500 ? 1 : 2;
            modDesk.rest.faults.next(permissions, { answer, times });
            const speaker = { user: personOf(modDesk, 'carol'), room: roomOf(modDesk, 'general') };
            const said = await modDesk.say(speaker, 'mute @bob');
            expect(said).toMatchObject({ changes: [], calls: [] });
            expect(said.answer).toContain(answer === 429 ? `[${code}]` : `[${code}] [mod-permissions-unreadable]`);
            expect(modDesk.rest.log.count(permissions)).toBe(times);
            await modDesk.forgetPermissions();
            expect((await modDesk.say(speaker, 'mute @bob')).changes).toEqual(muted);
        },
    );

    test('a read that broke once is made again', async () => {
        const modDesk = use();
        await modDesk.forgetPermissions();
        modDesk.rest.faults.next(permissions, { answer: 'reset' });
        const speaker = { user: personOf(modDesk, 'carol'), room: roomOf(modDesk, 'general') };
        expect((await modDesk.say(speaker, 'mute @bob')).changes).toEqual(muted);
        expect(modDesk.rest.log.count(permissions)).toBe(2);
    });
});
