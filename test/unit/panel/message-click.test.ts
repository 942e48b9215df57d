// Clicks in a message that told of a report; their values are what anybody can post.
import fc from 'fast-check';
import { actionIds } from '../../../src/panel/action-ids';
import { readReportValue, writeReportValue } from '../../../src/panel/report-value';
import { refusal } from '../../../src/workspace/problem';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { reportId } from '../fakes/reports';
import { buttonsOf, problemsOf, textsOf } from '../fakes/views';
import { ROOM_ID, Visitor, wordsOf } from '../fakes/visit';

async function visitorAfterReport(who = 'mona', author = 'bob'): Promise<{ visitor: Visitor; id: string }> {
    const workspace = new FakeWorkspace();
    const id = await reportId(workspace, { author, reason: 'sells watches' });
    return { visitor: new Visitor(who, workspace), id };
}

const dismissValue = (id: string): string => writeReportValue({ roomId: ROOM_ID, reportId: id });
const openValue = (id: string, person = 'id-bob'): string => `member~${ROOM_ID}~${person}~${id}`;
const dismiss = (visitor: Visitor, value: string | undefined) =>
    visitor.clickInMessage({ actionId: actionIds.dismiss, value });
const openMember = (visitor: Visitor, value: string) => visitor.clickInMessage({ actionId: actionIds.show, value });

describe('Open member', () => {
    it('opens the bar of the author, naming the report, and so do its forms', async () => {
        const { visitor, id } = await visitorAfterReport();
        const reply = await openMember(visitor, openValue(id));
        expect(reply).toMatchObject({ kind: 'open-bar', view: { id: openValue(id) } });
        expect(wordsOf(reply)).toContain(`Report ${id}`);
        expect(wordsOf(reply)).toContain('sells watches');
        expect('view' in reply && problemsOf('contextualBar', reply.view)).toEqual([]);
        const form = await visitor.start('warn', openValue(id));
        expect(form).toMatchObject({ kind: 'open-modal', view: { id: `action~${ROOM_ID}~warn~id-bob~${id}` } });
        const done = await visitor.submit(`action~${ROOM_ID}~warn~id-bob~${id}`, { reason: 'be kind' });
        expect(done).toMatchObject({ kind: 'close-modal', bar: { id: openValue(id) } });
        expect(visitor.workspace.keeping.cases()).toMatchObject([{ action: 'warn', report: id }]);
    });

    it('keeps the report on Refresh, and leaves it behind on the way to the room', async () => {
        const { visitor, id } = await visitorAfterReport();
        const reply = await openMember(visitor, openValue(id));
        const values = 'view' in reply ? buttonsOf(reply.view).map(({ text, value }) => [text.text, value]) : [];
        expect(values).toContainEqual(['Refresh', openValue(id)]);
        expect(values).toContainEqual(['Back to the room', `room~${ROOM_ID}~0~0`]);
    });

    it('says after a dismissal who dismissed it', async () => {
        const { visitor, id } = await visitorAfterReport();
        await dismiss(visitor, dismissValue(id));
        expect(wordsOf(await openMember(visitor, openValue(id)))).toContain('Dismissed by @mona');
    });

    it.each([
        ['of somebody else', (id: string) => openValue(id, 'id-carol')],
        ['that never was', () => openValue('000000-000')],
    ])('names no report %s', async (_, valueOf) => {
        const { visitor, id } = await visitorAfterReport();
        const value = valueOf(id);
        const reply = await openMember(visitor, value);
        expect(wordsOf(reply)).toContain('[mod-report-unknown]');
        expect(wordsOf(reply)).not.toContain('sells watches');
        expect(JSON.stringify(reply)).not.toContain(value);
        const person = value.includes('carol') ? 'id-carol' : 'id-bob';
        const forged = value.replace('member~', 'action~').replace(person, `warn~${person}`);
        expect(wordsOf(await visitor.submit(forged, { reason: 'be kind' }))).toContain('[mod-report-unknown]');
        expect(visitor.workspace.keeping.cases()).toEqual([]);
    });

    it('shows a member of the room no report, and an outsider nothing', async () => {
        const { visitor, id } = await visitorAfterReport('carol');
        expect(wordsOf(await openMember(visitor, openValue(id)))).not.toContain('sells watches');
        const eve = new Visitor('eve', visitor.workspace);
        const words = wordsOf(await openMember(eve, openValue(id)));
        expect(words).toContain('[error-not-allowed]');
        expect(words).not.toMatch(/watches|Bob/);
    });
});

