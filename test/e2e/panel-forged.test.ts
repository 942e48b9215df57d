// Clicks and submits that were posted by one, forged by another: nothing changes, and the answer is in words.
import { actions } from '../../src/actions/index';
import { forge } from './forge';
import { PanelUser, type Posted } from './panel-user';
import type { PersonName } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

const post = (name: PersonName, posted: Posted): Promise<string> => forge(use(), name, posted);

const elsewhere = ['Open', 'Refresh', 'Cases', 'Banned people', 'Back to the room', 'My cases', 'All cases'];

/** The labels of the buttons that open a form. */
const actionLabels = ({ labels }: PanelUser): string[] =>
    [...new Set(labels)].filter((label) => !elsewhere.includes(label));

/** What is posted on the way through the panel: every kind of click, and every form that is open to this person. */
async function tour(name: PersonName): Promise<Posted[]> {
    const panel = PanelUser.in(use(), name);
    const forms: Posted[] = [];
    const fillIn = async (label: string): Promise<void> => {
        await panel.click(label);
        panel.fill('reason', 'spam').fill('role', 'leader').fill('people', ['bob']);
        forms.push({ kind: 'viewSubmit', request: panel.submission() });
    };
    await panel.roomButton();
    await panel.click('Refresh');
    for (const list of ['Banned people', 'My cases']) {
        await panel.click(list);
        await panel.click('Back to the room');
    }
    for (const label of actionLabels(panel)) await fillIn(label);
    await panel.click('Unmute', '@mallory');
    await panel.click('Open', 'Dave Dunn');
    await panel.find('bob');
    if (panel.labels.includes('All cases')) {
        await panel.click('All cases');
        await panel.click('Show the person');
    }
    for (const label of actionLabels(panel)) await fillIn(label);
    await panel.click('Back to the room');
    await use().reset();
    return [...panel.posted, ...forms];
}

let forgeries = 0;

/** The same with other ids and names in it, wherever they stand, and from another opening of its view. */
function replaced(posted: Posted, ...pairs: readonly (readonly [string, string])[]): Posted {
    const { user, ...rest } = posted.request;
    const opened = JSON.stringify(rest).replace(/~~\w+/g, `~~forged${(forgeries += 1)}`);
    const text = pairs.reduce((json, [from, to]) => json.split(from).join(to), opened);
    return { kind: posted.kind, request: { ...(JSON.parse(text) as object), user } } as Posted;
}

const actsOnSomething = ({ kind, request }: Posted): boolean =>
    kind === 'viewSubmit' || /^(start|lift)/.test(request.actionId);

/** Whether it is one of these actions. */
const isOf = ({ request }: Posted, ...names: readonly string[]): boolean =>
    new RegExp(names.join('|')).test(JSON.stringify({ ...request, user: undefined }));

/** Whether somebody is named in it, which is not so when a form for several is opened. */
const isAbout = ({ request }: Posted): boolean =>
    /bob-id|"bob"| mallory/.test(JSON.stringify({ ...request, user: undefined }));

