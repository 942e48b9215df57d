// The line of an answer that names the cases written.
import { FakeWorkspace } from '../fakes/fake-workspace';
import { type } from '../fakes/typing';

describe('the case', () => {
    it('is named by its id, and where several were asked for, behind each name', async () => {
        expect(await type(new FakeWorkspace(), 'mona', 'mute @bob')).toMatch(/\nCase `[0-9a-z]{6}-[0-9a-z]{3}`$/);
        expect(await type(new FakeWorkspace(), 'mona', 'mute @bob @nobody @carol')).toMatch(
            /\nCase @bob `\w{6}-\w{3}`, @carol `\w{6}-\w{3}`$/,
        );
    });

    it('is missing where nothing was tried', async () => {
        expect(await type(new FakeWorkspace(), 'mona', 'mute @olga')).not.toContain('Case');
    });
});
