// A dry run of anything, in any workspace: it changes nothing, and shows the table that the run then gives.
import fc from 'fast-check';
import { banUserFromRoom } from '../workspace/rules/ban-user-from-room';
import { muteUser } from '../workspace/rules/mute-user';
import { removeUserFromRoom } from '../workspace/rules/remove-user-from-room';
import { giveRoomRole } from './arrange';
import type { ModDesk } from './mod-desk';
import { personOf, roomOf } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

const names = ['alice', 'bob', 'carol', 'dave', 'mallory', 'trent', 'olivia', 'erin', 'greta', 'admin'] as const;
const roomNames = ['general', 'core', 'announcements'] as const;
type Name = (typeof names)[number];

/** What is so before the command: whatever a moderator could have met with. */
type Given =
    | { readonly kind: 'role'; readonly name: Name; readonly role: string }
    | { readonly kind: 'muted' | 'banned' | 'gone' | 'inactive'; readonly name: Name };

const given: fc.Arbitrary<Given> = fc.oneof(
    fc.record({
        kind: fc.constant('role' as const),
        name: fc.constantFrom(...names),
        role: fc.constantFrom('owner', 'moderator', 'leader'),
    }),
    fc.record({ kind: fc.constantFrom('muted', 'banned', 'gone', 'inactive'), name: fc.constantFrom(...names) }),
);

const targets = fc
    .uniqueArray(fc.constantFrom(...names, 'nobody'), { minLength: 1, maxLength: 7 })
    .map((chosen) => chosen.map((name) => `@${name}`).join(' '));

const words = fc.oneof(
    fc
        .tuple(fc.constantFrom('mute', 'unmute', 'kick', 'ban', 'unban', 'warn', 'note'), targets)
        .map(([action, whom]) => `${action} ${whom} spam`),
    fc.tuple(targets, fc.constantFrom('10m', '2h')).map(([whom, duration]) => `mute ${whom} ${duration}`),
    fc.tuple(fc.constantFrom('activate', 'deactivate'), targets).map(([action, whom]) => `${action} ${whom}`),
    fc
        .tuple(fc.constantFrom('add', 'remove'), fc.constantFrom('owner', 'moderator', 'leader'), targets)
        .map(([verb, role, whom]) => `role ${verb} ${role} ${whom}`),
    targets.map((whom) => `role add admin ${whom} --workspace`),
);

/** What cannot be arranged, as it is so already or the server refuses it, is let be. */
async function arrange(
    modDesk: ModDesk,
    room: (typeof roomNames)[number],
    { kind, name, ...rest }: Given,
): Promise<void> {
    const { workspace, people } = modDesk.demo;
    const [user, { _id: rid }] = [personOf(modDesk, name), roomOf(modDesk, room)];
    const { username = '' } = user;
    try {
        if ('role' in rest) giveRoomRole(modDesk, name, rest.role, room);
        else if (kind === 'muted') muteUser(workspace, people.alice._id, { rid, username });
        else if (kind === 'banned') banUserFromRoom(workspace, people.alice._id, { rid, username });
        else if (kind === 'gone') await removeUserFromRoom(workspace, rid, user);
        else workspace.users.update(user._id, { active: false });
    } catch {
        // The rest of the arrangement stands.
    }
}

/** Without what a dry run has not: ids of runs and cases, the time to the minute, and the line that says it was one. */
function table(answer: string): string {
    return answer
        .split('\n')
        .filter((line) => !/^(🔎|Run |Case )/u.test(line))
        .map((line) => line.replace(/\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC/g, 'then'))
        .join('\n')
        .trim();
}

test('the same table, and nothing changed before', async () => {
    const seen = { done: 0, refused: 0, already: 0 };
    await fc.assert(
        fc.asyncProperty(
            fc.constantFrom(...roomNames),
            fc.constantFrom('alice', 'carol', 'admin', 'bob', 'olivia'),
            fc.array(given, { maxLength: 6 }),
            words,
            async (room, moderator, arrangement, typed) => {
                const modDesk = use();
                await modDesk.reset();
                for (const each of arrangement) await arrange(modDesk, room, each);
                // Bans are remembered for ten seconds.
                await modDesk.forgetPermissions();
                const speaker = { user: personOf(modDesk, moderator), room: roomOf(modDesk, room) };
                const dry = await modDesk.say(speaker, `${typed} --dry-run`);
                expect(dry.changes).toEqual([]);
                expect(dry.cases).toEqual([]);
                const real = await modDesk.say(speaker, typed);
                expect(table(dry.answer)).toBe(table(real.answer));
                seen.done += real.answer.includes('✅') ? 1 : 0;
                seen.refused += real.answer.includes('⛔') ? 1 : 0;
                seen.already += real.answer.includes('ℹ️') ? 1 : 0;
            },
        ),
        { numRuns: 120 },
    );
    expect(Math.min(seen.done, seen.refused, seen.already)).toBeGreaterThan(5);
}, 120_000);
