// The panel about people who are muted already, or not in the room.
import { HOUR, MINUTE } from '../fakes/keeping';
import { muted } from '../fakes/muted';
import type { FakeWorkspace } from '../fakes/fake-workspace';
import { buttonsOf } from '../fakes/views';
import { Visitor, formId, memberViewId, wordsOf } from '../fakes/visit';
import type { Reply } from '../../../src/panel/visit';

function labels(reply: Reply): string[] {
    return 'view' in reply ? buttonsOf(reply.view).map(({ text }) => text.text) : [];
}

async function away(): Promise<FakeWorkspace> {
    const workspace = await muted();
    workspace.state.members = workspace.state.members.filter((id) => id !== 'id-bob');
    workspace.keeping.now += MINUTE;
    return workspace;
}

it('says in the row of a muted person that they are not there, and unmutes them all the same', async () => {
    const max = new Visitor('max', await away());
    expect(wordsOf(await max.open())).toContain('@bob, until 2026-11-21 22:15 UTC, not here now');
    const unmuted = wordsOf(await max.unmute('bob'));
    expect(unmuted).toContain('✅ Unmuted in #general: @bob.');
    expect(unmuted).toContain('Not in #general now: @bob. It takes effect the moment they come back.');
    expect(unmuted).toContain('Nobody is muted here.');
    expect(wordsOf(await max.click({ value: memberViewId('bob') }))).not.toContain('Muted in #general');
});

it('lists whoever will be muted when they are back', async () => {
    const workspace = await muted();
    workspace.state.room.muted = [];
    await workspace.awaited().put({ id: 'id-general' }, { id: 'id-eve', username: 'eve', name: 'Eve' }, 'mute');
    const max = new Visitor('max', workspace);
    expect(wordsOf(await max.open())).toContain('@eve, not here now');
    expect(wordsOf(await max.click({ value: memberViewId('eve') }))).toContain('Muted in #general');
});

it('offers another end for whoever is muted, last, and shows what became of it', async () => {
    const max = new Visitor('max', await muted());
    const view = await max.click({ value: memberViewId('bob') });
    expect(labels(view)).toContain('Mute: another end');
    expect(labels(view)).not.toContain('Mute');
    expect(labels(view).indexOf('Mute: another end')).toBeGreaterThan(labels(view).indexOf('Unmute'));
    expect(await max.start('mute', memberViewId('bob'))).toMatchObject({ kind: 'open-modal' });
    const changed = wordsOf(await max.submit(formId('mute', 'bob'), { other: '5h', reason: 'again' }, false, true));
    expect(changed).toContain(
        '✅ Mute in #general changed: @bob, until 2026-11-21 22:15 UTC → until 2026-11-22 01:15 UTC (in 5 hours).',
    );
    expect(changed).toContain('no reason → again');
    const endless = wordsOf(await max.submit(formId('mute', 'bob'), { duration: 'off' }, false, true));
    expect(endless).toContain('until 2026-11-22 01:15 UTC → until someone unmutes.');
    const neither = wordsOf(await max.submit(formId('mute', 'bob'), {}));
    expect(neither).toMatch(/ℹ️ Already muted in #general: @bob\.\n@bob: until someone unmutes \(case [\w-]+\)\./);
    expect(neither).toContain('To change that: /mod mute @bob 2h.');
});

it('begins the cases of a member with what is in force', async () => {
    const workspace = await muted();
    const max = new Visitor('max', workspace);
    for (const reason of ['one', 'two', 'three']) {
        workspace.keeping.now += HOUR / 10;
        await max.submit(formId('warn', 'bob'), { reason });
    }
    const words = wordsOf(await max.click({ value: memberViewId('bob') }));
    expect(words.indexOf('Mute @bob')).toBeGreaterThan(0);
    expect(words.indexOf('Mute @bob')).toBeLessThan(words.indexOf('three'));
    expect(words).not.toContain('one');
});

it('has no button to a person who is gone, and says so', async () => {
    const workspace = await muted();
    const [found] = workspace.keeping.cases();
    workspace.state.people = workspace.state.people.filter(({ username }) => username !== 'bob');
    workspace.keeping.now += MINUTE;
    const view = await new Visitor('max', workspace).click({ value: `case~id-general~${found?.id ?? ''}` });
    expect(wordsOf(view)).toContain('The account of @bob is deleted. Its id was id-bob.');
    expect(labels(view)).not.toContain('Show the person');
    expect(labels(view)).not.toContain('Undo');
});
