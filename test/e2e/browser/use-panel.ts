// The panel of the packaged app in the page: one app and one browser for the tests of a file, as new for each of them.
import type { Browser } from 'playwright-core';
import { changesBetween, factsOf } from '../facts';
import type { PersonName } from '../rows';
import { rememberWorkspace } from '../rewind';
import { launchChromium } from './chromium';
import { type OpenOptions, Playground } from './playground';
import { type Served, serve } from './serve';

/** The first file that runs also packages the app and builds the page. */
const startMilliseconds = 180_000;

export class PanelTest {
    private readonly opened: Playground[] = [];
    private readonly changedSettings = new Map<string, unknown>();
    private readonly rewind: () => void;

    constructor(
        readonly served: Served,
        private readonly browser: Browser,
    ) {
        this.rewind = rememberWorkspace(served.demo.workspace);
        // The tests of a file look people up oftener than the people whom they play.
        served.demo.workspace.setSetting('API_Enable_Rate_Limiter', false);
    }

    /** Somebody's page, in #general. */
    async openAs(name: PersonName, options?: OpenOptions): Promise<Playground> {
        const [firstName = name] = this.nameOf(name).split(' ');
        const page = await Playground.openAs(this.browser, this.served.rest.url, firstName, options);
        this.opened.push(page);
        await page.goTo('#general');
        return page;
    }

    /** Somebody's page with the panel of #general open. */
    async openPanel(name: PersonName, options?: OpenOptions): Promise<Playground> {
        const page = await this.openAs(name, options);
        await page.type('/mod');
        await page.panel.opened();
        return page;
    }

    /** Somebody's page with the panel open at a member, who was looked up in it. */
    async openMember(name: PersonName, member: PersonName): Promise<Playground> {
        const page = await this.openPanel(name);
        await this.find(page, member);
        return page;
    }

    /** Finds a member in the room's panel. */
    async find({ panel }: Playground, member: PersonName): Promise<void> {
        await panel.lookUp('Find a member', member, this.nameOf(member));
        await panel.button('Back to the room').waitFor();
    }

    /** What is shown for a person in a list to choose from. */
    nameOf(name: PersonName): string {
        return this.served.demo.people[name].name ?? name;
    }

    /** Everything in the workspace that is otherwise after some work; see `changesBetween`. */
    async changesBy(work: () => Promise<unknown>): Promise<string[]> {
        const { workspace } = this.served.demo;
        const before = factsOf(workspace);
        await work();
        return changesBetween(before, factsOf(workspace)).toSorted();
    }

    /** Takes away what somebody may do, in #general and in the workspace. */
    takeRoles(name: PersonName): void {
        const { workspace, people, rooms } = this.served.demo;
        const user = people[name];
        const subscription = workspace.subscriptions.findOneByRoomAndUser(rooms.general._id, user._id);
        if (subscription) workspace.subscriptions.update(subscription._id, { roles: [] });
        workspace.users.update(user._id, { roles: ['user'] });
    }

    /** Changes a setting of the app until the end of the test; with it the app forgets its permission table. */
    async set(id: string, value: unknown): Promise<void> {
        const { engine } = this.served;
        if (!this.changedSettings.has(id)) this.changedSettings.set(id, engine.getSettings()[id]?.value);
        await engine.updateSetting(id, value);
    }

    /** The app asks for its permission table again. */
    async forgetPermissions(): Promise<void> {
        await this.set('protect-higher-ranks', true);
    }

    /** Closes the pages; everything is as it was after the start. */
    async reset(): Promise<void> {
        await Promise.all(this.opened.splice(0).map((page) => page.close()));
        this.rewind();
        for (const [id, value] of this.changedSettings) await this.served.engine.updateSetting(id, value);
        this.changedSettings.clear();
        this.served.rest.faults.clear();
    }
}

/** Starts both before the file's tests and stops them behind; `use()` gives what the tests work with. */
export function usePanel(): () => PanelTest {
    let [served, browser, running]: [Served?, Browser?, PanelTest?] = [];
    beforeAll(async () => {
        [served, browser] = await Promise.all([serve(), launchChromium()]);
        // What others are told of an act has tests of its own.
        await served.engine.updateSetting('announce-in-room', 'none');
        await served.engine.updateSetting('tell-target', false);
        running = new PanelTest(served, browser);
    }, startMilliseconds);
    afterEach(async () => {
        const faultsLeft = served?.rest.faults.waiting;
        await running?.reset();
        expect(faultsLeft).toBe(0);
    });
    afterAll(async () => {
        await browser?.close();
        await served?.stop();
    });
    return () => {
        if (!running) throw new Error('The panel is there only inside a test');
        return running;
    };
}
