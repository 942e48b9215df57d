// Which acts decide how things stand with a person in a place: the latest of each kind, found without reading a history.
// An entry is put down before its case is, and goes when a later act ends what it did; the case stays the truth.
import type { BoundedCache } from '../../caches/bounded-cache';
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import type { Case } from './fold';

export interface ActKind {
    /** An act and its reverse are of one kind, as are those about one role; `undefined` for one that never stands. */
    readonly kind: string | undefined;
    /** It may be in force, and be lifted. */
    readonly lasts: boolean;
    /** It holds in the whole workspace, whatever room it was done in. */
    readonly everywhere: boolean;
    /** It stands no longer than the person is in the room. */
    readonly withMembership: boolean;
    /** It ends that someone is in the room. */
    readonly removes: boolean;
}

/** `undefined` for acts that neither stand nor end what stands. */
export type KindOf = (act: Pick<Case, 'action'> & Partial<Pick<Case, 'role'>>) => ActKind | undefined;

/** What the acts on one person that decide together have in common; `undefined` for one that decides nothing. */
export function decidedBy(kindOf: KindOf, act: Omit<Act, 'id' | 'target'>): string | undefined {
    const { kind, everywhere } = kindOf(act) ?? {};
    return kind === undefined ? undefined : `${everywhere ? '' : act.room.id} ${kind}`;
}

interface Entry {
    readonly caseId: string;
    readonly kind: string;
    readonly withMembership: boolean;
}

/** By the id of a case that is under way: those that it will end, where it is done. */
export type OlderEntries = BoundedCache<readonly string[]>;

/** What an entry is made from; a case is one. */
export type Act = Pick<Case, 'id' | 'action' | 'target' | 'room'> & Partial<Pick<Case, 'role'>>;

/** Where acts hold that decide together. */
export type ActPlace = { readonly roomId: string } | 'workspace';

const anywhereKey = (personId: string): string => `acts on ${personId}`;
const placeKey = (personId: string, place: ActPlace): string =>
    place === 'workspace' ? `acts on ${personId} in the workspace` : `acts on ${personId} in ${place.roomId}`;
const entryKey = (caseId: string): string => `act ${caseId}`;

export class StandingActs {
    public constructor(
        private readonly records: RecordsPort,
        public readonly kindOf: KindOf,
        private readonly older: OlderEntries,
    ) {}

    /** Puts down that an act is about to be done. */
    public async announce(act: Act): Promise<Result<void>> {
        const found = this.kindOf(act);
        if (!found) {
            return success(undefined);
        }
        const [written, older] = await Promise.all([this.write(act, found), this.readOlder(act, found)]);
        if (older.ok) {
            this.older.set(act.id, older.value);
        }
        return written;
    }

    /** The ids of the cases that an act ends, where it is done. */
    public async endedBy(act: Act): Promise<Result<readonly string[]>> {
        const found = this.kindOf(act);
        if (!found) {
            return success([]);
        }
        const known = this.older.get(act.id);
        this.older.delete(act.id);
        return known ? success(known) : this.readOlder(act, found);
    }

    /** It decides nothing any more. */
    public async strike(caseId: string): Promise<void> {
        await this.records.remove(entryKey(caseId));
    }

    /** The act came to nothing. */
    public async withdraw(act: Act): Promise<void> {
        if (this.kindOf(act)) {
            this.older.delete(act.id);
            await this.strike(act.id);
        }
    }

    /** The ids of the cases that may decide, the latest first; without a place those of all places. */
    public async ids(personId: string, place?: ActPlace): Promise<Result<string[]>> {
        const entries = await this.read(place ? placeKey(personId, place) : anywhereKey(personId));
        return entries.ok ? success([...new Set(entries.value.map(({ caseId }) => caseId))].sort().reverse()) : entries;
    }

    /** Where the acts are that decide together with this one. */
    public placeOf(act: Omit<Act, 'id' | 'target'>): ActPlace {
        return this.kindOf(act)?.everywhere ? 'workspace' : { roomId: act.room.id };
    }

    private async write(act: Act, { kind, withMembership }: ActKind): Promise<Result<void>> {
        if (kind === undefined) {
            return success(undefined);
        }
        const { id: caseId, target } = act;
        const entry: Entry = { caseId, kind, withMembership };
        const keys = [placeKey(target.id, this.placeOf(act)), anywhereKey(target.id), entryKey(caseId)];
        return this.records.append(entry, keys);
    }

    private async readOlder(act: Act, { kind, removes }: ActKind): Promise<Result<string[]>> {
        const entries = await this.read(placeKey(act.target.id, this.placeOf(act)));
        if (!entries.ok) {
            return entries;
        }
        const older = entries.value.filter(
            (entry) => entry.caseId < act.id && (entry.kind === kind || (removes && entry.withMembership)),
        );
        return success(older.map(({ caseId }) => caseId));
    }

    private async read(key: string): Promise<Result<readonly Entry[]>> {
        const entries = await this.records.read(key);
        return entries.ok ? success(entries.value as readonly Entry[]) : entries;
    }
}
