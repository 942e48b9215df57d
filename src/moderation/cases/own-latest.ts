// What the moderator did last in a room: what undo, reason and duration mean where no case is named.
import { failure, refusal, success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { LatestBy } from './case-book';
import { defineCaseCommand } from './case-command';
import type { CaseOffice } from './case-command';
import type { Case } from './fold';

/** One of several that were acted on at once is not the latest: which is meant, has to be said. */
async function latestOf({ book, scene }: CaseOffice): Promise<Result<LatestBy>> {
    const latest = await book.latestBy(scene.moderator.id, scene.room.id);
    if (!latest.ok) {
        return latest;
    }
    if (!latest.value) {
        return failure(refusal('mod-no-latest-case'));
    }
    const { run } = latest.value;
    return run === undefined ? success(latest.value) : failure(refusal('mod-latest-is-run', { run }));
}

const NOTHING_NAMED = { words: [], parameters: [], options: [], for: 'moderators' } as const;

/** The case that they opened or changed last. */
export const ownLatest = defineCaseCommand({
    ...NOTHING_NAMED,
    name: 'own-latest',
    async run(office): Promise<Result<Case>> {
        const latest = await latestOf(office);
        return latest.ok ? success(latest.value.found) : latest;
    },
});

/** The reason of their latest act may have been corrected since, by themselves: that cannot be taken back. */
async function isLatestAct({ book, scene }: CaseOffice, { found }: LatestBy): Promise<Result<boolean>> {
    const act = await book.latestBy(scene.moderator.id, scene.room.id, false);
    return act.ok ? success(act.value?.found.id === found.id && !act.value.isChange) : act;
}

/** The case of their latest act; after a change it is not clear whether that is meant, or the act. */
export const ownLatestAct = defineCaseCommand({
    ...NOTHING_NAMED,
    name: 'own-latest-act',
    async run(office): Promise<Result<Case>> {
        const latest = await latestOf(office);
        if (!latest.ok) {
            return latest;
        }
        const { found, isChange } = latest.value;
        if (found.undoes !== undefined && !isChange) {
            // Sent twice by a slip, it would do again what was taken back.
            return failure(refusal('mod-latest-is-undo', { caseId: found.id }));
        }
        const isMeant = isChange ? await isLatestAct(office, latest.value) : success(true);
        if (!isMeant.ok) {
            return isMeant;
        }
        return isMeant.value ? success(found) : failure(refusal('mod-latest-is-change', { caseId: found.id }));
    },
});
