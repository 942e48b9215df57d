// npm run screenshots: photographs the running playground for the README and the docs; names given take only those.
import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../test/e2e/browser/chromium';
import { Playground } from '../test/e2e/browser/playground';
import { serve } from '../test/e2e/browser/serve';
import type { Clock } from '../test/workspace/state/workspace';
import { perform } from './screenshots/perform';
import { type Scenario, scenarios } from './screenshots/scenarios';

const folder = join(__dirname, '../docs/images');
const size = { width: 1280, height: 800 };

/** Until spinners and the fading of menus are over. */
const settling = 600;

/** Begins at the same time of day, so that pictures change only when the product does. */
function startingAt(time: string): Clock {
    const difference = new Date(time).getTime() - Date.now();
    return { now: () => new Date(Date.now() + difference) };
}

/** Each picture is of a fresh workspace: what one scenario does is not seen in another. */
async function photograph(browser: Browser, scenario: Scenario, theme: 'light' | 'dark'): Promise<string> {
    const served = await serve({ clock: startingAt('2026-03-02T10:24:00') });
    try {
        const page = await Playground.openAs(browser, served.rest.url, scenario.as, { theme, size });
        await page.goTo(scenario.room);
        for (const step of scenario.steps) await perform(page, step);
        // A pointer or a focused field would be in the picture.
        await page.page.mouse.move(size.width / 2, 0);
        await page.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        await page.page.waitForTimeout(settling);
        const path = join(folder, `${scenario.name}-${theme}.png`);
        await page.page.screenshot({ path, caret: 'hide', animations: 'disabled' });
        await page.close();
        return path;
    } finally {
        await served.stop();
    }
}

async function main(names: readonly string[]): Promise<void> {
    const wanted = scenarios.filter(({ name }) => names.length === 0 || names.includes(name));
    await mkdir(folder, { recursive: true });
    const browser = await launchChromium();
    try {
        for (const scenario of wanted) {
            for (const theme of ['light', 'dark'] as const) {
                console.log(relative(process.cwd(), await photograph(browser, scenario, theme)));
            }
        }
    } finally {
        await browser.close();
    }
}

main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
