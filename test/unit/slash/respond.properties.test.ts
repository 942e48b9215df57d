// Whatever is typed, by whomever: there is an answer, and nothing reaches an operation without a resolved person.
import fc from 'fast-check';
import type { Person } from '../../../src/workspace/ports';
import { ACTS } from '../fakes/calls';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { deskFor } from '../fakes/performing';
import { english } from '../fakes/typing';
import { anyWords, likelyWords } from '../fakes/words';
import { respond } from '../../../src/slash/respond';

const words = fc.oneof({ weight: 1, arbitrary: anyWords }, { weight: 3, arbitrary: likelyWords });
const person = fc.constantFrom('alice', 'olga', 'mona', 'lena', 'bob', 'jan', 'gina', 'eve');

function targetsActedOn(workspace: FakeWorkspace): unknown[] {
    return workspace.calls.made
        .filter(({ method }) => ACTS.some((act) => act === method))
        .map(({ given }) => given.find((value) => isPerson(value)));
}

function isPerson(value: unknown): value is Person {
    return typeof value === 'object' && value !== null && 'workspaceRoles' in value;
}

it('always answers, and acts only on people of the workspace', async () => {
    let acted = 0;
    await fc.assert(
        fc.asyncProperty(person, words, async (moderator, given) => {
            const workspace = new FakeWorkspace();
            const known = new Map(workspace.state.people.map(({ id, username }) => [id, username]));
            const { text: answer } = await respond(english, deskFor(workspace, moderator), given);
            expect(answer.trim()).not.toBe('');
            expect(answer).not.toMatch(/undefined|\[object|NaN/);
            for (const target of targetsActedOn(workspace)) {
                acted += 1;
                expect(isPerson(target) && known.get(target.id) === target.username).toBe(true);
            }
        }),
        { numRuns: 2500 },
    );
    expect(acted).toBeGreaterThan(20);
});

it('acts for nobody who holds no permission', async () => {
    await fc.assert(
        fc.asyncProperty(fc.constantFrom('lena', 'bob', 'jan', 'gina', 'eve'), words, async (moderator, given) => {
            const workspace = new FakeWorkspace();
            await respond(english, deskFor(workspace, moderator), given);
            expect(workspace.acts()).toEqual([]);
        }),
        { numRuns: 500 },
    );
});

it('relinquishes nothing that was not shown', async () => {
    await fc.assert(
        fc.asyncProperty(likelyWords, async (given) => {
            const workspace = new FakeWorkspace();
            workspace.state.affected = { changeOwner: [], deleted: ['cellar'] };
            await respond(english, deskFor(workspace, 'alice'), given);
            expect(workspace.calls.names()).not.toContain('deactivation.deactivate');
        }),
        { numRuns: 500 },
    );
});
