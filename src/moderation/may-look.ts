// Who may look at a room through Mod Desk: whoever is in it, or administers rooms.
import { refusal } from '../workspace/problem';
import type { Problem } from '../workspace/problem';
import { grants } from './authorise';
import type { Scene } from './scene';

const ADMINISTRATION = 'view-room-administration';

export async function checkMayLook(scene: Scene): Promise<Problem | undefined> {
    const present = await scene.isMember(scene.moderator);
    if (!present.ok) {
        return present.problem;
    }
    if (present.value) {
        return undefined;
    }
    const table = await scene.permissionTable();
    if (!table.ok) {
        return table.problem;
    }
    return grants(table.value, ADMINISTRATION, scene.moderator.workspaceRoles)
        ? undefined
        : refusal('error-not-allowed', { permission: ADMINISTRATION });
}
