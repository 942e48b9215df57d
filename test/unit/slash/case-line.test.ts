// The line of an answer that names the cases written.
import { FakeWorkspace } from '../fakes/fake-workspace';
import { type } from '../fakes/typing';

describe('the case', () => {
    it('is named by its id; where several were asked for, the run is, with the command that lists its cases', async () => {
        expect(await type(new FakeWorkspace(), 'mona', 'mute @bob')).toMatch(/\nCase `[0-9a-z]{6}-[0-9a-z]{3}`$/);
        expect(await type(new FakeWorkspace(), 'mona', 'mute @bob @nobody @carol')).toMatch(
            /\nRun `(\w{6}-\w{3})`: `\/mod run \1` lists its cases\. `\/mod undo \1` takes all of it back\.$/,
        );
    });

    it('is missing where nothing was tried', async () => {
        expect(await type(new FakeWorkspace(), 'mona', 'mute @olga')).not.toContain('Case');
    });
});
