// A flood of reports: moderators get a handful of notices, and one that counts the rest.
import { refusal } from '../../../../src/workspace/problem';
import { FakeWorkspace } from '../../fakes/fake-workspace';
import { HOUR, MINUTE } from '../../fakes/keeping';
import { processOf, take } from '../../fakes/reports';
import type { Process, Reporting } from '../../fakes/reports';

const LOG: Pick<Reporting, 'modLogRoom'> = { modLogRoom: 'id-log' };

const byCarol: (number: number) => string = () => 'carol';

/** So many messages are reported, one after the other or all at once. */
async function flood(
    workspace: FakeWorkspace,
    count: number,
    { process = processOf(workspace), by = byCarol, first = 0, together = false, log = LOG } = {},
): Promise<string[]> {
    const kinds: string[] = [];
    const report = async (number: number): Promise<void> => {
        const given = { ...log, messageId: `m${first + number}`, by: by(number) };
        const taken = await take(workspace, given, process);
        kinds.push(taken.ok ? taken.value.kind : taken.problem.code);
    };
    const numbers = Array.from({ length: count }, (_, number) => number);
    if (together) {
        await Promise.all(numbers.map(report));
    } else {
        for (const number of numbers) {
            await report(number);
        }
    }
    return kinds;
}

function textsTo({ keeping }: FakeWorkspace, to: string): string[] {
    return keeping.letters.sent.filter((sent) => sent.to === to).map(({ text }) => text);
}

/** What the message says that counts; there is one at most. */
function countedTo(workspace: FakeWorkspace, to = 'id-log'): number | undefined {
    const [text, ...others] = textsTo(workspace, to).filter((each) => /more/.test(each));
    expect(others).toEqual([]);
    if (text === undefined) {
        return undefined;
    }
    return text.startsWith('One more') ? 1 : Number(/^(\d+) more/.exec(text)?.[1]);
}

it.each([
    [1, 0],
    [3, 0],
    [4, 1],
    [5, 2],
    [13, 10],
])('%d of one reporter: three at once, and %d counted', async (count, counted) => {
    const workspace = new FakeWorkspace();
    await flood(workspace, count);
    expect(textsTo(workspace, 'id-log')).toHaveLength(Math.min(count, 3) + (counted > 0 ? 1 : 0));
    expect(countedTo(workspace)).toBe(counted > 0 ? counted : undefined);
});

it('a room gets five at once, however many report, and nobody is kept from being heard by one alone', async () => {
    const workspace = new FakeWorkspace();
    const by = (number: number): string => (number < 20 ? 'carol' : (['jan', 'gina', 'eve'][number % 3] ?? 'jan'));
    const kinds = await flood(workspace, 40, { by });
    expect(kinds.filter((kind) => kind === 'told')).toHaveLength(5);
    expect(kinds.slice(20).filter((kind) => kind === 'told')).toHaveLength(2);
    expect(countedTo(workspace)).toBeGreaterThanOrEqual(32);
});

it('a thousand cost no more each than a few, and are counted to nine tenths at least', async () => {
    const workspace = new FakeWorkspace();
    const process = processOf(workspace);
    await flood(workspace, 900, { process });
    workspace.keeping.records.loaded();
    workspace.keeping.records.calls.made.length = 0;
    await flood(workspace, 100, { process, first: 900 });
    expect(countedTo(workspace)).toBeGreaterThan(897 * 0.9);
    expect(workspace.keeping.records.calls.made.length).toBeLessThan(100 * 12);
    // Counted anew once or twice, else only a few markers are read for each.
    expect(workspace.keeping.records.loaded()).toBeLessThan(100 * 8 + 2 * 1000);
    expect(workspace.keeping.records.keys('open report ')).toHaveLength(1000);
});

it('is the same when all come at once', async () => {
    const workspace = new FakeWorkspace();
    await flood(workspace, 60, { together: true });
    expect(textsTo(workspace, 'id-log')).toHaveLength(4);
    expect(countedTo(workspace)).toBeGreaterThan(50);
});

it('goes on in another process, and on another server', async () => {
    const workspace = new FakeWorkspace();
    const servers: Process[] = [processOf(workspace), processOf(workspace)];
    for (let number = 0; number < 20; number += 1) {
        const process = servers[number % 2] ?? processOf(workspace);
        await flood(workspace, 1, { process, first: number });
    }
    expect(textsTo(workspace, 'id-log')).toHaveLength(4);
    await flood(workspace, 1, { first: 20 });
    expect(countedTo(workspace)).toBe(18);
});

it('begins anew with the next hour', async () => {
    const workspace = new FakeWorkspace();
    const process = processOf(workspace);
    await flood(workspace, 10, { process });
    workspace.keeping.now += HOUR + MINUTE;
    await flood(workspace, 5, { process, first: 100 });
    const texts = textsTo(workspace, 'id-log');
    expect(texts).toHaveLength(8);
    expect(texts.filter((text) => text.startsWith('7 more'))).toHaveLength(1);
    expect(texts.filter((text) => text.startsWith('2 more'))).toHaveLength(1);
});

it('reaches each moderator who is active four times, and nobody else', async () => {
    const workspace = new FakeWorkspace();
    workspace.person('olga').active = false;
    await flood(workspace, 30, { log: {} });
    const recipients = workspace.keeping.letters.recipients();
    expect([...new Set(recipients)]).toEqual(['max', 'mona', 'otto']);
    expect(recipients).toHaveLength(12);
});

it('says what stood in the way of counting', async () => {
    const workspace = new FakeWorkspace();
    const process = processOf(workspace);
    await flood(workspace, 3, { process });
    workspace.keeping.letters.unreachable.add('id-log');
    const taken = await take(workspace, { ...LOG, messageId: 'm4' }, process);
    expect(taken).toMatchObject({ value: { kind: 'counted', problems: [{ code: 'error-invalid-room' }] } });
});

it('is told of one by one where it cannot be read how many there were', async () => {
    const workspace = new FakeWorkspace();
    workspace.keeping.records.calls.fail('records.read', refusal('mod-engine-failed'));
    expect(await flood(workspace, 2)).toEqual(['told', 'told']);
});
