// The command "history": the cases about someone, in this room or in the whole workspace; first what is in force.
import { asSeenBy } from '../moderation/cases/as-seen-by';
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { CaseOffice } from '../moderation/cases/case-command';
import { isInForce } from '../moderation/cases/fold';
import type { Case } from '../moderation/cases/fold';
import { amongThese, settle, settlingOf } from '../moderation/cases/settle';
import { grants } from '../moderation/authorise';
import { isMuted } from '../moderation/away';
import { roomsToLookAt } from '../moderation/may-look';
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

/** Without those of rooms that the moderator may not look at, and without what is not for the moderator's eyes. */
async function forTheirEyes({ scene }: CaseOffice, cases: readonly Case[]): Promise<Result<readonly Case[]>> {
    const elsewhere = cases.map(({ room }) => room.id).filter((id) => id !== scene.room.id);
    const shown = elsewhere.length === 0 ? success(new Set<string>()) : await roomsToLookAt(scene, elsewhere);
    return shown.ok
        ? success(
              cases
                  .filter(({ room }) => room.id === scene.room.id || shown.value.has(room.id))
                  .map((each) => asSeenBy(scene.moderator, each)),
          )
        : shown;
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
        const settled = await settle(settlingOf(office), cases.value, amongThese(cases.value));
        const shown = await forTheirEyes(office, settled);
        if (!shown.ok) {
            return shown;
        }
        const about = shown.value;
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
