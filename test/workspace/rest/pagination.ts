// Pages of lists, with the limits that Rocket.Chat's settings have by default.

export interface PageParams {
    readonly count?: number | null;
    readonly offset?: number | null;
}

const defaultCount = 50;
const highestCount = 100;

/** The page asked for; a count of 0 is everything. */
export const pagination = ({ count, offset }: PageParams): { readonly count: number; readonly offset: number } => ({
    count: Math.min(count ?? defaultCount, highestCount),
    offset: offset ?? 0,
});
