// The book of runs: a plan is written as a whole before anything is done, and found again while it is open.
import { RunBook } from '../../../../src/moderation/runs/run-book';
import { takeUp } from '../../../../src/moderation/runs/take-up';
import type { PlanRecord } from '../../../../src/moderation/runs/run-record';
import { crowd } from '../../fakes/crowd';
import { FakeWorkspace } from '../../fakes/fake-workspace';
import { FakeKeeping, MINUTE, SECOND } from '../../fakes/keeping';
import { perform } from '../../fakes/performing';
import { TIMED_OUT } from '../../fakes/calls';
import type { Accident } from '../../fakes/calls';

const mona = { id: 'id-mona', username: 'mona', name: 'Mona' };
const olga = { id: 'id-olga', username: 'olga', name: 'Olga' };

function planIn(roomId: string): Omit<PlanRecord, 'kind' | 'runId' | 'at'> {
    return {
        ...{ action: 'mute', moderator: mona, room: { id: roomId, name: 'general' }, reason: 'spam' },
        ...{ targets: [{ username: 'bob' }, { id: 'id-carol' }], workspace: false, relinquish: false },
    };
}

function openBook(): { keeping: FakeKeeping; book: RunBook; open: (roomId?: string) => Promise<string> } {
    const keeping = new FakeKeeping();
    const book = new RunBook(keeping.records.port(), keeping.making);
    const open = async (roomId = 'here'): Promise<string> => {
        const run = await book.open(planIn(roomId));
        keeping.now += SECOND;
        return run.ok ? run.value.id : '';
    };
    return { keeping, book, open };
}

it('keeps a plan as it was made', async () => {
    const { keeping, book } = openBook();
    const { now } = keeping;
    const opened = await book.open(planIn('here'));
    const id = opened.ok ? opened.value.id : '';
    expect(await book.find(id)).toEqual(opened);
    expect(opened).toMatchObject({ value: { ...planIn('here'), id, at: now, finished: false, lastSign: now } });
});

it('knows no run that never was', async () => {
    expect(await openBook().book.find('1h3k9q-f7x')).toEqual({ ok: true, value: undefined });
});

it('lists those that are open, oldest first, of one room or of all', async () => {
    const { book, open } = openBook();
    const ids = [await open(), await open('there'), await open()];
    expect(await book.openIds()).toEqual({ ok: true, value: ids });
    expect(await book.openIds('here')).toEqual({ ok: true, value: [ids[0], ids[2]] });
    expect(await book.openIds('nowhere')).toEqual({ ok: true, value: [] });
});

it('drops one that is finished from the lists, and still finds it', async () => {
    const { book, open } = openBook();
    const ids = [await open(), await open()];
    await book.finish(ids[0] ?? '');
    expect(await book.openIds()).toEqual({ ok: true, value: [ids[1]] });
    expect(await book.openIds('here')).toEqual({ ok: true, value: [ids[1]] });
    expect(await book.find(ids[0] ?? '')).toMatchObject({ value: { finished: true } });
});

it('says who stopped it, the first of them where it was several', async () => {
    const { keeping, book, open } = openBook();
    const id = await open();
    expect(await book.stops(id)).toEqual({ ok: true, value: undefined });
    for (const by of [olga, mona]) {
        await book.stop(id, by);
        keeping.now += SECOND;
    }
    expect(await book.stops(id)).toEqual({ ok: true, value: olga });
    expect(await book.find(id)).toMatchObject({ value: { stoppedBy: olga } });
});

describe('a plan that could not be written', () => {
    const accidents: readonly [string, Accident][] = [
        ['is refused', { kind: 'problem', problem: TIMED_OUT }],
        ['is written and the answer gets lost', { kind: 'answer-lost', problem: TIMED_OUT }],
    ];
    const cases = accidents.flatMap(([what, accident]) =>
        [0, 1].map((position) => [position, what, accident] as const),
    );

    it.each(cases)('as record %i of it %s: nothing of it is done, now or later', async (position, _what, accident) => {
        const workspace = new FakeWorkspace();
        const on = crowd(workspace, 3);
        const { keeping } = workspace;
        keeping.records.calls.break(position, accident);
        expect(await perform(workspace, { action: 'mute', by: 'mona', on })).toEqual({
            kind: 'refused',
            problem: { code: 'mod-case-not-written', effect: 'none', by: 'mod-desk' },
        });
        keeping.now += MINUTE;
        const records = keeping.records.port();
        const runs = new RunBook(records, keeping.making);
        const wait = () => Promise.resolve();
        const taking = { runs, records, making: keeping.making, runsHere: new Set<string>(), wait };
        expect(await takeUp(taking)).toEqual([]);
        expect(await runs.openIds()).toEqual({ ok: true, value: [] });
        expect(workspace.acts()).toEqual([]);
    });
});

it.each(['find', 'stops', 'openIds'] as const)('says that it could not %s', async (method) => {
    const { keeping, book } = openBook();
    keeping.records.calls.fail('records.read', TIMED_OUT);
    expect(await book[method]('any')).toEqual({ ok: false, problem: TIMED_OUT });
});
