// One act at a time in one place: who comes second sees what the first has done, and answers `already`.

/** Only within this process; two servers may still meet, and then the server's own answer decides. */
export class Turns {
    private readonly last = new Map<string, Promise<unknown>>();

    /**
     * Does the work when all earlier work in any of the same places has ended.
     *
     * @param work is told whether it had to wait, so that what was read before may be out of date.
     */
    public async take<T>(places: readonly string[], work: (waited: boolean) => Promise<T>): Promise<T> {
        const earlier = places.map((place) => this.last.get(place)).filter((last) => last !== undefined);
        const own = Promise.all(earlier).then(() => work(earlier.length > 0));
        const settled = own.catch(() => undefined);
        for (const place of places) {
            this.last.set(place, settled);
        }
        try {
            return await own;
        } finally {
            for (const place of places) {
                if (this.last.get(place) === settled) {
                    this.last.delete(place);
                }
            }
        }
    }
}
