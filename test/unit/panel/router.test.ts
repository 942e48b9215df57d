// Every click of the panel on a fake workspace: what the client is asked to show, and what is done.
import { Visitor, firstPage, formId, memberViewId, roomViewId, wordsOf } from '../fakes/visit';
import { idOfOpening, writeViewName } from '../../../src/panel/view-name';
import { many } from '../fakes/people';

describe('opening', () => {
    it("shows the room by the button in the room's menu", async () => {
        const reply = await new Visitor('mona').open();
        expect(reply).toMatchObject({ kind: 'open-bar', view: { id: roomViewId } });
        expect(wordsOf(reply)).toContain('You may do here: Warn, Mute, Unmute, Kick, Ban, Unban, Note.');
    });

    it('shows the author by the button of a message', async () => {
        const reply = await new Visitor('mona').open('id-bob');
        expect(reply).toMatchObject({ kind: 'open-bar', view: { id: memberViewId('bob') } });
        expect(wordsOf(reply)).toContain('Bob (@bob)');
    });

    it('shows the room, and why, where the author is gone', async () => {
        const reply = await new Visitor('mona').open('id-gone');
        expect(reply).toMatchObject({ kind: 'open-bar', view: { id: roomViewId } });
        expect(wordsOf(reply)).toContain('[error-invalid-user]');
    });

    it.each([undefined, 'id-mona'])(
        'tells a plain member in one line, and nothing else (author %s)',
        async (author) => {
            const reply = await new Visitor('bob').open(author);
            expect(reply).toMatchObject({ kind: 'open-bar', view: { id: roomViewId } });
            const line = '⛔ You hold no permission here that Mod Desk needs. [error-not-allowed]';
            expect(wordsOf(reply)).toBe(`Mod Desk\n${line}\nClose`);
        },
    );

    it.each([undefined, 'id-mona'])('shows nothing of the room to whoever is not in it (author %s)', async (author) => {
        const visitor = new Visitor('eve');
        visitor.workspace.state.room.muted = ['carol'];
        const words = wordsOf(await visitor.open(author));
        expect(words).toContain('[error-not-allowed]');
        expect(words).not.toMatch(/general|carol|olga|mona/);
    });

    it('says so where the room is gone', async () => {
        const reply = await new Visitor('mona').open(undefined, 'gone');
        expect(reply).toMatchObject({ kind: 'open-modal' });
        expect(wordsOf(reply)).toContain('[error-invalid-room]');
    });
});

