// The form of every action, for one person and for several, and where rooms would be given up.
import { actions } from '../../../src/actions/index';
import { RELINQUISH, actionModal } from '../../../src/panel/views/action-modal';
import type { ActionForm } from '../../../src/panel/views/action-modal';
import { messageView } from '../../../src/panel/views/message-view';
import { defuse } from '../../../src/texts/defuse';
import { compose, joined } from '../../../src/texts/markdown';
import { HOUR, START } from '../fakes/keeping';
import { AWKWARD_NAMES, ROOM_ROLES, SOLE_OWNER_OF, many, person, roomWith } from '../fakes/people';
import { actionCalled } from '../fakes/performing';
import { english } from '../fakes/typing';
import { APP_ID, elementsOf, markdownOf, problemsOf, textsOf } from '../fakes/views';

function draw(details: Partial<ActionForm> = {}) {
    const view = actionModal(english, APP_ID, {
        room: roomWith(),
        action: actionCalled('mute'),
        now: START,
        defaultDuration: undefined,
        person: person(),
        roles: ROOM_ROLES,
        rooms: undefined,
        problem: undefined,
        rehearsal: undefined,
        ...details,
    });
    const fields = view.blocks.filter(({ type }) => type === 'input').flatMap(elementsOf);
    return { view, all: textsOf(view).join('\n'), fields: fields.map(({ type }) => type) };
}

const giving = { action: actionCalled('deactivate'), rooms: SOLE_OWNER_OF };

describe.each(actions.map((action) => [action.name, action] as const))('%s', (_name, action) => {
    it.each([
        ['one person', person()],
        ['several', undefined],
    ] as const)('is a good form for %s', (_who, target) => {
        const { view, fields } = draw({ action, person: target });
        expect(problemsOf('modal', view)).toEqual([]);
        expect(fields).toEqual([
            ...(target ? [] : ['multi_users_select']),
            ...(action.parameters.some((parameter) => parameter === 'role') ? ['static_select'] : []),
            ...(action.duration ? ['static_select', 'plain_text_input'] : []),
            ...(action.parameters.some((each) => each === 'reason' || each === 'text') ? ['plain_text_input'] : []),
            'static_select',
        ]);
    });

    it('says what it will do to whom', () => {
        expect(draw({ action }).all).toContain('Bob (@bob) will ');
        expect(draw({ action, person: undefined }).all).toContain('The people chosen will ');
    });

    it('is a good form with the roles of a big workspace, awkward names and a long problem', () => {
        const roles = many(100, (position) => ({
            id: `id${position}`,
            name: `role ${position}`,
            scope: 'room' as const,
        }));
        const name = AWKWARD_NAMES.join(' ');
        const { view } = draw({
            action,
            roles,
            person: person({ name }),
            problem: joined(many(60, (line) => compose`${line}`)),
        });
        expect(problemsOf('modal', view)).toEqual([]);
        expect(markdownOf(view)).toEqual([]);
    });
});

describe('how long it lasts', () => {
    const choices = (details: Partial<ActionForm> = {}): string[] => {
        const { view } = draw(details);
        const field = view.blocks.find((block) => block.blockId === 'duration');
        const [element] = field ? elementsOf(field) : [];
        const { options = [] } = (element ?? {}) as { options?: readonly { text: { text: string } }[] };
        return options.map(({ text }) => text.text);
    };

    it('stands beside each choice, with its end', () => {
        expect(choices()).toEqual([
            'until someone unmutes',
            '10 minutes, until 2026-11-21 20:25 UTC',
            '1 hour, until 2026-11-21 21:15 UTC',
            '12 hours, until 2026-11-22 08:15 UTC',
            '1 day, until 2026-11-22 20:15 UTC',
            '1 week, until 2026-11-28 20:15 UTC',
        ]);
        expect(choices({ action: actionCalled('add-role') })[0]).toBe('until someone takes the role away');
        expect(choices({ action: actionCalled('kick') })).toEqual([]);
    });

    it.each([
        [undefined, 'Where nothing is chosen: until someone unmutes.'],
        [2 * HOUR, 'Where nothing is chosen: until 2026-11-21 22:15 UTC (in 2 hours).'],
    ])('is said where nothing is chosen and the default is %p', (defaultDuration, text) => {
        expect(draw({ defaultDuration }).all).toContain(text);
    });
});

