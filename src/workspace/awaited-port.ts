// The port of what waits for people who are not in a room; see `AwaitedActs`.
import type { Result } from './problem';

/** What waits for someone who is not in a room. */
export type AwaitedAct = 'mute' | 'unmute';

export interface NamedPerson {
    readonly id: string;
    readonly username: string;
    readonly name: string;
}

export interface AwaitedPerson {
    readonly act: AwaitedAct;
    readonly roomId: string;
    readonly person: NamedPerson;
    /** When it was put down, in milliseconds. */
    readonly at: number;
}

/** Mutes, and ends of mutes, that take effect as soon as someone comes back; for one person in one room there is one. */
export interface AwaitedActsPort {
    of(roomId: string, personId: string): Promise<Result<AwaitedPerson | undefined>>;
    inRoom(roomId: string): Promise<Result<readonly AwaitedPerson[]>>;
    everywhere(): Promise<Result<readonly AwaitedPerson[]>>;
    /** Takes the place of what waited before. */
    put(room: { readonly id: string }, target: NamedPerson, act: AwaitedAct): Promise<Result<void>>;
    settled(awaited: AwaitedPerson): Promise<Result<void>>;
}
