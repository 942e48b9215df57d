// users_select, multi_users_select, channels_select and multi_channels_select: fields that ask the server while one types
import { Avatar, Box, Chip, MultiSelectFiltered, Option } from '@rocket.chat/fuselage';
import type {
    ChannelsSelectElement,
    MultiChannelsSelectElement,
    MultiUsersSelectElement,
    UsersSelectElement,
} from '@rocket.chat/ui-kit';
import { useState, type ComponentProps, type MouseEventHandler, type ReactNode } from 'react';
import { asTexts, plain, type ElementProps } from '../element-props';
import { useElement } from '../use-element';
import { useLookup } from './use-lookup';

type LookupElement = ChannelsSelectElement | MultiChannelsSelectElement | MultiUsersSelectElement | UsersSelectElement;

const avatar = (name: string): ReactNode => <Avatar size="x20" url={`/avatar/${encodeURIComponent(name)}`} alt="" />;

interface SelectedProps {
    readonly value: string;
    readonly label: string;
    readonly onMouseDown: MouseEventHandler;
}

const Selected = ({ value, label, onMouseDown }: SelectedProps): ReactNode => (
    <Chip height="x20" value={value} aria-label={`Remove ${label}`} onMouseDown={onMouseDown}>
        <Box display="flex" alignItems="center">
            {avatar(value)}
            <Box is="span" marginInline="x4">
                {label}
            </Box>
        </Box>
    </Chip>
);

const Item = ({ value, ...rest }: ComponentProps<typeof Option> & { value: string }): ReactNode => (
    <Option {...rest} value={value} avatar={avatar(value)} />
);

/** Leaves the field, which closes its list. */
function leaveField(): void {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

export function LookupBlock({ element, context }: ElementProps<LookupElement>): ReactNode {
    const { id, value, error, loading, change } = useElement(element, context);
    const [filter, setFilter] = useState('');
    const chosen = asTexts(value);
    const options = useLookup(element.type.endsWith('users_select') ? 'users' : 'channels', filter, chosen);
    const choose = (values: string[]): void => {
        setFilter('');
        if (element.type.startsWith('multi_')) {
            change(values);
            return;
        }
        leaveField();
        change(values.at(-1) ?? '');
    };
    return (
        <MultiSelectFiltered
            id={id}
            width="full"
            addonIcon="magnifier"
            placeholder={chosen.length > 0 ? '' : (plain(element.placeholder) ?? '')}
            error={error ?? ''}
            disabled={loading}
            filter={filter}
            setFilter={setFilter}
            options={options.map(({ value: key, label }) => [key, label])}
            value={chosen}
            onChange={choose}
            renderSelected={Selected}
            renderItem={Item}
        />
    );
}
