// What the person has filled in in one view: action id → value and the block that it belongs to.
import type { LayoutBlock } from '@rocket.chat/ui-kit';

export interface FieldValue {
    readonly value: unknown;
    /** Undefined until it is touched, in a block that has none. */
    readonly blockId: string | undefined;
}

export type Values = Readonly<Record<string, FieldValue>>;

/** The fields of an element in which its first value may stand. */
interface Initial {
    readonly actionId?: string;
    readonly initialValue?: unknown;
    readonly initialTime?: string;
    readonly initialDate?: string;
    readonly initialOption?: { readonly value: string };
    readonly initialOptions?: readonly { readonly value: string }[];
}

/** The first value of an element; undefined where it has none, which an empty one counts as. */
export const initialValueOf = (element: Initial): unknown =>
    [
        element.initialValue,
        element.initialTime,
        element.initialDate,
        element.initialOption?.value,
        element.initialOptions?.map(({ value }) => value),
    ].find(Boolean);

function elementsOf(block: LayoutBlock): readonly Initial[] {
    if ('element' in block) return [block.element as Initial];
    return 'elements' in block ? (block.elements as readonly Initial[]) : [];
}

/** The first values of a view, of all input elements and elements of actions, under the block's own id. */
export function initialValues(blocks: readonly LayoutBlock[]): Values {
    const found = blocks.flatMap((block) =>
        elementsOf(block).flatMap((element): [string, FieldValue][] => {
            if (element.actionId === undefined) return [];
            return [[element.actionId, { value: initialValueOf(element), blockId: block.blockId }]];
        }),
    );
    return Object.fromEntries(found);
}

/** `view.state` as it is posted: block id → action id → value; JSON leaves out the action id of what is untouched. */
export function groupByBlock(values: Values): Record<string, Record<string, unknown>> {
    const state: Record<string, Record<string, unknown>> = {};
    for (const [actionId, { blockId, value }] of Object.entries(values)) {
        if (blockId !== undefined) state[blockId] = { ...state[blockId], [actionId]: value };
    }
    return state;
}
