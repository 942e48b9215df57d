// Every submit of the panel on a fake workspace: what is done, and where the answer stands.
import { many } from '../fakes/people';
import { problemsOf, textsOf } from '../fakes/views';
import { Visitor, formId, memberViewId, roomViewId, wordsOf } from '../fakes/visit';

function never(): never {
    throw new Error('no such reply');
}

describe('a submit', () => {
    it('does it for one, closes the form, and shows the member as they are now', async () => {
        const visitor = new Visitor('mona');
        const reply = await visitor.submit(formId('mute', 'bob'), { reason: 'spam' });
        expect(reply).toMatchObject({ kind: 'close-modal', bar: { id: memberViewId('bob') } });
        expect(wordsOf(reply)).toMatch(/✅ Muted in #general: @bob\.\nReason: spam[^]*Muted in #general\n/);
        expect(visitor.workspace.acts()).toEqual(['muting.mute bob']);
    });

    it('does it for several, and shows the room', async () => {
        const visitor = new Visitor('mona');
        const reply = await visitor.submit(formId('mute'), { people: ['bob', 'carol'] });
        expect(reply).toMatchObject({ kind: 'close-modal', bar: { id: roomViewId } });
        expect(wordsOf(reply)).toMatch(/Mute in #general: 2 of 2 done\.[^]*Muted now \(2\)/);
    });

    it('closes the form also when it was done for some only, and says for whom not', async () => {
        const reply = await new Visitor('mona').submit(formId('mute'), { people: ['bob', 'olga', 'nobody'] });
        expect(reply).toMatchObject({ kind: 'close-modal' });
        expect(problemsOf('contextualBar', reply.kind === 'close-modal' ? reply.bar : never())).toEqual([]);
        expect(wordsOf(reply)).toMatch(
            /1 of 3 done[^]*@bob[^]*@olga: [^]*\[mod-outranked\][^]*nobody[^]*\[error-invalid-user\]/,
        );
    });

    it('says at the field why it could be done for nobody, so that what was typed stays', async () => {
        const reply = await new Visitor('mona').submit(formId('mute'), { people: ['olga', 'nobody'] });
        expect(reply).toMatchObject({ kind: 'field-errors' });
        expect(reply.kind === 'field-errors' ? Object.keys(reply.errors) : []).toEqual(['people']);
        expect(wordsOf(reply)).toMatch(/@olga: .*\[mod-outranked\].*nobody.*\[error-invalid-user\]/);
    });

    it('says in the form of one person why it was refused', async () => {
        const visitor = new Visitor('mona');
        visitor.workspace.calls.fail('muting.mute', { code: 'mod-rate-limited', effect: 'none', by: 'server' });
        const reply = await visitor.submit(formId('mute', 'bob'));
        expect(reply).toMatchObject({ kind: 'update-modal', view: { id: formId('mute', 'bob') } });
        expect(wordsOf(reply)).toMatch(/⛔ @bob: .*\[mod-rate-limited\][^]*Bob \(@bob\) will not be able to write/);
    });

    it('closes the form of one person who is out of reach by now, and says so in the bar', async () => {
        const visitor = new Visitor('mona');
        const reply = await visitor.submit(formId('mute', 'olga'));
        expect(reply).toMatchObject({ kind: 'close-modal', bar: { id: memberViewId('olga') } });
        expect(wordsOf(reply)).toContain('[mod-outranked]');
        expect(visitor.workspace.acts()).toEqual([]);
    });

    it('says what is not certain after a failure', async () => {
        const visitor = new Visitor('mona');
        visitor.workspace.calls.fail('muting.mute', { code: 'mod-timed-out', effect: 'unknown', by: 'server' });
        visitor.workspace.calls.fail('rooms.byId', { code: 'mod-timed-out', effect: 'none', by: 'server' });
        const reply = await visitor.submit(formId('mute'), { people: ['bob'] });
        expect(wordsOf(reply)).toContain('look before you repeat it');
    });

    it.each([
        ['above the own rank', 'mona', 'owner', 'mod-role-above-own'],
        ['that is none', 'olga', 'pope', 'error-invalid-role'],
        ['of the workspace', 'alice', 'admin', 'mod-workspace-role-unconfirmed'],
    ])('of a role %s says so at its field', async (_name, who, role, code) => {
        const visitor = new Visitor(who);
        visitor.workspace.state.permissions.set('set-owner', ['moderator', 'owner', 'admin']);
        for (const viewId of [formId('add-role', 'bob'), formId('add-role')]) {
            const reply = await visitor.submit(viewId, { role, people: ['bob'] });
            expect(reply.kind === 'field-errors' ? Object.keys(reply.errors) : []).toEqual(['role']);
            expect(wordsOf(reply)).toContain(`[${code}]`);
        }
        expect(visitor.workspace.acts()).toEqual([]);
    });

    it.each([
        'message',
        '',
        formId('mute', 'bob').replace('mute', 'promote'),
        roomViewId,
        `${formId('mute', 'bob')}~yes`,
    ])(
        'of the view %j is out of date, and says so in that view, as another would be closed at once',
        async (viewId) => {
            const visitor = new Visitor('alice');
            const reply = await visitor.submit(viewId, { people: ['bob'] }, true);
            expect(reply).toMatchObject({
                kind: 'update-modal',
                view: { id: expect.stringContaining(viewId) as unknown },
            });
            expect(wordsOf(reply)).toContain('[mod-stale-view]');
            expect(visitor.workspace.acts()).toEqual([]);
        },
    );

    it('in a room that is gone says so in the view', async () => {
        const viewId = formId('mute', 'bob').replace('id-general', 'gone');
        const reply = await new Visitor('alice').submit(viewId);
        expect(reply).toMatchObject({ kind: 'update-modal', view: { id: expect.stringContaining(viewId) as unknown } });
        expect(wordsOf(reply)).toContain('[error-invalid-room]');
    });

    it.each(['bob', 'eve'])('by %s, who may not, changes nothing and tells nothing of the room', async (who) => {
        const visitor = new Visitor(who);
        for (const viewId of [formId('mute', 'carol'), formId('mute'), formId('deactivate', 'carol')]) {
            const words = wordsOf(await visitor.submit(viewId, { people: ['carol', 'olga'] }, true));
            expect(words).toContain('[error-not-allowed]');
            if (who === 'eve') {
                expect(words).not.toMatch(/general|muted now|owner/i);
            }
        }
        expect(visitor.workspace.acts()).toEqual([]);
    });
});

describe('rooms that would be given up', () => {
    const viewId = formId('deactivate', 'bob');

    it('are asked about again each time that they change, and given up only when just these were listed', async () => {
        const visitor = new Visitor('alice');
        const { state, calls } = visitor.workspace;
        expect(wordsOf(await visitor.start('deactivate', memberViewId('bob')))).not.toContain('cannot be undone');

        state.affected = { changeOwner: [{ name: 'design' }], deleted: [] };
        const first = await visitor.submit(viewId);
        expect(first).toMatchObject({ kind: 'update-modal', view: { id: viewId, submit: { value: 'relinquish' } } });
        expect(wordsOf(first)).toContain('#design');

        state.affected = { changeOwner: [{ name: 'design' }], deleted: ['notebook'] };
        const second = await visitor.submit(viewId, {}, true);
        expect(second).toMatchObject({ kind: 'update-modal', view: { id: viewId } });
        expect(wordsOf(second)).toContain('#notebook');
        expect(visitor.workspace.acts()).toEqual([]);

        const done = await visitor.submit(viewId, {}, true);
        expect(wordsOf(done)).toContain('✅ Deactivated and signed out everywhere: @bob.');
        expect(calls.made.find(({ method }) => method === 'deactivation.deactivate')?.given[1]).toBe(true);
    });

    it('are not given up by a form that did not list them, though they were listed elsewhere', async () => {
        const visitor = new Visitor('alice');
        visitor.workspace.state.affected = { changeOwner: [], deleted: ['notebook'] };
        await visitor.start('deactivate', memberViewId('bob'));
        const reply = await visitor.submit(viewId, {}, false);
        expect(wordsOf(reply)).toContain('Deactivate all the same');
        expect(visitor.workspace.acts()).toEqual([]);
    });

    it('are not given up by a button that claims that they were listed', async () => {
        const visitor = new Visitor('alice');
        visitor.workspace.state.affected = { changeOwner: [], deleted: ['notebook'] };
        const reply = await visitor.submit(viewId, {}, true);
        expect(reply).toMatchObject({ kind: 'update-modal' });
        expect(wordsOf(reply)).toContain('#notebook');
        expect(wordsOf(reply)).not.toContain('--relinquish');
        expect(visitor.workspace.acts()).toEqual([]);
    });

    it('are never given up for several at once; the way to do it is said', async () => {
        const visitor = new Visitor('alice');
        visitor.workspace.state.affected = { changeOwner: [], deleted: ['notebook'] };
        for (const confirmed of [false, true, true]) {
            const reply = await visitor.submit(formId('deactivate'), { people: ['bob'] }, confirmed);
            expect(reply).toMatchObject({ kind: 'field-errors' });
            expect(wordsOf(reply)).toMatch(/#notebook.*open them one by one/);
        }
        expect(visitor.workspace.acts()).toEqual([]);
    });
});

it('shows only good views on the way', async () => {
    const visitor = new Visitor('alice');
    const replies = [
        await visitor.open(),
        await visitor.open('id-bob'),
        await visitor.click({ actionId: 'find', value: 'nobody' }),
        await visitor.submit(formId('mute'), { people: many(50, (position) => `nobody${position}`).concat() }),
        await visitor.submit(formId('mute'), { people: ['alice', ...many(49, (position) => `nobody${position}`)] }),
        await visitor.submit(formId('mute'), { people: ['bob', ...many(49, (position) => `nobody${position}`)] }),
    ];
    for (const reply of replies) {
        const bar = reply.kind === 'close-modal' ? reply.bar : 'view' in reply ? reply.view : undefined;
        expect(bar ? problemsOf('contextualBar', bar) : []).toEqual([]);
        expect(bar ? textsOf(bar).length : 1).toBeGreaterThan(0);
    }
});
