// What every view must be: taken by Rocket.Chat's own guards, made of blocks that every client draws, and readable.
import { isContextualBarView, isModalView } from '@rocket.chat/ui-kit';
import type { ButtonElement, LayoutBlock } from '@rocket.chat/ui-kit';
import type { PanelView } from '../../../src/panel/blocks';

export const APP_ID = 'app-id';

export type Surface = 'contextualBar' | 'modal';

/** Blocks and their elements that the types, the web client and the guards agree on, for both surfaces. */
const SAFE: Readonly<Record<string, readonly string[]>> = {
    section: ['button'],
    actions: ['button'],
    context: ['plain_text', 'mrkdwn'],
    input: ['users_select', 'multi_users_select', 'static_select', 'plain_text_input'],
    divider: [],
};
const MOST_BLOCKS = 50;
const MOST_BUTTONS = 5;

interface Part {
    readonly type: string;
    readonly appId?: string;
    readonly blockId?: string;
    readonly actionId?: string;
}

function isTaken(surface: Surface, view: PanelView): boolean {
    const whole = { ...view, appId: APP_ID, type: surface };
    return surface === 'modal' ? isModalView(whole) : isContextualBarView(whole);
}

/** A text without the places at which its long words may be broken. */
export function asSeen(text: string): string {
    return text.split('\u200b').join('');
}

/** The elements of a block, whatever it calls them. */
export function elementsOf(block: LayoutBlock): readonly Part[] {
    const {
        element,
        accessory,
        elements = [],
    } = block as {
        readonly element?: Part;
        readonly accessory?: Part;
        readonly elements?: readonly Part[];
    };
    return [...(element ? [element] : []), ...(accessory ? [accessory] : []), ...elements];
}

export function buttonsOf(view: PanelView): readonly ButtonElement[] {
    return view.blocks.flatMap(elementsOf).filter((element): element is ButtonElement => element.type === 'button');
}

interface Said {
    readonly type: string;
    readonly text: string;
}

function isSaid(value: object): value is Said {
    return 'text' in value && typeof value.text === 'string' && 'type' in value;
}

function saidIn(value: unknown): Said[] {
    if (typeof value !== 'object' || value === null) {
        return [];
    }
    return isSaid(value) ? [value] : Object.values(value).flatMap(saidIn);
}

/** Everything that a view says, in order. */
export function textsOf(view: PanelView): string[] {
    return saidIn([view.title, view.blocks, view.submit, view.close]).map(({ text }) => text);
}

export function markdownOf(view: PanelView): string[] {
    return saidIn(view).flatMap(({ type, text }) => (type === 'mrkdwn' ? [text] : []));
}

function twice(what: string, names: readonly string[]): string[] {
    return names.filter((name, position) => names.indexOf(name) !== position).map((name) => `${what} ${name} twice`);
}

function problemsOfBlock(block: LayoutBlock): string[] {
    const { type, appId, blockId = '' } = block as Part;
    const elements = elementsOf(block);
    const known = SAFE[type];
    return [
        ...(known && appId === APP_ID && blockId !== '' ? [] : [`block ${blockId} is an unsafe ${type}`]),
        ...(type === 'actions' && elements.length > MOST_BUTTONS ? [`block ${blockId} hides buttons`] : []),
        ...elements
            .filter((element) => known?.includes(element.type) !== true)
            .map((element) => `block ${blockId} holds an unsafe ${element.type}`),
        ...elements
            .filter((element) => type !== 'context' && (element.appId !== APP_ID || element.blockId !== blockId))
            .map((element) => `element ${element.actionId ?? ''} lacks its app or block`),
        ...elements
            .filter((element) => type !== 'context' && (element.actionId ?? '') === '')
            .map((element) => `a ${element.type} of block ${blockId} lacks its action`),
    ];
}

/** Everything that is wrong with a view, in words; each block is also shown to the guards by itself. */
export function problemsOf(surface: Surface, view: PanelView): string[] {
    const refused = isTaken(surface, view)
        ? []
        : [
              `no ${surface}`,
              ...view.blocks
                  .filter((block) => !isTaken(surface, { ...view, blocks: [block] }))
                  .map((block) => `no block of a ${surface}: ${JSON.stringify(block)}`),
          ];
    const actionIds = view.blocks.flatMap(elementsOf).flatMap(({ actionId }) => actionId ?? []);
    return [
        ...refused,
        ...(view.blocks.length > MOST_BLOCKS ? [`${view.blocks.length} blocks`] : []),
        ...(view.blocks.length === 0 ? ['nothing to see'] : []),
        ...twice(
            'block',
            view.blocks.map(({ blockId = '' }) => blockId),
        ),
        ...twice('action', actionIds),
        ...view.blocks.flatMap(problemsOfBlock),
        ...[...buttonsOf(view), view.submit, view.close]
            .filter((button) => /\p{Extended_Pictographic}/u.test(button?.text.text ?? ''))
            .map((button) => `emoji on ${button?.text.text ?? ''}`),
        ...textsOf(view)
            .filter((text) => text.trim() === '' || /undefined|\[object|NaN|\{\w+\}/.test(text))
            .map((text) => `says ${JSON.stringify(text)}`),
    ];
}
