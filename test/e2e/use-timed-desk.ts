// One app with a movable clock for the tests of a file; after each, settings are as before, and the token is nowhere.
import { TimedDesk, type TimedDeskOptions } from './timed-desk';

/** The first file that runs also packages the app, which takes a while. */
const packagingMilliseconds = 180_000;

/** Starts it before the file's tests and stops it behind them; cases and messages stay from test to test. */
export function useTimedDesk(options: TimedDeskOptions = {}): () => TimedDesk {
    let running: TimedDesk | undefined;
    beforeAll(async () => {
        running = await TimedDesk.start(options);
    }, packagingMilliseconds);
    afterEach(async () => {
        const desk = use();
        await desk.resetSettings();
        const faultsLeft = desk.rest.faults.waiting;
        desk.rest.faults.clear();
        const { recorder, store } = desk.engine;
        const outpourings = [recorder.notices, desk.demo.workspace.messages.all(), store.persistence.all(), store.logs];
        expect(JSON.stringify(outpourings).includes(desk.demo.service.token)).toBe(false);
        expect(faultsLeft).toBe(0);
    });
    afterAll(async () => {
        await running?.stop();
    });
    const use = (): TimedDesk => {
        if (!running) throw new Error('The app runs only inside a test');
        return running;
    };
    return use;
}
