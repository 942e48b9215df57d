// Which buttons of the app Rocket.Chat's client shows to a person in a room.
import { shownButtons, type Place } from '../playground/web/apps/button-filters';
import type { Room, User } from '../workspace/state/documents';
import type { ModDesk } from './mod-desk';

/** The action ids of the buttons in the room's menu and in those of its messages; none where the person is not in it. */
export async function buttonsShown({ demo, engine }: ModDesk, { _id }: User, { _id: rid }: Room): Promise<string[]> {
    const { users, rooms, subscriptions, permissions } = demo.workspace;
    const [user, room, subscription] = [users.get(_id), rooms.get(rid), subscriptions.findOneByRoomAndUser(rid, _id)];
    if (!user || !room || !subscription) return [];
    const held = new Map(permissions.all().map((each) => [each._id, each.roles]));
    const apps = { buttons: await engine.getActionButtons(), commands: [], permissions: held, texts: {} };
    const me = { _id, username: user.username ?? '', name: user.name ?? '', roles: user.roles };
    // As it travels to the page.
    const place = JSON.parse(JSON.stringify({ room, subscription })) as Place;
    return ['roomAction', 'messageAction'].flatMap((context) =>
        shownButtons(apps, context, me, place).map(({ actionId }) => actionId),
    );
}
