// The fixture app "Surfaces" in the page: one app and one browser for the tests of a file.
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { Playground, type OpenOptions } from './playground';
import { serve, type Served } from './serve';

export class SurfacesTest {
    private readonly opened: Playground[] = [];

    constructor(
        readonly served: Served,
        private readonly browser: Browser,
    ) {}

    /** Somebody's page, in a room. */
    async openAs(name: string, options?: OpenOptions, room = '#general'): Promise<Playground> {
        const playground = await Playground.openAs(this.browser, this.served.rest.url, name, options);
        this.opened.push(playground);
        await playground.goTo(room);
        return playground;
    }

    /** Somebody's page with the bar that a word behind the command opens. */
    async openBar(name = 'alice', how = 'bar', options?: OpenOptions): Promise<Playground> {
        const playground = await this.openAs(name, options);
        await playground.type(`/surfaces ${how}`);
        await playground.panel.opened();
        return playground;
    }

    /** Somebody's page with the modal that a word behind the command opens. */
    async openModal(name = 'alice', how = 'modal', options?: OpenOptions): Promise<Playground> {
        const playground = await this.openAs(name, options);
        await playground.type(`/surfaces ${how}`);
        await playground.modal.opened();
        return playground;
    }

    async closePages(): Promise<void> {
        await Promise.all(this.opened.splice(0).map((playground) => playground.close()));
    }
}

/** Starts both before the file's tests and stops them behind; `use()` gives what the tests work with. */
export function useSurfaces(): () => SurfacesTest {
    let [served, browser, running]: [Served?, Browser?, SurfacesTest?] = [];
    beforeAll(async () => {
        const appFolder = join(__dirname, 'fixtures/surfaces');
        [served, browser] = await Promise.all([serve({ appFolder, serviceAccount: false }), launchChromium()]);
        running = new SurfacesTest(served, browser);
    }, 120_000);
    afterEach(async () => {
        await running?.closePages();
    });
    afterAll(async () => {
        await browser?.close();
        await served?.stop();
    });
    return () => {
        if (!running) throw new Error('The page is there only inside a test');
        return running;
    };
}
