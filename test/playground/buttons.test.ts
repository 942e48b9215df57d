// Which buttons of apps a person sees: those who hold a permission or role in the room alone see none that asks for it.
import type { ActionButton, AppsState, ButtonFilter } from './web/apps/app-data';
import { shownButtons, type ClientLine, type Place } from './web/apps/button-filters';
import type { Me } from './web/state/chat';
import { createDemoWorkspace } from '../workspace/state/demo';

const { workspace, people, rooms } = createDemoWorkspace();

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Whether someone sees a button with these conditions in #general. */
function sees(name: 'admin' | 'alice' | 'bob', when: ButtonFilter, clientLine?: ClientLine): boolean {
    const { _id, roles } = people[name];
    const button: ActionButton = { appId: 'app', actionId: 'act', labelI18n: 'act', context: 'roomAction', when };
    const permissions = new Map(workspace.permissions.all().map((each) => [each._id, each.roles]));
    const apps: AppsState = { buttons: [button], commands: [], permissions, texts: {} };
    const me: Me = { _id, username: name, name, roles };
    const subscription = workspace.subscriptions.findOneByRoomAndUser(rooms.general._id, _id);
    const place = {
        ...(asJson({ room: rooms.general, subscription }) as Place),
        ...(clientLine ? { clientLine } : {}),
    };
    return shownButtons(apps, 'roomAction', me, place).length > 0;
}

test.each<[ButtonFilter]>([[{ hasOnePermission: ['mute-user'] }], [{ hasAllPermissions: ['mute-user'] }]])(
    '%j hides a button from the owner of the room, in every client, and not from an admin',
    (when) => {
        for (const line of ['before-august-2026', 'since-august-2026'] as const) {
            expect([sees('alice', when, line), sees('admin', when, line)]).toEqual([false, true]);
        }
    },
);

test('a role is asked for with the room since August 2026 only', () => {
    const when = { hasOneRole: ['owner'] };
    expect(sees('alice', when)).toBe(false);
    expect(sees('alice', when, 'since-august-2026')).toBe(true);
    expect(sees('bob', when, 'since-august-2026')).toBe(false);
    expect(sees('admin', { hasOneRole: ['admin'] })).toBe(true);
});

test('the type of the room decides for everybody alike', () => {
    expect([sees('alice', { roomTypes: ['public_channel'] }), sees('bob', { roomTypes: ['public_channel'] })]).toEqual([
        true,
        true,
    ]);
    expect(sees('admin', { roomTypes: ['private_channel', 'direct'] })).toBe(false);
});
