// overflow: a kebab with options
import { Menu, MenuItem } from '@rocket.chat/fuselage';
import type { OverflowElement } from '@rocket.chat/ui-kit';
import type { ReactNode } from 'react';
import type { ElementProps } from '../element-props';
import { useElement } from '../use-element';

export function OverflowBlock({ element, context }: ElementProps<OverflowElement>): ReactNode {
    const { change } = useElement(element, context);
    return (
        <Menu
            title="Options"
            icon="kebab"
            small
            onAction={(key) => {
                const url = element.options.find(({ value }) => value === key)?.url;
                if (url !== undefined) window.open(url, '_blank', 'noopener');
                change(key);
            }}
        >
            {element.options.map(({ value, text }) => (
                <MenuItem key={value}>{text.text}</MenuItem>
            ))}
        </Menu>
    );
}
