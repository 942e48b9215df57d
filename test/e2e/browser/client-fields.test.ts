// What Rocket.Chat's own client does with fields, words, sizes and commands (proven.md §3 and §4).
import { inspect } from 'node:util';
import type { Locator } from 'playwright-core';
import type { Playground } from './playground';
import { useSurfaces } from './use-surfaces';

const use = useSurfaces();

interface Box {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

async function boxOf(locator: Locator): Promise<Box> {
    const box = await locator.boundingBox();
    if (!box) throw new Error('It is not to be seen');
    return box;
}

/** What a field that looks people up offers for what is typed, when the server has answered. */
async function offersFor({ page }: Playground, field: Locator, typed: string): Promise<string[]> {
    await field.locator('input').click();
    await page.getByRole('option', { name: 'Alice Adams' }).waitFor();
    await field.locator('input').fill(typed);
    await page.getByRole('option', { name: 'Alice Adams' }).waitFor({ state: 'detached' });
    const offers = await page.getByRole('option').allInnerTexts();
    return offers.map((offer) => offer.replace(/\s+/g, ' '));
}

describe('a field for people', () => {
    it('for one lists full names only, cannot be emptied, and takes no notice of the same choice again', async () => {
        const alice = await use().openModal('alice', 'buttons');
        const { modal } = alice;
        expect(await offersFor(alice, modal.field('Find'), 'bob')).toEqual(['Bob Brown']);
        await modal.lookUp('Find', 'bob', 'Bob Brown');
        expect(alice.posted).toMatchObject([{ actionId: 'find', payload: { value: 'bob' } }]);

        expect(await modal.field('Find').getByRole('button', { name: 'Bob Brown' }).isDisabled()).toBe(true);
        await modal.lookUp('Find', 'bob', 'Bob Brown');
        await modal.lookUp('Find', 'caro', 'Carol Clark');
        expect(await modal.field('Find').getByRole('button').allInnerTexts()).toEqual(['Carol Clark']);
        expect(alice.posted.map(({ payload }) => payload)).toEqual([
            { blockId: 'input-find', value: 'bob' },
            { blockId: 'input-find', value: 'carol' },
        ]);
    });

    it('for several lists them with their usernames, and takes each off again', async () => {
        const alice = await use().openBar();
        const { panel } = alice;
        expect(await offersFor(alice, panel.field('Members'), 'bob')).toEqual(['Bob Brown (bob)']);
        await panel.lookUp('Members', 'bob', 'Bob Brown');
        await panel.lookUp('Members', 'caro', 'Carol Clark');
        await panel.button('Remove Bob Brown').click();
        const left = await panel.field('Members').getByRole('button').allInnerTexts();
        expect(left.map((label) => label.trim())).toEqual(['Carol Clark']);
    });
});

describe('what there is room for', () => {
    it('is six rows in a field for several lines', async () => {
        const alice = await use().openModal();
        expect(await alice.modal.field('Reason').locator('textarea').getAttribute('rows')).toBe('6');
    });

    it('is the window for a modal, which scrolls within', async () => {
        const size = { width: 1280, height: 600 };
        const alice = await use().openModal('alice', 'tall', { size });
        const modal = await boxOf(alice.modal.locator);
        expect(modal.y).toBeGreaterThanOrEqual(0);
        expect(modal.y + modal.height).toBeLessThanOrEqual(size.height);
        const last = alice.modal.locator.getByText('Line 39');
        expect((await boxOf(last)).y).toBeGreaterThan(size.height);
        expect((await boxOf(alice.modal.submitButton)).y).toBeLessThan(size.height);
    });

    test.each([
        { width: 1280, bar: 380 },
        { width: 1700, bar: 0.38 * (1700 - 280) },
    ])('is $bar px for a bar in a window of $width px', async ({ width, bar }) => {
        const alice = await use().openBar('alice', 'bar', { size: { width, height: 800 } });
        expect((await boxOf(alice.panel.locator)).width).toBeCloseTo(bar, 0);
    });
});

describe('a long word', () => {
    it('is not broken, runs out of the bar, and pushes a button below, unless it has a place to break', async () => {
        const alice = await use().openBar('alice', 'long');
        const bar = await boxOf(alice.panel.locator);
        const section = (at: number): Locator => alice.panel.locator.locator('.section').nth(at);
        const buttonBelow = async (at: number): Promise<boolean> => {
            const [row, button] = await Promise.all([boxOf(section(at)), boxOf(section(at).getByRole('button'))]);
            return button.x < row.x + 50;
        };
        expect(await Promise.all([0, 1, 2].map(buttonBelow))).toEqual([false, true, false]);
        const right = async (at: number): Promise<number> => {
            const text = await boxOf(alice.panel.locator.locator('.context > span').nth(at));
            return text.x + text.width;
        };
        expect(await right(0)).toBeGreaterThan(bar.x + bar.width);
        expect(await right(1)).toBeLessThan(bar.x + bar.width);
    });

    it('or a short one stands at the top of its row', async () => {
        const alice = await use().openBar('alice', 'long');
        const row = alice.panel.section('Beside a tall one');
        const [text, image] = await Promise.all([boxOf(row.locator('.section-text')), boxOf(row.locator('img'))]);
        expect(image.height).toBe(88);
        expect(Math.abs(text.y - image.y)).toBeLessThan(5);
    });
});

describe('a command', () => {
    it('is known by its name as it is written', async () => {
        const alice = await use().openAs('alice');
        await alice.typing('/SURF');
        expect(await alice.page.getByRole('listbox', { name: 'Commands' }).count()).toBe(0);
        await alice.type('/Surfaces bar');
        expect(await alice.notice('No such command')).toContain('/Surfaces');
        expect(await alice.panel.isOpen()).toBe(false);
    });

    it('ends with its line', async () => {
        const alice = await use().openAs('alice');
        await alice.type('/surfaces say\nmodal');
        expect(await alice.notice('Only')).toBe('Only for you');
        await alice.type('/surfaces\nmodal');
        await alice.panel.shows('bar');
        expect(await alice.modal.isOpen()).toBe(false);
    });

    it('that breaks is told of to whoever typed it', async () => {
        const told = jest.spyOn(console, 'error').mockImplementation();
        const alice = await use().openAs('alice');
        await alice.type('/surfaces fail');
        expect(await alice.notice('Something went wrong')).toContain('/surfaces');
        expect(inspect(told.mock.calls)).toContain('Broken on purpose');
        told.mockRestore();
    });
});
