// The latest act of a kind, or of its reverse, on one person: only that one decides how things stand.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { CaseKeeping } from './case-command';
import { isInForce } from './fold';
import type { Case } from './fold';

/** What an act is about; a case is one. */
type About = Pick<Case, 'action' | 'target' | 'room'> & Partial<Pick<Case, 'role'>>;

type Actions = Pick<CaseKeeping, 'actionNamed'>;

/** Where the cases of a kind are to be looked for; `undefined` for every room, as for a role of the workspace. */
export function roomOfKind({ room, role }: About): string | undefined {
    return role?.scope === 'workspace' ? undefined : room.id;
}

/** Of the cases about one person those of the same kind, whatever became of them. */
export function ofKind({ actionNamed }: Actions, cases: readonly Case[], about: About): Case[] {
    const kinds = [about.action, actionNamed(about.action)?.undo];
    const roomId = roomOfKind(about);
    return cases.filter(
        ({ action, role, room }) =>
            kinds.includes(action) && role?.id === about.role?.id && (roomId === undefined || room.id === roomId),
    );
}

/** @returns the latest that was done; a role of the workspace is looked for in the cases of every room. */
export async function latestOfKind(
    { book, actionNamed }: Pick<CaseKeeping, 'book' | 'actionNamed'>,
    about: About,
): Promise<Result<Case | undefined>> {
    const cases = await book.about(about.target.id, roomOfKind(about));
    return cases.ok
        ? success(ofKind({ actionNamed }, cases.value, about).find(({ state }) => state === 'done'))
        : cases;
}

/** The case by which what is so now came about, where it still stands. */
export async function standingCase(
    keeping: Pick<CaseKeeping, 'book' | 'actionNamed'>,
    about: About,
): Promise<Result<Case | undefined>> {
    const latest = await latestOfKind(keeping, about);
    if (!latest.ok) {
        return latest;
    }
    const stands = latest.value?.action === about.action && isInForce(latest.value);
    return success(stands ? latest.value : undefined);
}

/** What a case had lifted, where Mod Desk did that; it stood until then, as far as is known. */
export async function liftedBy(
    { book, actionNamed }: Pick<CaseKeeping, 'book' | 'actionNamed'>,
    found: Case,
): Promise<Result<Case | undefined>> {
    const cases = await book.about(found.target.id, roomOfKind(found));
    if (!cases.ok) {
        return cases;
    }
    const before = ofKind({ actionNamed }, cases.value, found).find(
        ({ state, id }) => state === 'done' && id < found.id,
    );
    const stoodUntilThen = before && (before.ended === undefined || before.ended.endedBy === found.id);
    return success(stoodUntilThen && before.action !== found.action ? before : undefined);
}

/** Whether an act still decides how things stand; `undefined` when that cannot be read. */
export async function stillDecides(keeping: CaseKeeping, found: Case): Promise<boolean | undefined> {
    // What is overtaken only for as long as another act lasts still counts after that.
    const isOver = found.ended !== undefined && found.ended.how !== 'overtaken';
    if (found.state !== 'done' || isOver) {
        return false;
    }
    const latest = await latestOfKind(keeping, found);
    return latest.ok ? latest.value?.id === found.id : undefined;
}
