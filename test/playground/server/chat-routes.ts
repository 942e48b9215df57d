// chat.sendMessage
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

export function mountChat(playground: PlaygroundContext): void {
    playground.app.post(
        '/api/v1/chat.sendMessage',
        asCaller((context, user) => send(playground, context, user)),
    );
}
