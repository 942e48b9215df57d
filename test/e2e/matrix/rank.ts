// The order of ranks, written down once more: the app's own is what is tested.
import type { Cell } from './matrix';

const ladder = ['member', 'leader', 'moderator', 'owner', 'admin'];

const rungOf = (role: string): number => Math.max(0, ladder.indexOf(role));

/** Whether the target is below the moderator; admins act on anyone. */
export function isBelow({ moderator, target }: Cell): boolean {
    return moderator.startsWith('admin') || rungOf(moderator) > rungOf(target);
}
