// The order of ranks, written down once more: the app's own is what is tested.
import type { Cell } from './matrix';

const ladder = ['member', 'leader', 'moderator', 'owner', 'admin'];

const rungOf = (role: string): number => Math.max(0, ladder.indexOf(role));

/** Whoever is banned holds no role of the room any more. */
const targetRung = ({ act, target }: Cell): number =>
    act.words === 'unban' && target !== 'admin' ? 0 : rungOf(target);

/** Whether the target is below the moderator; admins act on anyone. */
export function isBelow(cell: Cell): boolean {
    return cell.moderator.startsWith('admin') || rungOf(cell.moderator) > targetRung(cell);
}
