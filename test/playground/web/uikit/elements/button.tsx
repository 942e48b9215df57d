// button
import { Button, type ButtonProps } from '@rocket.chat/fuselage';
import type { ButtonElement } from '@rocket.chat/ui-kit';
import type { ReactNode } from 'react';
import { plain, type ElementProps } from '../element-props';
import { useElement } from '../use-element';

/** The look of a button by the element's style; `secondary` makes the outlined one of it. */
export function variantOf({ style, secondary }: Pick<ButtonElement, 'style' | 'secondary'>): ButtonProps['variant'] {
    if (style === undefined || style === 'secondary') return 'secondary';
    return secondary && style !== 'primary' ? `secondary-${style}` : style;
}

/** One that leads to an address tells the app of it as well; a button without a value posts an empty one. */
export function ButtonBlock({ element, context }: ElementProps<ButtonElement>): ReactNode {
    const { change, loading } = useElement(element, context);
    const look = { small: true, minWidth: '4ch', variant: variantOf(element) };
    if (element.url !== undefined) {
        return (
            <Button
                {...look}
                is="a"
                href={element.url}
                target="_blank"
                rel="noopener noreferrer"
                onClick={() => {
                    change(element.value);
                }}
            >
                {plain(element.text)}
            </Button>
        );
    }
    return (
        <Button
            {...look}
            type="button"
            loading={loading}
            disabled={loading}
            onClick={() => {
                change(element.value ?? '');
            }}
        >
            {plain(element.text)}
        </Button>
    );
}