describe('Dismiss', () => {
    it('is answered by the message itself', async () => {
        const { visitor, id } = await visitorAfterReport();
        expect(await dismiss(visitor, dismissValue(id))).toEqual({ kind: 'nothing' });
        expect(visitor.workspace.state.dismissed).toEqual(['m1']);
    });

    it('says who was first', async () => {
        const { visitor, id } = await visitorAfterReport();
        await dismiss(visitor, dismissValue(id));
        const second = await dismiss(new Visitor('olga', visitor.workspace), dismissValue(id));
        expect(second.kind).toBe('open-modal');
        expect(wordsOf(second)).toContain('was dismissed already, by @mona');
    });

    it('says when a notice could not be changed', async () => {
        const { visitor, id } = await visitorAfterReport();
        visitor.workspace.keeping.letters.unreachable.add('letter-1');
        expect(wordsOf(await dismiss(visitor, dismissValue(id)))).toContain('Not every message');
    });

    it.each([
        ['the author', 'mona', 'mona', 'mod-report-unknown'],
        ['who ranks no higher', 'mona', 'olga', 'mod-outranked'],
        ['a member', 'carol', 'bob', 'error-not-allowed'],
    ])('is refused to %s', async (_, who, author, code) => {
        const { visitor, id } = await visitorAfterReport(who, author);
        expect(wordsOf(await dismiss(visitor, dismissValue(id)))).toContain(`[${code}]`);
        expect(visitor.workspace.state.dismissed).toEqual([]);
    });

    it('is told later where it takes too long', async () => {
        jest.useFakeTimers();
        try {
            const { visitor, id } = await visitorAfterReport();
            visitor.workspace.calls.delay('reports.dismiss', 9000);
            const clicked = dismiss(visitor, dismissValue(id));
            await jest.advanceTimersByTimeAsync(5000);
            expect(wordsOf(await clicked)).toContain('This takes longer than usual.');
            await jest.advanceTimersByTimeAsync(9000);
            expect(visitor.told).toEqual([`✅ Report ${id} is dismissed.`]);
        } finally {
            jest.useRealTimers();
        }
    });

    it('tells later too that it was refused', async () => {
        jest.useFakeTimers();
        try {
            const { visitor, id } = await visitorAfterReport('carol');
            visitor.workspace.calls.delay('permissions.table', 9000);
            const clicked = dismiss(visitor, dismissValue(id));
            await jest.advanceTimersByTimeAsync(20_000);
            await clicked;
            expect(visitor.told.join()).toContain('[error-not-allowed]');
        } finally {
            jest.useRealTimers();
        }
    });
});

describe('forged clicks', () => {
    const likely = fc.constantFrom('report', 'member', 'room', ROOM_ID, 'id-bob', 'id-gone', '000000-000', '-', '');
    const value = fc.oneof(
        fc.string(),
        fc.array(likely, { maxLength: 6 }).map((parts) => parts.join('~')),
        fc.constant(undefined),
    );
    const actionId = fc.oneof(fc.constantFrom(...Object.values(actionIds)), fc.string());

    it('change nothing, and are answered by a good view', async () => {
        await fc.assert(
            fc.asyncProperty(fc.constantFrom('mona', 'bob', 'eve'), actionId, value, async (who, action, posted) => {
                const { visitor } = await visitorAfterReport(who);
                const before = visitor.workspace.keeping.records.keys('').length;
                const reply = await visitor.clickInMessage({ actionId: action, value: posted });
                expect(wordsOf(reply).trim()).not.toBe('');
                expect('view' in reply && textsOf(reply.view).length).toBeGreaterThan(0);
                expect(visitor.workspace.state.dismissed).toEqual([]);
                expect(visitor.workspace.keeping.records.keys('')).toHaveLength(before);
                expect(visitor.workspace.acts()).toEqual([]);
            }),
        );
    });

    it.each(['', 'report', 'report~r', 'report~r~x y', 'report~r~x~y', 'report~r~x\n', 'x~r~y'])(
        '%j is no value of Dismiss',
        (text) => {
            expect(readReportValue(text)).toBeUndefined();
        },
    );

    it('in a room that is gone are refused', async () => {
        const { visitor, id } = await visitorAfterReport();
        for (const click of [dismiss(visitor, `report~id-gone~${id}`), openMember(visitor, `member~id-gone~x~${id}`)]) {
            expect(wordsOf(await click)).toContain('[error-invalid-room]');
        }
    });
});

it('says so when what was reported cannot be read', async () => {
    const { visitor, id } = await visitorAfterReport();
    visitor.workspace.keeping.records.calls.fail('records.read', refusal('mod-app-not-permitted'));
    expect(wordsOf(await dismiss(visitor, dismissValue(id)))).toContain('[mod-app-not-permitted]');
    expect(wordsOf(await openMember(visitor, openValue(id)))).toContain('[mod-app-not-permitted]');
});