describe('what moderator and admin have posted', () => {
    let byCarol: Posted[] = [];
    let byAdmin: Posted[] = [];

    beforeAll(async () => {
        [byCarol, byAdmin] = [await tour('carol'), await tour('admin')];
    });

    const all = (): Posted[] => [...byCarol, ...byAdmin];

    it('is every kind of click and every form', () => {
        const kinds = all().map(({ kind, request }) => (kind === 'viewSubmit' ? request.view.id : request.actionId));
        const seen = new Set(kinds.map((each) => each.replace(/^(action~\w+~[\w-]+).*|^(lift|show|find).*/, '$1$2')));
        for (const action of ['mute', 'kick', 'add-role', 'deactivate']) {
            expect([...seen]).toContain(`action~GENERAL~${action}`.replace(/~-$/, ''));
            expect([...seen]).toContain(`start-${action}`);
        }
        expect([...seen]).toEqual(expect.arrayContaining(['lift', 'show', 'find']));
    });

    it('changes nothing when a plain member posts it', async () => {
        for (const posted of all()) {
            const words = await post('bob', posted);
            if (actsOnSomething(posted)) expect(words).toMatch(/\[(error-not-allowed|mod-self)\]/);
        }
    });

    it('changes nothing and tells nothing of the room when an outsider posts it', async () => {
        for (const posted of all()) {
            const words = await post('erin', posted);
            expect(words).toContain('[error-not-allowed]');
            expect(words).not.toMatch(/general|Muted now|Alice Adams|: owner/);
        }
    });

    it('changes nothing and tells nothing of a private room that the moderator is not in', async () => {
        for (const posted of all()) {
            const words = await post('carol', replaced(posted, ['GENERAL', 'olivia-notebook-id']));
            expect(words).toMatch(/\[error-not-allowed\]/);
            expect(words).not.toMatch(/notebook|olivia/i);
        }
    });

    it('changes nothing in a room that does not exist', async () => {
        for (const posted of all()) {
            expect(await post('admin', replaced(posted, ['GENERAL', 'gone']))).toContain('[error-invalid-room]');
        }
    });

    it.each([
        ['a higher rank', 'admin', /\[(mod-outranked|error-not-allowed)\]/],
        ['the owner', 'alice', /\[(mod-outranked|error-not-allowed)\]/],
        ['oneself', 'carol', /\[(mod-self|error-not-allowed)\]/],
        ['one who is not in the room', 'erin', /\[(error-user-not-in-room|error-not-allowed)\]|Not banned/],
        ['nobody', 'nobody', /\[(error-invalid-user|error-not-allowed)\]/],
    ])('changes nothing when it is turned on %s', async (_name, username, code) => {
        const pairs = [
            ['bob-id', `${username}-id`],
            ['"bob"', `"${username}"`],
            [' mallory', ` ${username}`],
        ] as const;
        // There may be a note about anybody, and who is not in the room may be banned from it.
        const possible = { carol: ['note'], erin: ['note', 'ban'] }[username] ?? ['nothing else'];
        for (const posted of all().filter((each) => actsOnSomething(each) && !isOf(each, ...possible))) {
            if (isAbout(posted)) expect(await post('carol', replaced(posted, ...pairs))).toMatch(code);
        }
    });

    it('changes nothing with an action that there is not', async () => {
        for (const posted of all().filter(actsOnSomething)) {
            const pairs = actions.flatMap(({ name }) => [
                [`~${name}~`, '~promote~'] as const,
                [`"value":"${name}"`, '"value":"promote"'] as const,
            ]);
            const forged = replaced(posted, ...pairs, ['"actionId":"lift', '"actionId":"drop']);
            expect(await post('admin', forged)).toContain('[mod-stale-view]');
        }
    });

    it.each(['', 'message', 'room~GENERAL', 'yesterday/GENERAL', 'action~GENERAL~mute~bob-id~yes', '__proto__'])(
        'changes nothing from the view %j',
        async (id) => {
            for (const { kind, request } of all()) {
                const forged =
                    kind === 'viewSubmit'
                        ? { kind, request: { ...request, view: { ...request.view, id } } }
                        : { kind, request: { ...request, container: { type: 'view' as const, id } } };
                expect(await post('admin', forged)).toContain('[mod-stale-view]');
            }
        },
    );

    it.each([undefined, null, 7, true, {}, [], ['bob']])('changes nothing with %j for a value', async (value) => {
        for (const { kind, request } of all()) {
            if (kind === 'blockAction') {
                expect(await post('admin', { kind, request: { ...request, value } })).toContain('[mod-stale-view]');
            }
        }
    });

    it.each([
        undefined,
        null,
        'people',
        [],
        { people: null },
        { people: { people: 'bob' } },
        { people: { people: { 0: 'bob' } } },
        { people: { people: [7, null, { username: 'bob' }] } },
        { people: { people: Array.from({ length: 60 }, (_, position) => `user${position}`) } },
    ])('changes nothing with the state %j in a form for several', async (state) => {
        for (const action of [
            'mute',
            'unmute',
            'kick',
            'ban',
            'unban',
            'add-role',
            'remove-role',
            'activate',
            'deactivate',
        ]) {
            const view = { id: `action~GENERAL~${action}~-~~made-up`, state };
            const request = { user: use().demo.people.admin, view };
            expect(await post('admin', { kind: 'viewSubmit', request })).toContain('Choose at least one person');
        }
    });

    it.each([undefined, null, {}, { role: null }, { role: { role: ['moderator'] } }, { role: { role: '' } }])(
        'changes nothing with the state %j where a role is to be chosen',
        async (state) => {
            const view = { id: 'action~GENERAL~add-role~bob-id~~made-up', state };
            const request = { user: use().demo.people.admin, view };
            expect(await post('admin', { kind: 'viewSubmit', request })).toContain('Choose a role.');
        },
    );

    it('changes nothing with a view that is none at all', async () => {
        for (const view of [undefined, null, 'view', {}, { id: 7 }, { id: ['action'] }]) {
            const request = { user: use().demo.people.admin, view } as never;
            expect(await post('admin', { kind: 'viewSubmit', request })).toContain('[mod-stale-view]');
        }
        for (const container of [undefined, null, {}, { type: 'message', id: 'action~GENERAL~mute~bob-id' }]) {
            const request = {
                user: use().demo.people.admin,
                actionId: 'start',
                blockId: 'x',
                value: 'mute',
                container,
            };
            await post('admin', { kind: 'blockAction', request: request as never });
        }
    });
});
