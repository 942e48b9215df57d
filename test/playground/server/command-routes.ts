// commands.run and commands.list
import { answerToError } from '../../workspace/rest/answers';
import { RateLimiter } from '../../workspace/rest/rate-limiter';
import { canAccessRoom } from '../../workspace/rules/room-access';
import type { Room, User } from '../../workspace/state/documents';
import type { Workspace } from '../../workspace/state/workspace';
import { asCaller, bodyOf, fail, type PlaygroundContext, type RequestContext } from './context';

type Body = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The optional fields of the body that an app is handed. */
function detailsOf({ tmid, triggerId }: Body): { threadId?: string; triggerId?: string } {
    const threadId = textOf(tmid);
    const trigger = textOf(triggerId);
    return {
        ...(threadId === undefined ? {} : { threadId }),
        ...(trigger === undefined ? {} : { triggerId: trigger }),
    };
}

/** As every endpoint of REST: ten calls a minute from one address, unless the caller may pass. */
function limited(
    { workspace }: PlaygroundContext,
    handle: (context: RequestContext, user: User) => Promise<Response>,
): (context: RequestContext, user: User) => Promise<Response> {
    const limiter = new RateLimiter(workspace);
    return async (context, user) => {
        const address = context.env.incoming.socket.remoteAddress ?? '';
        const { error } = limiter.count('/api/v1/commands.runpost', address, user) ?? {};
        if (!error) return handle(context, user);
        const { body, status } = answerToError(error);
        return context.json(body, status);
    };
}

function isThreadOf(workspace: Workspace, room: Room, tmid: string | undefined): boolean {
    return tmid === undefined || workspace.messages.get(tmid)?.rid === room._id;
}

/** Unlike the web client's own call of older servers, REST asks whether the caller may see the room. */
async function run({ workspace, engine }: PlaygroundContext, context: RequestContext, user: User): Promise<Response> {
    const body = await bodyOf(context);
    const command = textOf(body.command)?.toLowerCase();
    if (command === undefined) return fail(context, 'You must provide a command to run.');
    const room = workspace.rooms.get(textOf(body.roomId) ?? '');
    if (!room) return fail(context, "The room's id where to execute this command must be provided and be a string.");
    if (
        !engine()
            .getCommands()
            .some((each) => each.command === command)
    ) {
        return fail(context, 'The command provided does not exist (or is disabled).');
    }
    if (!canAccessRoom(workspace, room, user)) return context.json({ success: false, error: 'unauthorized' }, 403);
    if (!isThreadOf(workspace, room, textOf(body.tmid))) return fail(context, 'Invalid thread.');
    try {
        await engine().executeCommand({ command, params: textOf(body.params) ?? '', room, user, ...detailsOf(body) });
    } catch (error) {
        return fail(context, error instanceof Error ? error.message : String(error));
    }
    return context.json({ success: true });
}

export function mountCommands(playground: PlaygroundContext): void {
    const { app, engine } = playground;
    app.post('/api/v1/commands.run', asCaller(limited(playground, (context, user) => run(playground, context, user))));
    app.get(
        '/api/v1/commands.list',
        asCaller((context) => {
            const commands = engine().getCommands();
            return context.json({ commands, offset: 0, count: commands.length, total: commands.length, success: true });
        }),
    );
}
