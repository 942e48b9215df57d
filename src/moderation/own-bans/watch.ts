// Whom to look for next among those whom Mod Desk keeps out, so that a sweep costs no more however many they are.

export class BanWatch {
    /** By person. */
    private lookedFor = new Map<string, number>();
    private turn = 0;

    /** So many of the people, whoever was not looked for the longest first. */
    public next(personIds: readonly string[], most: number): string[] {
        const turnOf = (id: string): number => this.lookedFor.get(id) ?? 0;
        // Who is not banned any more is forgotten.
        this.lookedFor = new Map(personIds.map((id) => [id, turnOf(id)]));
        return [...personIds].sort((one, other) => turnOf(one) - turnOf(other)).slice(0, most);
    }

    public note(personId: string): void {
        this.turn += 1;
        this.lookedFor.set(personId, this.turn);
    }
}
