// Who may look at and change what was done to whom: every command about cases, typed and forged, by all pairs of ranks.
import { type Command, commands, isAllowed, ranks, targetRanks } from './matrix/case-commands';
import { CaseWorld, type Subject } from './matrix/case-world';

const packagingMilliseconds = 180_000;
const refusedByAuthority = /\[(error-not-allowed|mod-self|mod-outranked|mod-report-unknown)\]/;
const outside: readonly string[] = ['global outside', 'banned'];

let running: CaseWorld | undefined;
const world = (): CaseWorld => {
    if (!running) throw new Error('The app runs only inside a test');
    return running;
};

beforeAll(async () => {
    running = await CaseWorld.start();
}, packagingMilliseconds);

afterAll(async () => {
    await running?.modDesk.stop();
});

type Try = (by: (typeof ranks)[number], subject: Subject) => Promise<string>;

/** By whom it was done to whom, of whom the rule says so, and what outsiders read. */
async function expectRule(command: Command, attempt: Try): Promise<void> {
    const [done, ruled, read]: [string[], string[], string[]] = [[], [], []];
    for (const target of targetRanks) {
        // What is refused changes nothing, so that the next one may try the same.
        let subject: Subject | undefined;
        for (const [by, isSelf] of [...ranks.map((rank) => [rank, false] as const), [target, true] as const]) {
            const cell = `${by} → ${isSelf ? 'self' : target}`;
            if (isSelf) subject = await world().subject(target, world().actors[by]);
            subject ??= await world().subject(target);
            const said = await attempt(by, subject);
            expect(said).not.toContain('[mod-stale-view]');
            if (!refusedByAuthority.test(said)) {
                done.push(cell);
                if (command.kind === 'change') subject = undefined;
            }
            if (isAllowed(command, by, target, isSelf)) ruled.push(cell);
            if (outside.includes(by)) read.push(said);
        }
    }
    expect(done).toEqual(ruled);
    expect(read.join('\n')).not.toMatch(/hiddenplace|rude|reported/);
}

test.each(commands.map((command) => [command.words, command] as const))('/mod %s', async (_, command) => {
    await expectRule(command, (by, subject) => world().type(world().actors[by], command, subject));
});

const forgeable = commands.flatMap(({ forged, ...command }) =>
    forged ? [[command.words, { ...command, forged }] as const] : [],
);

test.each(forgeable)('forged in the panel: %s', async (_, command) => {
    await expectRule(command, (by, subject) => world().forge(world().actors[by], command.forged, subject));
});

test('whoever is refused reads the same of a private room as of none', async () => {
    const subject = await world().subject('member');
    const gone = { ...subject, caseId: '000000-000' };
    for (const by of outside as readonly ('global outside' | 'banned')[]) {
        for (const [, { forged }] of forgeable) {
            const there = await world().forge(world().actors[by], forged, subject);
            const nowhere = JSON.parse(JSON.stringify(forged).replace('ROOM', 'nowhere')) as typeof forged;
            if (JSON.stringify(nowhere) !== JSON.stringify(forged)) {
                expect(await world().forge(world().actors[by], nowhere, gone)).toBe(there);
            }
        }
    }
});

test('the token of the service account appears nowhere', () => {
    const { modDesk } = world();
    expect(modDesk.outpourings().includes(modDesk.demo.service.token)).toBe(false);
});
