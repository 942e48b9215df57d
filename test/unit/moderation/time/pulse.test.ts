// The pulse of sweeps: the last one of each kind is found, older ones do not pile up, and there always is one to read.
import { lastPulses, notePulse } from '../../../../src/moderation/time/pulse';
import type { SweepKind } from '../../../../src/moderation/time/pulse';
import { refusal } from '../../../../src/workspace/problem';
import { FakeRecords } from '../../fakes/records';

function note(records: FakeRecords, pulseId: string, at: number, kind: SweepKind = 'recurring') {
    return notePulse(records.port(), { pulseId, at, kind });
}

const pulses = (recurring?: number, standingIn?: number) => ({
    ok: true,
    value: { recurring, 'standing-in': standingIn },
});

it('is not there before the first sweep, and then is the latest', async () => {
    const records = new FakeRecords();
    expect(await lastPulses(records.port())).toEqual(pulses());
    for (const at of [1000, 2000, 3000]) {
        await note(records, `p${at}`, at);
        expect(await lastPulses(records.port())).toEqual(pulses(at));
        expect(records.keys('sweep pulse')).toHaveLength(2);
    }
});

it('is kept apart by kind', async () => {
    const records = new FakeRecords();
    await note(records, 'recurring', 1000);
    await note(records, 'single', 2000, 'standing-in');
    await note(records, 'another', 3000, 'standing-in');
    expect(await lastPulses(records.port())).toEqual(pulses(1000, 3000));
    expect(records.keys('sweep pulse ')).toHaveLength(2);
});

it('of several servers is the latest of all', async () => {
    const records = new FakeRecords();
    await note(records, 'one', 2000);
    await note(records, 'other', 2000);
    await note(records, 'behind', 1000);
    expect(await lastPulses(records.port())).toEqual(pulses(2000));
});

it('that an earlier version has noted is that of the recurring sweep', async () => {
    const records = new FakeRecords();
    await records.port().append({ pulseId: 'old', at: 1000 }, ['sweep pulse', 'sweep pulse old']);
    expect(await lastPulses(records.port())).toEqual(pulses(1000));
    await note(records, 'new', 2000);
    expect(records.keys('sweep pulse ')).toEqual(['sweep pulse new']);
});

it('is written before the older one goes', async () => {
    const records = new FakeRecords();
    await note(records, 'old', 1000);
    const began = records.calls.made.length;
    await note(records, 'new', 2000);
    expect(records.calls.names().slice(began)).toEqual(['records.append', 'records.read', 'records.remove']);
});

it.each(['records.append', 'records.read'] as const)('leaves the older one where %s fails', async (method) => {
    const records = new FakeRecords();
    await note(records, 'old', 1000);
    records.calls.fail(method, refusal('mod-engine-failed'), 1);
    expect(await note(records, 'new', 2000)).toMatchObject({ ok: false });
    expect(records.keys('sweep pulse old')).toHaveLength(1);
});
