// What waits for people who are not in a room: the latest counts, a crash loses nothing, and REST is asked first.
import { AwaitedActs } from '../../../src/workspace/awaited-acts';
import { mutingOf } from '../../../src/workspace/muting';
import { failure, refusal, success } from '../../../src/workspace/problem';
import type { Problem, Result } from '../../../src/workspace/problem';
import { FakeKeeping, SECOND } from '../fakes/keeping';
import { person, roomWith } from '../fakes/people';

const [general, bob] = [roomWith(), person()];

function open() {
    const keeping = new FakeKeeping();
    return { keeping, acts: new AwaitedActs(keeping.records.port(), keeping.making) };
}

it('is found by the person, by the room, and everywhere, the latest of each', async () => {
    const { keeping, acts } = open();
    await acts.put(general, bob, 'mute');
    keeping.now += SECOND;
    await acts.put(general, bob, 'unmute');
    await acts.put(roomWith({ id: 'other' }), bob, 'mute');
    await acts.put(general, person({ id: 'id-eve', username: 'eve', name: 'Eve' }), 'mute');
    expect(await acts.of('id-general', 'id-bob')).toMatchObject({ value: { act: 'unmute', person: { name: 'Bob' } } });
    expect(await acts.of('id-general', 'id-carol')).toEqual(success(undefined));
    expect(await acts.inRoom('id-general')).toMatchObject({ value: [{ act: 'unmute' }, { act: 'mute' }] });
    expect(await acts.everywhere()).toMatchObject({ value: [{}, {}, {}] });
});

it('counts the latest of two that were left by a crash, and takes both away', async () => {
    const { keeping, acts } = open();
    await acts.put(general, bob, 'mute');
    keeping.records.calls.fail('records.remove', refusal('mod-engine-failed'), 1);
    expect(await acts.put(general, bob, 'unmute')).toMatchObject({ ok: false });
    const found = await acts.of('id-general', 'id-bob');
    expect(found).toMatchObject({ value: { act: 'unmute' } });
    expect(keeping.records.under('awaited')).toHaveLength(2);
    if (found.ok && found.value) {
        await acts.settled(found.value);
    }
    expect(keeping.records.under('awaited')).toEqual([]);
});

it('keeps what was put down while an earlier one was seen to', async () => {
    const { keeping, acts } = open();
    await acts.put(general, bob, 'mute');
    const found = await acts.of('id-general', 'id-bob');
    keeping.now += SECOND;
    await acts.put(general, bob, 'unmute');
    if (found.ok && found.value) {
        await acts.settled(found.value);
    }
    expect(await acts.of('id-general', 'id-bob')).toMatchObject({ value: { act: 'unmute' } });
});

it.each(['records.read', 'records.append'] as const)('says so when %s fails', async (method) => {
    const { keeping, acts } = open();
    keeping.records.calls.fail(method, refusal('mod-engine-failed'));
    expect(await acts.put(general, bob, 'mute')).toMatchObject({ ok: false });
});

describe('muting', () => {
    const notThere: Problem = { code: 'error-user-not-in-room', effect: 'none', by: 'server' };
    const forbidden: Problem = { code: 'error-not-allowed', effect: 'none', by: 'server' };

    function muting(answer: Result<void>) {
        const { keeping, acts } = open();
        const byRest = {
            unavailable: undefined,
            mute: () => Promise.resolve(answer),
            unmute: () => Promise.resolve(answer),
        };
        return { keeping, acts, port: mutingOf(byRest, acts) };
    }

    it.each(['mute', 'unmute'] as const)(
        '%s: waits only where the server says that they are not there',
        async (act) => {
            const away = muting(failure(notThere));
            expect(await away.port[act](general, bob)).toEqual(success(undefined));
            expect(await away.acts.everywhere()).toMatchObject({ value: [{ act }] });
            for (const answer of [success(undefined), failure(forbidden)]) {
                const { port, acts } = muting(answer);
                expect(await port[act](general, bob)).toEqual(answer);
                expect(await acts.everywhere()).toEqual(success([]));
            }
        },
    );

    it('is refused where it cannot be written down', async () => {
        const { port, keeping } = muting(failure(notThere));
        keeping.records.calls.fail('records.append', refusal('mod-engine-failed'));
        expect(await port.mute(general, bob)).toMatchObject({ problem: { code: 'mod-engine-failed' } });
    });
});
