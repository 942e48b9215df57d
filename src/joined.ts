// Somebody came into a room: whoever is banned there is removed, and what awaited them there is done. One read for
// everybody of whom nothing is kept.
import type { IRoomUserJoinedContext } from '@rocket.chat/apps-engine/definition/rooms';
import { Doorway } from './doorway';
import type { Memory } from './doorway';
import { holdAfterJoin } from './holding';
import { settleReturn } from './moderation/time/settle-return';
import { banAmong } from './workspace/app-bans';
import { awaitedAmong } from './workspace/awaited-acts';
import { keyOfComing } from './workspace/coming';
import { recordsIn } from './workspace/engine/records';
import type { Accessors } from './workspace/open-workspace';
import type { AwaitedPerson } from './workspace/ports';

async function settleAfterJoin(memory: Memory, accessors: Accessors, awaited: AwaitedPerson): Promise<void> {
    const appUser = await accessors.read.getUserReader().getAppUser();
    if (appUser) {
        await settleReturn(await new Doorway(memory, accessors, appUser).openLifting(), awaited);
    }
}

/** For `IPostRoomUserJoined`; never throws, as the engine would only log it. What fails is tried again by the sweep. */
export async function onJoined(
    memory: Memory,
    { joiningUser, room }: Pick<IRoomUserJoinedContext, 'joiningUser' | 'room'>,
    accessors: Accessors,
): Promise<void> {
    try {
        const { read, persistence } = accessors;
        const kept = await recordsIn(read.getPersistenceReader(), persistence).read(
            keyOfComing(joiningUser.id, room.id),
        );
        const found = kept.ok ? (kept.value as readonly object[]) : [];
        const [person, awaited] = [banAmong(found), awaitedAmong(found)];
        if (person) {
            // What awaits them waits on, as they do not stay.
            await holdAfterJoin(memory, accessors, { roomId: room.id, person });
        } else if (awaited) {
            await settleAfterJoin(memory, accessors, awaited);
        }
    } catch (error) {
        await new Doorway(memory, accessors, joiningUser).report(error);
    }
}
