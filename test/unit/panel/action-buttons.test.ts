// The buttons in Rocket.Chat's own menus: where they stand, who sees them, and what is written on them.
import { actionButtons } from '../../../src/panel/panel';
import english from '../../../i18n/en.json';

it('stand in the menu of a room and of a message, with words for labels', () => {
    const labels: Readonly<Record<string, string>> = english;
    expect(actionButtons().map(({ context, labelI18n }) => [context, labels[labelI18n]])).toEqual([
        ['roomAction', 'Moderate this room'],
        ['messageAction', 'Moderate author'],
    ]);
});

it('are shown by the type of the room alone, as clients know no role in a room', () => {
    for (const { when } of actionButtons()) {
        expect(when).toEqual({ roomTypes: ['public_channel', 'private_channel'] });
    }
});
