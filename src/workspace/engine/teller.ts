// Tells one person something that only they see, in the room and thread where they asked.
import type { IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { Markdown } from '../../texts/markdown';

export interface Listener {
    readonly user: IUser;
    readonly room: IRoom;
    readonly threadId: string | undefined;
}

export class Teller {
    /** The app's own user never changes while the app runs; kept, as the engine would ask for it with every notice. */
    private appUser: IUser | undefined;

    public async tell(
        accessors: { read: IRead; modify: IModify },
        { user, room, threadId }: Listener,
        text: Markdown,
    ): Promise<void> {
        const notifier = accessors.modify.getNotifier();
        const message = notifier.getMessageBuilder().setRoom(room).setText(text);
        this.appUser ??= await accessors.read.getUserReader().getAppUser();
        if (this.appUser) {
            message.setSender(this.appUser);
        }
        // Outside a thread the engine hands over null, whatever its types say.
        if (threadId) {
            message.setThreadId(threadId);
        }
        await notifier.notifyUser(user, message.getMessage());
    }
}
