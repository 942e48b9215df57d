// What a process remembers, to a limited size: what was not used for longest is forgotten first.

interface Lifetime {
    readonly milliseconds: number;
    readonly now: () => number;
}

interface Remembered<Value> {
    readonly value: Value;
    /** When it was noted, in milliseconds. */
    readonly since: number;
}

export class BoundedCache<Value> {
    /** In the order of their use, the latest last. */
    private readonly entries = new Map<string, Remembered<Value>>();

    /**
     * @param most how many entries there are at most
     * @param lifetime how long an entry is remembered; for ever where it is left out
     */
    public constructor(
        private readonly most: number,
        private readonly lifetime?: Lifetime,
    ) {}

    public get size(): number {
        return this.entries.size;
    }

    public get(key: string): Value | undefined {
        const found = this.entries.get(key);
        if (!found) {
            return undefined;
        }
        this.entries.delete(key);
        if (this.isOver(found)) {
            return undefined;
        }
        this.entries.set(key, found);
        return found.value;
    }

    public has(key: string): boolean {
        return this.get(key) !== undefined;
    }

    public set(key: string, value: Value): void {
        this.put(key, { value, since: this.lifetime?.now() ?? 0 });
    }

    /** Changes what is remembered; it keeps its age. Nothing happens where there is nothing. */
    public change(key: string, change: (value: Value) => Value): void {
        const found = this.entries.get(key);
        if (found && !this.isOver(found)) {
            this.put(key, { ...found, value: change(found.value) });
        }
    }

    public delete(key: string): void {
        this.entries.delete(key);
    }

    public clear(): void {
        this.entries.clear();
    }

    private put(key: string, entry: Remembered<Value>): void {
        this.entries.delete(key);
        this.entries.set(key, entry);
        for (const oldest of this.entries.keys()) {
            if (this.entries.size <= this.most) {
                break;
            }
            this.entries.delete(oldest);
        }
    }

    /** What was noted by a clock that has been set back since is not trusted. */
    private isOver({ since }: Remembered<Value>): boolean {
        if (!this.lifetime) {
            return false;
        }
        const age = this.lifetime.now() - since;
        return age < 0 || age >= this.lifetime.milliseconds;
    }
}