describe('a click', () => {
    it('turns the page in the same bar', async () => {
        const value = writeViewName({ ...firstPage, mutedPage: 1 });
        const visitor = new Visitor('mona');
        visitor.workspace.state.room.muted = many(15, (position) => `user${position}`);
        const reply = await visitor.click({ value });
        expect(reply).toMatchObject({ kind: 'update-bar', view: { id: roomViewId } });
        expect(wordsOf(reply)).toContain('Page 2 of 2');
    });

    it('opens a member in the place of the room, and the room again', async () => {
        const visitor = new Visitor('mona');
        const member = await visitor.click({ value: memberViewId('bob') });
        expect(member).toMatchObject({ kind: 'open-bar', view: { id: memberViewId('bob') } });
        const back = await visitor.click({ value: roomViewId, viewId: memberViewId('bob') });
        expect(back).toMatchObject({ kind: 'open-bar', view: { id: roomViewId } });
        const again = await visitor.click({ value: memberViewId('bob'), viewId: memberViewId('bob') });
        expect(again).toMatchObject({ kind: 'update-bar', view: { id: memberViewId('bob') } });
    });

    it('finds a member by name, in any case', async () => {
        const reply = await new Visitor('mona').click({ actionId: 'find', value: 'Bob' });
        expect(reply).toMatchObject({ kind: 'open-bar', view: { id: memberViewId('bob') } });
    });

    it('says in the bar that nobody was found', async () => {
        for (const value of ['nobody', '']) {
            const reply = await new Visitor('mona').click({ actionId: 'find', value });
            expect(reply).toMatchObject({ kind: 'update-bar', view: { id: roomViewId } });
            expect(wordsOf(reply)).toContain('Nobody here is called that. [error-invalid-user]');
        }
    });

    it('finds whoever was not found before: the field is another each time that the room is drawn', async () => {
        const fields = await Promise.all(
            ['first', 'second'].map(async (opening) => {
                const visitor = new Visitor('mona', undefined, { opening });
                const reply = await visitor.click({ actionId: 'find-before', value: 'nobody' });
                const field =
                    reply.kind === 'update-bar' && reply.view.blocks.find(({ blockId }) => blockId === 'find');
                return field && 'element' in field ? (field.element as { readonly actionId: string }).actionId : '';
            }),
        );
        expect(fields).toEqual(['find-first', 'find-second']);
        const found = await new Visitor('mona').click({ actionId: 'find-second', value: 'bob' });
        expect(found).toMatchObject({ kind: 'open-bar', view: { id: memberViewId('bob') } });
    });

    it('opens the form of an action, for one and for several', async () => {
        const visitor = new Visitor('mona');
        expect(await visitor.start('mute', memberViewId('bob'))).toMatchObject({
            kind: 'open-modal',
            view: { id: formId('mute', 'bob') },
        });
        expect(await visitor.start('mute', roomViewId)).toMatchObject({
            kind: 'open-modal',
            view: { id: formId('mute') },
        });
    });

    it('shows the form again in the place of what would happen', async () => {
        const visitor = new Visitor('mona');
        const viewId = idOfOpening(formId('mute', 'bob'), 'one');
        const state = { what: { what: 'dry-run' } };
        const tried = await visitor.send({ viewId, state, confirmed: false, again: false });
        expect(wordsOf(tried)).toContain('Back to the form');
        const back = await visitor.click({ actionId: 'back', value: 'mute', viewId });
        expect(back).toMatchObject({ kind: 'update-modal', view: { id: formId('mute', 'bob') } });
        expect(wordsOf(back)).toMatch(/Bob \(@bob\) will not be able to write[^]*Reason/);
        expect(wordsOf(await visitor.click({ actionId: 'back', value: 'mute' }))).toContain('[mod-stale-view]');
    });

    it('offers in a form only the roles that could be given', async () => {
        const reply = await new Visitor('otto').start('add-role', memberViewId('max'));
        expect(wordsOf(reply)).toContain('owner');
        expect(wordsOf(reply)).not.toMatch(/^moderator$/m);
    });

    it.each([
        ['a plain member', 'bob', 'mute', memberViewId('carol'), 'error-not-allowed'],
        ['a plain member, for several', 'bob', 'mute', roomViewId, 'error-not-allowed'],
        ['a moderator, on an owner', 'mona', 'mute', memberViewId('olga'), 'mod-outranked'],
        ['a moderator, for roles', 'mona', 'add-role', roomViewId, 'error-not-allowed'],
        ['an owner, on one not in the room', 'olga', 'kick', memberViewId('eve'), 'error-user-not-in-room'],
        ['an owner, on nobody', 'olga', 'kick', memberViewId('nobody'), 'error-invalid-user'],
    ] as const)('opens no form for %s', async (_name, who, action, viewId, code) => {
        const reply = await new Visitor(who).start(action, viewId);
        expect(reply).toMatchObject({ kind: 'open-modal', view: { id: 'message' } });
        expect(wordsOf(reply)).toContain(`[${code}]`);
    });

    it('unmutes from the list at once, and shows the same page of it', async () => {
        const visitor = new Visitor('mona');
        visitor.workspace.state.room.muted = ['bob', 'carol', ...many(15, (position) => `user${position}`)];
        const reply = await visitor.unmute('bob', 1);
        expect(reply).toMatchObject({ kind: 'update-bar', view: { id: roomViewId } });
        expect(wordsOf(reply)).toMatch(/✅ Unmuted in #general: @bob\.[^]*Muted now \(16\)[^]*Page 2 of 2/);
        expect(visitor.workspace.acts()).toEqual(['muting.unmute bob']);
    });

    it.each(['bob', 'eve'])('of Unmute by %s changes nothing', async (who) => {
        const visitor = new Visitor(who);
        visitor.workspace.state.room.muted = ['carol'];
        const words = wordsOf(await visitor.unmute('carol'));
        expect(words).toContain('[error-not-allowed]');
        expect(visitor.workspace.acts()).toEqual([]);
        if (who === 'eve') {
            expect(words).not.toMatch(/general|olga/);
        }
    });

    it.each([
        ['an unknown action', { actionId: 'delete-everything', value: 'bob' }],
        ['no action', { actionId: '', value: 'bob' }],
        ['an unknown view', { actionId: 'start', value: 'mute', viewId: 'message' }],
        ['a value missing', { actionId: 'start' }],
        ['a number for a value', { actionId: 'start', value: 7 as unknown as string }],
        ['a form as a page', { actionId: 'show', value: formId('mute', 'bob') }],
        ['something else as a page', { actionId: 'show', value: 'yesterday' }],
        ['an action that is none', { actionId: 'start', value: 'promote' }],
        ['a property of all objects for an action', { actionId: 'start', value: 'constructor' }],
        ['a form within a form', { actionId: 'start', value: 'mute', viewId: formId('mute', 'bob') }],
        ['nobody to unmute', { actionId: 'lift', value: 'bob' }],
    ] as const)('with %s is out of date', async (_name, clicked) => {
        const visitor = new Visitor('alice');
        const reply = await visitor.click(clicked);
        expect(reply).toMatchObject({ kind: 'open-modal' });
        expect(wordsOf(reply)).toContain('This view is out of date. Open the panel again. [mod-stale-view]');
        expect(visitor.workspace.acts()).toEqual([]);
    });
});
