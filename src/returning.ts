// Someone came into a room: what waited for them there is done now. One read for everybody of whom nothing is awaited.
import type { IRoomUserJoinedContext } from '@rocket.chat/apps-engine/definition/rooms';
import { Doorway } from './doorway';
import type { Memory } from './doorway';
import { settleReturn } from './moderation/time/settle-return';
import { AwaitedActs } from './workspace/awaited-acts';
import { recordsIn } from './workspace/engine/records';
import type { Accessors } from './workspace/open-workspace';

/** For `IPostRoomUserJoined`; never throws, as the engine would only log it. What fails is tried again by the sweep. */
export async function settleReturnOf(
    memory: Memory,
    { joiningUser, room }: Pick<IRoomUserJoinedContext, 'joiningUser' | 'room'>,
    accessors: Accessors,
): Promise<void> {
    const { read, persistence } = accessors;
    const records = recordsIn(read.getPersistenceReader(), persistence);
    const awaited = await new AwaitedActs(records, memory.making).of(room.id, joiningUser.id);
    const appUser = awaited.ok && awaited.value ? await read.getUserReader().getAppUser() : undefined;
    if (!awaited.ok || !awaited.value || !appUser) {
        return;
    }
    const doorway = new Doorway(memory, accessors, appUser);
    try {
        await settleReturn(await doorway.openLifting(), awaited.value);
    } catch (error) {
        await doorway.report(error);
    }
}
