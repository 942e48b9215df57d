// A dry run tells what a run would do: the same outcomes on the same workspace, whatever it looks like, and nothing changes.
import fc from 'fast-check';
import { actions } from '../../../src/actions/index';
import type { RegisteredAction } from '../../../src/actions/index';
import type { Asking } from '../../../src/moderation/cases/case-command';
import type { Desk } from '../../../src/moderation/desk';
import type { Report, RequestedTarget } from '../../../src/moderation/request';
import type { Duration } from '../../../src/moderation/time/duration';
import { ShownRooms } from '../../../src/moderation/shown-rooms';
import { withoutTraces } from '../../../src/moderation/without-traces';
import type { RoomType } from '../../../src/workspace/ports';
import { failure, refusal } from '../../../src/workspace/problem';
import type { WorkspacePorts } from '../../../src/workspace/simulated/simulated-ports';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { HOUR } from '../fakes/keeping';
import { askingFor, deskFor, outcomeOf, reportInShort } from '../fakes/performing';
import { demoState } from '../fakes/state';

const usernames = demoState().people.map(({ username }) => username);
const ROOM_ROLES = ['owner', 'moderator', 'leader', 'id-guardian'];
const WORKSPACE_ROLES = ['admin', 'janitor', 'bot'];
const PERMISSIONS = [
    'mute-user',
    'remove-user',
    'set-moderator',
    'access-permissions',
    'edit-other-user-active-status',
];
const ROOM_TYPES: readonly RoomType[] = ['channel', 'private-group', 'direct'];

const someOf = (names: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...names]);
/** Mostly as it is in the demo, so that not everything is refused. */
const seldom = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
    fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

const name = fc.constantFrom(...usernames);
const looks = fc.record({
    muted: someOf(usernames),
    unmuted: someOf(usernames),
    readOnly: fc.boolean(),
    archived: seldom(false, fc.boolean()),
    federated: seldom(false, fc.boolean()),
    type: seldom<RoomType>('channel', fc.constantFrom(...ROOM_TYPES)),
    absent: seldom<string[]>([], someOf(usernames)),
    inactive: seldom<string[]>([], someOf(usernames)),
    foreign: seldom<string[]>([], someOf(usernames)),
    roomRoles: fc.dictionary(name, someOf(ROOM_ROLES), { maxKeys: 6 }),
    workspaceRoles: fc.dictionary(name, someOf(WORKSPACE_ROLES), { maxKeys: 4 }),
    permissions: seldom({}, fc.dictionary(fc.constantFrom(...PERMISSIONS), someOf([...ROOM_ROLES, 'admin', 'user']))),
    affected: seldom<string[]>([], fc.constant(['attic'])),
    banned: fc.dictionary(name, fc.constantFrom('server' as const, 'app' as const), { maxKeys: 4 }),
    serverHidden: seldom(false, fc.boolean()),
    mutedForAWhile: fc.boolean(),
});
type Looks = typeof looks extends fc.Arbitrary<infer T> ? T : never;

const target: fc.Arbitrary<RequestedTarget> = fc.oneof(
    { weight: 6, arbitrary: name.map((username) => ({ username })) },
    { weight: 2, arbitrary: name.map((username) => ({ id: `id-${username}` })) },
    { weight: 1, arbitrary: name.map((username) => ({ username: username.toUpperCase() })) },
    { weight: 1, arbitrary: fc.constantFrom({ username: 'nobody' }, { id: 'nobody' }) },
);
function askedOf(action: RegisteredAction): fc.Arbitrary<Asking> {
    const takesRole = action.parameters.some((parameter) => parameter === 'role');
    return fc
        .record({
            targets: fc.array(target, { minLength: 1, maxLength: 25, size: 'max' }),
            role: fc.constantFrom(...ROOM_ROLES, ...WORKSPACE_ROLES, 'pope'),
            reason: fc.constantFrom('late', ''),
            workspace: fc.boolean(),
            relinquish: fc.boolean(),
            duration: fc.option(fc.constantFrom<Duration>(HOUR, 'endless'), { nil: undefined, freq: 1 }),
        })
        .map(({ role, duration, ...rest }) => ({
            ...{ ...rest, action },
            ...(takesRole ? { role } : {}),
            ...(duration === undefined ? {} : { duration }),
        }));
}

const by = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('alice', 'alice', 'olga', 'mona') },
    { weight: 1, arbitrary: name },
);
const rules = fc.record({
    by,
    protectHigherRanks: fc.boolean(),
    requireReason: fc.boolean(),
    shown: fc.boolean(),
    defaultDurations: fc.constantFrom(new Map<string, number>(), new Map([['mute', 2 * HOUR]])),
});
type Rules = typeof rules extends fc.Arbitrary<infer T> ? T : never;

