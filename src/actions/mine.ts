// The command "mine": what is in force against the one who asks, and the cases about them here. Notes are not shown.
import { aboutPerson } from '../moderation/cases/about-person';
import type { AboutPerson } from '../moderation/cases/about-person';
import { asSeenBy } from '../moderation/cases/as-seen-by';
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { Case } from '../moderation/cases/fold';
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export interface MineAnswer extends AboutPerson {
    /** Muted in Rocket.Chat itself, without a case. */
    readonly mutedWithoutCase: boolean;
}

export const mine = defineCaseCommand({
    name: 'mine',
    words: ['mine'],
    parameters: [],
    options: [],
    for: 'anyone',
    async run(office, { before }): Promise<Result<MineAnswer>> {
        const { scene, actionNamed } = office;
        const about = await aboutPerson(office, scene.moderator, {
            first: ({ imposes }) => imposes === true,
            workspace: false,
            before,
        });
        if (!about.ok) {
            return about;
        }
        const seen = (cases: readonly Case[]): Case[] => cases.map((each) => asSeenBy(scene.moderator, each));
        const inForce = seen(about.value.inForce);
        const others = seen(about.value.others).filter(
            ({ action, state }) => actionNamed(action)?.confidential === undefined && state === 'done',
        );
        const muted = scene.room.muted.includes(scene.moderator.username);
        const mutedWithoutCase = muted && inForce.every(({ action }) => action !== 'mute');
        return success({ ...about.value, inForce, others, mutedWithoutCase });
    },
});
