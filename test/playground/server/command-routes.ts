// commands.run and commands.list
import { canAccessRoom } from '../../workspace/rules/room-access';
import type { User } from '../../workspace/state/documents';
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
    try {
        await engine().executeCommand({ command, params: textOf(body.params) ?? '', room, user, ...detailsOf(body) });
    } catch (error) {
        return fail(context, error instanceof Error ? error.message : String(error));
    }
    return context.json({ success: true });
}

export function mountCommands(playground: PlaygroundContext): void {
    const { app, engine } = playground;
    app.post(
        '/api/v1/commands.run',
        asCaller((context, user) => run(playground, context, user)),
    );
    app.get(
        '/api/v1/commands.list',
        asCaller((context) => {
            const commands = engine().getCommands();
            return context.json({ commands, offset: 0, count: commands.length, total: commands.length, success: true });
        }),
    );
}
