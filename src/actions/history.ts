// The command "history": the cases about someone, in this room or in the whole workspace; first what is in force.
import { aboutPerson } from '../moderation/cases/about-person';
import type { AboutPerson } from '../moderation/cases/about-person';
import { asSeenBy } from '../moderation/cases/as-seen-by';
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { CaseOffice } from '../moderation/cases/case-command';
import type { Case } from '../moderation/cases/fold';
import { grants } from '../moderation/authorise';
import { isMuted } from '../moderation/away';
import { roomsToLookAt } from '../moderation/may-look';
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

/** Without those of rooms that the moderator may not look at, and without what is not for the moderator's eyes. */
async function forTheirEyes({ scene }: CaseOffice, about: AboutPerson): Promise<Result<AboutPerson>> {
    const { inForce, others } = about;
    const elsewhere = [...inForce, ...others].map(({ room }) => room.id).filter((id) => id !== scene.room.id);
    const shown = elsewhere.length === 0 ? success(new Set<string>()) : await roomsToLookAt(scene, elsewhere);
    if (!shown.ok) {
        return shown;
    }
    const seen = (cases: readonly Case[]): Case[] =>
        cases
            .filter(({ room }) => room.id === scene.room.id || shown.value.has(room.id))
            .map((each) => asSeenBy(scene.moderator, each));
    return success({ ...about, inForce: seen(inForce), others: seen(others) });
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
        const shown = await forTheirEyes(office, about.value);
        if (!shown.ok) {
            return shown;
        }
        const { inForce, others } = shown.value;
        const warnings = others.filter(({ action, state }) => action === 'warn' && state === 'done').length;
        const mutedWithoutCase = await isMutedWithoutCase(scene, target, [...inForce, ...others]);
        return mutedWithoutCase.ok
            ? success({
                  ...shown.value,
                  person: target,
                  warnings,
                  mutedWithoutCase: mutedWithoutCase.value,
                  workspace,
              })
            : mutedWithoutCase;
    },
});
