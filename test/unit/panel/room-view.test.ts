// The room's bar over every state of what is known: how much there is, what came late, and what failed.
import { actions } from '../../../src/actions/index';
import { readUnmuteValue } from '../../../src/panel/unmute-value';
import { readViewName } from '../../../src/panel/view-name';
import { roomView } from '../../../src/panel/views/room-view';
import type { RoomState } from '../../../src/panel/views/room-view';
import { refusal, success, failure } from '../../../src/workspace/problem';
import { compose, joined } from '../../../src/texts/markdown';
import { START } from '../fakes/keeping';
import { AWKWARD_NAMES, holder, inOneLine, many, roomWith } from '../fakes/people';
import { english } from '../fakes/typing';
import { APP_ID, asSeen, buttonsOf, markdownOf, problemsOf, textsOf } from '../fakes/views';

const MISSING = refusal('mod-service-account-missing');
/** What can be done without a service account. */
const WITHOUT_REST = actions.filter(({ name }) => name === 'kick' || name === 'deactivate');
const limited: Partial<RoomState> = { limited: MISSING, available: WITHOUT_REST };
const LATE = 'Rocket.Chat was too slow to tell. Refresh to try again.';

function stateWith(details: Partial<RoomState> = {}): RoomState {
    return {
        room: roomWith(),
        able: success(actions),
        available: actions,
        holders: success([holder(1, 'owner'), holder(2, 'moderator')]),
        ends: new Map(),
        away: new Set(),
        attention: [],
        needing: 0,
        runs: [],
        keepsCases: false,
        limited: undefined,
        now: START,
        drawing: 'drawing',
        notice: undefined,
        name: { kind: 'room', roomId: 'id-general', mutedPage: 0, rolesPage: 0 },
        ...details,
    };
}

function draw(details: Partial<RoomState> = {}) {
    const view = roomView(english, APP_ID, stateWith(details));
    return {
        view,
        texts: textsOf(view),
        all: textsOf(view).join('\n'),
        labels: buttonsOf(view).map((b) => b.text.text),
    };
}

const muted = many(500, (position) => `user${position}`);
const holders = success(many(300, (position) => holder(position, position < 3 ? 'owner' : 'moderator')));
const fullest: Partial<RoomState> = {
    room: roomWith({ muted }),
    holders,
    ...limited,
    notice: joined(many(60, (line) => compose`line ${line}`)),
    name: { kind: 'room', roomId: 'id-general', mutedPage: 3, rolesPage: 3 },
};

const states: Readonly<Record<string, Partial<RoomState>>> = {
    'empty room': { holders: success([]) },
    'room without a name': { room: roomWith({ name: '', type: 'direct' }), able: success([]) },
    'whoever may do nothing': { able: success([]) },
    '500 muted': { room: roomWith({ muted }) },
    'hundreds of role holders': { holders },
    'everything at once': fullest,
    'pages that are there no more': {
        ...fullest,
        name: { kind: 'room', roomId: 'r', mutedPage: 9999, rolesPage: 9999 },
    },
    'no service account': { ...limited, room: roomWith({ muted: ['bob'] }) },
    'late abilities': { able: 'late' },
    'late role holders': { holders: 'late' },
    'all late': { able: 'late', holders: 'late' },
    'failed abilities': { able: failure(refusal('mod-service-account-refused')) },
    'failed role holders': { holders: failure(refusal('mod-engine-failed')) },
    'awkward names': {
        holders: success(AWKWARD_NAMES.map((name, position) => ({ ...holder(position, 'owner'), name }))),
        room: roomWith({ muted: ['a.b_c-d', 'x'.repeat(200)] }),
    },
};

it.each(Object.entries(states))('is a good view: %s', (_name, details) => {
    expect(problemsOf('contextualBar', draw(details).view)).toEqual([]);
});

it('says whose room it is, what may be done, who is muted and who holds a role', () => {
    const { view, texts, labels } = draw({ room: roomWith({ muted: ['mallory'] }) });
    expect(view.title.text).toBe('Moderate #general');
    expect(texts).toEqual(
        expect.arrayContaining([
            'You may do here: Warn, Mute, Unmute, Kick, Ban, Unban, Add role, Remove role, Activate, Deactivate, Note.',
            '*Muted now (1)*',
            '@mallory',
            'User 1 (@user1): owner',
            'User 2 (@user2): moderator',
        ]),
    );
    expect(labels).toEqual([
        ...['Warn', 'Mute', 'Unmute', 'Kick', 'Ban', 'Unban', 'Add role', 'Remove role', 'Deactivate', 'Note'],
        ...['Unmute', 'Open', 'Open', 'My cases', 'Refresh'],
    ]);
});

it('says of a muted person until when, and that they are not there', () => {
    const until = Date.UTC(2026, 10, 21, 22, 15);
    const { texts } = draw({
        ...{ room: roomWith({ muted: ['bob', 'carol', 'eve'] }) },
        ...{
            ends: new Map([
                ['bob', until],
                ['carol', until],
            ]),
            away: new Set(['carol', 'eve']),
        },
    });
    expect(texts.filter((text) => text.startsWith('@'))).toEqual([
        '@bob, until 2026-11-21 22:15 UTC',
        '@carol, until 2026-11-21 22:15 UTC, not here now',
        '@eve, not here now',
    ]);
});

it('says that nobody is muted or holds a role, and that one may do nothing', () => {
    const { all, labels } = draw({ able: success([]), holders: success([]) });
    expect(all).toContain('You hold no permission here that Mod Desk needs.');
    expect(all).toContain('Nobody is muted here.');
    expect(all).toContain('Nobody holds a role here.');
    expect(labels).toEqual(['My cases', 'Refresh']);
});

