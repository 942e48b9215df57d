// The command "mine": what is in force against the one who asks, and the cases about them here. Notes are not shown.
import { asSeenBy } from '../moderation/cases/as-seen-by';
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { CaseOffice } from '../moderation/cases/case-command';
import { isInForce } from '../moderation/cases/fold';
import type { Case } from '../moderation/cases/fold';
import { amongThese, settle, settlingOf } from '../moderation/cases/settle';
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export interface MineAnswer {
    /** What still holds, latest first. */
    readonly inForce: readonly Case[];
    readonly others: readonly Case[];
    /** Muted in Rocket.Chat itself, without a case. */
    readonly mutedWithoutCase: boolean;
}

function holdsAgainst({ actionNamed }: CaseOffice, found: Case): boolean {
    const { imposes, lasts } = actionNamed(found.action) ?? {};
    return imposes === true && lasts === true && isInForce(found);
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
        const settled = await settle(settlingOf(office), about.value, amongThese(about.value));
        const shown = settled
            .filter(({ action, state }) => actionNamed(action)?.confidential === undefined && state === 'done')
            .map((each) => asSeenBy(scene.moderator, each));
        const inForce = shown.filter((found) => holdsAgainst(office, found));
        const muted = scene.room.muted.includes(scene.moderator.username);
        return success({
            inForce,
            others: shown.filter((found) => !inForce.includes(found)),
            mutedWithoutCase: muted && inForce.every(({ action }) => action !== 'mute'),
        });
    },
});
