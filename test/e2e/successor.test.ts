// Who would become owner of the rooms of someone deactivated: named before the question, and then just that person does.
import { addMember, createRoom } from '../workspace/state/build';
import type { Room } from '../workspace/state/documents';
import type { ModDesk } from './mod-desk';
import { PanelUser } from './panel-user';
import { type PersonName, personOf } from './rows';
import { useModDesk } from './use-mod-desk';

/** Members in the order in which they came; the first is the owner. */
function roomOf({ demo }: ModDesk, t: 'c' | 'p', ...members: readonly (readonly [PersonName, ...string[]])[]): Room {
    const creator = demo.people.erin;
    const room = createRoom(demo.workspace, { _id: 'garden-id', t, name: 'garden', creator });
    addMember(demo.workspace, room, creator, { roles: ['owner'], ts: new Date(0) });
    // Written down in another order, so that only the time tells.
    for (const [position, [name, ...roles]] of [...members.entries()].reverse()) {
        addMember(demo.workspace, room, demo.people[name], { roles, ts: new Date(position + 1) });
    }
    return room;
}

function ownersOf({ demo: { workspace } }: ModDesk, { _id }: Room): (string | undefined)[] {
    return workspace.subscriptions.findByRoomAndRole(_id, 'owner').map(({ u }) => u.username);
}

async function deactivateErin(modDesk: ModDesk, ...options: readonly string[]): Promise<string> {
    const speaker = { user: personOf(modDesk, 'admin'), room: modDesk.demo.rooms.general };
    return (await modDesk.say(speaker, ['deactivate @erin', ...options].join(' '))).answer;
}

describe('with a service account', () => {
    const use = useModDesk();

    test('the longest-standing active member is named, and becomes owner', async () => {
        const garden = roomOf(use(), 'c', ['trent'], ['mallory'], ['carol', 'moderator'], ['bob']);
        expect(await deactivateErin(use())).toContain('Would change owner: #garden (to @mallory).');
        expect(await deactivateErin(use(), '--relinquish')).toContain('✅ Deactivated');
        expect(ownersOf(use(), garden)).toEqual(['erin', 'mallory']);
    });

    test('the form names them before it asks', async () => {
        roomOf(use(), 'c', ['dave'], ['bob']);
        const admin = PanelUser.in(use(), 'admin');
        await admin.roomButton();
        await admin.find('erin');
        await admin.click('Deactivate');
        expect(admin.modalText).toMatch(/Would change owner: #garden \(to @dave\)\.[^]*cannot be undone/);
    });

    test('in a group that the service account may not see only the one left is named', async () => {
        roomOf(use(), 'p', ['bob']);
        expect(await deactivateErin(use())).toContain('#garden (to @bob)');
    });

    test('nobody is named where it cannot be read who came first, and it can be confirmed all the same', async () => {
        const garden = roomOf(use(), 'p', ['dave'], ['bob']);
        expect(await deactivateErin(use())).toContain('#garden (to its longest-standing active member)');
        expect(await deactivateErin(use(), '--relinquish')).toContain('✅ Deactivated');
        expect(ownersOf(use(), garden)).toContain('dave');
    });

    test('one who is invited came first, and may be the one: nobody is named', async () => {
        const garden = roomOf(use(), 'c', ['bob'], ['carol']);
        const { demo } = use();
        addMember(demo.workspace, garden, demo.people.dave, { status: 'INVITED', ts: new Date(0) });
        expect(await deactivateErin(use())).toContain('#garden (to its longest-standing active member)');
    });

    test('somebody older who came in between is shown before the question is answered', async () => {
        const garden = roomOf(use(), 'c', ['dave'], ['bob']);
        await deactivateErin(use());
        const { demo } = use();
        addMember(demo.workspace, garden, demo.people.greta, { ts: new Date(0) });
        expect(await deactivateErin(use(), '--relinquish')).toContain('#garden (to @greta)');
        expect(demo.workspace.users.get(demo.people.erin._id)?.active).toBe(true);
    });
});

describe('without a service account', () => {
    const use = useModDesk({ withoutServiceAccount: true });

    test('the room is listed without a name', async () => {
        roomOf(use(), 'c', ['dave'], ['bob']);
        expect(await deactivateErin(use())).toContain('#garden (to its longest-standing active member)');
    });
});
