// The playground's page as one person uses it.
import type { Browser, Locator, Page } from 'playwright-core';
import { Surface } from './surface';

/** What the page posted to an app. */
export type Posted = Readonly<Record<string, unknown>>;

export interface OpenOptions {
    readonly theme?: 'light' | 'dark';
    readonly size?: { readonly width: number; readonly height: number };
}

/** How long to wait for what should be there, before giving up. */
const patience = 10_000;
const interactionPath = '/api/apps/ui.interaction/';

/** Of links in the sidebar: the icon before the name is a letter of its font. */
const namesOf = (links: readonly string[]): string[] => links.map((text) => text.split('\n').at(-1) ?? '');

export class Playground {
    /** The contextual bar beside the room. */
    readonly panel: Surface;
    readonly modal: Surface;
    /** The bodies posted to `ui.interaction`, oldest first. */
    readonly posted: Posted[] = [];

    private constructor(readonly page: Page) {
        this.panel = new Surface(page, page.locator('.app-bar'));
        this.modal = new Surface(page, page.locator('.rcx-modal'));
        page.on('request', (request) => {
            if (request.url().includes(interactionPath)) this.posted.push(request.postDataJSON() as Posted);
        });
    }

    /** Opens the page and logs in as a person, in a browser window of its own. */
    static async openAs(browser: Browser, url: string, name: string, options: OpenOptions = {}): Promise<Playground> {
        const { theme = 'light', size = { width: 1280, height: 800 } } = options;
        const page = await browser.newPage({ viewport: size });
        page.setDefaultTimeout(patience);
        const playground = new Playground(page);
        await page.goto(`${url}/?theme=${theme}`);
        await page.getByRole('button', { name: new RegExp(`^${name}\\b`, 'i') }).click();
        await page.getByRole('button', { name: 'Be someone else' }).waitFor();
        return playground;
    }

    /** Goes to a room by the name that the sidebar shows; a leading # is taken off. */
    async goTo(room: string): Promise<void> {
        const name = room.replace(/^#/, '');
        const title = this.page.getByText(name, { exact: true });
        await this.page.getByRole('navigation').getByRole('link').filter({ has: title }).first().click();
        await this.page.getByRole('banner').getByRole('heading', { name }).waitFor();
    }

    /** Writes in the composer and presses Enter. */
    async type(text: string): Promise<void> {
        await this.typing(text);
        await this.composer.press('Enter');
    }

    /** Writes in the composer, and leaves it at that. */
    async typing(text: string): Promise<void> {
        await this.composer.fill(text);
    }

    /** The commands that the composer offers. */
    async offeredCommands(): Promise<string[]> {
        return await this.page.getByRole('listbox', { name: 'Commands' }).getByRole('option').allInnerTexts();
    }

    /** The labels in the room's kebab; none when it is not there. */
    async roomActions(): Promise<string[]> {
        return await this.labelsBehind(this.roomMenu);
    }

    async roomAction(label: string): Promise<void> {
        await this.roomMenu.click();
        await this.page.getByRole('menuitem', { name: label }).click();
    }

    /** The labels in the kebab of the last message with this text. */
    async messageActions(text: string): Promise<string[]> {
        return await this.labelsBehind(await this.messageMenu(text));
    }

    /** The last message with this text. */
    message(text: string | RegExp): Locator {
        return this.page.locator('.message', { hasText: text }).last();
    }

    /** Presses a button within the last message with this text. */
    async pressInMessage(text: string, label: string): Promise<void> {
        await this.message(text).getByRole('button', { name: label }).click();
    }

    async messageAction(text: string, label: string): Promise<void> {
        await (await this.messageMenu(text)).click();
        await this.page.getByRole('menuitem', { name: label }).click();
    }

    /** Opens the thread of the last message with this text; what is typed then, is typed in the room still. */
    async openThread(text: string): Promise<void> {
        await this.message(text).hover();
        await this.message(text).getByRole('button', { name: 'Reply in thread' }).click();
    }

    /** Writes in the open thread. */
    async reply(text: string): Promise<void> {
        const field = this.page.getByRole('textbox', { name: 'Reply' });
        await field.fill(text);
        await field.press('Enter');
    }

    /** What only this person sees, oldest first. */
    async notices(): Promise<string[]> {
        return await this.page.locator('.notice .rcx-message-body').allInnerTexts();
    }

    /** Waits for a notice with these words and gives all of it. */
    async notice(words: string | RegExp): Promise<string> {
        return await this.page.locator('.notice .rcx-message-body', { hasText: words }).last().innerText();
    }

    async messages(): Promise<string[]> {
        return await this.page.locator('.message .rcx-message-body').allInnerTexts();
    }

    async systemMessages(): Promise<string[]> {
        return await this.page.locator('.rcx-message-system__body').allInnerTexts();
    }

    /** Waits until the room shows this as a message or as a system message. */
    async sees(words: string | RegExp): Promise<void> {
        await this.page.getByRole('list', { name: 'Messages' }).getByText(words).first().waitFor();
    }

    /** The rooms in the sidebar that the person is in. */
    async rooms(): Promise<string[]> {
        return await this.roomsIn('Rooms');
    }

    /** The channels in the sidebar that the person could join. */
    async otherChannels(): Promise<string[]> {
        return await this.roomsIn('Other channels');
    }

    /** The rooms in which there is something new. */
    async unreadRooms(): Promise<string[]> {
        const unread = this.page.getByRole('link').filter({ has: this.page.getByLabel('unread') });
        return namesOf(await unread.allInnerTexts());
    }

    /** Joins the channel that is shown. */
    async join(): Promise<void> {
        await this.page.getByRole('button', { name: 'Join' }).click();
    }

    /** Leaves the room that is shown; the question has been answered then. */
    async leave(): Promise<void> {
        await this.page.getByRole('banner').getByRole('button', { name: 'Leave' }).click();
        await this.modal.submit();
    }

    /** Reports the last message with this text. */
    async report(text: string, reason: string): Promise<void> {
        await this.messageAction(text, 'Report message');
        await this.modal.fill('What is wrong with it?', reason);
        await this.modal.submit();
        await this.modal.closed();
    }

    /** Waits for a toast and gives its words. */
    async toast(): Promise<string> {
        return await this.page.locator('.rcx-toastbar').first().innerText();
    }

    async close(): Promise<void> {
        await this.page.close();
    }

    private get composer(): Locator {
        return this.page.getByRole('textbox', { name: 'Message' });
    }

    private get roomMenu(): Locator {
        return this.page.getByRole('button', { name: 'Room options' });
    }

    private async roomsIn(list: string): Promise<string[]> {
        const navigation = this.page.getByRole('navigation', { name: list, exact: true });
        return namesOf(await navigation.getByRole('link').allInnerTexts());
    }

    private async messageMenu(text: string): Promise<Locator> {
        await this.message(text).hover();
        return this.message(text).getByRole('button', { name: 'More' });
    }

    private async labelsBehind(menu: Locator): Promise<string[]> {
        if ((await menu.count()) === 0) return [];
        await menu.click();
        const labels = await this.page.getByRole('menuitem').allInnerTexts();
        await this.page.keyboard.press('Escape');
        return labels;
    }
}
