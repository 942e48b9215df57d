// The command "history": the cases about someone, in this room or in the whole workspace; first what is in force.
import { aboutPerson } from '../moderation/cases/about-person';
import type { AboutPerson } from '../moderation/cases/about-person';
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { Case } from '../moderation/cases/fold';
import { grants } from '../moderation/authorise';
import { isMuted } from '../moderation/away';
import type { Scene } from '../moderation/scene';
import { failure, refusal, success } from '../workspace/problem';
import type { Problem, Result } from '../workspace/problem';
import type { Person } from '../workspace/ports';

const WHOLE_WORKSPACE = 'view-moderation-console';

export interface HistoryAnswer extends AboutPerson {
    readonly person: Person;
    /** How many of the cases looked at are warnings. */
    readonly warnings: number;
    /** Muted here in Rocket.Chat itself, without a case that is in force. */
    readonly mutedWithoutCase: boolean;
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

/** A mute under a ban still is what somebody is muted by. */
async function isMutedWithoutCase(
    { reading, room }: Scene,
    person: Person,
    about: readonly Case[],
): Promise<Result<boolean>> {
    const byCase = about.some(
        ({ action, state, ended, ...found }) =>
            action === 'mute' &&
            found.room.id === room.id &&
            state === 'done' &&
            (ended === undefined || ended.how === 'overtaken'),
    );
    return byCase || !room.muted.includes(person.username) ? success(false) : isMuted(reading, room, person, false);
}

export const history = defineCaseCommand({
    name: 'history',
    words: ['history'],
    aliases: [{ words: ['infractions'] }, { words: ['cases'], followed: true }, { words: ['modlog'], followed: true }],
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
        const about = await aboutPerson(office, target, { first: () => true, workspace, before });
        if (!about.ok) {
            return about;
        }
        const { inForce, others } = about.value;
        const warnings = others.filter(({ action, state }) => action === 'warn' && state === 'done').length;
        const mutedWithoutCase = await isMutedWithoutCase(scene, target, [...inForce, ...others]);
        return mutedWithoutCase.ok
            ? success({
                  ...about.value,
                  person: target,
                  warnings,
                  mutedWithoutCase: mutedWithoutCase.value,
                  workspace,
              })
            : mutedWithoutCase;
    },
});
