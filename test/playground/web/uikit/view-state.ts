// What the person has filled in in one view: action id → value and the block that it belongs to.
import type { LayoutBlock } from '@rocket.chat/ui-kit';

export interface FieldValue {
    readonly value: unknown;
    readonly blockId: string;
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

/** The first value of an element; undefined where it has none. */
export const initialValueOf = (element: Initial): unknown =>
    element.initialValue ??
    element.initialTime ??
    element.initialDate ??
    element.initialOption?.value ??
    element.initialOptions?.map(({ value }) => value);

function elementsOf(block: LayoutBlock): readonly Initial[] {
    if ('element' in block) return [block.element as Initial];
    return 'elements' in block ? (block.elements as readonly Initial[]) : [];
}

/** The first values of a view: of input elements and of the elements of actions, under the block's own id. */
export function initialValues(blocks: readonly LayoutBlock[]): Values {
    const found = blocks.flatMap((block) =>
        elementsOf(block).flatMap((element): [string, FieldValue][] => {
            const value = initialValueOf(element);
            if (element.actionId === undefined || value === undefined) return [];
            return [[element.actionId, { value, blockId: block.blockId ?? 'default' }]];
        }),
    );
    return Object.fromEntries(found);
}

/** `view.state` as it is posted: block id → action id → value. */
export function groupByBlock(values: Values): Record<string, Record<string, unknown>> {
    const state: Record<string, Record<string, unknown>> = {};
    for (const [actionId, { blockId, value }] of Object.entries(values)) {
        state[blockId] = { ...state[blockId], [actionId]: value };
    }
    return state;
}
