// The sweep's pulse: the last one is found, older ones do not pile up, and there always is one to read.
import { lastPulse, notePulse } from '../../../../src/moderation/time/pulse';
import { refusal } from '../../../../src/workspace/problem';
import { FakeRecords } from '../../fakes/records';

it('is not there before the first sweep, and then is the latest', async () => {
    const records = new FakeRecords();
    expect(await lastPulse(records.port())).toEqual({ ok: true, value: undefined });
    for (const at of [1000, 2000, 3000]) {
        await notePulse(records.port(), { pulseId: `p${at}`, at });
        expect(await lastPulse(records.port())).toEqual({ ok: true, value: at });
        expect(records.keys('sweep pulse')).toHaveLength(2);
    }
});

it('of several servers is the latest of all', async () => {
    const records = new FakeRecords();
    await notePulse(records.port(), { pulseId: 'one', at: 2000 });
    await notePulse(records.port(), { pulseId: 'other', at: 2000 });
    await notePulse(records.port(), { pulseId: 'behind', at: 1000 });
    expect(await lastPulse(records.port())).toEqual({ ok: true, value: 2000 });
});

it('is written before the older one goes', async () => {
    const records = new FakeRecords();
    await notePulse(records.port(), { pulseId: 'old', at: 1000 });
    const began = records.calls.made.length;
    await notePulse(records.port(), { pulseId: 'new', at: 2000 });
    expect(records.calls.names().slice(began)).toEqual(['records.append', 'records.read', 'records.remove']);
});

it.each(['records.append', 'records.read'] as const)('leaves the older one where %s fails', async (method) => {
    const records = new FakeRecords();
    await notePulse(records.port(), { pulseId: 'old', at: 1000 });
    records.calls.fail(method, refusal('mod-engine-failed'), 1);
    expect(await notePulse(records.port(), { pulseId: 'new', at: 2000 })).toMatchObject({ ok: false });
    expect(records.keys('sweep pulse old')).toHaveLength(1);
});
