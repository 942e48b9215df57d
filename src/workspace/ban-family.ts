// What the process knows of the server's own bans: whether it has them at all, who was banned lately, where unban works.
import type { BannedPerson } from './ports';

/** A view and the act that follows it share one read; REST allows ten a minute. */
const LIFE_MILLISECONDS = 10000;

interface List {
    readonly people: readonly BannedPerson[];
    readonly until: number;
}

export class BanFamily {
    private missing = false;
    private lists = new Map<string, List>();
    private unbans = new Map<string, boolean>();

    public constructor(private readonly now: () => number) {}

    /** Whether the server was found to have no bans of its own. */
    public get absent(): boolean {
        return this.missing;
    }

    public noteAbsent(): void {
        this.missing = true;
    }

    /** Whom the server has banned in a room, where that was read within the last seconds. */
    public lately(roomId: string): readonly BannedPerson[] | undefined {
        const list = this.lists.get(roomId);
        return list && this.now() < list.until ? list.people : undefined;
    }

    public keep(roomId: string, people: readonly BannedPerson[]): void {
        const now = this.now();
        const lasting = [...this.lists].filter(([, { until }]) => now < until);
        this.lists = new Map([...lasting, [roomId, { people, until: now + LIFE_MILLISECONDS }]]);
    }

    /** Notes what the server has just said to have done; what was read keeps its age. */
    public change(roomId: string, change: (people: readonly BannedPerson[]) => readonly BannedPerson[]): void {
        const list = this.lists.get(roomId);
        if (list) {
            this.lists.set(roomId, { ...list, people: change(list.people) });
        }
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
        this.lists = new Map();
        this.unbans = new Map();
    }
}
