// The command "history": the cases about someone, in this room or in the whole workspace.
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { Case } from '../moderation/cases/fold';
import { settle } from '../moderation/cases/settle';
import { grants } from '../moderation/authorise';
import { failure, refusal, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';
import type { Person } from '../workspace/ports';

const WHOLE_WORKSPACE = 'view-moderation-console';

export interface HistoryAnswer {
    readonly person: Person;
    readonly cases: readonly Case[];
    /** How many of them are warnings. */
    readonly warnings: number;
    readonly workspace: boolean;
}

export const history = defineCaseCommand({
    name: 'history',
    words: ['history'],
    aliases: [{ words: ['infractions'] }, { words: ['cases'], followed: true }, { words: ['modlog'], followed: true }],
    parameters: ['target'],
    options: ['workspace'],
    for: 'moderators',
    async run(office, { target, workspace }): Promise<Result<HistoryAnswer>> {
        const { scene, book } = office;
        if (!target) {
            return failure(refusal('error-invalid-user'));
        }
        const table = workspace ? await scene.permissionTable() : undefined;
        if (table && !table.ok) {
            return table;
        }
        if (table && !grants(table.value, WHOLE_WORKSPACE, scene.moderator.workspaceRoles)) {
            return failure(refusal('error-not-allowed', { permission: WHOLE_WORKSPACE }));
        }
        const cases = await book.about(target.id, workspace ? undefined : scene.room.id);
        if (!cases.ok) {
            return cases;
        }
        const here = cases.value.filter(({ room }) => room.id === scene.room.id);
        const settled = new Map((await settle(office, here)).map((found) => [found.id, found]));
        const about = cases.value.map((found) => settled.get(found.id) ?? found);
        const warnings = about.filter(({ action, state }) => action === 'warn' && state === 'done').length;
        return success({ person: target, cases: about, warnings, workspace });
    },
});
