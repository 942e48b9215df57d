// What Rocket.Chat's own client does with bars and modals (proven.md §4): ids, clicks in flight, closing, errors.
import { inspect } from 'node:util';
import type { Playground } from './playground';
import { useSurfaces } from './use-surfaces';

const use = useSurfaces();

/** Waits until the app has answered what was typed before, which it does in order. */
async function answered(playground: Playground): Promise<void> {
    await playground.type('/surfaces say');
    await playground.notice('Only');
}

const submitsOf = ({ posted }: Playground): unknown[] => posted.filter(({ type }) => type === 'viewSubmit');

describe('a view with the id that is on screen', () => {
    it('is ignored in the bar, until that is closed', async () => {
        const alice = await use().openBar('alice', 'first');
        await alice.panel.shows('first');
        await alice.type('/surfaces second');
        await answered(alice);
        expect(await alice.panel.text()).toContain('first');
        await alice.panel.close();
        await alice.panel.closed();
        await alice.type('/surfaces third');
        await alice.panel.shows('third');
    });

    it('is ignored as a modal, whereas another takes its place, and both leave the bar', async () => {
        const alice = await use().openBar('alice', 'first');
        await alice.type('/surfaces buttons');
        await alice.modal.opened();
        await alice.modal.button('Open again').click();
        await alice.modal.button('Open again').and(alice.page.locator(':enabled')).waitFor();
        expect(await alice.modal.title()).toBe('Buttons');
        await alice.modal.button('Open another').click();
        await alice.page.getByRole('dialog', { name: 'Other' }).waitFor();
        expect(await alice.page.getByRole('dialog').count()).toBe(1);
        expect(await alice.panel.text()).toContain('first');
    });

    it('takes a modal of the client itself away', async () => {
        const bob = await use().openAs('bob');
        await bob.type('/surfaces late');
        await bob.messageAction('BUY CHEAP WATCHES', 'Report message');
        await bob.page.getByRole('dialog', { name: 'Report this message?' }).waitFor();
        await bob.page.getByRole('dialog', { name: 'A modal' }).waitFor();
        expect(await bob.page.getByRole('dialog').count()).toBe(1);
    });
});

describe('a submit', () => {
    it('is sent for each click, as nothing is disabled while the app has not answered', async () => {
        const alice = await use().openModal();
        await alice.modal.fill('Reason', 'late');
        await alice.modal.submit();
        await alice.modal.submit();
        await alice.modal.closed();
        expect(submitsOf(alice)).toHaveLength(2);
    });

    it('that is answered closes whichever modal is on the screen by then', async () => {
        const alice = await use().openModal();
        await alice.modal.fill('Reason', 'very late');
        await alice.modal.submit();
        await alice.page.keyboard.press('Escape');
        await alice.modal.closed();
        await alice.type('/surfaces buttons');
        await alice.page.getByRole('dialog', { name: 'Buttons' }).waitFor();
        await alice.modal.closed();
    });

    it('carries no key for what was not touched, and an empty list for people who were all taken off again', async () => {
        const alice = await use().openBar();
        await alice.panel.lookUp('Members', 'bob', 'Bob Brown');
        await alice.panel.button('Remove Bob Brown').click();
        await alice.panel.submit();
        await alice.panel.closed();
        const [{ payload }] = submitsOf(alice) as [{ payload: { view: { state: Record<string, unknown> } } }];
        const { state } = payload.view;
        expect(state['input-members']).toEqual({ members: [] });
        for (const untouched of ['input-member', 'input-one', 'input-some', 'input-day']) {
            expect(state[untouched]).toEqual({});
        }
    });
});

describe('errors at fields', () => {
    it('stay through typing and updates, until the next answer of errors', async () => {
        const alice = await use().openModal();
        const { modal } = alice;
        await modal.fill('Reason', 'bad');
        await modal.submit();
        await modal.shows('That is no reason');
        await modal.fill('Reason', 'update');
        await modal.submit();
        await alice.page.getByRole('dialog', { name: 'Updated' }).waitFor();
        expect(await modal.errorAt('Reason')).toBe('That is no reason');
        expect(await modal.valueOf('Reason')).toBe('update');
        await modal.fill('Reason', 'unkind');
        await modal.submit();
        await modal.shows('Not of a kind');
        expect(await modal.errorAt('Reason')).toBe('');
    });
});

describe('what was filled in', () => {
    it('stays over an update, whatever first value that brings', async () => {
        const alice = await use().openModal('alice', 'buttons');
        const { modal } = alice;
        await modal.fill('First', 'typed');
        await modal.button('Update').click();
        await alice.page.getByRole('dialog', { name: 'Updated' }).waitFor();
        expect(await modal.valueOf('First')).toBe('typed');
        // The button has no value of its own.
        expect(alice.posted).toMatchObject([{ actionId: 'update', payload: { value: '' } }]);
    });
});

describe('closing', () => {
    it('by Esc or by a click beside it tells the app nothing; by the X or Cancel it does', async () => {
        const alice = await use().openModal();
        await alice.page.keyboard.press('Escape');
        await alice.modal.closed();
        await alice.type('/surfaces modal');
        await alice.modal.opened();
        await alice.page.mouse.click(5, 5);
        await alice.modal.closed();
        await alice.type('/surfaces bar');
        await alice.panel.button('Choose').press('Escape');
        await alice.panel.closed();
        await answered(alice);
        expect(alice.posted).toEqual([]);

        await alice.type('/surfaces modal');
        await alice.modal.close();
        await alice.modal.closed();
        expect(alice.posted).toMatchObject([
            { type: 'viewClosed', payload: { viewId: 'modal', isCleared: true, view: { state: {} } } },
        ]);
    });
});

describe('an app that fails', () => {
    it('is not told of, unless it takes too long', async () => {
        const alice = await use().openModal('alice', 'buttons');
        const told = jest.spyOn(console, 'error').mockImplementation();
        await alice.modal.button('Throw').click();
        await alice.modal.button('Throw').and(alice.page.locator(':enabled')).waitFor();
        expect(inspect(told.mock.calls)).toContain('Broken on purpose');
        told.mockRestore();
        expect(await alice.page.locator('.rcx-toastbar').count()).toBe(0);
        expect(await alice.modal.title()).toBe('Buttons');

        await alice.modal.button('Sleep').click();
        await alice.page.getByText('Loading', { exact: true }).waitFor();
        expect(await alice.toast()).toContain('has not answered in time');
        expect(await alice.modal.title()).toBe('Buttons');
    });
});
