// POST rooms.leave
import { answerToError } from '../../workspace/rest/answers';
import { leaveRoom } from '../../workspace/rules/leave-room';
import type { User } from '../../workspace/state/documents';
import { asCaller, bodyOf, type PlaygroundContext, type RequestContext } from './context';

async function leave({ workspace }: PlaygroundContext, context: RequestContext, user: User): Promise<Response> {
    const { roomId } = await bodyOf(context);
    try {
        await leaveRoom(workspace, user, String(roomId));
        return context.json({ success: true });
    } catch (error) {
        const { body, status } = answerToError(error);
        return context.json(body, status);
    }
}

export function mountLeave(playground: PlaygroundContext): void {
    playground.app.post(
        '/api/v1/rooms.leave',
        asCaller((context, user) => leave(playground, context, user)),
    );
}