it('is red where it cannot be taken back', () => {
    const style = (details: Partial<ActionForm>) => draw(details).view.submit?.style;
    expect(style({ action: actionCalled('mute') })).toBe('primary');
    expect(style({ action: actionCalled('kick') })).toBe('danger');
    expect(style({ action: actionCalled('deactivate') })).toBe('primary');
    expect(style(giving)).toBe('danger');
});

it('lists the rooms that would be given up, and asks', () => {
    const { view, all } = draw(giving);
    expect(problemsOf('modal', view)).toEqual([]);
    expect(all).toContain('Would change owner: #design (to @bob).');
    expect(all).toContain('Deleted with all messages, as nobody else is there: #notebook.');
    expect(all).toContain('This cannot be undone.');
    expect(view.submit?.text.text).toBe('Deactivate all the same');
    expect(view.submit?.value).toBe(RELINQUISH);
});

it('asks nothing where no room would be given up', () => {
    const { view, all } = draw({ ...giving, rooms: { changeOwner: [], deleted: [] } });
    expect(view.submit?.value).toBeUndefined();
    expect(all).not.toContain('cannot be undone');
});

it('keeps its id whether rooms are listed or not, as clients update only a view of the same id', () => {
    expect(draw(giving).view.id).toBe(draw({ ...giving, rooms: undefined }).view.id);
    expect(draw(giving).view.id).not.toBe(draw({ ...giving, person: undefined }).view.id);
});

it('is a good form with hundreds of rooms', () => {
    const rooms = {
        changeOwner: many(300, (each) => ({ name: `room-${each}` })),
        deleted: many(300, (each) => `gone-${each}`),
    };
    expect(problemsOf('modal', draw({ ...giving, rooms }).view)).toEqual([]);
});

it('shows a problem first', () => {
    expect(textsOf(draw({ problem: compose`⛔ no` }).view)[1]).toBe('⛔ no');
});

it('shows what would happen first, and with it only the fields that may still turn out wrong', () => {
    const rehearsal = compose`🔎 *Dry run: nothing was changed and nobody was told.*\nMuted in #general: @bob.`;
    const { view, fields, all } = draw({ rehearsal, action: actionCalled('add-role'), person: undefined });
    expect(problemsOf('modal', view)).toEqual([]);
    expect(textsOf(view).slice(1, 3)).toEqual([
        '🔎 Dry run: nothing was changed and nobody was told.',
        'Muted in #general: @bob.',
    ]);
    expect(fields).toEqual(['multi_users_select', 'static_select', 'static_select']);
    expect(all).toContain('Back to the form');
    expect(draw({ rehearsal }).fields).toEqual(['static_select']);
    expect(draw().all).not.toContain('Back to the form');
});

it('lists the rooms that would be given up beside what would happen too', () => {
    const { view, all } = draw({ ...giving, rehearsal: compose`Deactivated: @bob.` });
    expect(problemsOf('modal', view)).toEqual([]);
    expect(all).toContain('#notebook');
    expect(view.submit?.value).toBe(RELINQUISH);
});

it('names workspace roles as such', () => {
    const roles = [{ id: 'admin', name: 'admin', scope: 'workspace' as const }];
    expect(draw({ action: actionCalled('add-role'), roles }).all).toContain('admin (whole workspace)');
});

describe('a message', () => {
    it.each(['modal', 'contextualBar'] as const)('is a good %s', (surface) => {
        for (const text of [
            compose`one line`,
            joined(many(60, (line) => compose`*line ${line}*`)),
            ...AWKWARD_NAMES.map(defuse),
        ]) {
            const view = messageView(english, APP_ID, 'message', text);
            expect(problemsOf(surface, view)).toEqual([]);
            expect(markdownOf(view)).toEqual([]);
        }
    });
});
