// Each action by hand and eye: by someone who may, by someone who may not, and by someone who may no longer.
import type { PersonName } from '../rows';
import type { Surface } from './surface';
import { usePanel } from './use-panel';

const use = usePanel();

interface Act {
    readonly name: string;
    readonly as: PersonName;
    readonly on: PersonName;
    readonly button: string;
    /** What the form says before anything is done. */
    readonly asks: readonly string[];
    readonly fill?: (form: Surface) => Promise<void>;
    /** What the bar says afterwards. */
    readonly says: readonly string[];
    readonly changes: readonly string[];
    /** The buttons that the bar has for this person afterwards. */
    readonly then: readonly string[];
    /** What those lack who may no longer. */
    readonly permission: string;
}

const navigation = ['Back to the room', 'Refresh'];
/** The latest cases have a button each; how many there are depends on what other tests did. */
const buttonsBesidesCases = async (panel: Surface): Promise<string[]> =>
    (await panel.buttons()).filter((label) => label !== 'Open');
const chooseModerator = (form: Surface): Promise<void> => form.select('Role', 'moderator');

const acts: readonly Act[] = [
    {
        name: 'a moderator mutes a member, with a reason',
        ...{ as: 'carol', on: 'bob', button: 'Mute' },
        asks: ['Bob Brown (@bob) will not be able to write in #general.'],
        fill: (form) => form.fill('Reason', 'advertising to @all'),
        says: ['Muted in #general: @bob.', 'Reason: advertising to @all', 'Muted in #general'],
        changes: ['+ #general muted bob', '+ #general says user-muted bob by moddesk.service'],
        then: ['Warn', 'Unmute', 'Kick', 'Ban', 'Note', 'Mute: another end'],
        permission: 'mute-user',
    },
    {
        name: 'a moderator unmutes a member',
        ...{ as: 'carol', on: 'mallory', button: 'Unmute' },
        asks: ['Mallory Moss (@mallory) will be able to write in #general again.'],
        says: ['Unmuted in #general: @mallory.'],
        changes: ['+ #general says user-unmuted mallory by moddesk.service', '- #general muted mallory'],
        then: ['Warn', 'Mute', 'Kick', 'Ban', 'Note'],
        permission: 'mute-user',
    },
    {
        name: 'a moderator kicks a member',
        ...{ as: 'carol', on: 'bob', button: 'Kick' },
        asks: ['Bob Brown (@bob) will be removed from #general.'],
        says: ['Kicked from #general: @bob.', 'Not in #general'],
        changes: ['+ #general says ul bob by bob', '- #general member bob'],
        then: ['Mute', 'Ban', 'Note'],
        permission: 'remove-user',
    },
    {
        name: 'an owner gives the role of moderator',
        ...{ as: 'alice', on: 'bob', button: 'Add role' },
        asks: ['Bob Brown (@bob) will hold the chosen role in #general, with all that it allows.'],
        fill: chooseModerator,
        says: ['Now moderator in #general: @bob.', 'In #general: moderator'],
        changes: ['+ #general moderator bob'],
        then: ['Warn', 'Mute', 'Kick', 'Ban', 'Add role', 'Remove role', 'Note'],
        permission: 'set-moderator / access-permissions',
    },
    {
        name: 'an owner takes the role of moderator',
        ...{ as: 'alice', on: 'carol', button: 'Remove role' },
        asks: ['Carol Clark (@carol) will lose the chosen role in #general.'],
        fill: chooseModerator,
        says: ['No longer moderator in #general: @carol.', 'In #general: no role'],
        changes: ['- #general moderator carol'],
        then: ['Warn', 'Mute', 'Kick', 'Ban', 'Add role', 'Note'],
        permission: 'set-moderator / access-permissions',
    },
    {
        name: 'an admin deactivates the sole owner of rooms, having seen which',
        ...{ as: 'admin', on: 'olivia', button: 'Deactivate' },
        asks: [
            'Olivia Owens (@olivia) will be signed out everywhere and unable to sign in, in the whole workspace.',
            'Would change owner: #design (to @bob).',
            'Deleted with all messages, as nobody else is there: #olivia-notebook.',
            'This cannot be undone.',
            'Deactivate all the same',
        ],
        says: ['Deactivated and signed out everywhere: @olivia.', 'Account deactivated'],
        changes: [
            '+ #design owner bob',
            ...['', ' member olivia', ' owner olivia'].map((fact) => `- #olivia-notebook${fact}`),
            '- @olivia active',
        ],
        then: ['Warn', 'Mute', 'Kick', 'Ban', 'Add role', 'Activate', 'Note'],
        permission: 'edit-other-user-active-status',
    },
];

describe('by someone who may', () => {
    test.each(acts)('$name', async ({ as, on, button, asks, fill, says, changes, then }) => {
        const { panel, modal } = await use().openMember(as, on);
        const changed = await use().changesBy(async () => {
            await panel.button(button).click();
            await modal.opened();
            const shown = await modal.text();
            for (const part of asks) expect(shown).toContain(part);
            await fill?.(modal);
            await modal.submit();
            await modal.closed();
        });
        for (const part of says) await panel.shows(part);
        expect(changed).toEqual(changes);
        expect(await buttonsBesidesCases(panel)).toEqual([...then, ...navigation]);
    });
});

interface Offered {
    readonly as: PersonName;
    readonly on: PersonName;
    readonly buttons: readonly string[];
    /** Why nothing is offered. */
    readonly why?: string;
}

const offered: readonly Offered[] = [
    { as: 'admin', on: 'alice', buttons: ['Warn', 'Mute', 'Add role', 'Deactivate', 'Note'] },
    { as: 'alice', on: 'dave', buttons: ['Warn', 'Mute', 'Kick', 'Ban', 'Add role', 'Remove role', 'Note'] },
    { as: 'carol', on: 'olivia', buttons: ['Warn', 'Mute', 'Kick', 'Ban', 'Note'] },
    { as: 'carol', on: 'alice', buttons: [], why: '[mod-outranked]' },
    { as: 'dave', on: 'bob', buttons: [], why: '[error-not-allowed]' },
    { as: 'bob', on: 'mallory', buttons: [], why: '[error-not-allowed]' },
    { as: 'olivia', on: 'carol', buttons: [], why: '[error-not-allowed]' },
];

describe('only what would be done is offered', () => {
    test.each(offered)('to $as about $on: $buttons', async ({ as, on, buttons, why }) => {
        const { panel } = await use().openMember(as, on);
        expect(await buttonsBesidesCases(panel)).toEqual([...buttons, ...navigation]);
        if (why !== undefined) await panel.shows(why);
    });
});

describe('by someone who may no longer, it is refused in words and nothing changes', () => {
    test.each(acts)('$name', async ({ as, on, button, fill, permission }) => {
        const { panel, modal } = await use().openMember(as, on);
        await panel.button(button).click();
        await modal.opened();
        await fill?.(modal);
        use().takeRoles(as);
        const changed = await use().changesBy(async () => {
            await modal.submit();
            await modal.closed();
        });
        await panel.shows(`⛔ @${on}: You may not do that here: you lack the permission ${permission}.`);
        expect(changed).toEqual([]);
        expect(await buttonsBesidesCases(panel)).toEqual(navigation);
    });
});
