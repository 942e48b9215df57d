// How an act came to stand no longer: by a later act that Mod Desk knows of, or by something that only the state shows.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { Person, ReadingPorts } from '../../workspace/ports';
import type { CaseKeeping } from './case-command';
import { isInForce } from './fold';
import type { Case } from './fold';
import { ofKind } from './latest-of-kind';
import { isReally } from './real-state';
import type { EndedRecord } from './record';

/** What it takes to find out how things stand. */
export interface Settling extends Pick<CaseKeeping, 'book' | 'actionNamed' | 'now'> {
    readonly reading: ReadingPorts;
    /** Who asks. */
    readonly moderator: Person;
}

/** As it is written down. */
export type KnownEnd = Pick<EndedRecord, 'how' | 'since' | 'by' | 'endedBy'>;

/** A copy of the database that lags behind may show for a while how it was before. */
const LAG_MILLISECONDS = 10000;

function isLater(one: Case, other: Case): boolean {
    return one.id > other.id;
}

function endedBy({ moderator, at, id }: Case, how: KnownEnd['how']): KnownEnd {
    return { how, since: at, by: moderator, endedBy: id };
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

/** Whoever is removed from a room holds no role there any more. */
function removalAfter(settling: Settling, found: Case, about: readonly Case[]): Case | undefined {
    const endsWithMembership =
        settling.actionNamed(found.action)?.trace === 'room-roles' && found.role?.scope === 'room';
    return endsWithMembership
        ? about.find(
              (each) =>
                  isLater(each, found) &&
                  each.room.id === found.room.id &&
                  each.state === 'done' &&
                  settling.actionNamed(each.action)?.removes === true,
          )
        : undefined;
}

/** What only the real state shows. */
async function seenAsEnded(
    { actionNamed, now, reading, moderator }: Settling,
    found: Case,
    removal: Case | undefined,
): Promise<Result<KnownEnd | undefined>> {
    const reverse = actionNamed(actionNamed(found.action)?.undo ?? '');
    if (!reverse || now() - lastChangeOf(found) < LAG_MILLISECONDS) {
        return success(undefined);
    }
    const really = await isReally(reading, moderator, reverse, found);
    if (!really.ok || really.value === false) {
        return really.ok ? success(undefined) : really;
    }
    if (removal) {
        return success(endedBy(removal, 'lifted'));
    }
    return success({ how: really.value === 'gone' ? 'gone' : 'elsewhere', since: now() });
}

/**
 * @param found in force, as far as its own records tell
 * @param about the cases about the same person, latest first
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
    return seenAsEnded(settling, found, removalAfter(settling, found, about));
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
