// What words leave open is settled by the people and roles of the workspace; only the names in them are looked up.
import { refusal } from '../../../src/workspace/problem';
import type { Method } from '../fakes/calls';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { person } from '../fakes/people';
import { deskFor } from '../fakes/performing';
import { english, type } from '../fakes/typing';
import { respond } from '../../../src/slash/respond';

const BROKEN = refusal('mod-engine-failed');

/** Words that hold white space stood in quotes. */
const respondTo = (workspace: FakeWorkspace, words: readonly string[], by = 'mona') =>
    respond(english, deskFor(workspace, by), words);

function readings(answer: string): string[] {
    return answer.match(/(?<=^• `).*(?=`$)/gm) ?? [];
}

describe('more names behind a bare one', () => {
    it('are asked about when the first of them is a member here', async () => {
        const workspace = new FakeWorkspace();
        const answer = await type(workspace, 'mona', 'kick bob carol lena nobody');
        expect(readings(answer)).toEqual([
            '/mod kick @bob @carol @lena -- nobody',
            '/mod kick @bob -- carol lena nobody',
        ]);
        expect(answer).toMatch(/^⛔ `carol` can be meant in more than one way, so nothing was done\. \[mod-unclear\]/);
        expect(workspace.acts()).toEqual([]);
    });

    it('are a reason when the first of them is nobody, or not here', async () => {
        for (const word of ['spam', 'eve']) {
            const workspace = new FakeWorkspace();
            expect(await type(workspace, 'mona', `kick bob ${word} carol`)).toContain(`Reason: ${word} carol`);
            expect(workspace.acts()).toEqual(['membership.remove bob']);
        }
    });

    it('cost one quick look, and none behind an @name', async () => {
        const names = async (line: string): Promise<readonly Method[]> => {
            const workspace = new FakeWorkspace();
            await type(workspace, 'mona', line);
            return workspace.calls.names();
        };
        const plain = await names('kick @bob spam again');
        expect(plain).not.toContain('people.byTypedUsername');
        expect((await names('kick bob spam again')).filter((name) => name === 'people.byTypedUsername')).toHaveLength(
            1,
        );
        expect(await names('kick bob spam again')).not.toContain('people.search');
    });

    it('of several are told apart as far as the names go, not as the room does', async () => {
        const workspace = new FakeWorkspace();
        expect(readings(await type(workspace, 'mona', 'kick bob carol eve spam'))[0]).toBe(
            '/mod kick @bob @carol @eve -- spam',
        );
    });
});

describe('bare names behind commas', () => {
    it('are people when all of them are', async () => {
        const workspace = new FakeWorkspace();
        await type(workspace, 'mona', 'kick bob, CAROL spam');
        expect(workspace.acts()).toEqual(['membership.remove bob', 'membership.remove carol']);
    });

    it.each([
        ['mute @bob, please stop', ['/mod mute @bob @please -- stop', '/mod mute @bob -- please stop']],
        ['mute bob, eve spam', ['/mod mute @bob @eve -- spam', '/mod mute @bob -- eve spam']],
    ])('are asked about when one is not: %s', async (line, expected) => {
        const workspace = new FakeWorkspace();
        expect(readings(await type(workspace, 'mona', line))).toEqual(expected);
        expect(workspace.acts()).toEqual([]);
    });

    it('of people who need not be here are looked for in the whole workspace', async () => {
        const workspace = new FakeWorkspace();
        await type(workspace, 'mona', 'note eve, bob seen elsewhere');
        expect(workspace.keeping.inShort()).toEqual(['note eve done', 'note bob done']);
    });
});

