// The acts of the app and, for each, the REST calls by which a moderator would do the same himself.
import { issueToken } from '../workspace/state/build';
import type { Room, User } from '../workspace/state/documents';
import type { Workspace } from '../workspace/state/workspace';
import type { ModDesk } from './mod-desk';
import { type PersonName, type RoomName, personOf, roomOf } from './rows';

type RestCall = readonly [endpoint: string, body: object];

export interface MirroredAct {
    /** What is typed between `/mod` and the target. */
    readonly words: string;
    /** Any of them may do it. */
    readonly calls: (room: Room, target: User) => readonly RestCall[];
    /** Makes it so that the act would change something. */
    readonly arrange?: (workspace: Workspace, rooms: readonly Room[], targets: readonly User[]) => void;
}

const inRoom = (room: Room, target: User): object => ({ roomId: room._id, userId: target._id });
const family = ({ t }: Room): string => (t === 'p' ? 'groups' : 'channels');

const roomRoles = ['owner', 'moderator', 'leader'] as const;
const capitalised = (role: string): string => `${role.charAt(0).toUpperCase()}${role.slice(1)}`;

const roleActs = roomRoles.flatMap((role): MirroredAct[] => [
    {
        words: `role add ${role}`,
        calls: (room, target) => [
            [`${family(room)}.add${capitalised(role)}`, inRoom(room, target)],
            ['roles.addUserToRole', { username: target.username, roleId: role, roomId: room._id }],
        ],
    },
    {
        words: `role remove ${role}`,
        calls: (room, target) => [
            [`${family(room)}.remove${capitalised(role)}`, inRoom(room, target)],
            ['roles.removeUserFromRole', { username: target.username, roleId: role, scope: room._id }],
        ],
    },
]);

const muteAll: MirroredAct['arrange'] = (workspace, rooms, targets) => {
    const muted = targets.map(({ username = '' }) => username);
    for (const { _id } of rooms) workspace.rooms.update(_id, { muted });
};

/** Whom the server bans keeps a subscription, without any role. */
const banAll: MirroredAct['arrange'] = (workspace, rooms, targets) => {
    for (const room of rooms) {
        for (const { _id } of targets) {
            const subscription = workspace.subscriptions.findOneByRoomAndUser(room._id, _id);
            if (subscription) workspace.subscriptions.update(subscription._id, { status: 'BANNED', roles: [] });
        }
    }
};

const deactivateAll: MirroredAct['arrange'] = (workspace, _rooms, targets) => {
    for (const { _id } of targets) workspace.users.update(_id, { active: false });
};

const setActiveStatus =
    (activeStatus: boolean): MirroredAct['calls'] =>
    (_room, { _id: userId }) => [['users.setActiveStatus', { userId, activeStatus }]];

/** Every act on one person that changes something in Rocket.Chat. */
export const mirroredActs: readonly MirroredAct[] = [
    { words: 'mute', calls: (room, target) => [['rooms.muteUser', inRoom(room, target)]] },
    { words: 'unmute', calls: (room, target) => [['rooms.unmuteUser', inRoom(room, target)]], arrange: muteAll },
    { words: 'ban', calls: (room, target) => [['rooms.banUser', inRoom(room, target)]] },
    { words: 'unban', calls: (room, target) => [['rooms.unbanUser', inRoom(room, target)]], arrange: banAll },
    { words: 'kick', calls: (room, target) => [[`${family(room)}.kick`, inRoom(room, target)]] },
    ...roleActs,
    { words: 'deactivate', calls: setActiveStatus(false) },
    { words: 'activate', calls: setActiveStatus(true), arrange: deactivateAll },
];

/** The headers with which a user calls REST. */
export function headersOf({ demo: { workspace } }: ModDesk, user: User): Record<string, string> {
    return {
        'X-User-Id': user._id,
        'X-Auth-Token': issueToken(workspace, user),
        'Content-Type': 'application/json',
    };
}

/** `done`, or the code with which Rocket.Chat refused; its sentence where there is no code. */
export async function callRest(url: string, headers: HeadersInit, [endpoint, body]: RestCall): Promise<string> {
    const response = await fetch(`${url}/api/v1/${endpoint}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const { error, errorType } = (await response.json()) as { readonly error?: string; readonly errorType?: string };
    return response.ok ? 'done' : (errorType ?? error ?? String(response.status));
}

export interface MirroredRow {
    readonly name: string;
    readonly as: PersonName;
    /** #general unless given. */
    readonly in?: RoomName;
    readonly given: (modDesk: ModDesk) => unknown;
    readonly act: string;
    readonly on: PersonName;
    /** `done`, or the code of the refusal. */
    readonly outcome: string;
    /** What REST answers to each of the calls, where that is something else. */
    readonly rest?: readonly string[];
}

async function answersOfRest(modDesk: ModDesk, row: MirroredRow): Promise<string[]> {
    const headers = headersOf(modDesk, personOf(modDesk, row.as));
    const found = mirroredActs.find(({ words }) => words === row.act);
    const calls = found?.calls(roomOf(modDesk, row.in ?? 'general'), personOf(modDesk, row.on)) ?? [];
    const answers: string[] = [];
    for (const call of calls) answers.push(await callRest(modDesk.rest.url, headers, call));
    return answers;
}

/** Declares one test a row: the moderator's own REST calls, and then, on the same state, the command. */
export function testMirrored(use: () => ModDesk, rows: readonly MirroredRow[]): void {
    test.each(rows)('$name: $outcome', async (row) => {
        const modDesk = use();
        await row.given(modDesk);
        const answers = await answersOfRest(modDesk, row);
        if (row.rest) expect(answers).toEqual(row.rest);
        else expect(answers).toContain(row.outcome);
        await modDesk.reset();
        // What the app knows of bans is not taken back with the workspace.
        await modDesk.forgetPermissions();
        await row.given(modDesk);
        const speaker = { user: personOf(modDesk, row.as), room: roomOf(modDesk, row.in ?? 'general') };
        const said = await modDesk.say(speaker, `${row.act} @${row.on}`);
        expect(said.answer).toContain(row.outcome === 'done' ? '✅' : `[${row.outcome}]`);
        expect(said.changes.length > 0).toBe(row.outcome === 'done');
    });
}
