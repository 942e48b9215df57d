// Telling: to one person, in the room and thread where they asked, as the app's own user.
import type {
    IMessageBuilder,
    IModify,
    INotifier,
    IRead,
    IUserRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { compose } from '../../../../src/texts/markdown';
import { Teller } from '../../../../src/workspace/engine/teller';
import { only, room, user } from '../../fakes/engine';

class Line {
    public readonly told: (readonly [IUser, Partial<IMessage>])[] = [];
    public askedForAppUser = 0;

    public constructor(private readonly appUser: IUser | undefined) {}

    public accessors(): { read: IRead; modify: IModify } {
        const getAppUser = () => {
            this.askedForAppUser += 1;
            return Promise.resolve(this.appUser);
        };
        const notifier = only<INotifier>({
            getMessageBuilder: () => builder({}),
            notifyUser: (told, message) => {
                this.told.push([told, message]);
                return Promise.resolve();
            },
        });
        return {
            read: only<IRead>({ getUserReader: () => only<IUserRead>({ getAppUser }) }),
            modify: only<IModify>({ getNotifier: () => notifier }),
        };
    }
}

function builder(message: Partial<IMessage>): IMessageBuilder {
    const having = (details: Partial<IMessage>): IMessageBuilder => {
        Object.assign(message, details);
        return building;
    };
    const building = only<IMessageBuilder>({
        setRoom: (given) => having({ room: given }),
        setText: (text) => having({ text }),
        setSender: (sender) => having({ sender }),
        setThreadId: (threadId) => having({ threadId }),
        getMessage: () => message as IMessage,
    });
    return building;
}

const [mona, app] = [user('mona'), user('mod-desk.bot')];

it('tells the moderator alone, in room and thread, as the app', async () => {
    const line = new Line(app);
    const here = room();
    await new Teller().tell(line.accessors(), { user: mona, room: here, threadId: 'thread' }, compose`Done.`);
    expect(line.told).toEqual([[mona, { room: here, text: 'Done.', sender: app, threadId: 'thread' }]]);
});

it('tells in the room itself outside a thread, and without an app user', async () => {
    const line = new Line(undefined);
    const here = room();
    for (const threadId of [undefined, null as unknown as undefined]) {
        await new Teller().tell(line.accessors(), { user: mona, room: here, threadId }, compose`Done.`);
    }
    expect(line.told.map(([, message]) => message)).toEqual(Array(2).fill({ room: here, text: 'Done.' }));
});

it('asks for the app user once', async () => {
    const line = new Line(app);
    const teller = new Teller();
    await teller.tell(line.accessors(), { user: mona, room: room(), threadId: undefined }, compose`one`);
    await teller.tell(line.accessors(), { user: mona, room: room(), threadId: undefined }, compose`two`);
    expect(line.askedForAppUser).toBe(1);
});
