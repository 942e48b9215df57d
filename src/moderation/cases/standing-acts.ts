// Which acts decide how things stand with a person in a place: the latest of each kind, found without reading a history.
// An entry is put down before its case is, and goes when a later act of its kind was done; the case stays the truth.
import type { BoundedCache } from '../../caches/bounded-cache';
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import type { Case } from './fold';

/** An act and its reverse are of one kind, as are those about one role. */
export interface ActKind {
    readonly kind: string;
    /** It holds in the whole workspace, whatever room it was done in. */
    readonly everywhere: boolean;
}

/** `undefined` for acts that change nothing that could stand. */
export type KindOf = (act: Pick<Case, 'action'> & Partial<Pick<Case, 'role'>>) => ActKind | undefined;

/** What the acts on one person that decide together have in common; `undefined` for one that decides nothing. */
export function decidedBy(kindOf: KindOf, act: Omit<Act, 'id' | 'target'>): string | undefined {
    const found = kindOf(act);
    return found && `${found.everywhere ? '' : act.room.id} ${found.kind}`;
}

interface Entry {
    readonly caseId: string;
    readonly kind: string;
}

/** By the id of a case that is under way: the entries that it is to take the place of. */
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
        private readonly kindOf: KindOf,
        private readonly older: OlderEntries,
    ) {}

    /** Puts down that an act is about to be done. */
    public async announce(act: Act): Promise<Result<void>> {
        const found = this.kindOf(act);
        if (!found) {
            return success(undefined);
        }
        const [written, older] = await Promise.all([this.write(act, found), this.olderThan(act, found)]);
        if (older.ok) {
            this.older.set(act.id, older.value);
        }
        return written;
    }

    /** As `announce`, for all acts on one person that there were before: only what may still decide is put down. */
    public async note(acts: readonly Case[]): Promise<Result<void>> {
        const latest = new Map<string, Case>();
        for (const act of acts.filter(({ state }) => state === 'done')) {
            const key = decidedBy(this.kindOf, act);
            const known = latest.get(key ?? '');
            if (key !== undefined && (!known || known.id < act.id)) {
                latest.set(key, act);
            }
        }
        const open = acts.filter(({ state }) => state === 'pending');
        const written = await Promise.all(
            [...latest.values(), ...open].map((act) => {
                const found = this.kindOf(act);
                return found ? this.write(act, found) : success(undefined);
            }),
        );
        return written.find(({ ok }) => !ok) ?? success(undefined);
    }

    /** The act was done: those of its kind that it came after decide nothing any more. */
    public async replaceOlder(act: Act): Promise<void> {
        const found = this.kindOf(act);
        if (!found) {
            return;
        }
        const known = this.older.get(act.id);
        const older = known ? success(known) : await this.olderThan(act, found);
        this.older.delete(act.id);
        await Promise.all((older.ok ? older.value : []).map((caseId) => this.records.remove(entryKey(caseId))));
    }

    /** The act came to nothing. */
    public async withdraw(act: Act): Promise<void> {
        if (this.kindOf(act)) {
            this.older.delete(act.id);
            await this.records.remove(entryKey(act.id));
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

    private write(act: Act, { kind }: ActKind): Promise<Result<void>> {
        const { id: caseId, target } = act;
        const entry: Entry = { caseId, kind };
        const keys = [placeKey(target.id, this.placeOf(act)), anywhereKey(target.id), entryKey(caseId)];
        return this.records.append(entry, keys);
    }

    private async olderThan(act: Act, { kind }: ActKind): Promise<Result<string[]>> {
        const entries = await this.read(placeKey(act.target.id, this.placeOf(act)));
        if (!entries.ok) {
            return entries;
        }
        const older = entries.value.filter((entry) => entry.kind === kind && entry.caseId < act.id);
        return success(older.map(({ caseId }) => caseId));
    }

    private async read(key: string): Promise<Result<readonly Entry[]>> {
        const entries = await this.records.read(key);
        return entries.ok ? success(entries.value as readonly Entry[]) : entries;
    }
}
