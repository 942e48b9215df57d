// One person at the prompt: who they are, where they are, and what a typed line does.
import { sendMessage } from '../../workspace/rules/send-message';
import { canAccessRoom } from '../../workspace/rules/room-access';
import type { Room, User } from '../../workspace/state/documents';
import type { Playground } from '../boot';
import { messageText } from './message-text';
import { findRoom, roomName } from './room-names';
import { help, peopleList, roomList } from './words';

const lastMessages = 20;

type Word = (rest: string) => void | Promise<void>;

export class Session {
    private person: User;
    private room: Room;
    /** The message under which the person answers, if any. */
    private thread: string | undefined;
    private ended = false;
    private readonly words: Readonly<Record<string, Word>> = {
        as: (name) => {
            this.become(name);
        },
        in: (name) => {
            this.enter(findRoom(this.playground.workspace, this.me, name));
        },
        people: () => {
            this.write(peopleList(this.playground.workspace, this.room));
        },
        rooms: () => {
            this.write(roomList(this.playground.workspace, this.me));
        },
        messages: () => {
            this.listMessages();
        },
        thread: () => {
            this.toggleThread();
        },
        help: () => {
            this.write(help);
        },
        quit: () => {
            this.ended = true;
        },
    };
    /** Words that take something behind them; the others stand alone, or they are talk. */
    private static readonly withName = ['as', 'in'];

    constructor(
        private readonly playground: Playground,
        readonly write: (text: string) => void,
    ) {
        this.person = playground.demo.people.alice;
        this.room = playground.demo.rooms.general;
    }

    /** The person as stored now. */
    get me(): User {
        return this.playground.workspace.users.get(this.person._id) ?? this.person;
    }

    get prompt(): string {
        const place = roomName(this.room, this.person) + (this.thread === undefined ? '' : ' (thread)');
        return `${this.person.username ?? ''} ${place}> `;
    }

    /** Whether the person sees what is written in a room. */
    sees(roomId: string): boolean {
        const room = this.playground.workspace.rooms.get(roomId);
        return room !== undefined && canAccessRoom(this.playground.workspace, room, this.me);
    }

    /** The room's name, when it is another one than the person is in. */
    nameOfOther(roomId: string): string | undefined {
        const room = this.playground.workspace.rooms.get(roomId);
        return room && room._id !== this.room._id ? roomName(room, this.person) : undefined;
    }

    /** Does what a line says. False when the person wants to leave. */
    async run(line: string): Promise<boolean> {
        const [first = '', ...others] = line.trim().split(/\s+/);
        const name = others.join(' ');
        const word = this.words[first];
        const isWord = Session.withName.includes(first) ? others.length === 1 : others.length === 0;
        try {
            if (first.startsWith('/')) await this.command(line.trim());
            else if (word && isWord) await word(name);
            else if (first !== '') this.say(line.trim());
        } catch (error) {
            this.write(`  ! ${error instanceof Error ? error.message : String(error)}`);
        }
        return !this.ended;
    }

    private become(name: string): void {
        const user = this.playground.workspace.users.findOneByUsernameIgnoringCase(name.replace(/^@/, ''));
        if (!user) throw new Error(`There is nobody called ${name}; "people" lists everybody.`);
        this.person = user;
        this.thread = undefined;
        if (!this.sees(this.room._id)) this.enter(this.playground.demo.rooms.general);
    }

    private enter(room: Room): void {
        this.room = room;
        this.thread = undefined;
    }

    private listMessages(): void {
        const messages = this.playground.workspace.messages.findByRoom(this.room._id).slice(-lastMessages);
        this.write(messages.map((message) => `  ${messageText(message)}`).join('\n') || '  Nothing was written here.');
    }

    private toggleThread(): void {
        const answerable = this.playground.workspace.messages.findByRoom(this.room._id);
        const last = answerable.filter(({ t, tmid }) => t === undefined && tmid === undefined).at(-1);
        this.thread = this.thread === undefined ? last?._id : undefined;
        if (this.thread === undefined) this.write(last ? '  Back in the room.' : '  Nothing was written here.');
        else this.write(`  You answer to: ${last ? messageText(last) : ''}`);
    }

    private say(msg: string): void {
        const thread = this.thread === undefined ? {} : { tmid: this.thread };
        sendMessage(this.playground.workspace, this.me, { rid: this.room._id, msg, ...thread });
    }

    private async command(line: string): Promise<void> {
        const { engine } = this.playground;
        const [, command = '', params = ''] = /^\/(\S*)\s*([\s\S]*)$/.exec(line) ?? [];
        const known = engine.getCommands().map((each) => each.command);
        if (!known.includes(command.toLowerCase())) {
            throw new Error(`There is no /${command} here, only ${known.map((each) => `/${each}`).join(', ')}.`);
        }
        const thread = this.thread === undefined ? {} : { threadId: this.thread };
        await engine.executeCommand({ command, params, user: this.me, room: this.room, ...thread });
    }
}
