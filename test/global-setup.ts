// Packages the app once before the tests, so that no test file waits for it and none packages at the same time.
import { packageApp } from '../scripts/package';

export default async function packageOnce(): Promise<void> {
    await packageApp();
}
