// Where the app deliberately refuses what Rocket.Chat's REST API would do, each with its reason. It never allows more.
import type { Cell } from './matrix';
import type { ModeratorRole, RoomName, TargetRole } from './world';

export interface Difference {
    readonly reason: string;
    readonly acts: readonly string[];
    readonly rooms: readonly RoomName[];
    readonly moderators: readonly ModeratorRole[];
    readonly targets: readonly TargetRole[];
}

const admins: readonly ModeratorRole[] = ['admin', 'admin outside'];
/** None of them may give or take roles. */
const unpermitted: readonly ModeratorRole[] = ['moderator', 'leader', 'member', 'outsider'];
const members: readonly TargetRole[] = ['admin', 'owner', 'moderator', 'leader', 'member', 'bot'];
/** Members whose subscription has no list of roles at all. */
const unlisted: readonly TargetRole[] = ['admin', 'member', 'bot'];

const slipsThrough =
    'Rocket.Chat does not restrict whoever is not in a federated room; a mute there would reach no other server.';
const notThere =
    'REST "kicks" from a channel even those who are not in it: nothing changes, but a message says so. The app says that they are not there.';
const noRolesThere =
    'roles.addUserToRole gives a role in any kind of room; direct rooms know none, as clients have it.';
const leftToFederation =
    'Of a federated room Rocket.Chat asks no permission and leaves it to federation; the app asks for its own.';
const nothingToTake =
    'channels.removeModerator and its like "take" a role from those who never had any, and post a message; the app says that they do not hold it.';

export const differences: readonly Difference[] = [
    {
        ...{ reason: slipsThrough, acts: ['mute', 'unmute'], rooms: ['federated channel'] },
        ...{ moderators: ['admin outside'], targets: members },
    },
    {
        ...{ reason: notThere, acts: ['kick'], rooms: ['channel', 'discussion'] },
        ...{ moderators: admins, targets: ['outsider'] },
    },
    {
        ...{ reason: notThere, acts: ['kick'], rooms: ['federated channel'] },
        ...{ moderators: ['admin outside'], targets: ['outsider'] },
    },
    {
        ...{ reason: noRolesThere, acts: ['role add owner', 'role add moderator', 'role add leader'] },
        ...{ rooms: ['direct'], moderators: admins, targets: members },
    },
    {
        ...{ reason: leftToFederation, acts: ['role add owner'], rooms: ['federated channel'] },
        ...{ moderators: unpermitted, targets: members.filter((role) => role !== 'owner') },
    },
    {
        ...{ reason: leftToFederation, acts: ['role add moderator'], rooms: ['federated channel'] },
        ...{ moderators: unpermitted, targets: members.filter((role) => role !== 'moderator') },
    },
    {
        ...{ reason: leftToFederation, acts: ['role remove owner'], rooms: ['federated channel'] },
        ...{ moderators: unpermitted, targets: ['owner'] },
    },
    {
        ...{ reason: leftToFederation, acts: ['role remove moderator'], rooms: ['federated channel'] },
        ...{ moderators: unpermitted, targets: ['moderator', ...unlisted] },
    },
    {
        ...{ reason: nothingToTake, acts: ['role remove moderator', 'role remove leader'] },
        ...{
            rooms: ['channel', 'discussion', 'federated channel'],
            moderators: [...admins, 'owner'],
            targets: unlisted,
        },
    },
    {
        ...{ reason: nothingToTake, acts: ['role remove moderator', 'role remove leader'] },
        ...{ rooms: ['private group', 'team main room'], moderators: ['admin', 'owner'], targets: unlisted },
    },
];

/** Whether the app is meant to refuse what REST does in this cell. */
export function isDifferent({ act, room, moderator, target }: Cell): boolean {
    return differences.some(
        (difference) =>
            difference.acts.includes(act.words) &&
            difference.rooms.includes(room) &&
            difference.moderators.includes(moderator) &&
            difference.targets.includes(target),
    );
}
