// What the process knows of the server's own bans: whether it has them at all, who was banned lately, where unban works.
import { BoundedCache } from '../caches/bounded-cache';
import type { BannedPerson } from './ports';

/** A view and the act that follows it share one read; REST allows ten a minute. */
const LIFE_MILLISECONDS = 10000;
const MOST_LISTS = 200;
const MOST_ROOMS = 2000;

export class BanFamily {
    private missing = false;
    private readonly lists: BoundedCache<readonly BannedPerson[]>;
    private readonly unbans = new BoundedCache<boolean>(MOST_ROOMS);

    public constructor(now: () => number) {
        this.lists = new BoundedCache(MOST_LISTS, { milliseconds: LIFE_MILLISECONDS, now });
    }

    /** Whether the server was found to have no bans of its own. */
    public get absent(): boolean {
        return this.missing;
    }

    public noteAbsent(): void {
        this.missing = true;
    }

    /** Whom the server has banned in a room, where that was read within the last seconds. */
    public lately(roomId: string): readonly BannedPerson[] | undefined {
        return this.lists.get(roomId);
    }

    public keep(roomId: string, people: readonly BannedPerson[]): void {
        this.lists.set(roomId, people);
    }

    /** Notes what the server has just said to have done; what was read keeps its age. */
    public change(roomId: string, change: (people: readonly BannedPerson[]) => readonly BannedPerson[]): void {
        this.lists.change(roomId, change);
    }

    public drop(roomId: string): void {
        this.lists.delete(roomId);
    }

    /** Whether the server would unban in this room; some builds do so in federated rooms only. */
    public unbanOffered(roomId: string): boolean | undefined {
        return this.unbans.get(roomId);
    }

    public noteUnban(roomId: string, offered: boolean): void {
        this.unbans.set(roomId, offered);
    }

    /** Forgets everything, as it may be another server by now. */
    public forget(): void {
        this.missing = false;
        this.lists.clear();
        this.unbans.clear();
    }
}
