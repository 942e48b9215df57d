// One running app for the tests of a file, as new for each of them; after each, the token must have shown up nowhere.
import { ModDesk, type ModDeskOptions } from './mod-desk';

/** The first file that runs also packages the app, which takes a while. */
const packagingMilliseconds = 180_000;

/** Starts it before the file's tests and stops it behind them; `use()` gives it. */
export function useModDesk(options: ModDeskOptions = {}): () => ModDesk {
    let running: ModDesk | undefined;
    beforeAll(async () => {
        running = await ModDesk.start(options);
    }, packagingMilliseconds);
    afterEach(async () => {
        const modDesk = use();
        const [outpourings, faultsLeft] = [modDesk.outpourings(), modDesk.rest.faults.waiting];
        await modDesk.reset();
        expect(outpourings.includes(modDesk.demo.service.token)).toBe(false);
        expect(faultsLeft).toBe(0);
    });
    afterAll(async () => {
        await running?.stop();
    });
    const use = (): ModDesk => {
        if (!running) throw new Error('The app runs only inside a test');
        return running;
    };
    return use;
}
