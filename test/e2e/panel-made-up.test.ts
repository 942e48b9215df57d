// Forms and menu buttons that are made up: no rank, no role and no list of rooms is got round by them.
import { forge, wordsIn } from './forge';
import type { PersonName } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

describe('a form that is made up', () => {
    const submit = (name: PersonName, id: string, state: object, confirmed = false): Promise<string> => {
        const button = confirmed ? { submit: { type: 'button', value: 'relinquish' } } : {};
        const request = { user: use().demo.people[name], view: { id, state, blocks: [], ...button } };
        return forge(use(), name, { kind: 'viewSubmit', request });
    };

    it('gives no role above the own rank, whatever the permissions say', async () => {
        await use().setPermission('set-owner', ['admin', 'owner', 'moderator']);
        const words = await submit('carol', 'action~GENERAL~add-role~bob-id~~made-up', { role: { role: 'owner' } });
        expect(words).toContain('[mod-role-above-own]');
    });

    it.each(['admin', 'bot', 'user'])('gives no role of the workspace: %s', async (role) => {
        const words = await submit('admin', 'action~GENERAL~add-role~bob-id~~made-up', { role: { role } });
        expect(words).toMatch(/\[mod-workspace-role-unconfirmed\]/);
    });

    it('gives up no rooms that were not listed, though its button says so', async () => {
        await use().engine.kill();
        const words = await submit('admin', 'action~GENERAL~deactivate~olivia-id~~made-up', {}, true);
        expect(words).toContain('#olivia-notebook');
        expect(words).toContain('Deactivate all the same');
    });

    it('gives up no rooms of several, though their lists were shown', async () => {
        const people = { people: { people: ['olivia'] } };
        for (const confirmed of [false, true, true]) {
            const words = await submit('admin', 'action~GENERAL~deactivate~-~~made-up', people, confirmed);
            expect(words).toContain('[user-last-owner]');
        }
    });
});

describe('a button in a menu', () => {
    it('tells nothing of a room to one who may not look at it, and nothing at all without a room', async () => {
        const { engine, demo } = use();
        for (const roomId of [demo.rooms.notebook._id, 'gone', undefined]) {
            const answer = await engine.actionButton({
                ...{ user: demo.people.carol, actionId: 'moderate-room', context: 'roomAction', triggerId: 't' },
                ...(roomId === undefined ? {} : { roomId }),
            });
            expect(wordsIn(answer)).not.toBe('');
            expect(wordsIn(answer)).not.toMatch(/notebook|olivia/i);
        }
    });
});
