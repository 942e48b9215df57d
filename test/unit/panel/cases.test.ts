// Cases in the panel: listed, opened, undone, and tried again; and forms that give an act an end.
import type { PanelView } from '../../../src/panel/blocks';
import { actionIds } from '../../../src/panel/action-ids';
import { writeViewName } from '../../../src/panel/view-name';
import type { Reply } from '../../../src/panel/visit';
import { perform } from '../fakes/performing';
import { buttonsOf, problemsOf, textsOf } from '../fakes/views';
import { formId, memberViewId, ROOM_ID, roomViewId, Visitor, wordsOf } from '../fakes/visit';

const HOUR = 3_600_000;
const casesViewId = writeViewName({ kind: 'cases', roomId: ROOM_ID });

function viewOf(reply: Reply): PanelView {
    if (!('view' in reply)) {
        throw new Error(`no view in ${reply.kind}`);
    }
    return reply.view;
}

/** Mona's panel, after she has muted bob for two hours and warned carol. */
async function monaAfterTwoActs(): Promise<Visitor> {
    const mona = new Visitor('mona');
    await perform(mona.workspace, { action: 'mute', by: 'mona', on: 'bob', reason: 'spam', duration: 2 * HOUR });
    await perform(mona.workspace, { action: 'warn', by: 'mona', on: 'carol', reason: 'be nice' });
    return mona;
}

async function openCaseOf(visitor: Visitor, about: string): Promise<PanelView> {
    const list = viewOf(await visitor.click({ value: casesViewId }));
    const section = list.blocks.find((block) => block.type === 'section' && block.text?.text.includes(about) === true);
    const open = buttonsOf(list).find(({ blockId }) => blockId === section?.blockId);
    return viewOf(await visitor.click({ value: open?.value, viewId: list.id }));
}

describe('the cases of the room', () => {
    it('are listed with who, whom, what and why, latest first', async () => {
        const mona = await monaAfterTwoActs();
        const reply = await mona.click({ value: casesViewId });
        expect(reply).toMatchObject({ kind: 'open-bar', view: { id: casesViewId } });
        const [first, second] = textsOf(viewOf(reply)).filter((text) => text.includes(' · '));
        expect(first).toMatch(/Warn @carol · by @mona · be nice/);
        expect(second).toMatch(/Mute @bob · by @mona · until .* · spam/);
        expect(problemsOf('contextualBar', viewOf(reply))).toEqual([]);
    });

    it('come a page at a time', async () => {
        const mona = new Visitor('mona');
        for (let count = 0; count < 12; count += 1) {
            await perform(mona.workspace, { action: 'note', by: 'mona', on: 'bob', reason: `note ${count}` });
        }
        const newest = viewOf(await mona.click({ value: casesViewId }));
        expect(textsOf(newest).filter((text) => text.includes('note '))).toHaveLength(10);
        const older = buttonsOf(newest).find(({ text }) => text.text === 'Older');
        const reply = await mona.click({ value: older?.value, viewId: newest.id });
        expect(reply.kind).toBe('update-bar');
        expect(textsOf(viewOf(reply)).filter((text) => text.includes('note '))).toHaveLength(2);
        expect(buttonsOf(viewOf(reply)).map(({ text }) => text.text)).toContain('Newest');
    });

    it('are not for members', async () => {
        const mona = await monaAfterTwoActs();
        const bob = new Visitor('bob', mona.workspace);
        const words = wordsOf(await bob.click({ value: casesViewId }));
        expect(words).toContain('[error-not-allowed]');
        expect(words).not.toMatch(/spam|be nice/);
        expect(wordsOf(await bob.open())).not.toMatch(/Cases|until/);
        expect(wordsOf(await bob.open('id-carol'))).not.toContain('be nice');
    });
});