describe('a name that is none', () => {
    it('keeps the others from being acted on, where it may be no name at all', async () => {
        const workspace = new FakeWorkspace();
        expect(await type(workspace, 'mona', 'kick not @bob')).toMatch(
            /^⛔ Nobody here is called `not`, so nothing was done to anybody\. \[mod-no-such-person\]/,
        );
        expect(workspace.acts()).toEqual([]);
    });

    it('in quotes is refused with whoever is called so', async () => {
        const workspace = new FakeWorkspace();
        workspace.state.people.push(person({ id: 'id-bb', username: 'bbrown', name: 'Bob Brown' }));
        const answer = await type(workspace, 'mona', 'kick Bob\u00a0Brown');
        expect(readings(answer)).toEqual(['/mod kick @Bob @Brown', '/mod kick @Bob -- Brown']);
        const { text } = await respondTo(workspace, ['kick', 'Bob Brown', 'spam']);
        expect(text).toMatch(/^⛔ `Bob Brown` is not a username; .* Did you mean `@bbrown` \(Bob Brown\)\?/);
        expect(workspace.acts()).toEqual([]);
    });

    it('and somebody of that display name are proposed, where the first word is a username of another', async () => {
        const workspace = new FakeWorkspace();
        workspace.state.people.push(person({ id: 'id-bb', username: 'bbrown', name: 'Bob Brown' }));
        const answer = await type(workspace, 'mona', 'kick Bob Brown spam');
        expect(answer).toContain('Did you mean `@bbrown` (Bob Brown)?');
        expect(workspace.acts()).toEqual([]);
        expect(await type(workspace, 'mona', 'kick Bob Spamming')).toContain('✅ Kicked from #general: @bob.');
    });

    it('is refused with whoever is called so, also alone', async () => {
        const workspace = new FakeWorkspace();
        workspace.state.people.push(person({ id: 'id-rs', username: 'rs1972', name: 'Robert Smith' }));
        expect(await type(workspace, 'mona', 'kick @robert spam')).toMatch(
            /`robert`: Nobody here is called that\. \[error-invalid-user\]\n.*\nDid you mean `@rs1972` \(Robert Smith\)\?$/,
        );
        workspace.state.live = false;
        expect(await type(workspace, 'mona', 'kick @robert spam')).not.toContain('rs1972');
    });

    it('proposes a reading with each person of the name in quotes', async () => {
        const workspace = new FakeWorkspace();
        workspace.person('carol').name = 'Carol Clark';
        const { text } = await respondTo(workspace, ['kick', '@bob', 'Carol Clark', 'spam']);
        expect(readings(text)).toEqual(['/mod kick @bob @carol -- spam', '/mod kick @bob -- Carol Clark spam']);
    });
});

describe('a role', () => {
    it.each([
        ['role add bob moderator', 'olga', 'roleGranting.grant bob'],
        ['role add moderator bob', 'olga', 'roleGranting.grant bob'],
        ['role add bob guardian helps out', 'alice', 'roleGranting.grant bob'],
    ])('stands before or behind a bare name: %s', async (line, by, act) => {
        const workspace = new FakeWorkspace();
        await type(workspace, by, line);
        expect(workspace.acts()).toEqual([act]);
    });

    it('that is none is told as such', async () => {
        const workspace = new FakeWorkspace();
        expect(await type(workspace, 'olga', 'role add bob pope')).toContain('[error-invalid-role]');
        expect(workspace.acts()).toEqual([]);
    });
});

describe('whoever may not do it', () => {
    it.each([
        ['kick bob carol', 'carol'],
        ['kick bob, lena', 'eve'],
        ['kick not @bob', 'eve'],
        ['kick Bob Brown', 'eve'],
    ])('learns nothing of who is here: %s', async (line, by) => {
        const workspace = new FakeWorkspace();
        expect(await type(workspace, by, line)).toBe(
            '⛔ You may not do that here: you lack the permission remove-user. [error-not-allowed]',
        );
        expect(workspace.calls.names().filter((name) => name.startsWith('people.'))).toEqual([]);
    });

    it('is not shown people of a name either', async () => {
        const workspace = new FakeWorkspace();
        workspace.person('carol').name = 'Carol Clark';
        const { text } = await respondTo(workspace, ['kick', 'Carol Clark'], 'bob');
        expect(text).not.toContain('@carol');
    });

    it('is told of the room that does not fit, where that is it', async () => {
        const workspace = new FakeWorkspace();
        Object.assign(workspace.state.room, { type: 'direct', name: '' });
        expect(await type(workspace, 'alice', 'kick bob carol')).toContain('[error-invalid-room-type]');
    });
});

it.each([
    ['people.byUsername', 'kick bob, carol'],
    ['people.byTypedUsername', 'kick bob spam'],
    ['rooms.isMember', 'kick bob carol'],
    ['people.search', 'kick Bob Brown'],
    ['roles.byIdOrName', 'role add bob guardian'],
    ['permissions.table', 'kick bob spam'],
] as const)('an accident of %s refuses: %s', async (method, line) => {
    const workspace = new FakeWorkspace();
    workspace.calls.fail(method, BROKEN);
    expect(await type(workspace, 'alice', line)).toMatch(/^⛔ .*\[mod-engine-failed\]$/);
    expect(workspace.acts()).toEqual([]);
});
