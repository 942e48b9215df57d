// A sweep stands by for the recurring one: whenever a server dies, one comes within three quarters of a minute.
import { assert, asyncProperty, boolean, integer, record } from 'fast-check';
import { Sweeping } from '../../fakes/sweeping';

const kindsAfter = ({ ended }: Sweeping, seconds: number): string[] =>
    ended.filter(({ began }) => began >= seconds).map(({ began, kind }) => `${began} ${kind}`);

const standingBy = ({ jobs }: Sweeping) => jobs.all().filter(({ type }) => type === 'normal');

it('never comes while the recurring sweep does', async () => {
    const sweeping = new Sweeping();
    await sweeping.startServer();
    await sweeping.pass(300);
    expect(kindsAfter(sweeping, 1).every((each) => each.endsWith(' recurring'))).toBe(true);
    expect(kindsAfter(sweeping, 1)).toHaveLength(10);
    expect(standingBy(sweeping)).toHaveLength(1);
    expect(sweeping.records.keys('sweep stand-by ')).toHaveLength(1);
});

it('comes as long as the recurring one stands still, and no longer', async () => {
    const sweeping = new Sweeping();
    const dying = await sweeping.startServer();
    await sweeping.startServer();
    await sweeping.pass(59);
    sweeping.lasts = () => 1000;
    await sweeping.pass(1);
    sweeping.kill(dying);
    sweeping.lasts = () => 0;
    await sweeping.pass(900);
    const after = kindsAfter(sweeping, 61);
    expect(after.slice(0, 3)).toEqual(['75 standing-in', '105 standing-in', '135 standing-in']);
    expect(after.filter((each) => each.endsWith('standing-in')).length).toBeLessThanOrEqual(20);
    expect(after.filter((each) => each.endsWith('recurring')).length).toBeGreaterThan(8);
    expect(after.at(-1)).toMatch(/recurring$/);
    expect(standingBy(sweeping)).toHaveLength(1);
});

it('comes again soon while something is claimed by a server that may be dead', async () => {
    const sweeping = new Sweeping();
    await sweeping.startServer();
    sweeping.claimed = () => sweeping.seconds < 40;
    await sweeping.pass(70);
    const came = new Set(kindsAfter(sweeping, 1));
    expect([...came]).toEqual(['15 standing-in', '30 recurring', '30 standing-in', '45 standing-in', '60 recurring']);
    expect(standingBy(sweeping)).toHaveLength(1);
});

it('leaves nothing behind of those over which a server died', async () => {
    const sweeping = new Sweeping();
    const dying = await sweeping.startServer();
    sweeping.lasts = () => 1000;
    await sweeping.pass(2);
    sweeping.kill(dying);
    sweeping.lasts = () => 0;
    expect(standingBy(sweeping).filter(({ nextRunAt }) => nextRunAt === null)).toHaveLength(1);
    await sweeping.startServer();
    await sweeping.pass(60);
    expect(standingBy(sweeping)).toMatchObject([{ nextRunAt: expect.any(Date) as unknown }]);
});

it('goes without where it could not be scheduled', async () => {
    const sweeping = new Sweeping();
    const server = await sweeping.startServer();
    jest.spyOn(server.scheduler, 'scheduleOnce').mockResolvedValue(undefined);
    await sweeping.pass(90);
    expect(kindsAfter(sweeping, 1)).toEqual(['30 recurring', '60 recurring', '90 recurring']);
});

/** The longest that anything due waits for a sweep that comes to its end, from some second on. */
function longestWait({ ended, seconds }: Sweeping, from: number): number {
    // One that has begun in the last half minute may not have come to its end yet.
    const begun = [from, ...ended.map(({ began }) => began).filter((began) => began >= from), seconds - 30];
    const inOrder = begun.sort((one, other) => one - other);
    return Math.max(...inOrder.slice(1).map((began, position) => began - (inOrder[position] ?? began)));
}

it('comes within 45 seconds, whenever a server dies and whatever it was at', async () => {
    await assert(
        asyncProperty(
            record({ dies: integer({ min: 0, max: 200 }), lasts: integer({ min: 0, max: 25 }), again: boolean() }),
            async ({ dies, lasts, again }) => {
                const sweeping = new Sweeping();
                sweeping.lasts = () => lasts;
                const [dying] = [await sweeping.startServer(), await sweeping.startServer()];
                await sweeping.pass(dies);
                sweeping.kill(dying);
                if (again) await sweeping.startServer();
                await sweeping.pass(800);
                expect(longestWait(sweeping, dies)).toBeLessThanOrEqual(45);
            },
        ),
        { numRuns: 40 },
    );
});

it('comes at once when a killed server is started again, and goes on from there', async () => {
    await assert(
        asyncProperty(integer({ min: 0, max: 120 }), integer({ min: 0, max: 12 }), async (dies, lasts) => {
            const sweeping = new Sweeping();
            sweeping.lasts = () => lasts;
            const dying = await sweeping.startServer();
            await sweeping.pass(dies);
            sweeping.kill(dying);
            await sweeping.pass(7);
            await sweeping.startServer();
            await sweeping.pass(800);
            expect(longestWait(sweeping, dies + 7)).toBeLessThanOrEqual(45);
            expect(standingBy(sweeping).every(({ nextRunAt }) => nextRunAt !== null)).toBe(true);
        }),
        { numRuns: 30 },
    );
});