it('shows owners before moderators before leaders, by name', () => {
    const list = success([holder(1, 'leader'), holder(3, 'moderator'), holder(2, 'moderator'), holder(4, 'owner')]);
    const { texts } = draw({ holders: list });
    expect(texts.filter((text) => text.startsWith('User'))).toEqual([
        'User 4 (@user4): owner',
        'User 2 (@user2): moderator',
        'User 3 (@user3): moderator',
        'User 1 (@user1): leader',
    ]);
});

describe('pages', () => {
    it('show ten muted people each, all of them once', () => {
        const shown = many(50, (mutedPage) => {
            const name = { kind: 'room', roomId: 'id-general', mutedPage, rolesPage: 0 } as const;
            return draw({ room: roomWith({ muted }), name }).texts.filter((text) => text.startsWith('@'));
        });
        expect(shown.every((page) => page.length === 10)).toBe(true);
        expect(shown.flat()).toEqual(muted.map((username) => `@${username}`));
    });

    it('lead back and forth, and keep the page of the other list', () => {
        const { view, texts } = draw(fullest);
        expect(texts).toEqual(expect.arrayContaining(['Page 4 of 50', 'Page 4 of 30']));
        const values = buttonsOf(view)
            .filter(({ text }) => text.text === 'Next' || text.text === 'Previous')
            .map(({ value }) => readViewName(value ?? ''));
        const place = { kind: 'room', roomId: 'id-general' };
        expect(values).toEqual([
            { ...place, mutedPage: 2, rolesPage: 3 },
            { ...place, mutedPage: 4, rolesPage: 3 },
            { ...place, mutedPage: 3, rolesPage: 2 },
            { ...place, mutedPage: 3, rolesPage: 4 },
        ]);
    });

    it('leave no way before the first and behind the last', () => {
        const at = (mutedPage: number) =>
            draw({ room: roomWith({ muted }), name: { kind: 'room', roomId: 'r', mutedPage, rolesPage: 0 } }).labels;
        expect(at(0)).not.toContain('Previous');
        expect(at(0)).toContain('Next');
        expect(at(9999)).not.toContain('Next');
        expect(at(9999)).toContain('Previous');
    });

    it('are kept by Unmute and by Refresh, while the view keeps its id', () => {
        const { view } = draw(fullest);
        const unmute = buttonsOf(view).find(({ value }) => value?.endsWith(' user30') === true);
        expect(unmute).toBeUndefined();
        const allowed = draw({ ...fullest, limited: undefined, available: actions }).view;
        const value = buttonsOf(allowed).find((button) => button.value?.endsWith(' user30') === true)?.value ?? '';
        expect(readUnmuteValue(value)).toEqual({ name: stateWith(fullest).name, username: 'user30' });
        const refresh = buttonsOf(allowed).find(({ text }) => text.text === 'Refresh');
        expect(readViewName(refresh?.value ?? '')).toEqual(stateWith(fullest).name);
        expect(allowed.id).toBe(draw().view.id);
    });
});

describe('what is not known', () => {
    it('is said where it would stand, and the rest is shown', () => {
        const { texts, all } = draw({ able: 'late', room: roomWith({ muted: ['bob'] }) });
        expect(texts.filter((text) => text === LATE)).toHaveLength(1);
        expect(all).toContain('@bob');
        expect(all).toContain('User 1');
    });

    it('keeps all of the room back until it is sure that one may look', () => {
        const { all } = draw({ holders: 'late', room: roomWith({ name: 'secret', muted: ['bob'] }) });
        expect(all).toContain(LATE);
        expect(all).not.toMatch(/secret|bob|Muted now/);
    });

    it('is said with who can mend it', () => {
        const { all } = draw({ able: failure(refusal('mod-service-account-refused')) });
        expect(all).toMatch(/⚠️ .*An administrator enters a new one.*\[mod-service-account-refused\]/);
    });
});

it('says in one line what a missing service account means, and offers nothing that would be refused', () => {
    const { texts, view } = draw({ ...limited, room: roomWith({ muted: ['bob'] }) });
    expect(texts.filter((text) => text.includes('[mod-service-account-missing]'))).toHaveLength(1);
    expect(buttonsOf(view).filter(({ blockId }) => blockId === 'muted-bob')).toEqual([]);
    const started = buttonsOf(view).filter(({ actionId }) => actionId.startsWith('start'));
    expect(started.map(({ value }) => value)).toEqual(['kick', 'deactivate']);
});

it('offers no Unmute to those who may not', () => {
    const { view } = draw({ able: success([]), room: roomWith({ muted: ['bob'] }) });
    expect(buttonsOf(view).map(({ text }) => text.text)).not.toContain('Unmute');
});

it.each(AWKWARD_NAMES)('shows %j as it is, in one line, never formatted', (name) => {
    const { view, texts } = draw({ holders: success([{ ...holder(1, 'owner'), name }]), notice: undefined });
    expect(texts.map(asSeen)).toContain(`${inOneLine(name)} (@user1): owner`);
    expect(markdownOf(view).join('\n')).toBe('*On several people*\n*Muted now (0)*\n*Owners, moderators, leaders*');
});

it('shows what became of a request a line each, without the stars that make it bold in the chat', () => {
    const { texts } = draw({ notice: compose`*Mute in #general: 1 of 2 done.*\n✅ one\n⛔ two` });
    expect(texts.slice(1, 4)).toEqual(['Mute in #general: 1 of 2 done.', '✅ one', '⛔ two']);
});

it('drops no line of a long notice', () => {
    const { all } = draw(fullest);
    for (let line = 0; line < 60; line += 1) {
        expect(all).toContain(`line ${line}`);
    }
});
