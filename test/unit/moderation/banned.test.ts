// Who is banned: the list with its cases, and what is offered about a person.
import { actions } from '../../../src/actions/index';
import { bans } from '../../../src/actions/bans';
import type { BansAnswer } from '../../../src/actions/bans';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { HOUR, MINUTE, START } from '../fakes/keeping';
import { many, person } from '../fakes/people';
import { deskFor, outcomeOf } from '../fakes/performing';
import type { Asked } from '../fakes/performing';

const ban: Asked = { action: 'ban', by: 'mona', on: 'bob', reason: 'spam' };
const unban: Asked = { ...ban, action: 'unban' };

function withBan(by: 'server' | 'app'): FakeWorkspace {
    const workspace = new FakeWorkspace();
    workspace.ban('bob', by);
    return workspace;
}

describe('/mod bans', () => {
    async function listed(workspace: FakeWorkspace, page?: number): Promise<BansAnswer> {
        const naming = { text: '', workspace: false, ...(page === undefined ? {} : { page }) };
        const answer = await deskFor(workspace, 'mona').runCaseCommand(bans, naming);
        if (!answer.ok) {
            throw new Error(answer.problem.code);
        }
        return answer.value;
    }

    it('lists everyone banned by name, with the case where there is one', async () => {
        const workspace = new FakeWorkspace();
        await outcomeOf(workspace, { ...ban, on: 'carol', duration: HOUR });
        workspace.ban('bob', 'server');
        const answer = await listed(workspace);
        expect(answer).toMatchObject({ total: 2, page: 0, lastPage: 0, serverHidden: false });
        expect(answer.entries).toMatchObject([
            { person: { username: 'bob', by: 'server' }, found: undefined },
            {
                person: { username: 'carol', by: 'app' },
                found: { reason: 'spam', until: START + HOUR, moderator: { username: 'mona' } },
            },
        ]);
    });

    it('names no case that is over, although the person is banned again', async () => {
        const workspace = new FakeWorkspace();
        await outcomeOf(workspace, ban);
        workspace.keeping.now += MINUTE;
        await outcomeOf(workspace, unban);
        workspace.ban('bob', 'server');
        expect((await listed(workspace)).entries).toMatchObject([{ found: undefined }]);
    });

    it('comes ten a page, or fifty in one answer, and reads no more cases than it shows', async () => {
        const workspace = new FakeWorkspace();
        const people = many(60, (each) => person({ id: `id-${each}`, username: `user${100 + each}` }));
        workspace.state.people.push(...people);
        people.forEach(({ username }) => {
            workspace.ban(username, 'server');
        });
        expect((await listed(workspace)).entries).toHaveLength(50);
        workspace.keeping.records.calls.made.length = 0;
        const second = await listed(workspace, 1);
        expect(second).toMatchObject({ total: 60, page: 1, lastPage: 5 });
        expect(second.entries.map(({ person: { username } }) => username).at(0)).toBe('user110');
        const about = (each: number): boolean =>
            workspace.keeping.records.reads().some((key) => key.startsWith(`acts on id-${each} in `));
        expect(people.map((_, each) => each).filter(about)).toEqual(many(10, (each) => 10 + each));
        expect(await listed(workspace, 99)).toMatchObject({ page: 5 });
    });
});

describe('someone banned, in the panel', () => {
    it.each(['server', 'app'] as const)(
        'by the %s, is offered an unban and nothing that a ban rules out',
        async (by) => {
            const workspace = withBan(by);
            const member = await deskFor(workspace, 'mona').member({ username: 'bob' }, actions);
            expect(member).toMatchObject({ ok: true, value: { banned: true } });
            const offers = member.ok ? member.value.offers.map(({ action }) => action.name) : [];
            expect(offers).toEqual(['unban', 'note', 'ban']);
        },
    );

    it('is not told from others by whoever may not kick', async () => {
        const member = await deskFor(withBan('app'), 'carol').member({ username: 'bob' }, actions);
        expect(member).toMatchObject({ value: { banned: false, inRoom: false, offers: [] } });
    });
});
