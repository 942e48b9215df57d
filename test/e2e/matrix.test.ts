// Who may do what to whom where: the app beside the workspace's REST called by the moderator himself, cell by cell, each
// on a fresh state.
import { type MirroredAct, mirroredActs } from './mirror';
import { isDifferent } from './matrix/differences';
import { type Cell, Matrix, cellsOf } from './matrix/matrix';
import { isBelow } from './matrix/rank';
import { type RoomName, moderators, roomNames } from './matrix/world';

const packagingMilliseconds = 180_000;

let running: Matrix | undefined;
const matrix = (): Matrix => {
    if (!running) throw new Error('The app runs only inside a test');
    return running;
};

beforeAll(async () => {
    running = await Matrix.start();
}, packagingMilliseconds);

afterAll(async () => {
    await running?.stop();
});

/** The pairs, in words, for which it holds. */
async function pairsWhere(
    cells: readonly Cell[],
    holds: (cell: Cell) => Promise<boolean> | boolean,
): Promise<string[]> {
    const pairs: string[] = [];
    for (const cell of cells) if (await holds(cell)) pairs.push(`${cell.moderator} → ${cell.target}`);
    return pairs;
}

const restTable = new Map<string, readonly Cell[]>();

/** The cells in which REST does it; asked once. */
async function allowedByRest(act: MirroredAct, room: RoomName): Promise<readonly Cell[]> {
    const key = `${act.words}, ${room}`;
    const known = restTable.get(key);
    if (known) return known;
    const allowed: Cell[] = [];
    for (const cell of cellsOf(act, room)) if (await matrix().restAllows(cell)) allowed.push(cell);
    restTable.set(key, allowed);
    return allowed;
}

/** Who is not there is acted on for later by those alone who may act on a member. */
function expectLaterWithin(rest: readonly Cell[], later: readonly Cell[]): void {
    for (const { moderator, target } of later) {
        expect(target).toBe('outsider');
        expect(rest.filter((cell) => cell.target === 'member').map((cell) => cell.moderator)).toContain(moderator);
    }
}

const slices = mirroredActs.flatMap((act) => roomNames.map((room) => [act.words, room, act] as const));

describe('with ranks not protected, the app does what REST does, but for the listed differences', () => {
    beforeAll(async () => {
        await matrix().protectHigherRanks(false);
    });

    test.each(slices)('%s, %s', async (_words, room, act) => {
        const rest = await allowedByRest(act, room);
        const later: Cell[] = [];
        const app = await pairsWhere(cellsOf(act, room), async (cell) => {
            const allowed = await matrix().appAllows(cell);
            if (allowed === 'later') later.push(cell);
            return allowed === 'now';
        });
        expect(app).toEqual(await pairsWhere(rest, (cell) => !isDifferent(cell)));
        // A difference that is none any more is to be taken off the list.
        const listed = await pairsWhere(cellsOf(act, room), isDifferent);
        expect(listed).toEqual(await pairsWhere(rest, isDifferent));
        expectLaterWithin(rest, later);
    });
});

describe('with ranks protected, the app does just that part of it whose target is below', () => {
    beforeAll(async () => {
        await matrix().protectHigherRanks(true);
    });

    test.each(slices)('%s, %s', async (_words, room, act) => {
        const rest = await allowedByRest(act, room);
        const app: string[] = [];
        for (const moderator of moderators) {
            const { now, later } = await matrix().appAllowsOn({ act, room, moderator });
            app.push(...now.map((target) => `${moderator} → ${target}`));
            expectLaterWithin(
                rest,
                later.map((target) => ({ act, room, moderator, target })),
            );
        }
        expect(app).toEqual(await pairsWhere(rest, (cell) => !isDifferent(cell) && isBelow(cell)));
    });
});

test('the token of the service account appears nowhere', () => {
    expect(matrix().hasGivenTokenAway()).toBe(false);
});
