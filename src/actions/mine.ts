// The command "mine": what is in force against the one who asks, and the cases about them here. Notes are not shown.
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { CaseOffice } from '../moderation/cases/case-command';
import type { Case } from '../moderation/cases/fold';
import { stillDecides } from '../moderation/cases/latest-of-kind';
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export interface MineAnswer {
    /** What still holds, latest first. */
    readonly inForce: readonly Case[];
    readonly others: readonly Case[];
    /** Muted in Rocket.Chat itself, without a case. */
    readonly mutedWithoutCase: boolean;
}

async function holdsStill({ actionNamed, ...keeping }: CaseOffice, found: Case): Promise<boolean> {
    const action = actionNamed(found.action);
    const lasts = action?.imposes === true && action.undo !== undefined;
    return lasts && (await stillDecides({ ...keeping, actionNamed }, found)) === true;
}

export const mine = defineCaseCommand({
    name: 'mine',
    words: ['mine'],
    parameters: [],
    options: [],
    for: 'anyone',
    async run(office): Promise<Result<MineAnswer>> {
        const { scene, book, actionNamed } = office;
        const about = await book.about(scene.moderator.id, scene.room.id);
        if (!about.ok) {
            return about;
        }
        const shown = about.value.filter(
            ({ action, state }) => actionNamed(action)?.confidential === undefined && state === 'done',
        );
        const holding = await Promise.all(shown.map((found) => holdsStill(office, found)));
        const inForce = shown.filter((_, position) => holding[position] === true);
        const muted = scene.room.muted.includes(scene.moderator.username);
        return success({
            inForce,
            others: shown.filter((found) => !inForce.includes(found)),
            mutedWithoutCase: muted && inForce.every(({ action }) => action !== 'mute'),
        });
    },
});
