// The service account's token: whatever breaks, it is in no answer, log, message, case, job, view or line of the console.
import { inspect } from 'node:util';
import type { BrokenAnswer } from '../workspace/rest/faults';
import { PanelUser } from './panel-user';
import { personOf, roomOf } from './rows';
import { useModDesk } from './use-mod-desk';

// After each test `useModDesk` looks for the token in all that the app has said, shown, logged and stored.
const use = useModDesk();

const faults: readonly BrokenAnswer[] = [
    ...([401, 403, 429, 500, 502, 'html', 'empty', 'text', 'no-success'] as const),
    ...(['reset', 'not-found', 'plain'] as const),
];

/** At least one of each kind that goes through REST, and those that tell of the service account. */
const requests = [
    ...['mute @bob spam', 'mute @bob --dry-run', 'unmute @bob', 'ban @greta rude', 'unban @greta', 'bans'],
    ...['role add moderator @bob', 'role add admin @bob --workspace', 'roles', 'kick @bob', 'warn @bob rude'],
    ...['deactivate @greta', 'activate @greta', 'doctor', 'doctor @bob mute', 'setup', 'reports', 'cases', 'runs'],
];

/** All that is printed while something is done. */
async function printedDuring(work: () => Promise<unknown>): Promise<string> {
    const kinds = ['error', 'warn', 'log', 'info', 'debug'] as const;
    const spies = kinds.map((kind) => jest.spyOn(console, kind).mockImplementation(() => undefined));
    await work();
    const printed = spies.map((spy) => inspect(spy.mock.calls, { depth: null }));
    for (const spy of spies) spy.mockRestore();
    return printed.join('\n');
}

async function sayAll(): Promise<void> {
    const modDesk = use();
    const speaker = { user: personOf(modDesk, 'admin'), room: roomOf(modDesk, 'general') };
    for (const words of requests) {
        const { answer } = await modDesk.say(speaker, words);
        expect(answer).not.toBe('');
        expect(answer).not.toContain(modDesk.demo.service.token);
    }
}

/** The panel, a member, a form that is sent; what comes back is shown to the person alone, so it is looked at here. */
async function useThePanel(): Promise<void> {
    const panel = PanelUser.in(use(), 'alice');
    await panel.roomButton();
    await panel.find('bob');
    const shown = [panel.bar, panel.modal];
    if (panel.barText.includes('Mute')) {
        await panel.click('Mute');
        shown.push(panel.bar, panel.modal);
        if (panel.modal) await panel.submit();
        shown.push(panel.bar, panel.modal);
    }
    expect(JSON.stringify(shown)).not.toContain(use().demo.service.token);
}

test.each(faults)('everything answers with %s', async (answer) => {
    const { rest, demo } = use();
    await use().forgetPermissions();
    rest.faults.next(/./, { answer, times: 1e6 });
    const printed = await printedDuring(async () => {
        await sayAll();
        await useThePanel();
    });
    rest.faults.clear();
    expect(printed).not.toContain(demo.service.token);
});

test.each([
    ['an address where nothing listens', 'rest-url', 'http://127.0.0.1:9'],
    ['an address that is none', 'rest-url', 'chat.example.com'],
    ['another user id', 'rest-user-id', 'nobody'],
])('%s', async (_, setting, value) => {
    const { demo } = use();
    await use().set(setting, value);
    const printed = await printedDuring(async () => {
        await sayAll();
        await useThePanel();
    });
    expect(printed).not.toContain(demo.service.token);
});

test('the store breaks, and the app logs what nobody foresaw', async () => {
    const { engine, demo } = use();
    const { persistence } = engine.store;
    const insert = jest.spyOn(persistence, 'insert').mockImplementation(() => {
        throw new Error(`the database is away, said ${demo.service.user.username ?? ''}`);
    });
    const printed = await printedDuring(sayAll);
    insert.mockRestore();
    expect(printed).not.toContain(demo.service.token);
});
