// An act that takes so long that its case is settled without it: what it reports in the end counts, wherever that is read.
import { latestOfKind, stillDecides } from '../../../../src/moderation/cases/latest-of-kind';
import { FakeKeeping } from '../../fakes/keeping';

const mona = { id: 'id-mona', username: 'mona', name: 'Mona' };
const bob = { id: 'id-bob', username: 'bob', name: 'Bob' };
const room = { id: 'id-general', name: 'general' };

it('decides how things stand once it was done', async () => {
    const keeping = new FakeKeeping();
    const office = keeping.open();
    const { book } = office;
    const opened = await book.open({ action: 'mute', moderator: mona, target: bob, room, reason: '' });
    if (!opened.ok) {
        throw new Error(opened.problem.code);
    }
    const { id: caseId } = opened.value;
    await book.add(opened.value, { kind: 'closed', caseId, ending: 'failed', settled: true });
    expect(await latestOfKind(office, opened.value)).toEqual({ ok: true, value: undefined });
    await book.add(opened.value, { kind: 'closed', caseId, ending: 'done', settled: false });
    const [found] = keeping.cases();
    expect(found?.state).toBe('done');
    expect(found && (await stillDecides(office, found))).toBe(true);
});
