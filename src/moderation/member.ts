// One person as a moderator sees them: who they are in this room, and what could be done to them now.
import { success } from '../workspace/problem';
import type { KnownCode, Problem, Result } from '../workspace/problem';
import type { Person } from '../workspace/ports';
import type { Action } from './action';
import { isMuted } from './away';
import { offersFor } from './offers';
import type { Judging, Offer } from './offers';
import { roomRolesOf } from './scene';

export interface Member<Kind extends Action> {
    readonly person: Person;
    readonly roomRoles: readonly string[];
    readonly inRoom: boolean;
    readonly muted: boolean;
    /** As far as it was found out for whoever may kick here. */
    readonly banned: boolean;
    readonly offers: readonly Offer<Kind>[];
    /** Why other actions would be refused, each reason once. */
    readonly refusals: readonly Problem[];
}

const BANNED: KnownCode = 'mod-banned';

/** The server keeps whom it banned on its list of members, and would mute them, or give them a role. */
function makesSenseForBanned({ target, readsBans }: Action): boolean {
    return target === 'anyone' || readsBans === true;
}

export async function lookAtMember<Kind extends Action>(
    judging: Judging,
    person: Person,
    actions: readonly Kind[],
): Promise<Result<Member<Kind>>> {
    const { scene } = judging;
    const [holders, inRoom, offers] = await Promise.all([
        scene.roleHolders(),
        scene.isMember(person),
        offersFor(judging, person, actions),
    ]);
    const muted = inRoom.ok ? await isMuted(scene.reading, scene.room, person, inRoom.value) : inRoom;
    if (!holders.ok) {
        return holders;
    }
    if (!inRoom.ok) {
        return inRoom;
    }
    if (!muted.ok) {
        return muted;
    }
    if (!offers.ok) {
        return offers;
    }
    const banned = offers.value.refusals.some(({ code }) => code === BANNED);
    return success({
        person,
        roomRoles: roomRolesOf(holders.value, person),
        inRoom: inRoom.value,
        muted: muted.value,
        banned,
        ...offers.value,
        offers: offers.value.offers.filter(({ action }) => !banned || makesSenseForBanned(action)),
    });
}
