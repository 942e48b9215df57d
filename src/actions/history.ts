// The command "history": the cases about someone, in this room or in the whole workspace; first what is in force.
import { aboutPerson } from '../moderation/cases/about-person';
import type { AboutPerson } from '../moderation/cases/about-person';
import { defineCaseCommand } from '../moderation/cases/case-command';
import { settle } from '../moderation/cases/settle';
import { grants } from '../moderation/authorise';
import type { Scene } from '../moderation/scene';
import { failure, refusal, success } from '../workspace/problem';
import type { Problem, Result } from '../workspace/problem';
import type { Person } from '../workspace/ports';

const WHOLE_WORKSPACE = 'view-moderation-console';

export interface HistoryAnswer extends AboutPerson {
    readonly person: Person;
    /** How many of the cases looked at are warnings. */
    readonly warnings: number;
    readonly workspace: boolean;
}

async function checkWholeWorkspace(scene: Scene): Promise<Problem | undefined> {
    const table = await scene.permissionTable();
    if (!table.ok) {
        return table.problem;
    }
    return grants(table.value, WHOLE_WORKSPACE, scene.moderator.workspaceRoles)
        ? undefined
        : refusal('error-not-allowed', { permission: WHOLE_WORKSPACE });
}

export const history = defineCaseCommand({
    name: 'history',
    words: ['history'],
    parameters: ['target'],
    options: ['workspace'],
    for: 'moderators',
    async run(office, { target, workspace, before }): Promise<Result<HistoryAnswer>> {
        const { scene } = office;
        if (!target) {
            return failure(refusal('error-invalid-user'));
        }
        const refused = workspace ? await checkWholeWorkspace(scene) : undefined;
        if (refused) {
            return failure(refused);
        }
        const about = await aboutPerson(office, target, { workspace, before });
        if (!about.ok) {
            return about;
        }
        const here = about.value.others.filter(({ room }) => room.id === scene.room.id);
        const settled = new Map((await settle(office, here)).map((found) => [found.id, found]));
        const others = about.value.others.map((found) => settled.get(found.id) ?? found);
        const warnings = others.filter(({ action, state }) => action === 'warn' && state === 'done').length;
        return success({ ...about.value, others, person: target, warnings, workspace });
    },
});
