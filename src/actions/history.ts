// The command "history": the cases about someone, in this room or in the whole workspace; first what is in force.
import { defineCaseCommand } from '../moderation/cases/case-command';
import { isInForce } from '../moderation/cases/fold';
import type { Case } from '../moderation/cases/fold';
import { amongThese, settle, settlingOf } from '../moderation/cases/settle';
import { grants } from '../moderation/authorise';
import { isMuted } from '../moderation/away';
import type { Scene } from '../moderation/scene';
import { failure, refusal, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';
import type { Person } from '../workspace/ports';

const WHOLE_WORKSPACE = 'view-moderation-console';

export interface HistoryAnswer {
    readonly person: Person;
    /** What still holds, latest first. */
    readonly inForce: readonly Case[];
    /** All the others, latest first. */
    readonly others: readonly Case[];
    /** How many of them are warnings. */
    readonly warnings: number;
    /** Muted here in Rocket.Chat itself, without a case that is in force. */
    readonly mutedWithoutCase: boolean;
    readonly workspace: boolean;
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
    async run(office, { target, workspace }): Promise<Result<HistoryAnswer>> {
        const { scene, book, actionNamed } = office;
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
        const about = await settle(settlingOf(office), cases.value, amongThese(cases.value));
        const inForce = about.filter((found) => actionNamed(found.action)?.lasts === true && isInForce(found));
        const warnings = about.filter(({ action, state }) => action === 'warn' && state === 'done').length;
        const mutedWithoutCase = await isMutedWithoutCase(scene, target, about);
        return mutedWithoutCase.ok
            ? success({
                  person: target,
                  inForce,
                  others: about.filter((found) => !inForce.includes(found)),
                  warnings,
                  mutedWithoutCase: mutedWithoutCase.value,
                  workspace,
              })
            : mutedWithoutCase;
    },
});
