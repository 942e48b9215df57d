// What Rocket.Chat's own client reads over its socket: people, a login for each, rooms and messages.
import { userInfo } from '../../workspace/rest/user-info';
import { canAccessRoom } from '../../workspace/rules/room-access';
import { roomRoles } from '../../workspace/rules/room-roles';
import { issueToken } from '../../workspace/state/build';
import type { Room, User } from '../../workspace/state/documents';
import type { Workspace } from '../../workspace/state/workspace';
import { asCaller, bodyOf, type PlaygroundContext, type RequestContext } from './context';
import type { Person } from './page-data';
import { sidebarRooms } from './sidebar-rooms';

const holdings = (workspace: Workspace, user: User): Person['holds'] =>
    workspace.subscriptions
        .findByUser(user._id)
        .filter(({ roles = [], t }) => roles.length > 0 && t !== 'd')
        .map(({ name, roles = [] }) => ({ room: name, roles }));

function people(workspace: Workspace): Person[] {
    return workspace.users
        .find(({ type }) => type === 'user')
        .map((user) => ({
            _id: user._id,
            username: user.username ?? '',
            name: user.name ?? '',
            active: user.active,
            roles: user.roles,
            holds: holdings(workspace, user),
        }));
}

/** A login by name alone: the people of a playground have no secrets. */
async function login({ workspace }: PlaygroundContext, context: RequestContext): Promise<Response> {
    const { username } = await bodyOf(context);
    const user = workspace.users.findOneByUsername(String(username));
    if (user?.type !== 'user') return context.json({ error: 'There is no such person' }, 404);
    if (!user.active) return context.json({ error: `${user.name ?? ''} is deactivated and cannot log in` }, 401);
    return context.json({ userId: user._id, authToken: issueToken(workspace, user, { type: 'login' }) });
}

/** A room that this person may see, or 403. */
const inRoom = (
    { workspace }: PlaygroundContext,
    handle: (context: RequestContext, room: Room, user: User) => Response,
): ReturnType<typeof asCaller> =>
    asCaller((context, user) => {
        const room = workspace.rooms.get(context.req.param('rid') ?? '');
        if (!room || !canAccessRoom(workspace, room, user)) return context.json({ error: 'not-allowed' }, 403);
        return handle(context, room, user);
    });

/** None of these counts against the rate limits of REST, as what goes over the socket of Rocket.Chat does not. */
export function mountRooms(playground: PlaygroundContext): void {
    const { app, workspace } = playground;
    app.get('/playground/people', (context) => context.json({ people: people(workspace) }));
    app.post('/playground/login', (context) => login(playground, context));
    app.get(
        '/playground/me',
        asCaller((context, user) => context.json(userInfo(workspace, user))),
    );
    app.get(
        '/playground/permissions',
        asCaller((context) => context.json({ permissions: workspace.permissions.all() })),
    );
    app.get(
        '/playground/rooms',
        asCaller((context, user) => context.json(sidebarRooms(workspace, user))),
    );
    app.get(
        '/playground/rooms/:rid/messages',
        inRoom(playground, (context, { _id }) => context.json({ messages: workspace.messages.findByRoom(_id) })),
    );
    app.get(
        '/playground/rooms/:rid/roles',
        inRoom(playground, (context, { _id }, user) => context.json({ roles: roomRoles(workspace, _id, user) })),
    );
}
