// What is photographed: who looks, in which room, and what they do first. Each is taken in light and in dark.

/** Something that a person does, or waits for. */
export type Step =
    | { readonly do: 'type'; readonly text: string }
    | { readonly do: 'typing'; readonly text: string }
    | { readonly do: 'roomAction'; readonly label: string }
    | { readonly do: 'messageAction'; readonly message: string; readonly label: string }
    /** In the contextual bar; within the section that has these words, when given. */
    | { readonly do: 'panelButton'; readonly label: string; readonly section?: string }
    | { readonly do: 'panelLookUp'; readonly field: string; readonly typed: string; readonly name: string }
    | { readonly do: 'modalFill'; readonly field: string; readonly value: string }
    | { readonly do: 'modalSelect'; readonly field: string; readonly option: string }
    | { readonly do: 'modalSubmit' }
    | { readonly do: 'report'; readonly message: string; readonly reason: string }
    | { readonly do: 'goTo'; readonly room: string }
    | { readonly do: 'await'; readonly shown: 'panel' | 'modal' | 'notice' };

export interface Scenario {
    /** The file's name: `<name>-<theme>.png`. */
    readonly name: string;
    readonly as: string;
    readonly room: string;
    readonly steps: readonly Step[];
}

export const scenarios: readonly Scenario[] = [
    {
        name: 'answer',
        as: 'alice',
        room: '#general',
        steps: [
            { do: 'type', text: '/mod mute @bob 2h please cool down' },
            { do: 'await', shown: 'notice' },
        ],
    },
    {
        name: 'panel',
        as: 'alice',
        room: '#general',
        steps: [
            { do: 'roomAction', label: 'Moderate this room' },
            { do: 'await', shown: 'panel' },
        ],
    },
    {
        name: 'member',
        as: 'alice',
        room: '#general',
        steps: [
            { do: 'messageAction', message: 'BUY CHEAP WATCHES', label: 'Moderate author' },
            { do: 'await', shown: 'panel' },
        ],
    },
    {
        name: 'action',
        as: 'alice',
        room: '#general',
        steps: [
            { do: 'messageAction', message: 'BUY CHEAP WATCHES', label: 'Moderate author' },
            { do: 'panelButton', label: 'Kick' },
            { do: 'await', shown: 'modal' },
        ],
    },
    {
        name: 'cases',
        as: 'alice',
        room: '#general',
        steps: [
            { do: 'type', text: '/mod warn @dave please answer in the thread' },
            { do: 'type', text: '/mod mute @bob 2h please cool down' },
            { do: 'type', text: '/mod mute @mallory 1w advertising' },
            { do: 'roomAction', label: 'Moderate this room' },
            { do: 'await', shown: 'panel' },
            { do: 'panelButton', label: 'Cases' },
            { do: 'await', shown: 'panel' },
        ],
    },
    {
        name: 'many',
        as: 'alice',
        room: '#general',
        steps: [
            { do: 'type', text: '/mod mute @bob @mallory @greta @admin @nobody spam' },
            { do: 'await', shown: 'notice' },
        ],
    },
    {
        name: 'dry-run',
        as: 'ada',
        room: '#general',
        steps: [
            { do: 'messageAction', message: 'BUY CHEAP WATCHES', label: 'Moderate author' },
            { do: 'panelButton', label: 'Ban' },
            { do: 'modalSelect', field: 'What to do', option: 'Show what would happen' },
            { do: 'modalSubmit' },
            { do: 'await', shown: 'modal' },
        ],
    },
    {
        name: 'report',
        as: 'carol',
        room: '#general',
        steps: [
            { do: 'report', message: 'BUY CHEAP WATCHES', reason: 'advertising' },
            { do: 'goTo', room: 'mod-desk.bot' },
        ],
    },
];
