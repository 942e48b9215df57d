// What a moderator may do in a room at all, whoever the target is.
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';
import type { Action } from './action';
import { checkPermission, checkRoomType } from './checks';
import type { Scene } from './scene';

/** The actions that this moderator holds the permission for in this room, in the order given. */
export async function abilities<Kind extends Action>(scene: Scene, actions: readonly Kind[]): Promise<Result<Kind[]>> {
    const able: Kind[] = [];
    for (const action of actions) {
        if (action.scope !== 'workspace' && checkRoomType(action, scene)) {
            continue;
        }
        const refused = await checkPermission(action, scene, undefined);
        if (!refused.ok) {
            return refused;
        }
        if (!refused.value) {
            able.push(action);
        }
    }
    return success(able);
}
