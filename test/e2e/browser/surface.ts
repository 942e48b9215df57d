// One contextual bar or modal, in the words of the person who looks at it.
import type { Locator, Page } from 'playwright-core';

export class Surface {
    constructor(
        private readonly page: Page,
        /** The surface itself; not there while none is open. */
        readonly locator: Locator,
    ) {}

    /** Waits until one is open. */
    async opened(): Promise<void> {
        await this.locator.waitFor();
    }

    /** Waits until none is open. */
    async closed(): Promise<void> {
        await this.locator.waitFor({ state: 'detached' });
    }

    async isOpen(): Promise<boolean> {
        return (await this.locator.count()) > 0;
    }

    async title(): Promise<string> {
        return (await this.locator.getAttribute('aria-label')) ?? '';
    }

    /** All that can be read in it. */
    async text(): Promise<string> {
        return await this.locator.innerText();
    }

    /** Waits until it reads so. */
    async shows(words: string | RegExp): Promise<void> {
        await this.locator.getByText(words).first().waitFor();
    }

    button(label: string | RegExp): Locator {
        return this.locator.getByRole('button', { name: label });
    }

    /** The labels of the buttons in it, without those of its frame. */
    async buttons(): Promise<string[]> {
        const labels = await this.locator.locator('.action button, .section button').allInnerTexts();
        return labels.map((label) => label.trim()).filter((label) => label !== '');
    }

    /** The section that has these words, for its accessory. */
    section(words: string | RegExp): Locator {
        return this.locator.locator('.section', { hasText: words });
    }

    /** The field of an input block by its label. */
    field(label: string): Locator {
        return this.locator.locator('.rcx-field.input', { has: this.page.getByText(label, { exact: true }) });
    }

    async fill(label: string, value: string): Promise<void> {
        await this.field(label).locator('input, textarea').first().fill(value);
    }

    async valueOf(label: string): Promise<string> {
        return await this.field(label).locator('input, textarea').first().inputValue();
    }

    /** Chooses an option of a select. */
    async select(label: string, option: string): Promise<void> {
        await this.field(label).locator('.rcx-select').click();
        await this.page.getByRole('option', { name: option, exact: true }).click();
    }

    /** Types into a field that looks people or rooms up, takes the one with this name, and leaves the field. */
    async lookUp(label: string, typed: string, name: string): Promise<void> {
        const input = this.field(label).locator('input');
        await input.click();
        await input.fill(typed);
        await this.page.getByRole('option', { name }).first().click();
        // The list of a field for several stays open, over what stands below.
        await this.page.evaluate(() => {
            if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        });
        await this.page.getByRole('listbox').waitFor({ state: 'hidden' });
    }

    /** Clicks the checkbox, radio button or switch of an option. */
    async check(label: string, option: string): Promise<void> {
        await this.field(label).getByText(option, { exact: true }).click();
    }

    /** What is said to be wrong with a field; empty when nothing is. */
    async errorAt(label: string): Promise<string> {
        const error = this.field(label).getByRole('alert');
        return (await error.count()) === 0 ? '' : await error.innerText();
    }

    async submit(): Promise<void> {
        await this.submitButton.click();
    }

    /** The Cancel button. */
    async cancel(): Promise<void> {
        await this.footer.getByRole('button').first().click();
    }

    /** The X. */
    async close(): Promise<void> {
        await this.button('Close').click();
    }

    /** The last button of its footer. */
    get submitButton(): Locator {
        return this.footer.getByRole('button').last();
    }

    private get footer(): Locator {
        return this.locator.locator('.rcx-modal__footer, .app-bar-footer');
    }
}
