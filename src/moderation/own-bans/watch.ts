// Whom to look for next among those whom Mod Desk keeps out, so that a sweep costs no more however many they are.

export class BanWatch {
    /** By person; those who were found inside are as if never looked for. */
    private lookedFor = new Map<string, number>();
    private turn = 0;

    /** So many of the people, those first who were found inside last, then whoever was not looked for the longest. */
    public next(personIds: readonly string[], most: number): string[] {
        // Who is not banned any more is forgotten.
        this.lookedFor = new Map(personIds.map((id) => [id, this.lookedFor.get(id) ?? 0]));
        const turnOf = (id: string): number => this.lookedFor.get(id) ?? 0;
        return [...personIds].sort((one, other) => turnOf(one) - turnOf(other)).slice(0, most);
    }

    public note(personId: string, wasInside: boolean): void {
        this.turn += 1;
        this.lookedFor.set(personId, wasInside ? 0 : this.turn);
    }
}
