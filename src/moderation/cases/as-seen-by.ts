// A case as somebody may read it: that their own message was reported is for others to know.
import type { Case } from './fold';
import type { PersonReference } from './record';

/** @returns the case without the reports that led to it, where it is about whoever reads it. */
export function asSeenBy({ id }: Pick<PersonReference, 'id'>, found: Case): Case {
    if (found.target.id !== id) {
        return found;
    }
    const amendments = found.amendments.map((amendment) => ({ ...amendment, report: undefined }));
    return { ...found, report: undefined, amendments };
}
