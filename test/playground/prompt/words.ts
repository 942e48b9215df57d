// What the prompt itself says: welcome, help, and the lists of people and rooms.
import type { Room, User } from '../../workspace/state/documents';
import type { Workspace } from '../../workspace/state/workspace';
import { roomName, visibleRooms } from './room-names';

export const help = `  as alice          be another person        people     who is there
  in #general       go to a room             rooms      the rooms you can see
  in @bob           talk to one person       messages   what was written here
  /mod …            the app's command        thread     answer in a thread from now on, and back
  anything else     is said in the room      quit       (or Ctrl-C) ends everything`;

export const welcome = (
    app: string,
    url: string,
): string => `${app} runs in the real Apps-Engine; open ${url} in a browser, or type here. REST is there, too.

${help}

Try:  /mod    /mod mute @bob spam    as bob    hello?    as alice    /mod roles
`;

const columns = (rows: readonly (readonly string[])[]): string => {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    return rows
        .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
        .join('\n');
};

/** Everybody in the workspace, with workspace roles and with the roles held in this room. */
export function peopleList(workspace: Workspace, room: Room): string {
    const rows = workspace.users.all().map((user) => {
        const username = user.username ?? '';
        const subscription = workspace.subscriptions.findOneByRoomAndUser(room._id, user._id);
        const muted = workspace.rooms.get(room._id)?.muted?.includes(username) ? 'muted' : '';
        const here = subscription ? ['in this room', ...(subscription.roles ?? []), muted] : ['not in this room'];
        const state = user.active ? '' : 'deactivated';
        const text = [user.roles.filter((role) => role !== 'user').join(', '), state].filter(Boolean).join(', ');
        return [username, user.name ?? '', here.filter(Boolean).join(', '), text];
    });
    return columns(rows);
}

const kinds: Readonly<Record<Room['t'], string>> = {
    c: 'public',
    p: 'private',
    d: 'direct',
    l: 'omnichannel',
    v: 'voice',
};

/** The rooms that a person can see, and what the person is in each. */
export function roomList(workspace: Workspace, person: User): string {
    const rows = visibleRooms(workspace, person).map((room) => {
        const subscription = workspace.subscriptions.findOneByRoomAndUser(room._id, person._id);
        const own = subscription ? ['member', ...(subscription.roles ?? [])] : ['not a member'];
        const marks = [room.ro && 'read-only', room.teamMain && 'team', room.prid !== undefined && 'discussion'];
        const kind = [kinds[room.t], ...marks].filter((mark) => typeof mark === 'string').join(', ');
        return [roomName(room, person), kind, `you: ${own.join(', ')}`];
    });
    return columns(rows);
}
