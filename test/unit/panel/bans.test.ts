// The banned people of a room in the bar, and the way there and back.
import type { PanelView } from '../../../src/panel/blocks';
import { writeViewName } from '../../../src/panel/view-name';
import { bansView } from '../../../src/panel/views/bans-view';
import type { Reply } from '../../../src/panel/visit';
import { START } from '../fakes/keeping';
import { AWKWARD_NAMES, many, person, roomWith } from '../fakes/people';
import { perform } from '../fakes/performing';
import { english } from '../fakes/typing';
import { APP_ID, buttonsOf, problemsOf, textsOf } from '../fakes/views';
import { memberViewId, ROOM_ID, roomViewId, Visitor, wordsOf } from '../fakes/visit';

const bansViewId = writeViewName({ kind: 'bans', roomId: ROOM_ID, page: 0 });

function viewOf(reply: Reply): PanelView {
    if (!('view' in reply)) {
        throw new Error(`no view in ${reply.kind}`);
    }
    return reply.view;
}

const labels = (view: PanelView): string[] => buttonsOf(view).map(({ text }) => text.text);

it('is reached from the room by those who keep its cases', async () => {
    const mona = new Visitor('mona');
    await perform(mona.workspace, { action: 'ban', by: 'mona', on: 'bob', reason: 'spam' });
    const button = buttonsOf(viewOf(await mona.open())).find(({ text }) => text.text === 'Banned people');
    const reply = await mona.click({ value: button?.value });
    expect(reply).toMatchObject({ kind: 'open-bar', view: { id: bansViewId } });
    expect(wordsOf(reply)).toMatch(/@bob · since .* UTC · by @mona · until someone unbans · spam/);
    expect(labels(viewOf(reply))).toEqual(['Open', 'Back to the room', 'Refresh']);
    expect(buttonsOf(viewOf(reply)).map(({ value }) => value)).toEqual([memberViewId('bob'), roomViewId, bansViewId]);
    expect(problemsOf('contextualBar', viewOf(reply))).toEqual([]);
});

it('is for nobody else', async () => {
    const mona = new Visitor('mona');
    await perform(mona.workspace, { action: 'ban', by: 'mona', on: 'bob', reason: 'spam' });
    const carol = new Visitor('carol', mona.workspace);
    expect(wordsOf(await carol.open())).not.toContain('Banned people');
    const words = wordsOf(await carol.click({ value: bansViewId }));
    expect(words).toContain('[error-not-allowed]');
    expect(words).not.toMatch(/bob|spam/);
});

it('says why it has nothing to show', async () => {
    const mona = new Visitor('mona');
    mona.workspace.calls.fail('rooms.bans', { code: 'mod-unreachable', effect: 'none', by: 'server' });
    expect(wordsOf(await mona.click({ value: bansViewId }))).toContain('[mod-unreachable]');
});

it('comes a page at a time, in the same bar', async () => {
    const mona = new Visitor('mona');
    const people = many(25, (each) => person({ id: `id-${each}`, username: `user${100 + each}` }));
    mona.workspace.state.people.push(...people);
    people.forEach(({ username }) => {
        mona.workspace.ban(username, 'server');
    });
    let view = viewOf(await mona.click({ value: bansViewId }));
    expect(textsOf(view)).toContain('Page 1 of 3');
    for (const page of [2, 3]) {
        const next = buttonsOf(view).find(({ text }) => text.text === 'Next');
        const reply = await mona.click({ value: next?.value, viewId: view.id });
        expect(reply).toMatchObject({ kind: 'update-bar', view: { id: bansViewId } });
        view = viewOf(reply);
        expect(textsOf(view)).toContain(`Page ${page} of 3`);
        expect(problemsOf('contextualBar', view)).toEqual([]);
    }
    expect(labels(view)).not.toContain('Next');
    expect(labels(view)).toContain('Previous');
});

it.each([
    ['nobody', []],
    ['awkward names', AWKWARD_NAMES.map((name, each) => ({ id: `id-${each}`, username: `user${each}`, name }))],
])('is a view with %s', (_, people) => {
    const entries = people.map((each) => ({ person: { ...each, by: 'server' as const }, found: undefined }));
    const answer = { entries, total: entries.length, page: 0, lastPage: 0, serverHidden: true };
    const view = bansView(english, APP_ID, { room: roomWith(), answer, now: START });
    expect(problemsOf('contextualBar', view)).toEqual([]);
    expect(textsOf(view).join('\n')).toContain('the service account is not in this room');
});

it('leads to the person, who is shown as banned and can be unbanned there', async () => {
    const mona = new Visitor('mona');
    await perform(mona.workspace, { action: 'ban', by: 'mona', on: 'bob', reason: 'spam' });
    const reply = await mona.click({ value: memberViewId('bob') });
    expect(wordsOf(reply)).toContain('Banned from #general');
    expect(labels(viewOf(reply)).slice(0, 2)).toEqual(['Unban', 'Note']);
});
