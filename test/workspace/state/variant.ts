// Where builds of Rocket.Chat differ in what they do to the same state; what differs in REST alone is in rest/variant.ts.

/** Servers of different ages tell apps different things: that of October 2024, and that of 2026. */
export type ServerLine = '6.14' | 'new';

export interface WorkspaceVariant {
    readonly serverLine: ServerLine;
    /** Whether a ban leaves sight of a public room; the vendor's document "Ban User" says no, builds differ. */
    readonly bannedSeePublicRooms: boolean;
    /**
     * What happens to an app's request that is answered with a redirect. `get`: a POST that was answered with 301, 302
     * or 303 goes on as a GET without a body (node-fetch, in 6.x and 7.x). `same`: it is sent again as it was (the loop
     * of 2026). The headers go along in both, to whatever host.
     */
    readonly redirectedPost: 'get' | 'same';
}

/** The server of the 8.x line, as read in its newest source; redirects as they were seen. */
export const newest: WorkspaceVariant = {
    serverLine: 'new',
    bannedSeePublicRooms: false,
    redirectedPost: 'get',
};
