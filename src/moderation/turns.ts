// One act at a time in one place: who comes second sees what the first has done, and answers `already`.

/** Only within this process; two servers may still meet, and then the server's own answer decides. */
export class Turns {
    private readonly last = new Map<string, Promise<unknown>>();

    /**
     * Does the work when all earlier work in the same place has ended.
     *
     * @param work is told whether it had to wait, so that what was read before may be out of date.
     */
    public async take<T>(place: string, work: (waited: boolean) => Promise<T>): Promise<T> {
        const earlier = this.last.get(place);
        const own = (earlier ?? Promise.resolve()).then(() => work(earlier !== undefined));
        const settled = own.catch(() => undefined);
        this.last.set(place, settled);
        try {
            return await own;
        } finally {
            if (this.last.get(place) === settled) {
                this.last.delete(place);
            }
        }
    }
}
