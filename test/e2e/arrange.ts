// Ways to arrange the workspace before a command, beyond what the demo shows.
import { addMember, createUser } from '../workspace/state/build';
import type { AppEvents } from '../workspace/state/app-events';
import type { User } from '../workspace/state/documents';
import type { ModDesk } from './mod-desk';
import { type PersonName, type RoomName, personOf, roomOf } from './rows';

/** Gives a role in a room; whoever is not in it yet joins. */
export function giveRoomRole(modDesk: ModDesk, name: PersonName, role: string, where: RoomName = 'general'): void {
    const { workspace } = modDesk.demo;
    const [user, room] = [personOf(modDesk, name), roomOf(modDesk, where)];
    const subscription = workspace.subscriptions.findOneByRoomAndUser(room._id, user._id);
    if (subscription) workspace.subscriptions.addRole(subscription, role);
    else addMember(workspace, room, user, { roles: [role] });
}

/** Users who join #general, of whom nothing is known yet; gone with the reset. */
export function joinedBy({ demo }: ModDesk, count: number): User[] {
    return Array.from({ length: count }, (_, position) => {
        const username = `visitor${position + 1}`;
        const user = createUser(demo.workspace, { _id: `${username}-id`, username, name: username });
        addMember(demo.workspace, demo.rooms.general, user);
        return user;
    });
}

export const guardRole = 'guard-id';

/** A custom role for rooms by the name of guard. */
export function addGuardRole({ demo: { workspace } }: ModDesk): void {
    workspace.roles.insert({
        ...workspace.newDocument(guardRole),
        ...{ name: 'guard', description: 'Guard', protected: false, scope: 'Subscriptions' },
    });
}

export function makeBobGuard(modDesk: ModDesk): void {
    addGuardRole(modDesk);
    giveRoomRole(modDesk, 'bob', guardRole);
}

/** The next time that somebody leaves a room, an app's handler throws. */
export function failOnLeave({ demo: { workspace } }: ModDesk, event: keyof AppEvents, error: Error): void {
    const { appEvents } = workspace;
    const fail = (): Promise<void> => {
        workspace.appEvents = appEvents;
        return Promise.reject(error);
    };
    workspace.appEvents = { ...appEvents, [event]: fail };
}
