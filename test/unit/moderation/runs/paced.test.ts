// A run under Rocket.Chat's rate limit: it waits for as long as it is asked to, and goes on until all are done.
import type { Progress } from '../../../../src/moderation/request';
import { crowd } from '../../fakes/crowd';
import { FakeWorkspace } from '../../fakes/fake-workspace';
import { MINUTE, SECOND, START } from '../../fakes/keeping';
import { FakeLimiter } from '../../fakes/limiter';
import { askingFor, deskFor, perform, reportInShort } from '../../fakes/performing';
import type { Surroundings } from '../../fakes/performing';

type Change = (workspace: FakeWorkspace) => void;

interface Scenery {
    readonly workspace: FakeWorkspace;
    readonly names: readonly string[];
    readonly limiter: FakeLimiter;
    readonly waits: number[];
    readonly surroundings: Surroundings;
}

/** @param meanwhile happens while the run waits for the first time */
function scenery(count: number, limit: number, meanwhile: Change = () => undefined, says = true): Scenery {
    const workspace = new FakeWorkspace();
    const limiter = new FakeLimiter(workspace, limit, says);
    const waits: number[] = [];
    return {
        ...{ workspace, limiter, waits },
        names: crowd(workspace, count),
        surroundings: {
            over: (ports) => limiter.over(ports),
            wait: (milliseconds) => {
                if (waits.length === 0) {
                    meanwhile(workspace);
                }
                waits.push(milliseconds);
                workspace.keeping.now += milliseconds;
                return Promise.resolve();
            },
        },
    };
}

function times<T>(count: number, value: T): T[] {
    return Array.from({ length: count }, () => value);
}

describe.each([
    ['mute', 'muting.mute'],
    ['kick', 'membership.remove'],
] as const)('fifty at once, ten a minute: %s', (action, act) => {
    it('all are done, each acted on once, with one case that is closed', async () => {
        const { workspace, names, waits, surroundings } = scenery(50, 10);
        const report = await perform(workspace, { action, by: 'olga', on: names }, surroundings);
        expect(reportInShort(report)).toEqual(times(50, 'done'));
        expect(workspace.acts()).toEqual(names.map((name) => `${act} ${name}`));
        expect(workspace.keeping.inShort()).toEqual(names.map((name) => `${action} ${name} done`));
        expect(workspace.keeping.now - START).toBe(4 * MINUTE);
        expect(Math.max(...waits)).toBeLessThanOrEqual(2 * SECOND);
    });

    it('waits a minute where the server does not say for how long', async () => {
        const { workspace, names, surroundings } = scenery(12, 5, undefined, false);
        const report = await perform(workspace, { action, by: 'olga', on: names }, surroundings);
        expect(reportInShort(report)).toEqual(times(12, 'done'));
        expect(workspace.keeping.now - START).toBe(2 * MINUTE);
    });

    it('has nothing more done by a moderator who was demoted while it waited, and no case left open', async () => {
        const demote: Change = ({ state }) => (state.roomRoles['id-olga'] = []);
        const { workspace, names, surroundings } = scenery(15, 4, demote);
        const report = await perform(workspace, { action, by: 'olga', on: names }, surroundings);
        expect(reportInShort(report)).toEqual([...times(4, 'done'), ...times(11, 'refused error-not-allowed')]);
        expect(workspace.acts()).toHaveLength(4);
        expect(workspace.keeping.cases().filter(({ state }) => state === 'pending')).toEqual([]);
    });

    it('ends where somebody stops it while it waits, at once, and no case is left open', async () => {
        const by = { id: 'id-mona', username: 'mona', name: 'Mona' };
        const { workspace, names, waits, surroundings } = scenery(15, 4, ({ keeping }) => {
            const [key = ''] = keeping.records.keys('open run ');
            void keeping.open().runs.stop(key.replace('open run ', ''), by);
        });
        const report = await perform(workspace, { action, by: 'olga', on: names }, surroundings);
        expect(reportInShort(report)).toEqual([...times(4, 'done'), ...times(11, 'refused mod-stopped')]);
        expect(waits).toHaveLength(1);
        expect(workspace.keeping.cases().filter(({ state }) => state === 'pending')).toEqual([]);
        expect(workspace.keeping.toldOfRuns).toMatchObject([{ done: names.slice(0, 4) }]);
        expect(workspace.keeping.records.keys('open run')).toEqual([]);
    });
});

describe('while it waits', () => {
    it('says how far it is, until when, and how many calls a minute there are', async () => {
        const { workspace, names, surroundings } = scenery(25, 10);
        const said: Progress[] = [];
        const asking = askingFor({ action: 'mute', on: names });
        await deskFor(workspace, 'olga', surroundings).perform(asking, (progress) => said.push(progress));
        const steps = new Set(said.map(({ settled, total }) => `${String(settled)}/${String(total)}`));
        expect([...steps]).toEqual(['0/25', '10/25', '20/25', '25/25']);
        expect(said.filter(({ waitingUntil }) => waitingUntil !== undefined)).toMatchObject([
            { waitingUntil: START + MINUTE, limit: 10 },
            { waitingUntil: START + 2 * MINUTE, limit: 10 },
        ]);
    });

    it('takes a target that met the limit once more from the beginning: it may be so already', async () => {
        const { workspace, names, surroundings } = scenery(6, 3, ({ state }) => {
            state.room.muted = [...state.room.muted, 'guest4'];
        });
        const report = await perform(workspace, { action: 'mute', by: 'olga', on: names }, surroundings);
        expect(reportInShort(report)).toEqual([...times(3, 'done'), 'already', ...times(2, 'done')]);
        expect(workspace.acts()).not.toContain('muting.mute guest4');
        expect(workspace.keeping.cases().filter(({ state }) => state === 'pending')).toEqual([]);
    });

    it('meets the limit also with what it reads', async () => {
        const { workspace, names, surroundings } = scenery(3, 10);
        workspace.calls.fail('people.byUsername', { code: 'mod-rate-limited', effect: 'none', by: 'server' }, 2);
        const report = await perform(workspace, { action: 'mute', by: 'olga', on: names }, surroundings);
        expect(reportInShort(report)).toEqual(times(3, 'done'));
        expect(workspace.keeping.inShort().sort()).toEqual(names.map((name) => `mute ${name} done`));
    });
});

it('does not wait for one target, and says that it met the limit', async () => {
    const { workspace, waits, surroundings } = scenery(1, 0);
    workspace.calls.fail('muting.mute', { code: 'mod-rate-limited', effect: 'none', by: 'server' });
    const report = await perform(workspace, { action: 'mute', by: 'olga', on: 'guest1' }, surroundings);
    expect(reportInShort(report)).toEqual(['refused mod-rate-limited']);
    expect(waits).toEqual([]);
    expect(workspace.keeping.inShort()).toEqual(['mute guest1 refused']);
});

it('goes on where its own records cannot be read, and acts on each once', async () => {
    const { workspace, names, surroundings } = scenery(12, 4);
    workspace.keeping.records.calls.fail('records.read', { code: 'mod-engine-failed', effect: 'none', by: 'server' });
    const report = await perform(workspace, { action: 'kick', by: 'olga', on: names }, surroundings);
    expect(reportInShort(report)).toEqual(times(12, 'done'));
    expect(workspace.acts()).toHaveLength(12);
});
