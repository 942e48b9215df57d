// One member in the bar: what they are here, and only what could be done to them now.
import { actions } from '../../../src/actions/index';
import { memberView } from '../../../src/panel/views/member-view';
import type { MemberState } from '../../../src/panel/views/member-view';
import { refusal } from '../../../src/workspace/problem';
import { compose, joined } from '../../../src/texts/markdown';
import { START } from '../fakes/keeping';
import { AWKWARD_NAMES, inOneLine, many, person, roomWith } from '../fakes/people';
import { english } from '../fakes/typing';
import { APP_ID, asSeen, buttonsOf, markdownOf, problemsOf, textsOf } from '../fakes/views';

const MISSING = refusal('mod-service-account-missing');
const offers = actions.map((action) => ({ action, roles: [] }));

function draw(member: Partial<MemberState['member']> = {}, rest: Partial<MemberState> = {}) {
    const view = memberView(english, APP_ID, {
        room: roomWith(),
        member: {
            person: person(),
            roomRoles: [],
            inRoom: true,
            muted: false,
            banned: false,
            offers,
            refusals: [],
            ...member,
        },
        cases: undefined,
        limited: undefined,
        now: START,
        notice: undefined,
        ...rest,
    });
    return { view, texts: textsOf(view), all: textsOf(view).join('\n'), buttons: buttonsOf(view) };
}

const states: Readonly<Record<string, ReturnType<typeof draw>>> = {
    'all that can be done': draw(),
    'nothing that can be done': draw({ offers: [], refusals: [refusal('mod-outranked'), refusal('mod-self')] }),
    'nothing to do and no reason': draw({ offers: [] }),
    'a long notice': draw({}, { notice: joined(many(60, (line) => compose`${line}`)) }),
    'no service account': draw({ refusals: [MISSING] }, { limited: MISSING }),
    'many roles': draw({ roomRoles: many(100, String), person: person({ workspaceRoles: many(100, String) }) }),
    'no role at all': draw({ person: person({ workspaceRoles: [] }) }),
    'a room without a name': draw({}, { room: roomWith({ name: '', type: 'direct' }) }),
};

it.each(Object.entries(states))('is a good view: %s', (_name, { view }) => {
    expect(problemsOf('contextualBar', view)).toEqual([]);
});

it('says who they are here and in the workspace', () => {
    const { texts } = draw({ roomRoles: ['moderator'], muted: true });
    expect(texts.slice(0, 6)).toEqual([
        'Moderate #general',
        'Bob (@bob)',
        'In #general: moderator',
        'In the workspace: user',
        'Muted in #general',
        'Account active',
    ]);
});

it.each([
    [{ kind: 'bot' }, ['A bot']],
    [{ kind: 'app' }, ['The user of an app']],
    [{ federated: true }, ['Belongs to another server']],
    [{ kind: 'bot', federated: true }, ['A bot', 'Belongs to another server']],
] as const)('says what is special about them: %j', (details, words) => {
    expect(draw({ person: person(details) }).texts).toEqual(expect.arrayContaining([...words]));
});

it('says that someone is not in the room, or deactivated', () => {
    const { texts } = draw({ inRoom: false, person: person({ active: false }) });
    expect(texts).toEqual(expect.arrayContaining(['Not in #general', 'Account deactivated']));
    expect(texts).not.toContain('Muted in #general');
});

it('has a button for each offer, red where it cannot be taken back, and a way back', () => {
    const { buttons } = draw();
    expect(buttons.map(({ text }) => text.text)).toEqual([
        ...[
            'Warn',
            'Mute',
            'Unmute',
            'Kick',
            'Ban',
            'Unban',
            'Add role',
            'Remove role',
            'Activate',
            'Deactivate',
            'Note',
        ],
        ...['Back to the room', 'Refresh'],
    ]);
    expect(buttons.filter(({ style }) => style === 'danger').map(({ text }) => text.text)).toEqual(['Kick']);
});

it('has no button for what is not offered, and says why nothing is', () => {
    const { buttons, all } = draw({ offers: [], refusals: [refusal('mod-outranked')] });
    expect(buttons.map(({ text }) => text.text)).toEqual(['Back to the room', 'Refresh']);
    expect(all).toContain('⚠️ Not below you in rank');
});

it('keeps reasons for itself where something can be done, but for what an administrator could mend', () => {
    const refusals = [refusal('mod-outranked'), MISSING];
    expect(draw({ refusals }).all).not.toMatch(/\[mod-/);
    const { all } = draw({ refusals }, { limited: MISSING });
    expect(all).toContain('[mod-service-account-missing]');
    expect(all).not.toContain('[mod-outranked]');
});

it.each(AWKWARD_NAMES)('shows %j as it is, in one line, never formatted', (name) => {
    const { view, texts } = draw({ person: person({ name }) });
    expect(problemsOf('contextualBar', view)).toEqual([]);
    expect(texts.map(asSeen)).toContain(`${inOneLine(name)} (@bob)`);
    expect(markdownOf(view)).toEqual([]);
});

it('says a name once where it is the username', () => {
    expect(draw({ person: person({ name: 'bob' }) }).texts[1]).toBe('@bob');
});
