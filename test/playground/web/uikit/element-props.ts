// What every element component is given.
import type { BlockContext } from '@rocket.chat/ui-kit';

export interface ElementProps<Element> {
    readonly element: Element;
    readonly context: BlockContext;
}

/** The text of a text object where only plain text can stand. */
export const plain = (text: { readonly text: string } | undefined): string | undefined => text?.text;

export const asText = (value: unknown): string =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export const asTexts = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.map(asText);
    return asText(value) === '' ? [] : [asText(value)];
};
