// Rank, which Rocket.Chat lacks: admin > owner > moderator > leader > member. One acts on people below oneself.

const RANKED_ROLES = ['leader', 'moderator', 'owner', 'admin'] as const;

const MEMBER = 0;
/** Just above members: someone who holds the permission at hand through a role that has no rank, such as a custom one. */
const ENTRUSTED = 1;
const LEADER = 2;

/** The rank of a role; roles without one rank as members do. */
function rankOfRole(role: string): number {
    const position = RANKED_ROLES.findIndex((ranked) => ranked === role);
    return position < 0 ? MEMBER : LEADER + position;
}

/** A person's rank, by all roles that count where the act takes place. */
export function rankOf(roles: readonly string[], holdsRights: boolean): number {
    return Math.max(holdsRights ? ENTRUSTED : MEMBER, ...roles.map(rankOfRole));
}

export type RankName = 'member' | 'entrusted' | (typeof RANKED_ROLES)[number];

/** A rank as it is called. */
export function rankName(rank: number): RankName {
    return RANKED_ROLES[rank - LEADER] ?? (rank === ENTRUSTED ? 'entrusted' : 'member');
}

export function mayActOn(moderatorRoles: readonly string[], moderatorRank: number, targetRank: number): boolean {
    return moderatorRoles.includes('admin') || moderatorRank > targetRank;
}

/** Nobody gives a role that stands above all of their own. */
export function mayGrant(moderatorRank: number, role: string): boolean {
    return rankOfRole(role) <= moderatorRank;
}