describe('one case', () => {
    it('is undone by its button, and says so', async () => {
        const mona = await monaAfterTwoActs();
        const view = await openCaseOf(mona, 'Mute @bob');
        expect(problemsOf('contextualBar', view)).toEqual([]);
        const undo = buttonsOf(view).find(({ actionId }) => actionId === actionIds.undo);
        const reply = await mona.click({ actionId: actionIds.undo, value: undo?.value, viewId: view.id });
        expect(reply.kind).toBe('update-bar');
        expect(wordsOf(reply)).toContain('✅ Unmuted in #general: @bob.');
        expect(wordsOf(reply)).toContain('lifted by @mona');
        expect(mona.workspace.state.room.muted).toEqual([]);
        expect(buttonsOf(viewOf(reply)).map(({ actionId }) => actionId)).not.toContain(actionIds.undo);
    });

    it('offers no undo where there is nothing to take back', async () => {
        const mona = await monaAfterTwoActs();
        const view = await openCaseOf(mona, 'Warn @carol');
        expect(buttonsOf(view).map(({ actionId }) => actionId)).not.toContain(actionIds.undo);
        const forged = await mona.click({
            actionId: actionIds.undo,
            value: view.id.split('~').pop(),
            viewId: view.id,
        });
        expect(wordsOf(forged)).toContain('[mod-not-undoable]');
    });

    it('is unknown in words when its id is made up', async () => {
        const mona = new Visitor('mona');
        const value = writeViewName({ kind: 'case', roomId: ROOM_ID, caseId: '000000-000' });
        expect(wordsOf(await mona.click({ value }))).toContain('[mod-case-unknown]');
        const undo = await mona.click({ actionId: actionIds.undo, value: '000000-000', viewId: value });
        expect(wordsOf(undo)).toContain('[mod-case-unknown]');
        const retry = await mona.click({ actionId: actionIds.retry, value: '000000-000', viewId: roomViewId });
        expect(wordsOf(retry)).toContain('[mod-case-unknown]');
    });
});

describe('the room and the member', () => {
    it('show when a mute ends', async () => {
        const mona = await monaAfterTwoActs();
        expect(wordsOf(await mona.open())).toMatch(/@bob, until \d{4}-\d\d-\d\d \d\d:\d\d UTC/);
    });

    it('show the latest cases and the warnings of a member', async () => {
        const mona = await monaAfterTwoActs();
        const reply = await mona.open('id-carol');
        expect(wordsOf(reply)).toContain('*Latest cases, 1 warnings*');
        expect(wordsOf(reply)).toMatch(/Warn @carol · by @mona · be nice/);
        expect(problemsOf('contextualBar', viewOf(reply))).toEqual([]);
    });

    it('stay under fifty blocks with everything at once', async () => {
        const mona = await monaAfterTwoActs();
        mona.workspace.state.room.muted = Array.from({ length: 100 }, (_, number) => `user${number}`);
        expect(problemsOf('contextualBar', viewOf(await mona.open()))).toEqual([]);
    });
});

describe('a form', () => {
    it('takes a common duration, and another one before it', async () => {
        const mona = new Visitor('mona');
        const chosen = await mona.submit(formId('mute', 'bob'), { duration: '1h', reason: 'spam' });
        expect(wordsOf(chosen)).toMatch(/Ends by itself at/);
        const other = await mona.submit(formId('mute', 'carol'), { duration: '1h', other: '90m' });
        expect(wordsOf(other)).toMatch(/Ends by itself at/);
        const endless = await mona.submit(formId('mute', 'lena'), { duration: 'endless' });
        expect(wordsOf(endless)).not.toMatch(/Ends by itself at/);
    });

    it('says at its field what is no duration, and does nothing', async () => {
        const mona = new Visitor('mona');
        const reply = await mona.submit(formId('mute', 'bob'), { other: 'soon' });
        expect(reply).toMatchObject({
            kind: 'field-errors',
            errors: { other: expect.stringContaining('2h') as string },
        });
        expect(mona.workspace.state.room.muted).toEqual([]);
    });

    it('asks for the text of a warning', async () => {
        const mona = new Visitor('mona');
        const opened = await mona.start('warn', memberViewId('bob'));
        expect(problemsOf('modal', viewOf(opened))).toEqual([]);
        const reply = await mona.submit(formId('warn', 'bob'), { reason: ' ' });
        expect(reply).toMatchObject({ kind: 'field-errors', errors: { reason: expect.anything() as unknown } });
        expect(wordsOf(await mona.submit(formId('warn', 'bob'), { reason: 'enough' }))).toContain('Warned');
    });
});
