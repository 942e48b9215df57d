// Reporting messages in the demo workspace, and the notices of the app that come of it.
import { reportMessage } from '../workspace/rules/report-message';
import { addMessage } from '../workspace/state/build';
import type { Message, ModerationReport, Room } from '../workspace/state/documents';
import type { Workspace } from '../workspace/state/workspace';
import { readable } from '../readable';
import type { ModDesk } from './mod-desk';
import { textsIn } from './panel-user';
import type { PersonName } from './rows';

const idForm = /[0-9a-z]{6}-[0-9a-z]{3}/;

/** The first id of a report or a case in something that was said. */
export const idIn = (said: string): string => idForm.exec(said)?.[0] ?? '';

export class ReportsIn {
    private written = 0;

    constructor(private readonly use: () => ModDesk) {}

    /** As if the last hour were over: the app remembers from test to test how many notices there were. */
    forgetNotices(): void {
        const { persistence } = this.use().engine.store;
        for (const record of persistence.all()) {
            if (record.associations?.some(({ id }) => id.startsWith('notice'))) persistence.remove(record);
        }
    }

    get workspace(): Workspace {
        return this.use().demo.workspace;
    }

    /** A new message, as the app remembers reports of others from test to test. */
    messageBy(name: PersonName, room: Room = this.use().demo.rooms.general): Message {
        this.written += 1;
        const text = `BUY CHEAP WATCHES, offer ${this.written}`;
        return addMessage(this.workspace, room, this.use().demo.people[name], text);
    }

    async report(message: Message, by: PersonName = 'bob', reason = 'spam'): Promise<ModerationReport> {
        const reporter = this.use().demo.people[by];
        return await reportMessage(this.workspace, reporter._id, { messageId: message._id, description: reason });
    }

    /** The notices of reports, by where they are: the name of a room, or of who is told directly. */
    notices(): Record<string, Message[]> {
        const { rooms, messages, users } = this.workspace;
        const [appId = ''] = this.use().engine.store.apps.keys();
        const appUser = users.findOneByAppId(appId);
        const found: Record<string, Message[]> = {};
        for (const message of messages.all()) {
            if (message.u._id === appUser?._id && message.blocks !== undefined) {
                const room = rooms.get(message.rid);
                const place = room?.name ?? room?.usernames?.find((each) => each !== appUser.username) ?? '';
                found[place] = [...(found[place] ?? []), message];
            }
        }
        return found;
    }

    /** The one notice in a place. */
    noticeIn(place: string): Message {
        const [notice, ...others] = this.notices()[place] ?? [];
        if (!notice || others.length > 0) throw new Error(`There is not one notice for ${place}`);
        return notice;
    }

    /** What blocks and text of a notice say now. */
    wordsOf({ _id }: Message): string {
        const message = this.workspace.messages.get(_id);
        return readable([...textsIn(message?.blocks), message?.msg].join('\n'));
    }

    /** Mallory, whose messages are reported, does not read the log: else it would not be told of them. */
    async pickLog(): Promise<void> {
        const { demo } = this.use();
        const mallorys = this.workspace.subscriptions.findOneByRoomAndUser(
            demo.rooms.core._id,
            demo.people.mallory._id,
        );
        if (mallorys) this.workspace.subscriptions.remove(mallorys._id);
        const { _id, name } = this.use().demo.rooms.core;
        await this.use().set('mod-log-room', [{ _id, name }]);
    }

    /** The answer to `/mod <words>`. */
    async say(name: PersonName, words: string, room: Room = this.use().demo.rooms.general): Promise<string> {
        return (await this.use().say({ user: this.use().demo.people[name], room }, words)).answer;
    }
}
