// Who may do what is Rocket.Chat's own table: a change of it is acted by within a minute, an outage outlasted for ten.
import type { BrokenAnswer } from '../workspace/rest/faults';
import type { User } from '../workspace/state/documents';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk();

const endpoint = 'permissions.listAll';
const seconds = (count: number): number => count * 1000;
const minutes = (count: number): number => seconds(60) * count;

const mute = (user: User): Promise<string> => use().say(use().demo.people.carol, `mute @${user.username ?? ''}`);

/** From now on nobody but the roles given may mute, as an administrator of the workspace decided. */
function letMute(...roles: readonly string[]): void {
    use().demo.workspace.setPermission('mute-user', [...roles, 'moderation-service']);
}

/** The table cannot be read until the end of `during`; everything else works. */
async function withoutTable(answer: BrokenAnswer, during: () => Promise<void>): Promise<void> {
    const { faults } = use().rest;
    faults.next(endpoint, { answer, times: Infinity });
    await during();
    faults.clear();
}

/** Makes the app read the table now. */
async function readTable(): Promise<void> {
    await use().pass(minutes(11));
    expect(await mute(use().newcomer())).toContain('✅ Muted');
}

beforeEach(() => {
    letMute('admin', 'owner', 'moderator');
});

test('a permission taken away on the server is not acted by a minute later', async () => {
    await readTable();
    letMute('admin', 'owner');
    await use().pass(minutes(1));
    const target = use().newcomer();
    expect(await mute(target)).toContain('[error-not-allowed]');
    expect(use().isMuted(target)).toBe(false);
});

test('a permission given on the server is acted by a minute later', async () => {
    letMute('admin', 'owner');
    await use().pass(minutes(11));
    expect(await mute(use().newcomer())).toContain('[error-not-allowed]');
    letMute('admin', 'owner', 'moderator');
    await use().pass(minutes(1));
    const target = use().newcomer();
    expect(await mute(target)).toContain('✅ Muted');
    expect(use().isMuted(target)).toBe(true);
});

test('in an outage of nine minutes the last known table serves', async () => {
    await readTable();
    await withoutTable(502, async () => {
        for (const further of [3, 3, 3]) {
            await use().pass(minutes(further));
            const target = use().newcomer();
            expect(await mute(target)).toMatch(/^✅ Muted in #general: @newcomer\d+\.\n/);
            expect(use().isMuted(target)).toBe(true);
            expect(await use().say(use().demo.people.bob, `mute @${target.username ?? ''}`)).toContain(
                '[error-not-allowed]',
            );
        }
    });
});

test.each([
    [401, "did not accept the service account's token", 'mod-service-account-refused'],
    [502, 'had an internal error', 'mod-server-error'],
    ['reset', 'could not be reached', 'mod-unreachable'],
] as const)('after ten minutes every act is refused, and the answer says why: %s', async (answer, why, code) => {
    await readTable();
    await withoutTable(answer, async () => {
        await use().pass(minutes(10));
        const target = use().newcomer();
        const refused = await mute(target);
        for (const part of ['so nothing is done', why, `[${code}] [mod-permissions-unreadable]`]) {
            expect(refused).toContain(part);
        }
        const { admin } = use().demo.people;
        expect(await use().say(admin, `kick @${target.username ?? ''}`)).toContain('[mod-permissions-unreadable]');
        expect(use().isMuted(target)).toBe(false);
    });
    await use().pass(seconds(10));
    expect(await mute(use().newcomer())).toContain('✅ Muted');
});

test('an outage does not cost every act a time-out: a failed read is made again after ten seconds', async () => {
    await readTable();
    await withoutTable(401, async () => {
        await use().pass(minutes(2));
        use().rest.log.clear();
        expect(await mute(use().newcomer())).toContain('✅ Muted');
        expect(await mute(use().newcomer())).toContain('✅ Muted');
        expect(use().rest.log.count(endpoint)).toBe(1);
        await use().pass(seconds(11));
        await mute(use().newcomer());
        expect(use().rest.log.count(endpoint)).toBe(2);
    });
});

test('a change of settings makes the app forget the last known table', async () => {
    await readTable();
    await withoutTable(401, async () => {
        await use().set('protect-higher-ranks', true);
        expect(await mute(use().newcomer())).toContain('[mod-permissions-unreadable]');
    });
});
