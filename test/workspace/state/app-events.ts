// The moments at which Rocket.Chat asks or tells its apps; the engine host plugs in here.
import type { Message, Room, User } from './documents';

/**
 * Every handler may be absent. A `before…` handler refuses by throwing an error whose name is `AppsEngineException`;
 * the rules turn it into `error-app-prevented`, as Rocket.Chat does.
 */
export interface AppEvents {
    /** IPreRoomUserLeave. */
    beforeUserLeave?(room: Room, leaving: User, removedBy?: User): Promise<void>;
    /** IPostRoomUserLeave. */
    afterUserLeave?(room: Room, left: User, removedBy?: User): Promise<void>;
    /** IPreRoomUserJoined. */
    beforeUserJoin?(room: Room, joining: User, inviter?: User): Promise<void>;
    /** IPostRoomUserJoined. */
    afterUserJoin?(room: Room, joined: User, inviter?: User): Promise<void>;
    /** IPreRoomDeletePrevent. */
    preventsRoomDeletion?(room: Room): Promise<boolean>;
    /** IPostMessageReported. */
    messageReported?(message: Message, reporter: User, reason: string): Promise<void>;
}
