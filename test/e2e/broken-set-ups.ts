// Set-ups of Mod Desk that are broken in one way each, and what the doctor's line says of it.
import { startRestServer, type RestServer, type RestServerOptions } from '../workspace/rest/server';
import { today } from '../workspace/rest/variant';
import { issueToken } from '../workspace/state/build';
import { createDemoWorkspace } from '../workspace/state/demo';
import { startRedirectingServer } from '../workspace/testing/redirecting-server';
import type { ModDesk } from './mod-desk';

const servers: Pick<RestServer, 'close'>[] = [];
const otherTokens: string[] = [];

/** Another server before the same workspace, which the app is told to use. */
async function useServer(modDesk: ModDesk, options: RestServerOptions): Promise<void> {
    const server = await startRestServer(modDesk.demo.workspace, options);
    servers.push(server);
    await modDesk.set('rest-url', server.url);
}

function otherTokenOf({ demo: { workspace, people } }: ModDesk): string {
    const token = issueToken(workspace, people.bob);
    otherTokens.push(token);
    return token;
}

/** Tokens that were entered besides that of the service account; they are as secret. */
export const enteredTokens: readonly string[] = otherTokens;

export async function closeServers(): Promise<void> {
    for (const server of servers.splice(0)) await server.close();
}

export interface BrokenSetUp {
    readonly name: string;
    /** Breaks it; what it starts is to be closed afterwards. */
    readonly given: (modDesk: ModDesk) => unknown;
    /** What the one line that is not good says. */
    readonly line: readonly string[];
}

/** A web server before the address, which sends everybody on to it. */
async function useRedirect(modDesk: ModDesk): Promise<void> {
    const server = await startRedirectingServer(() => modDesk.rest.url);
    servers.push(server);
    await modDesk.set('rest-url', server.url);
}

/** The server of another workspace. */
async function useAnotherWorkspace(modDesk: ModDesk): Promise<void> {
    const server = await startRestServer(createDemoWorkspace().workspace);
    servers.push(server);
    await modDesk.set('rest-url', server.url);
}

export const brokenSetUps: readonly BrokenSetUp[] = [
    {
        name: 'an address that redirects',
        given: useRedirect,
        line: ['⛔ *REST address*:', 'redirects to another address', '/mod setup'],
    },
    {
        name: 'the address of another workspace',
        given: useAnotherWorkspace,
        line: ['⛔ *REST address*:', 'it is another workspace than this one', '/mod setup'],
    },
    {
        name: 'no account',
        given: async (modDesk) => {
            await modDesk.set('rest-user-id', '');
            await modDesk.set('rest-auth-token', '');
        },
        line: ['⛔ *Service account*: None is entered', '/mod setup'],
    },
    {
        name: 'only a user id',
        given: (modDesk) => modDesk.set('rest-auth-token', ''),
        line: ['⛔ *Service account*: @moddesk.service is entered, but no token.'],
    },
    {
        name: 'only a token',
        given: (modDesk) => modDesk.set('rest-user-id', ''),
        line: ['⛔ *Service account*: A token is entered, but no user id.'],
    },
    {
        name: 'the username for the user id',
        given: (modDesk) => modDesk.set('rest-user-id', 'moddesk.service'),
        line: ['⛔ *Service account*: Nobody in this workspace has the user id'],
    },
    {
        name: 'a deactivated account',
        given: ({ demo: { workspace, service } }) => workspace.users.update(service.user._id, { active: false }),
        line: ['⛔ *Service account*: The account @moddesk.service is deactivated'],
    },
    {
        name: 'an address without http',
        given: (modDesk) => modDesk.set('rest-url', 'chat.example.com'),
        line: ['⛔ *REST address*: What is entered is not a web address.'],
    },
    {
        name: 'nothing that listens there',
        given: (modDesk) => modDesk.set('rest-url', 'http://127.0.0.1:9'),
        line: ['⛔ *REST address*: Nothing answers at `127.0.0.1:9`.'],
    },
    {
        name: "a proxy's page",
        given: ({ rest }) => {
            rest.faults.next('/api/info', { answer: 'html' });
        },
        line: ['⛔ *REST address*: Something answers at', "but not Rocket.Chat's REST API"],
    },
    {
        name: 'REST that answers 500',
        given: ({ rest }) => {
            rest.faults.next('/api/info', { answer: 500 });
        },
        line: ['⛔ *REST address*: What answers at', 'had an internal error'],
    },
    {
        name: 'a wrong token',
        given: (modDesk) => modDesk.set('rest-auth-token', 'revoked'),
        line: ['⛔ *Token*: Rocket.Chat does not accept it as one of @moddesk.service: it is mistyped, revoked, or of'],
    },
    {
        name: 'a token of another user than the id entered',
        given: (modDesk) => modDesk.set('rest-auth-token', otherTokenOf(modDesk)),
        line: ['⛔ *Token*: Rocket.Chat does not accept it as one of @moddesk.service', 'or of another user'],
    },
    {
        name: 'an id of another user than the token',
        given: (modDesk) => modDesk.set('rest-user-id', modDesk.demo.people.bob._id),
        line: ['⛔ *Token*: Rocket.Chat does not accept it as one of @bob'],
    },
    {
        name: 'a missing permission',
        given: (modDesk) => modDesk.setPermission('mute-user', ['admin', 'owner', 'moderator']),
        line: ['⛔ *Permissions*: @moddesk.service lacks some.'],
    },
    {
        name: 'no bypass of the rate limit',
        given: async (modDesk) => {
            modDesk.demo.workspace.setSetting('API_Enable_Rate_Limiter_Limit_Calls_Default', 7);
            await modDesk.setPermission('api-bypass-rate-limit', ['admin']);
        },
        line: ['⚠️ *Pace*: Rocket.Chat allows 7 calls of a kind in a row', '`api-bypass-rate-limit`'],
    },
    {
        name: 'a server without bans',
        given: (modDesk) => useServer(modDesk, { variant: { ...today, banFamily: 'absent' } }),
        line: ['⚠️ *Bans*: This version of the server has no bans of its own'],
    },
    {
        name: 'a clock that is five minutes off',
        given: (modDesk) => useServer(modDesk, { clockSkewMilliseconds: 5 * 60_000 }),
        line: ["⚠️ *Clock*: The app's clock is ", " seconds behind the server's"],
    },
    {
        name: "a room for the moderators' log that is gone",
        given: (modDesk) => modDesk.set('mod-log-room', [{ _id: 'gone-id', name: 'gone' }]),
        line: ["⛔ *Moderators' log*: The room that is set for it is gone"],
    },
    {
        name: 'a default duration that is none',
        given: (modDesk) => modDesk.set('default-mute-duration', '90'),
        line: ['⚠️ *Default duration of a mute*: What is set is no duration'],
    },
];
