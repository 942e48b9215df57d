// Whether an act would leave the workspace without an admin, as Rocket.Chat refuses it.
import { refusal, success } from '../workspace/problem';
import type { Problem, Result } from '../workspace/problem';
import type { Person, ReadingPorts } from '../workspace/ports';
import type { Action, Situation } from './action';

const ADMIN = 'admin';

function isAdmin(person: Person): boolean {
    return person.workspaceRoles.includes(ADMIN);
}

function remainsAdmin(moderator: Person, target: Person): boolean {
    return isAdmin(moderator) && moderator.active && moderator.id !== target.id;
}

async function isThereAnother({ people }: ReadingPorts, target: Person, active: boolean): Promise<Result<boolean>> {
    const ids = await people.adminIds();
    if (!ids.ok) {
        return ids;
    }
    const others = ids.value.filter((id) => id !== target.id);
    if (!active) {
        return success(others.length > 0);
    }
    for (const id of others) {
        const other = await people.byId(id);
        if (!other.ok) {
            return other;
        }
        if (other.value?.active) {
            return success(true);
        }
    }
    return success(false);
}

/**
 * A moderator who is another admin settles it without a read. Without a service account nobody can list the admins:
 * then the server's own check stands alone.
 */
export async function checkLastAdmin(
    { lastAdmin }: Action,
    reading: ReadingPorts,
    { moderator, target, role }: Situation,
): Promise<Result<Problem | undefined>> {
    const concerned = lastAdmin && isAdmin(target) && (lastAdmin.revoking ?? role?.id) === role?.id;
    if (!concerned || remainsAdmin(moderator, target) || !reading.permissions.live) {
        return success(undefined);
    }
    const another = await isThereAnother(reading, target, lastAdmin.active);
    if (!another.ok) {
        return another;
    }
    return success(another.value ? undefined : refusal(lastAdmin.code));
}
