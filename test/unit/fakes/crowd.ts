// Many more members for the fake workspace, for requests about several people.
import type { FakeWorkspace } from './fake-workspace';
import { person } from './people';

/** Adds members without any role to the room. @returns their usernames */
export function crowd({ state }: FakeWorkspace, count: number): string[] {
    const usernames = Array.from({ length: count }, (_, position) => `guest${String(position + 1)}`);
    for (const username of usernames) {
        const id = `id-${username}`;
        state.people.push(person({ id, username, name: username }));
        state.members.push(id);
    }
    return usernames;
}
