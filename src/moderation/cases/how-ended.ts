// How an act came to stand no longer: by a later act that Mod Desk knows of, or by something that only the state shows.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { Person, ReadingPorts } from '../../workspace/ports';
import type { CaseKeeping } from './case-command';
import { endedBy } from './endings-by';
import type { KnownEnd } from './endings-by';
import { isInForce } from './fold';
import type { Case } from './fold';
import { ofKind } from './latest-of-kind';
import { isReally } from './real-state';

/** What it takes to find out how things stand. */
export interface Settling extends Pick<CaseKeeping, 'book' | 'actionNamed' | 'now'> {
    readonly reading: ReadingPorts;
    /** Who asks. */
    readonly moderator: Person;
}

/** A copy of the database that lags behind may show for a while how it was before. */
const LAG_MILLISECONDS = 10000;

function isLater(one: Case, other: Case): boolean {
    return one.id > other.id;
}

/** The first later act of the kind that is not known to have come to nothing. */
function nextOfKind(settling: Settling, found: Case, about: readonly Case[]): Case | undefined {
    return ofKind(settling, about, found)
        .filter((each) => isLater(each, found) && (each.state === 'done' || each.state === 'pending'))
        .pop();
}

function lastChangeOf({ at, amendments }: Case): number {
    return Math.max(at, ...amendments.map((amendment) => amendment.at));
}

/** What only the real state shows. */
async function seenAsEnded(
    { actionNamed, now, reading, moderator }: Settling,
    found: Case,
): Promise<Result<KnownEnd | undefined>> {
    const reverse = actionNamed(actionNamed(found.action)?.undo ?? '');
    if (!reverse || now() - lastChangeOf(found) < LAG_MILLISECONDS) {
        return success(undefined);
    }
    const really = await isReally(reading, moderator, reverse, found);
    if (!really.ok || really.value === false) {
        return really.ok ? success(undefined) : really;
    }
    return success({ how: really.value === 'gone' ? 'gone' : 'elsewhere', since: now() });
}

/**
 * @param found in force, as far as its own records tell
 * @param about those about the same person that may decide, latest first
 * @returns `undefined` while it stands, or while that cannot be told.
 */
export async function howEnded(
    settling: Settling,
    found: Case,
    about: readonly Case[],
): Promise<Result<KnownEnd | undefined>> {
    const next = nextOfKind(settling, found, about);
    if (next) {
        const how = next.action === found.action ? 'replaced' : 'lifted';
        return success(next.state === 'done' ? endedBy(next, how) : undefined);
    }
    return seenAsEnded(settling, found);
}

/** A later act, not lifted since as far as its records tell, with which the earlier one makes no difference. */
export function overtakenBy(settling: Settling, found: Case, about: readonly Case[]): Case | undefined {
    const overtaking = about.find(
        (each) =>
            isLater(each, found) &&
            each.room.id === found.room.id &&
            isInForce(each) &&
            settling.actionNamed(each.action)?.overtakes?.includes(found.action) === true,
    );
    return overtaking && !nextOfKind(settling, overtaking, about) ? overtaking : undefined;
}
