// Opening the panel by the button in the room's menu, in rooms of growing size.
import type { ModDesk } from '../e2e/mod-desk';
import { addMember, createRoom, createUser } from '../workspace/state/build';
import type { Room, User } from '../workspace/state/documents';
import type { Command } from './commands';

export const roomSizes = [10, 1000, 10_000] as const;

/** The name of what is measured in a room of this size. */
export const openingOf = (size: number): string => `panel, ${size.toLocaleString('en')} members`;

interface Opened {
    readonly view?: { readonly title?: { readonly text?: string } };
}

/** A channel with an owner, a moderator, one who is muted, and members up to the size. */
function createRoomOf(size: number, { demo: { workspace, people } }: ModDesk): Room {
    const { alice, carol, mallory } = people;
    const room = createRoom(workspace, {
        ...{ _id: `room-${size}`, t: 'c', name: `room-${size}`, creator: alice },
        muted: [mallory.username ?? ''],
    });
    addMember(workspace, room, alice, { roles: ['owner'] });
    addMember(workspace, room, carol, { roles: ['moderator'] });
    addMember(workspace, room, mallory);
    for (let position = 3; position < size; position += 1) {
        const username = `member-${size}-${position}`;
        addMember(workspace, room, createUser(workspace, { _id: username, username, name: `Member ${position}` }));
    }
    return workspace.rooms.get(room._id) ?? room;
}

/** One opening for each size; the rooms are there from now on. */
export function createOpenings(modDesk: ModDesk, user: User, appId: string): readonly Command[] {
    return roomSizes.map((size) => {
        const { _id: roomId, name = '' } = createRoomOf(size, modDesk);
        const open = (): Promise<unknown> =>
            modDesk.engine.actionButton(
                { user, roomId, actionId: 'moderate-room', context: 'roomAction', triggerId: 'trigger' },
                appId,
            );
        return {
            name: openingOf(size),
            answer: `Moderate #${name}`,
            run: open,
            ask: async () => ((await open()) as Opened | undefined)?.view?.title?.text ?? 'nothing',
        };
    });
}
