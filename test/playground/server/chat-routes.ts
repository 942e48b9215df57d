// chat.sendMessage and users.autocomplete
import { sendMessage } from '../../workspace/rules/send-message';
import type { User } from '../../workspace/state/documents';
import { asCaller, bodyOf, fail, type PlaygroundContext, type RequestContext } from './context';

interface Written {
    readonly rid?: unknown;
    readonly msg?: unknown;
    readonly tmid?: unknown;
}

const words: Readonly<Record<string, string>> = {
    You_have_been_muted: 'You have been muted and cannot speak in this room',
    room_is_archived: 'This room is archived',
    'error-not-allowed': 'Not allowed',
};

/** As the server, tells the sender in the room why a message was refused, and answers with the bare error. */
async function send({ workspace }: PlaygroundContext, context: RequestContext, user: User): Promise<Response> {
    const { message } = await bodyOf(context);
    const { rid, msg, tmid } = (message ?? {}) as Written;
    if (typeof rid !== 'string') return fail(context, "The 'rid' property on the message object is missing.");
    if (typeof msg !== 'string' || msg.trim() === '') return fail(context, 'The message is empty.');
    try {
        const thread = typeof tmid === 'string' ? { tmid } : {};
        return context.json({ message: sendMessage(workspace, user, { rid, msg, ...thread }), success: true });
    } catch (error) {
        const code = error instanceof Error ? error.message : String(error);
        workspace.notify({ userId: user._id, rid, msg: words[code] ?? code });
        return fail(context, code);
    }
}

const atMost = 10;

/** `selector={"term":"bo","exceptions":[…]}`: active people whose name or username has the term in it. */
function autocomplete({ workspace }: PlaygroundContext, context: RequestContext): Response {
    const { term = '', exceptions = [] } = JSON.parse(context.req.query('selector') ?? '{}') as {
        term?: string;
        exceptions?: string[];
    };
    const wanted = term.toLowerCase();
    const matches = ({ username = '', name = '', active }: User): boolean =>
        active && !exceptions.includes(username) && `${username}\n${name}`.toLowerCase().includes(wanted);
    const items = workspace.users
        .find(matches)
        .slice(0, atMost)
        .map(({ _id, username, name, status }) => ({ _id, username, name, status }));
    return context.json({ items, success: true });
}

export function mountChat(playground: PlaygroundContext): void {
    playground.app.post(
        '/api/v1/chat.sendMessage',
        asCaller((context, user) => send(playground, context, user)),
    );
    playground.app.get(
        '/api/v1/users.autocomplete',
        asCaller((context) => autocomplete(playground, context)),
    );
}
