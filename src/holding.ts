// Mod Desk's own bans hold: who is found in a room that they are banned from is removed, after a join and with each sweep.
import { heldText } from './answers/ban-text';
import type { Doorway, Memory } from './doorway';
import { holdBans, watchOwnBans } from './moderation/own-bans/hold';
import type { Found, Holding, OwnBan } from './moderation/own-bans/ports';
import { translator } from './texts/translate';
import { openWorkspace } from './workspace/open-workspace';
import type { Accessors } from './workspace/open-workspace';
import { wait } from './workspace/wait';

async function openHolding(memory: Memory, accessors: Accessors): Promise<Holding> {
    const { settings, server, appId, making, turns } = memory;
    const { serviceAccount, audience } = await settings.read(accessors.read.getEnvironmentReader());
    const { reading, acting, records, ownBans, messages } = openWorkspace(
        accessors,
        serviceAccount,
        server,
        appId,
        making,
    );
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

/** Somebody who is banned came in: while the question at the door went unanswered, or banned in the same moment. */
export async function holdAfterJoin(memory: Memory, accessors: Accessors, ban: OwnBan): Promise<void> {
    await holdBans(await openHolding(memory, accessors), [ban]);
}
