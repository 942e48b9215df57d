// The server's table of slash commands; the engine host plugs in what apps have registered.
import type { Room, User } from './documents';

export interface CommandCall {
    /** Lower case. */
    readonly command: string;
    /** The text behind the command, as typed. */
    readonly params: string;
    readonly room: Room;
    readonly user: User;
    readonly threadId?: string;
    readonly triggerId?: string;
}

export interface SlashCommands {
    /** @param command in lower case */
    has(command: string): boolean;
    /** Rejects with what the command threw. */
    run(call: CommandCall): Promise<void>;
}

export const noCommands: SlashCommands = {
    has: () => false,
    run: () => Promise.reject(new Error('There are no commands.')),
};
