// The five documents as vectors: every request and example in them is sent, to the documented and to today's server.
import { startRestServer, type RestServer } from './rest/server';
import { documented, today } from './rest/variant';
import { documents } from './seeds';
import { getRoomRoles, holders } from './seeds/get-room-roles';
import { headers, type SeedDocument, type Vector } from './seeds/vector';
import { addMember, createRoom, createUser } from './state/build';
import { hashSecret } from './state/identifiers';
import { Workspace } from './state/workspace';

/** A workspace in which the ids of the documents exist, and the caller of the documents may do what they show. */
function createDocumentedWorkspace(): Workspace {
    const workspace = new Workspace({ settings: { API_Enable_Rate_Limiter: false } });
    const caller = createUser(workspace, { _id: headers.userId, username: 'caller', roles: ['admin'] });
    const token = { userId: caller._id, hashedToken: hashSecret(headers.authToken) };
    workspace.loginTokens.insert({ ...workspace.newDocument(), ...token, type: 'login', bypassTwoFactor: false });
    const user = (_id: string, username: string, name?: string) =>
        createUser(workspace, { _id, username, ...(name === undefined ? {} : { name }) });

    const muted = createRoom(workspace, {
        _id: 'JZ8Y2dLfYhsg323Rf',
        t: 'c',
        name: 'muting',
        creator: caller,
        muted: ['muted'],
    });
    addMember(workspace, muted, user('CkCPNfjfhiwWLqC', 'muted'));

    user('rolf', 'test.fun');
    const role = {
        name: 'auditor-log',
        scope: 'Users',
        description: '',
        protected: true,
        mandatory2fa: false,
    } as const;
    workspace.roles.insert({ ...workspace.newDocument('auditor-log'), ...role });

    const rolesRoom = createRoom(workspace, {
        _id: '658282732dd9f928ad989e98',
        t: 'c',
        name: 'roles',
        creator: caller,
    });
    for (const { _id, u, roles } of holders) {
        const holder = user(u._id, u.username, u.name);
        const { _id: made } = addMember(workspace, rolesRoom, holder, { roles });
        const subscription = workspace.subscriptions.remove(made);
        if (subscription) workspace.subscriptions.insert({ ...subscription, _id });
    }

    user('jJNyu4BQFqdgEcqnR', 'leaving');

    const owner = user('aobEdbYhXfu5hkeqG', 'testing1');
    const kicked = user('nSYqWzZ4GsKTX4dyK', 'testing2');
    const group = createRoom(workspace, { _id: 'ByehQjC44FwMeiLbX', t: 'p', name: 'invite-me', creator: owner });
    addMember(workspace, group, owner, { roles: ['owner'] });
    addMember(workspace, group, kicked);
    addMember(workspace, group, caller);
    createRoom(workspace, { _id: 'not-mine', t: 'p', name: 'not-mine', creator: owner });
    return workspace;
}

async function send(
    server: RestServer,
    { method, endpoint }: SeedDocument,
    vector: Vector,
    request: Vector['request'],
) {
    const login: Record<string, string> =
        vector.loggedIn === false ? {} : { 'X-User-Id': headers.userId, 'X-Auth-Token': headers.authToken };
    const search = method === 'GET' ? `?${new URLSearchParams(request as Record<string, string>).toString()}` : '';
    const response = await fetch(`${server.url}/api/v1/${endpoint}${search}`, {
        method,
        headers: { ...login, 'Content-Type': 'application/json' },
        ...(method === 'POST' ? { body: JSON.stringify(request) } : {}),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** The same kinds of values under the same names; what else an object has is not looked at. */
function shapeOf(value: unknown): unknown {
    if (Array.isArray(value)) return expect.arrayContaining(value.map(shapeOf));
    if (typeof value === 'object' && value !== null) {
        return expect.objectContaining(
            Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shapeOf(each)])),
        );
    }
    return typeof value === 'boolean' ? value : expect.any(typeof value === 'string' ? String : Number);
}

/** Exactly these fields, of these shapes; what an error says is compared word by word. */
const expected = (status: number, answer: Vector['answer']): Record<string, unknown> =>
    Object.fromEntries(
        Object.entries(answer).map(([key, value]) => [key, status === 200 ? shapeOf(value) : spaced(value)]),
    );

const spaced = (value: unknown): unknown => (typeof value === 'string' ? value.replace(/\s+/g, ' ') : value);

const withSpaces = (body: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(body).map(([key, value]) => [key, spaced(value)]));

const everyVector = documents.flatMap((document) =>
    document.vectors.map((vector) => ({ name: `${document.title}: ${vector.example}`, document, vector })),
);

describe.each([
    { server: 'the documented server', variant: documented },
    { server: 'the server of today', variant: today },
])('$server', ({ variant }) => {
    let workspace: Workspace;
    let server: RestServer;
    beforeEach(async () => {
        workspace = createDocumentedWorkspace();
        server = await startRestServer(workspace, { variant });
    });
    afterEach(() => server.close());

    it.each(everyVector)('$name', async ({ document, vector }) => {
        const isToday = variant === today;
        const request = (isToday ? vector.requestToday : undefined) ?? vector.request;
        const status = (isToday ? vector.today?.status : undefined) ?? vector.status;
        const answer = (isToday ? vector.today?.answer : undefined) ?? vector.answer;
        if (document.endpoint === 'groups.kick' && request['roomId'] === 'not-mine') {
            workspace.setPermission('remove-user', ['owner']);
        }
        const reply = await send(server, document, vector, request);
        expect(withSpaces(reply.body)).toEqual(expected(status, answer));
        expect(reply.status).toBe(status);
    });

    it('does what the documents say', async () => {
        for (const document of documents) {
            const [vector] = document.vectors;
            const request = (variant === today ? vector.requestToday : undefined) ?? vector.request;
            await send(server, document, vector, request);
        }
        expect(workspace.rooms.get('JZ8Y2dLfYhsg323Rf')?.muted).toEqual([]);
        expect(workspace.users.get('rolf')?.roles).toEqual(['user', 'auditor-log']);
        expect(workspace.users.get('jJNyu4BQFqdgEcqnR')?.active).toBe(false);
        expect(workspace.subscriptions.findOneByRoomAndUser('ByehQjC44FwMeiLbX', 'nSYqWzZ4GsKTX4dyK')).toBeUndefined();
        expect(server.log.calls().map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    });

    it('lists the holders of room roles as documented, by username', async () => {
        const [vector] = getRoomRoles.vectors;
        const { body } = await send(server, getRoomRoles, vector, vector.request);
        expect(body['roles']).toEqual(holders.toSorted((one, other) => (one.u.username < other.u.username ? -1 : 1)));
    });
});
