// Whoever Mod Desk keeps out of a room and got in all the same is removed again. There are ways in that ask no app, and
// an app that is asked and does not answer in time lets people in.
import type { Problem } from '../../workspace/problem';
import { placeOfPerson } from '../places';
import { tellsOfIt } from './once';
import type { Found, Holding, OwnBan } from './ports';
import type { BanWatch } from './watch';

/** So many people are looked for in one sweep, and so many at once; one read each. */
const PEOPLE_A_SWEEP = 100;
const AT_ONCE = 10;
/** Where the engine cannot list someone's rooms, a look costs a call of REST, of which there are ten a minute. */
const BANS_WITHOUT_LIST = 3;

const TOLD_MILLISECONDS = { removed: 60000, stuck: 3600000 };

type Held =
    | { readonly kind: 'outside' }
    | { readonly kind: 'removed' | 'stuck'; readonly person: OwnBan['person']; readonly problem?: Problem };

const OUTSIDE: Held = { kind: 'outside' };

/** Whether they are to be removed as things are now: a ban of the server's own rests on their being listed as members. */
async function isToLeave({ reading, ownBans }: Holding, { person, roomId }: OwnBan): Promise<boolean> {
    const isPerson = ({ id }: { readonly id: string }): boolean => id === person.id;
    const [own, all] = await Promise.all([ownBans.inRoom(roomId), reading.rooms.bans(roomId)]);
    const byServer = all.ok && all.value.people.some((each) => isPerson(each) && each.by === 'server');
    return own.ok && own.value.some(isPerson) && !byServer;
}

async function removeNow(holding: Holding, ban: OwnBan): Promise<Held> {
    const { reading, membership } = holding;
    const [room, target] = await Promise.all([reading.rooms.byId(ban.roomId), reading.people.byId(ban.person.id)]);
    if (!room.ok) {
        return { kind: 'stuck', person: ban.person, problem: room.problem };
    }
    if (!target.ok) {
        return { kind: 'stuck', person: ban.person, problem: target.problem };
    }
    if (!target.value || !(await isToLeave(holding, ban))) {
        return OUTSIDE;
    }
    const inside = await reading.rooms.isMember(ban.roomId, target.value);
    if (inside.ok && !inside.value) {
        return OUTSIDE;
    }
    // Their name may be another one since.
    const person = target.value;
    const removed = await membership.remove(room.value, target.value);
    const left = await reading.rooms.isMember(ban.roomId, target.value);
    if (left.ok && !left.value) {
        return { kind: 'removed', person };
    }
    const problem = removed.ok ? (left.ok ? undefined : left.problem) : removed.problem;
    return { kind: 'stuck', person, ...(problem ? { problem } : {}) };
}

/** In their turn: an unban that is under way is through before it is looked whether the ban stands. */
function hold(holding: Holding, ban: OwnBan): Promise<Held> {
    return holding.turns.take([placeOfPerson(ban.roomId, ban.person.id)], () => removeNow(holding, ban));
}

async function tellOf(holding: Holding, held: readonly (readonly [OwnBan, Held])[]): Promise<void> {
    const told = await Promise.all(
        held.map(async ([ban, { kind }]) => {
            const what = `${kind} ${ban.person.id} in ${ban.roomId}`;
            return kind !== 'outside' && (await tellsOfIt(holding, what, TOLD_MILLISECONDS[kind]));
        }),
    );
    const news = held.filter((_, position) => told[position]);
    for (const kind of ['removed', 'stuck'] as const) {
        const ofKind = news.filter(([, each]) => each.kind === kind);
        for (const roomId of new Set(ofKind.map(([ban]) => ban.roomId))) {
            const inRoom = ofKind.filter(([ban]) => ban.roomId === roomId);
            const room = await holding.reading.rooms.byId(roomId);
            const [problem] = inRoom.flatMap(([, each]) => ('problem' in each && each.problem ? [each.problem] : []));
            await holding.tell({
                kind,
                room: { id: roomId, name: room.ok ? room.value.name : '' },
                people: inRoom.map(([ban, each]) => (each.kind === 'outside' ? ban.person : each.person)),
                ...(problem ? { problem } : {}),
            } satisfies Found);
        }
    }
}

/** Removes those who are inside, and tells the moderators' log of them, in one message a room. */
export async function holdBans(holding: Holding, bans: readonly OwnBan[]): Promise<void> {
    const held: (readonly [OwnBan, Held])[] = [];
    for (let start = 0; start < bans.length; start += AT_ONCE) {
        const together = bans.slice(start, start + AT_ONCE);
        held.push(...(await Promise.all(together.map(async (ban) => [ban, await hold(holding, ban)] as const))));
    }
    await tellOf(holding, held);
}

/** The bans of those who are in the rooms that they are banned from; reads once for each person, not for each ban. */
class Search {
    public readonly inside: OwnBan[] = [];
    private left = BANS_WITHOUT_LIST;

    public constructor(
        private readonly holding: Holding,
        private readonly watch: BanWatch,
    ) {}

    public async lookFor(bans: readonly OwnBan[]): Promise<void> {
        const [first] = bans;
        if (!first) {
            return;
        }
        const rooms = await this.holding.ownBans.roomIdsOf(first.person.id);
        const inside = rooms.ok ? bans.filter(({ roomId }) => rooms.value.includes(roomId)) : await this.tryEach(bans);
        if (inside) {
            this.watch.note(first.person.id);
            this.inside.push(...inside);
        }
    }

    /** `undefined` where no more may be looked for in this sweep. */
    private async tryEach(bans: readonly OwnBan[]): Promise<OwnBan[] | undefined> {
        const { people, rooms } = this.holding.reading;
        if (this.left <= 0) {
            return undefined;
        }
        this.left -= bans.length;
        const inside: OwnBan[] = [];
        for (const ban of bans) {
            const person = await people.byId(ban.person.id);
            const isMember = person.ok && person.value ? await rooms.isMember(ban.roomId, person.value) : undefined;
            if (isMember?.ok && isMember.value) {
                inside.push(ban);
            }
        }
        return inside;
    }
}

/**
 * Looks whether Mod Desk's own bans hold, as part of a sweep. Costs one read where nobody is banned; what it costs
 * otherwise has a limit, and only bans in force count.
 */
export async function watchOwnBans(holding: Holding, watch: BanWatch): Promise<void> {
    const bans = await holding.ownBans.all();
    if (!bans.ok || bans.value.length === 0) {
        return;
    }
    const byPerson = new Map<string, OwnBan[]>();
    for (const ban of bans.value) {
        byPerson.set(ban.person.id, [...(byPerson.get(ban.person.id) ?? []), ban]);
    }
    const search = new Search(holding, watch);
    const people = watch.next([...byPerson.keys()], PEOPLE_A_SWEEP);
    for (let start = 0; start < people.length; start += AT_ONCE) {
        const together = people.slice(start, start + AT_ONCE);
        await Promise.all(together.map((personId) => search.lookFor(byPerson.get(personId) ?? [])));
    }
    await holdBans(holding, search.inside);
}
