// Mod Desk's own bans hold: who is found in a room that they are banned from is removed, after a join and with each sweep.
import type { IRoomUserJoinedContext } from '@rocket.chat/apps-engine/definition/rooms';
import { heldText } from './answers/ban-text';
import { Doorway } from './doorway';
import type { Memory } from './doorway';
import { holdBans, watchOwnBans } from './moderation/own-bans/hold';
import type { Found, Holding } from './moderation/own-bans/ports';
import { translator } from './texts/translate';
import { readAppBans } from './workspace/app-bans';
import { recordsIn } from './workspace/engine/records';
import { openWorkspace } from './workspace/open-workspace';
import type { Accessors } from './workspace/open-workspace';
import { wait } from './workspace/wait';

async function openHolding(memory: Memory, accessors: Accessors): Promise<Holding> {
    const { settings, server, appId, making, turns } = memory;
    const { serviceAccount, audience } = await settings.read(accessors.read.getEnvironmentReader());
    const { reading, acting, records, ownBans, messages } = openWorkspace(accessors, serviceAccount, server, appId);
    const { modLogRoom } = audience;
    const tell = async (found: Found): Promise<void> => {
        const told = modLogRoom && (await messages.inRoom(modLogRoom, heldText(translator(undefined), found)));
        if (found.kind === 'stuck' && !(told && told.ok)) {
            memory.log(`Banned, but still in room ${found.room.id}: ${found.people.map(({ id }) => id).join(', ')}`);
        }
    };
    return { ...making, reading, membership: acting.membership, records, ownBans, turns, wait, tell };
}

/** A part of the sweep; what goes wrong here keeps nothing else of it from being done. */
export async function holdInSweep(memory: Memory, accessors: Accessors, doorway: Doorway): Promise<void> {
    try {
        await watchOwnBans(await openHolding(memory, accessors), memory.banWatch);
    } catch (error) {
        await doorway.report(error);
    }
}

/**
 * For `IPostRoomUserJoined`: whoever came in while the question at the door went unanswered, or was banned in the same
 * moment. One read where they are not banned; never throws.
 */
export async function holdAfterJoin(
    memory: Memory,
    { joiningUser, room }: Pick<IRoomUserJoinedContext, 'joiningUser' | 'room'>,
    accessors: Accessors,
): Promise<void> {
    try {
        const { read, persistence } = accessors;
        const bans = await readAppBans(recordsIn(read.getPersistenceReader(), persistence), room.id);
        const person = bans.ok ? bans.value.find(({ id }) => id === joiningUser.id) : undefined;
        if (person) {
            await holdBans(await openHolding(memory, accessors), [{ roomId: room.id, person }]);
        }
    } catch (error) {
        await new Doorway(memory, accessors, joiningUser).report(error);
    }
}
