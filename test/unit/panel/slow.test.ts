// Slow and broken servers: the panel answers within the life of a trigger, says what is missing, and forgets nothing.
import { withoutCases } from '../fakes/typing';
import { Visitor, firstPage, formId, memberViewId, roomViewId, wordsOf } from '../fakes/visit';
import { writeViewName } from '../../../src/panel/view-name';
import { tellLater } from '../../../src/panel/tell-later';
import type { Reply } from '../../../src/panel/visit';

const LATE = 'Rocket.Chat was too slow to tell. Refresh to try again.';
const WORKING = 'This takes longer than usual. The answer will appear in the room, seen only by you.';
const TRIGGER_MILLISECONDS = 5000;
const FOR_EVER = 60_000;

beforeEach(() => {
    jest.useFakeTimers();
});
afterEach(() => {
    jest.useRealTimers();
});

/** The reply, and after how many milliseconds it came. */
async function timed(asking: Promise<Reply>): Promise<{ reply: Reply; words: string; milliseconds: number }> {
    const started = Date.now();
    let milliseconds = 0;
    const done = asking.then((reply) => {
        milliseconds = Date.now() - started;
        return reply;
    });
    await jest.advanceTimersByTimeAsync(TRIGGER_MILLISECONDS);
    const reply = await Promise.race([done, Promise.resolve(undefined)]);
    if (!reply) {
        throw new Error('no reply within the life of a trigger');
    }
    return { reply, words: wordsOf(reply), milliseconds };
}

describe('what is shown', () => {
    it('comes after three seconds without what was too slow, which is said', async () => {
        const visitor = new Visitor('mona');
        visitor.workspace.calls.delay('permissions.table', FOR_EVER);
        const { words, milliseconds } = await timed(visitor.open());
        expect(milliseconds).toBe(3000);
        expect(words).toContain(LATE);
        expect(words).toContain('Olga (@olga): owner');
        expect(words).toContain('Refresh');
    });

    it('of a member comes in time too, although the room is shown instead', async () => {
        const visitor = new Visitor('mona');
        visitor.workspace.calls.delay('permissions.table', FOR_EVER);
        const { reply, words, milliseconds } = await timed(visitor.open('id-bob'));
        expect(milliseconds).toBeLessThan(3500);
        expect(reply).toMatchObject({ view: { id: roomViewId } });
        expect(words).toContain(LATE);
    });

    it('is nothing of the room while it is not known whether one may look', async () => {
        const visitor = new Visitor('eve');
        visitor.workspace.calls.delay('permissions.table', FOR_EVER);
        visitor.workspace.state.room.muted = ['carol'];
        for (const author of [undefined, 'id-bob']) {
            const { words } = await timed(visitor.open(author));
            expect(words).toContain(LATE);
            expect(words).not.toMatch(/general|carol|olga/i);
        }
    });

    it('is only that a form was too slow', async () => {
        const visitor = new Visitor('mona');
        visitor.workspace.calls.delay('people.byId', FOR_EVER);
        const { reply, words, milliseconds } = await timed(visitor.start('mute', memberViewId('bob')));
        expect(reply).toMatchObject({ kind: 'open-modal' });
        expect([words.includes(LATE), milliseconds]).toEqual([true, 3000]);
    });
});

describe('an act that takes longer than a trigger lives', () => {
    const acts: readonly [string, (visitor: Visitor) => Promise<Reply>, Reply['kind'], string][] = [
        ['a form', (visitor) => visitor.submit(formId('unmute', 'bob')), 'close-modal', memberViewId('bob')],
        [
            'a form for several',
            (visitor) => visitor.submit(formId('unmute'), { people: ['bob'] }),
            'close-modal',
            roomViewId,
        ],
        ['Unmute in the list', (visitor) => visitor.unmute('bob'), 'update-bar', roomViewId],
    ];

    function visitorWith(milliseconds: number): Visitor {
        const visitor = new Visitor('mona');
        visitor.workspace.state.room.muted = ['bob'];
        visitor.workspace.calls.delay('muting.unmute', milliseconds);
        return visitor;
    }

    it.each(acts)('by %s is said to go on, and its answer is told later, once', async (_name, act, kind, viewId) => {
        const visitor = visitorWith(8000);
        const { reply, words, milliseconds } = await timed(act(visitor));
        expect(milliseconds).toBeLessThan(4600);
        expect(reply.kind).toBe(kind);
        expect(reply).toMatchObject(kind === 'close-modal' ? { bar: { id: viewId } } : { view: { id: viewId } });
        expect(words).toContain(WORKING);
        expect(visitor.told).toEqual([]);
        await jest.advanceTimersByTimeAsync(10_000);
        expect(visitor.told.map(withoutCases)).toEqual(['✅ Unmuted in #general: @bob.']);
        expect(visitor.workspace.acts()).toEqual(['muting.unmute bob']);
    });

    it.each(acts)('by %s that breaks in the end is told too', async (_name, act) => {
        const visitor = visitorWith(0);
        visitor.workspace.calls.delay('rooms.roleHolders', 4500, 1);
        visitor.workspace.calls.throwFrom('muting.unmute');
        await timed(act(visitor));
        await jest.advanceTimersByTimeAsync(10_000);
        expect(visitor.told.join()).toContain('look before you repeat it. [mod-engine-failed]');
    });

    it.each(acts)('by %s is reported when it cannot even be told', async (_name, act) => {
        const error = new Error('the room is gone');
        const visitor = new Visitor('mona', visitorWith(8000).workspace, { tell: () => Promise.reject(error) });
        await timed(act(visitor));
        await jest.advanceTimersByTimeAsync(10_000);
        expect(visitor.reported).toEqual([error, error]);
    });

    it.each(acts)('by %s that is done just in time still leaves time to show it', async (_name, act) => {
        const visitor = visitorWith(3900);
        visitor.workspace.calls.afterwards('muting.unmute', () => {
            visitor.workspace.calls.delay('permissions.table', FOR_EVER);
        });
        const { words, milliseconds } = await timed(act(visitor));
        expect(milliseconds).toBeLessThan(4600);
        expect(words).toContain('✅ Unmuted in #general: @bob.');
        expect(words).toContain(LATE);
    });
});

it('tells and reports an accident that nobody foresaw, and never throws itself', async () => {
    const visitor = new Visitor('mona');
    await tellLater(visitor.visit(), 'id-general', Promise.reject(new Error('broke later')));
    expect(visitor.reported).toEqual([new Error('broke later')]);
    expect(visitor.told.join()).toContain('unexpected error');
});

describe('a form that closes', () => {
    it('leaves the room in the bar where the member cannot be read in time', async () => {
        const visitor = new Visitor('mona');
        visitor.workspace.calls.afterwards('muting.mute', () => {
            visitor.workspace.calls.delay('people.byId', FOR_EVER);
        });
        const { reply } = await timed(visitor.submit(formId('mute', 'bob')));
        expect(reply).toMatchObject({ kind: 'close-modal', bar: { id: roomViewId } });
    });
});

it('says what failed where it would stand, and shows the rest', async () => {
    const visitor = new Visitor('mona');
    visitor.workspace.calls.fail('permissions.table', {
        code: 'mod-service-account-refused',
        effect: 'none',
        by: 'server',
    });
    const { words } = await timed(visitor.click({ value: writeViewName(firstPage) }));
    expect(words).toMatch(/An administrator enters a new one.*\[mod-service-account-refused\]/);
    expect(words).toContain('Olga (@olga): owner');
});