/** The same workspace each time that it is built. */
async function build(look: Looks): Promise<FakeWorkspace> {
    const workspace = new FakeWorkspace();
    const { state } = workspace;
    if (look.mutedForAWhile) {
        await outcomeOf(workspace, { action: 'mute', by: 'alice', on: ['bob', 'carol'], duration: HOUR });
    }
    const { muted, unmuted, readOnly, archived, federated, type } = look;
    const isMuted = [...state.room.muted, ...muted];
    Object.assign(state.room, { muted: isMuted, unmuted, readOnly, archived, federated, type });
    state.members = state.members.filter((id) => !look.absent.includes(id.replace('id-', '')));
    for (const person of state.people) {
        person.active = !look.inactive.includes(person.username);
        person.federated = look.foreign.includes(person.username);
        person.workspaceRoles = [...person.workspaceRoles, ...(look.workspaceRoles[person.username] ?? [])];
        state.roomRoles[person.id] = look.roomRoles[person.username] ?? state.roomRoles[person.id] ?? [];
    }
    for (const [permission, roles] of Object.entries(look.permissions)) {
        state.permissions.set(permission, roles);
    }
    for (const [username, by] of Object.entries(look.banned)) {
        workspace.ban(username, by);
    }
    state.serverHidden = look.serverHidden;
    state.affected = { changeOwner: look.affected.map((room) => ({ name: room })), deleted: [] };
    workspace.calls.made.length = 0;
    workspace.keeping.records.calls.made.length = 0;
    workspace.keeping.told.length = 0;
    workspace.keeping.toldOfRuns.length = 0;
    return workspace;
}

function deskIn(workspace: FakeWorkspace, { by: moderator, shown, ...surroundings }: Rules): Desk {
    const shownRooms = new ShownRooms(() => 0);
    for (const { id } of shown ? workspace.state.people : []) {
        shownRooms.remember(`id-${moderator}`, id, workspace.state.affected);
    }
    return deskFor(workspace, moderator, { ...surroundings, shownRooms });
}

function expectNothingChanged(workspace: FakeWorkspace, before: FakeWorkspace['state']): void {
    const { keeping, state } = workspace;
    expect(state).toEqual(before);
    expect(workspace.acts()).toEqual([]);
    expect(keeping.records.calls.names().filter((method) => method !== 'records.read')).toEqual([]);
    expect([...keeping.told, ...keeping.toldOfRuns, ...keeping.files]).toEqual([]);
}

async function both(
    look: Looks,
    rule: Rules,
    asking: Asking,
): Promise<{ readonly dry: Report; readonly real: Report }> {
    const simulated = await build(look);
    const before = structuredClone(simulated.state);
    const dry = await deskIn(simulated, rule).dryRun(asking);
    expectNothingChanged(simulated, before);
    const real = await deskIn(await build(look), rule).perform(asking);
    return { dry, real };
}

const MOST_ROUNDS = 5;

it.each(actions)('$name: has the same outcomes as the run, and changes nothing', async (action) => {
    // Who is not in the room cannot be kicked out of it.
    const leavesState = action.recordOnly === undefined && action.name !== 'kick';
    const wanted = ['done', 'refused', ...(leavesState ? ['already'] : [])];
    const seen = new Set<string>();
    // Without each of these it proves nothing, and chance may leave one out.
    for (let round = 0; round < MOST_ROUNDS && wanted.some((outcome) => !seen.has(outcome)); round += 1) {
        await fc.assert(
            fc.asyncProperty(looks, rules, askedOf(action), async (look, rule, asking) => {
                const { dry, real } = await both(look, rule, asking);
                expect(dry).toEqual(withoutTraces(real));
                reportInShort(real).forEach((outcome) => seen.add(outcome.split(' ')[0] ?? ''));
            }),
            { numRuns: 120 },
        );
    }
    expect([...seen]).toEqual(expect.arrayContaining(wanted));
});

it('is refused like the run where there is no service account', async () => {
    const missing = refusal('mod-service-account-missing');
    const over = ({ acting, ...ports }: WorkspacePorts): WorkspacePorts => {
        const refuse = () => Promise.resolve(failure(missing));
        return { ...ports, acting: { ...acting, muting: { unavailable: missing, mute: refuse, unmute: refuse } } };
    };
    for (const perform of ['dryRun', 'perform'] as const) {
        const desk = deskFor(new FakeWorkspace(), 'mona', { over });
        const report = await desk[perform](askingFor({ action: 'mute', on: ['bob', 'carol', 'nobody'] }));
        expect(reportInShort(report)).toEqual([
            'refused mod-service-account-missing',
            'refused mod-service-account-missing',
            'refused error-invalid-user',
        ]);
    }
});

it('counts what it has done so far: the last owner stays', async () => {
    const workspace = new FakeWorkspace();
    const asking = askingFor({ action: 'kick', on: ['olga', 'otto'] });
    const report = await deskFor(workspace, 'alice').dryRun(asking);
    expect(reportInShort(report)).toEqual(['done', 'refused error-you-are-last-owner']);
    expect(report).not.toHaveProperty('runId');
    expect(workspace.state.members).toEqual(expect.arrayContaining(['id-olga', 'id-otto']));
});
