// Bots and the users of apps through the packaged app, beside what REST answers to the same moderator: they are people like any other.
import { mirroredActs, testMirrored } from './mirror';
import type { ModDesk } from './mod-desk';
import { PanelUser } from './panel-user';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

/** Dave, who leads #general, turns out to be one. */
const makeDave = (type: 'bot' | 'app', { demo: { workspace, people } }: ModDesk): void => {
    workspace.users.update(people.dave._id, { type, roles: [type] });
};

describe.each(['bot', 'app'] as const)('a user of type %s', (type) => {
    const given = (act: string) => (modDesk: ModDesk) => {
        makeDave(type, modDesk);
        const { workspace, rooms, people } = modDesk.demo;
        const mirrored = mirroredActs.find(({ words }) => words === act);
        mirrored?.arrange?.(workspace, [rooms.general], [people.dave]);
    };
    const acts = mirroredActs
        .map(({ words }) => words)
        .filter((words) => !/add leader|remove (owner|moderator)/.test(words));

    testMirrored(
        use,
        acts.map((act) => ({ name: act, as: 'admin', given: given(act), act, on: 'dave', outcome: 'done' })),
    );

    testMirrored(
        use,
        ['mute', 'kick'].map((act) => ({
            ...{ name: `${act} by a member`, as: 'bob', given: given(act) },
            ...{ act, on: 'dave', outcome: 'error-not-allowed' },
        })),
    );

    test('is shown for what it is', async () => {
        makeDave(type, use());
        const carol = PanelUser.in(use(), 'carol');
        await carol.roomButton();
        await carol.find('dave');
        expect(carol.barText).toContain(type === 'bot' ? 'A bot' : 'The user of an app');
    });
});
