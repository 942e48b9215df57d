// A form that is sent twice, as clients send it for each click: it is carried out once, and both get the same answer.
import { Visitor, formId, memberViewId, wordsOf } from '../fakes/visit';
import { idOfOpening } from '../../../src/panel/view-name';
import type { Reply } from '../../../src/panel/visit';
import type { FakeWorkspace } from '../fakes/fake-workspace';

const warnBob = idOfOpening(formId('warn', 'bob'), 'one');
const because = (reason: string): object => ({ reason: { reason } });

function send(visitor: Visitor, viewId = warnBob, state: object = because('be kind')): Promise<Reply> {
    return visitor.send({ viewId, state, confirmed: false, again: false });
}

const warnings = ({ keeping }: FakeWorkspace): string[] => keeping.inShort();

describe('to one process', () => {
    it('is carried out once, and answered twice alike', async () => {
        const visitor = new Visitor('mona');
        const [one, other] = await Promise.all([send(visitor), send(visitor)]);
        expect(one).toMatchObject({ kind: 'close-modal', bar: { id: memberViewId('bob') } });
        expect(wordsOf(one)).toContain('✅ Warned in #general: @bob.');
        expect(other).toEqual(one);
        expect(await send(visitor)).toEqual(one);
        expect(warnings(visitor.workspace)).toEqual(['warn bob done']);
    });

    it('is carried out again from another opening of the form', async () => {
        const visitor = new Visitor('mona');
        await send(visitor);
        await send(visitor, idOfOpening(formId('warn', 'bob'), 'two'));
        expect(warnings(visitor.workspace)).toHaveLength(2);
    });

    it('is carried out for each of two people, whatever the opening', async () => {
        const workspace = new Visitor('mona').workspace;
        await send(new Visitor('mona', workspace));
        await send(new Visitor('olga', workspace));
        expect(warnings(workspace)).toHaveLength(2);
    });

    it('may be sent again after what was wrong with it was mended', async () => {
        const visitor = new Visitor('mona');
        const [one, other] = await Promise.all([send(visitor, warnBob, {}), send(visitor, warnBob, {})]);
        expect(one).toMatchObject({ kind: 'field-errors', errors: { reason: expect.any(String) as unknown } });
        expect(other).toEqual(one);
        expect(await send(visitor)).toMatchObject({ kind: 'close-modal' });
        expect(warnings(visitor.workspace)).toEqual(['warn bob done']);
    });

    it('may be sent again after it came to nothing', async () => {
        const visitor = new Visitor('mona');
        const viewId = idOfOpening(formId('mute', 'bob'), 'one');
        visitor.workspace.calls.fail('muting.mute', { code: 'mod-rate-limited', effect: 'none', by: 'server' }, 1);
        const [one, other] = await Promise.all([send(visitor, viewId), send(visitor, viewId)]);
        expect(one).toMatchObject({ kind: 'update-modal' });
        expect(other).toEqual(one);
        expect(await send(visitor, viewId)).toMatchObject({ kind: 'close-modal' });
        expect(visitor.workspace.acts()).toEqual(['muting.mute bob', 'muting.mute bob']);
    });

    it('is carried out after it was only tried out', async () => {
        const visitor = new Visitor('mona');
        const dry = { ...because('be kind'), what: { what: 'dry-run' } };
        expect(await send(visitor, warnBob, dry)).toMatchObject({ kind: 'update-modal' });
        expect(warnings(visitor.workspace)).toEqual([]);
        expect(await send(visitor)).toMatchObject({ kind: 'close-modal' });
    });

    it('is not carried out again when it broke half-way', async () => {
        const visitor = new Visitor('mona');
        const error = new Error('the room is gone');
        visitor.workspace.calls.throwFrom('rooms.roleHolders', error);
        const broken = await Promise.allSettled([send(visitor), send(visitor)]);
        visitor.workspace.calls.throwFrom('rooms.roleHolders', error, 0);
        const later = await Promise.allSettled([send(visitor)]);
        for (const each of [...broken, ...later]) {
            expect(each.status === 'rejected' || each.value.kind !== 'close-modal').toBe(true);
        }
        expect(warnings(visitor.workspace).length).toBeLessThanOrEqual(1);
    });

    it('of no opening is out of date', async () => {
        const visitor = new Visitor('mona');
        expect(wordsOf(await send(visitor, formId('warn', 'bob')))).toContain('[mod-stale-view]');
        expect(warnings(visitor.workspace)).toEqual([]);
    });

    it('changes nothing when it cannot be written down that it was sent', async () => {
        const visitor = new Visitor('mona');
        const { calls } = visitor.workspace.keeping.records;
        calls.fail('records.append', { code: 'mod-engine-failed', effect: 'none', by: 'server' });
        const reply = await send(visitor);
        expect(reply).toMatchObject({ kind: 'update-modal' });
        expect(wordsOf(reply)).toContain('[mod-engine-failed]');
        expect(warnings(visitor.workspace)).toEqual([]);
    });
});

describe('to two processes', () => {
    /** The same person at two processes of the app, which have the store in common. */
    function both(): readonly [Visitor, Visitor] {
        const one = new Visitor('mona');
        return [one, new Visitor('mona', one.workspace)];
    }

    it('is carried out by one of them, and answered by both with what became of it', async () => {
        const [one, other] = both();
        const replies = await Promise.all([send(one), send(other)]);
        for (const reply of replies) {
            expect(reply).toMatchObject({ kind: 'close-modal', bar: { id: memberViewId('bob') } });
            expect(wordsOf(reply)).toContain('✅ Warned in #general: @bob.');
        }
        expect(warnings(one.workspace)).toEqual(['warn bob done']);
        expect(await send(new Visitor('mona', one.workspace))).toMatchObject({ kind: 'close-modal' });
        expect(warnings(one.workspace)).toEqual(['warn bob done']);
    }, 15_000);

    it('is not carried out where nobody knows yet what the other one has done', async () => {
        const [one, other] = both();
        await one.book().claim(`id-mona ${warnBob}`);
        const reply = await send(other);
        expect(reply).toMatchObject({ kind: 'close-modal' });
        expect(wordsOf(reply)).toContain('What became of it is not known yet');
        expect(warnings(one.workspace)).toEqual([]);
    }, 15_000);

    it('is carried out by the other one when the first came to nothing', async () => {
        const [one, other] = both();
        const viewId = idOfOpening(formId('mute', 'bob'), 'one');
        one.workspace.calls.fail('muting.mute', { code: 'mod-rate-limited', effect: 'none', by: 'server' }, 1);
        expect(await send(one, viewId)).toMatchObject({ kind: 'update-modal' });
        expect(await send(other, viewId)).toMatchObject({ kind: 'close-modal' });
        expect(await send(one, viewId)).toMatchObject({ kind: 'close-modal' });
        expect(one.workspace.acts()).toEqual(['muting.mute bob', 'muting.mute bob']);
    });
});
