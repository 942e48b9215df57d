// What an Unmute button carries: whom it is about, and the pages to show again afterwards.
import { readViewName, writeViewName } from './view-name';
import type { RoomViewName } from './view-name';

export function unmuteValue(name: RoomViewName, username: string): string {
    return `${writeViewName(name)} ${username}`;
}

/** `undefined` when it is none of ours. */
export function readUnmuteValue(value: string): { readonly name: RoomViewName; readonly username: string } | undefined {
    const [, written = '', username = ''] = /^(\S+) (\S+)$/.exec(value) ?? [];
    const name = readViewName(written);
    return name?.kind === 'room' ? { name, username } : undefined;
}
