// The rule of who may change a case, written down once more: the app's own is what is tested.

/** Everybody by what they are in the room; who is outside holds the permission by a role of the workspace. */
export const ranks = ['admin', 'owner', 'moderator', 'leader', 'member', 'global outside', 'banned'] as const;
export type Rank = (typeof ranks)[number];

/** What is done to somebody of each rank, by an admin. */
export const targetRanks = ['owner', 'moderator', 'leader', 'member'] as const;
export type TargetRank = (typeof targetRanks)[number];

const ladder: readonly Rank[] = ['member', 'leader', 'moderator', 'owner', 'admin'];

/**
 * `look`: only shows; `report`: shows a report; `change`: changes what was done; `note`: writes something down about
 * somebody.
 */
export type Kind = 'look' | 'report' | 'change' | 'note';

/** What the same takes in the panel, where that has a way, or may be forged. */
export type Forged =
    | { readonly show: string }
    | { readonly press: string; readonly value: string }
    | { readonly pressInMessage: string; readonly value: string }
    | { readonly submit: string };

export interface Command {
    readonly words: string;
    readonly kind: Kind;
    readonly forged?: Forged;
}

/** `CASE` and `REPORT` are ids, `TARGET` the name of whom they are about, `ID` their id, `ROOM` that of the room. */
export const commands: readonly Command[] = [
    { words: 'case CASE', kind: 'look', forged: { show: 'case~ROOM~CASE' } },
    { words: 'cases', kind: 'look', forged: { show: 'cases~ROOM~-' } },
    { words: 'history @TARGET', kind: 'look' },
    { words: 'export', kind: 'look' },
    { words: 'attention', kind: 'look' },
    { words: 'bans', kind: 'look', forged: { show: 'bans~ROOM~0' } },
    { words: 'runs', kind: 'look' },
    { words: 'reports', kind: 'look' },
    { words: 'report REPORT', kind: 'report' },
    { words: 'note @TARGET seen', kind: 'note', forged: { submit: 'action~ROOM~note~ID~~made-up' } },
    { words: 'reason CASE another', kind: 'change' },
    { words: 'duration CASE 3h', kind: 'change' },
    { words: 'undo CASE', kind: 'change', forged: { press: 'undo', value: 'CASE' } },
    { words: 'retry CASE', kind: 'change', forged: { press: 'retry', value: 'CASE' } },
    {
        words: 'dismiss REPORT',
        kind: 'change',
        forged: { pressInMessage: 'dismiss', value: 'report~ROOM~REPORT' },
    },
];

/** Those who may mute in the room and look at it. */
const keepers: readonly Rank[] = ['admin', 'owner', 'moderator'];

const isBelow = (by: Rank, target: TargetRank): boolean =>
    by === 'admin' || ladder.indexOf(by) > ladder.indexOf(target);

/** @param isSelf whether it was done to whoever asks */
export function isAllowed({ kind }: Command, by: Rank, target: TargetRank, isSelf: boolean): boolean {
    if (!keepers.includes(by)) return false;
    switch (kind) {
        case 'look':
            return true;
        case 'report':
            return !isSelf;
        case 'note':
            return isSelf || isBelow(by, target);
        case 'change':
            return !isSelf && isBelow(by, target);
    }
}
