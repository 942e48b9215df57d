// The buttons in Rocket.Chat's own menus: where they stand, who sees them, and what is written on them.
import { actions } from '../../../src/actions/index';
import { actionButtons } from '../../../src/panel/panel';
import english from '../../../i18n/en.json';

it('stand in the menu of a room and of a message, with words for labels', () => {
    const labels: Readonly<Record<string, string>> = english;
    expect(actionButtons().map(({ context, labelI18n }) => [context, labels[labelI18n]])).toEqual([
        ['roomAction', 'Moderate this room'],
        ['messageAction', 'Moderate author'],
    ]);
});

it('are shown only to holders of a permission that some action asks for', () => {
    const asked = actions.flatMap((action) => action.rights().flat()).map(({ permission }) => permission);
    for (const { when } of actionButtons()) {
        expect(new Set(when?.hasOnePermission)).toEqual(new Set(asked));
        expect(Object.keys(when ?? {})).toEqual(['hasOnePermission']);
    }
});
