// Rank: who may act on whom, when it is protected and when not.
import { mayActOn, mayGrant, rankOf } from '../../../src/moderation/rank';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { outcomeOf } from '../fakes/performing';

const ladder = ['alice', 'olga', 'mona', 'lena', 'bob'];

/** Everybody in the room may mute, so that rank alone decides. */
function everybodyMayMute(): FakeWorkspace {
    const workspace = new FakeWorkspace();
    workspace.state.permissions.set('mute-user', ['admin', 'owner', 'moderator', 'leader', 'user']);
    return workspace;
}

describe('admin > owner > moderator > leader > member', () => {
    const pairs = ladder.flatMap((by, higher) => ladder.map((on, lower) => ({ by, on, above: higher < lower })));

    it.each(pairs.filter(({ by, on }) => by !== on))('$by mutes $on: $above', async ({ by, on, above }) => {
        expect(await outcomeOf(everybodyMayMute(), { action: 'mute', by, on })).toBe(
            above ? 'done' : 'refused mod-outranked',
        );
    });

    it.each([
        ['olga', 'otto'],
        ['mona', 'max'],
        ['bob', 'carol'],
    ])('peers do not act on each other: %s, %s', async (by, on) => {
        expect(await outcomeOf(everybodyMayMute(), { action: 'mute', by, on })).toBe('refused mod-outranked');
    });

    it('lets admins act on admins', async () => {
        const workspace = new FakeWorkspace();
        workspace.person('carol').workspaceRoles = ['user', 'admin'];
        expect(await outcomeOf(workspace, { action: 'mute', by: 'alice', on: 'carol' })).toBe('done');
    });

    it('counts a room role held in the whole workspace', async () => {
        const workspace = new FakeWorkspace();
        workspace.person('eve').workspaceRoles = ['owner'];
        workspace.state.members.push('id-eve');
        expect(await outcomeOf(workspace, { action: 'mute', by: 'mona', on: 'eve' })).toBe('refused mod-outranked');
        expect(await outcomeOf(workspace, { action: 'mute', by: 'eve', on: 'mona' })).toBe('done');
    });

    it('leaves room roles out of what is done to the workspace', async () => {
        const workspace = new FakeWorkspace();
        workspace.state.permissions.set('edit-other-user-active-status', ['admin', 'janitor']);
        expect(await outcomeOf(workspace, { action: 'deactivate', by: 'jan', on: 'olga' })).toBe('done');
        expect(await outcomeOf(workspace, { action: 'deactivate', by: 'jan', on: 'alice' })).toBe(
            'refused mod-outranked',
        );
    });
});

describe('people entrusted with a permission by a custom role', () => {
    it.each([
        ['jan', 'bob', 'done'],
        ['jan', 'lena', 'refused mod-outranked'],
        ['mona', 'jan', 'done'],
        ['bob', 'carol', 'refused error-not-allowed'],
    ])('stand between members and leaders: %s on %s', async (by, on, outcome) => {
        const workspace = new FakeWorkspace();
        workspace.state.permissions.set('mute-user', ['owner', 'moderator', 'janitor']);
        expect(await outcomeOf(workspace, { action: 'mute', by, on })).toBe(outcome);
    });

    it('do not act on each other', async () => {
        const workspace = new FakeWorkspace();
        workspace.state.permissions.set('mute-user', ['janitor']);
        workspace.person('carol').workspaceRoles = ['janitor'];
        expect(await outcomeOf(workspace, { action: 'mute', by: 'jan', on: 'carol' })).toBe('refused mod-outranked');
    });
});

describe('with protection off', () => {
    const surroundings = { protectHigherRanks: false };

    it('acts on anyone, as REST does', async () => {
        expect(await outcomeOf(new FakeWorkspace(), { action: 'mute', by: 'mona', on: 'alice' }, surroundings)).toBe(
            'done',
        );
    });

    it('grants any role that the permission allows', async () => {
        const workspace = new FakeWorkspace();
        workspace.state.permissions.set('set-owner', ['moderator']);
        const asked = { action: 'add-role', by: 'mona', on: 'bob', role: 'owner' } as const;
        expect(await outcomeOf(workspace, asked)).toBe('refused mod-role-above-own');
        expect(await outcomeOf(workspace, asked, surroundings)).toBe('done');
    });

    it('still lets nobody act on themselves, nor leaves a room without an owner', async () => {
        const workspace = new FakeWorkspace();
        workspace.state.roomRoles['id-otto'] = [];
        expect(await outcomeOf(workspace, { action: 'kick', by: 'mona', on: 'mona' }, surroundings)).toBe(
            'refused mod-self',
        );
        expect(await outcomeOf(workspace, { action: 'kick', by: 'mona', on: 'olga' }, surroundings)).toBe(
            'refused error-you-are-last-owner',
        );
    });
});

describe('the order of ranks itself', () => {
    it('ranks the highest of several roles, and unknown roles as members', () => {
        expect(rankOf(['user', 'leader', 'owner'], false)).toBe(rankOf(['owner'], false));
        expect(rankOf(['janitor'], false)).toBe(rankOf([], false));
        expect(rankOf(['janitor'], true)).toBeGreaterThan(rankOf([], false));
        expect(rankOf(['leader'], false)).toBeGreaterThan(rankOf(['janitor'], true));
    });

    it('lets one grant roles up to the own', () => {
        const moderator = rankOf(['moderator'], true);
        expect(
            ['leader', 'moderator', 'owner', 'admin', 'janitor'].filter((role) => mayGrant(moderator, role)),
        ).toEqual(['leader', 'moderator', 'janitor']);
    });

    it('needs a higher rank unless one is admin', () => {
        expect(mayActOn(['owner'], 4, 4)).toBe(false);
        expect(mayActOn(['admin'], 5, 5)).toBe(true);
    });
});
