// The demo workspace: people, rooms and a little talk that show what moderation is about.
import { addMember, addMessage, createDirectRoom, createRoom, createTeam, createUser, issueToken } from './build';
import type { Room, User } from './documents';
import { Workspace, type WorkspaceOptions } from './workspace';

const password = (username: string): string => `${username}-pass`;

const person = (workspace: Workspace, username: string, name: string, fields: Partial<User> = {}): User =>
    createUser(workspace, { _id: `${username}-id`, username, name, password: password(username), ...fields });

/**
 * The role of the service account: the least that the REST operations of an app need, and no rank in any room.
 * What an administrator would set up is in the permissions, so that nothing is granted in code.
 */
const serviceRole = 'moderation-service';
const servicePermissions = [
    'mute-user',
    'ban-user',
    'access-permissions',
    'assign-admin-role',
    'edit-other-user-active-status',
    'set-moderator',
    'set-owner',
    'set-leader',
    'view-other-user-channels',
    'view-full-other-user-info',
    'view-outside-room',
    'view-c-room',
    'view-p-room',
    'api-bypass-rate-limit',
];

function createServiceAccount(workspace: Workspace): { user: User; token: string } {
    workspace.roles.insert({
        ...workspace.newDocument(serviceRole),
        name: 'Moderation service',
        description: '',
        protected: false,
        scope: 'Users',
        mandatory2fa: false,
    });
    for (const permission of servicePermissions) {
        workspace.setPermission(permission, [...(workspace.permissions.get(permission)?.roles ?? []), serviceRole]);
    }
    const user = person(workspace, 'moddesk.service', 'Mod Desk service account', {
        type: 'bot',
        roles: ['bot', serviceRole],
    });
    return { user, token: issueToken(workspace, user, { bypassTwoFactor: true, name: 'mod-desk' }) };
}

function createPeople(workspace: Workspace) {
    return {
        admin: person(workspace, 'admin', 'Ada Admin', { roles: ['admin', 'user'] }),
        /** Owner of most rooms. */
        alice: person(workspace, 'alice', 'Alice Adams'),
        /** A member like any other. */
        bob: person(workspace, 'bob', 'Bob Brown'),
        /** Moderator of most rooms. */
        carol: person(workspace, 'carol', 'Carol Clark'),
        /** Leader in #general. */
        dave: person(workspace, 'dave', 'Dave Dunn'),
        /** Muted in #general. */
        mallory: person(workspace, 'mallory', 'Mallory Moss'),
        /** Deactivated. */
        trent: person(workspace, 'trent', 'Trent Todd', { active: false, status: 'offline' }),
        /** Sole owner of #design, which would go to bob, and of a private notebook, which would be deleted. */
        olivia: person(workspace, 'olivia', 'Olivia Owens'),
        /** In the workspace, but in none of the rooms. */
        erin: person(workspace, 'erin', 'Erin Evans'),
        /** Reads Mod Desk in German where there is a translation. */
        greta: person(workspace, 'greta', 'Greta Grün', { settings: { preferences: { language: 'de' } } }),
        rocketCat: createUser(workspace, {
            _id: 'rocket.cat',
            username: 'rocket.cat',
            name: 'Rocket.Cat',
            type: 'bot',
            roles: ['bot'],
        }),
    };
}

type People = ReturnType<typeof createPeople>;

/** Members in order of arrival, each with the roles held in the room. */
function fill(workspace: Workspace, room: Room, members: readonly (readonly [User, ...string[]])[]): Room {
    const start = workspace.now().getTime() - members.length * 60_000;
    members.forEach(([user, ...roles], position) => {
        const ts = new Date(start + position * 60_000);
        addMember(workspace, room, user, { ts, ...(roles.length > 0 ? { roles } : {}) });
    });
    return workspace.rooms.get(room._id) ?? room;
}

function createRooms(workspace: Workspace, people: People) {
    const { admin, alice, bob, carol, dave, mallory, trent, olivia, greta } = people;
    const general = createRoom(workspace, {
        _id: 'GENERAL',
        t: 'c',
        name: 'general',
        creator: alice,
        default: true,
        topic: 'Everything and everyone',
        muted: ['mallory'],
    });
    const announcements = createRoom(workspace, {
        _id: 'announcements-id',
        t: 'c',
        name: 'announcements',
        creator: admin,
        ro: true,
        unmuted: ['dave'],
    });
    const core = createRoom(workspace, { _id: 'core-id', t: 'p', name: 'core', creator: alice });
    const discussion = createRoom(workspace, {
        _id: 'release-party-id',
        t: 'c',
        name: 'release-party',
        creator: bob,
        prid: general._id,
    });
    const design = createRoom(workspace, { _id: 'design-id', t: 'c', name: 'design', creator: olivia });
    const notebook = createRoom(workspace, {
        _id: 'olivia-notebook-id',
        t: 'p',
        name: 'olivia-notebook',
        creator: olivia,
    });
    const team = createTeam(workspace, { name: 'support-team', creator: alice });
    return {
        general: fill(workspace, general, [
            [alice, 'owner'],
            [admin],
            [carol, 'moderator'],
            [dave, 'leader'],
            [bob],
            [mallory],
            [olivia],
            [trent],
            [greta],
        ]),
        announcements: fill(workspace, announcements, [[admin, 'owner'], [alice], [bob], [dave]]),
        core: fill(workspace, core, [[alice, 'owner'], [carol, 'moderator'], [bob], [mallory]]),
        discussion: fill(workspace, discussion, [[bob, 'owner'], [carol, 'moderator'], [mallory]]),
        design: fill(workspace, design, [[olivia, 'owner'], [trent], [bob], [carol]]),
        notebook: fill(workspace, notebook, [[olivia, 'owner']]),
        support: fill(workspace, team.room, [[alice, 'owner'], [carol, 'moderator'], [bob], [dave]]),
        direct: createDirectRoom(workspace, [alice, bob]),
    };
}

function talk(workspace: Workspace, people: People, { general, core }: ReturnType<typeof createRooms>): void {
    const { alice, bob, carol, mallory, dave } = people;
    const opening = addMessage(workspace, general, alice, 'Good morning! The release is out today.');
    addMessage(workspace, general, bob, 'Congratulations, everyone 🎉');
    addMessage(workspace, general, mallory, 'BUY CHEAP WATCHES at watches.example — BUY NOW');
    addMessage(workspace, general, mallory, 'BUY CHEAP WATCHES at watches.example — BUY NOW');
    addMessage(workspace, general, dave, 'Could a moderator have a look at that?', opening._id);
    addMessage(workspace, general, carol, 'On it.', opening._id);
    addMessage(workspace, core, alice, 'Who takes the support shift tomorrow?');
    addMessage(workspace, core, carol, 'I do.');
}

/** A fresh demo workspace with its people and rooms by name, and how to log in as each of them. */
export function createDemoWorkspace(options: WorkspaceOptions = {}) {
    const workspace = new Workspace(options);
    const people = createPeople(workspace);
    const service = createServiceAccount(workspace);
    const rooms = createRooms(workspace, people);
    talk(workspace, people, rooms);
    return { workspace, people, rooms, service, password };
}

export type DemoWorkspace = ReturnType<typeof createDemoWorkspace>;
