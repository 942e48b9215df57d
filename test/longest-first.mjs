// The order of the test files: those that take longest first, so that none of them runs alone at the end.
import Sequencer from '@jest/test-sequencer';

/** Beginnings of paths below test/; what begins with none of them comes behind. */
const longest = ['e2e/matrix', 'e2e/browser/', 'e2e/engine-versions', 'e2e/', 'engine/', 'unit/moderation/'];

function rankOf({ path }) {
    const name = path.replaceAll('\\', '/').split('/test/').at(-1);
    const rank = longest.findIndex((beginning) => name.startsWith(beginning));
    return rank < 0 ? longest.length : rank;
}

export default class LongestFirst extends Sequencer {
    sort(tests) {
        return super.sort(tests).toSorted((one, other) => rankOf(one) - rankOf(other));
    }
}
