// users_select, multi_users_select, channels_select and multi_channels_select: fields that ask the server while one types
/* eslint-disable @typescript-eslint/no-deprecated -- The client draws them with AutoComplete. */
import {
    AutoComplete,
    Avatar,
    Box,
    Chip,
    Option,
    OptionAvatar,
    OptionContent,
    OptionDescription,
} from '@rocket.chat/fuselage';
import type {
    ChannelsSelectElement,
    MultiChannelsSelectElement,
    MultiUsersSelectElement,
    UsersSelectElement,
} from '@rocket.chat/ui-kit';
import { useState, type ComponentProps, type MouseEventHandler, type ReactNode } from 'react';
import { asText, asTexts, plain, type ElementProps } from '../element-props';
import { useElement } from '../use-element';
import { useLookup } from './use-lookup';

type SingleElement = ChannelsSelectElement | UsersSelectElement;
type MultiElement = MultiChannelsSelectElement | MultiUsersSelectElement;

const kindOf = ({ type }: SingleElement | MultiElement): 'users' | 'channels' =>
    type.endsWith('users_select') ? 'users' : 'channels';

const avatar = (name: string): ReactNode => <Avatar size="x20" url={`/avatar/${encodeURIComponent(name)}`} alt="" />;

interface SelectedProps {
    readonly selected: { readonly value: string; readonly label: string };
    readonly onRemove?: MouseEventHandler<HTMLButtonElement>;
}

/** Nothing takes it off again but another choice. */
const Fixed = ({ selected: { value, label } }: SelectedProps): ReactNode => (
    <Chip height="x20" value={value} marginInlineEnd="x4">
        {avatar(value)}
        <Box is="span" marginInline="x4">
            {label}
        </Box>
    </Chip>
);

const Removable = ({ selected: { value, label }, onRemove }: SelectedProps): ReactNode => (
    <Chip height="x20" value={value} marginInlineEnd="x4" aria-label={`Remove ${label}`} onClick={onRemove}>
        {avatar(value)}
        <Box is="span" marginInlineStart="x4">
            {label}
        </Box>
    </Chip>
);

type ItemProps = Omit<ComponentProps<typeof Option>, 'label'> & { readonly value: string; readonly label: string };

const NamedItem = ({ value, ...rest }: ItemProps): ReactNode => (
    <Option {...rest} value={value} avatar={avatar(value)} />
);

const ItemWithUsername = ({ value, label, ...rest }: ItemProps): ReactNode => (
    <Option {...rest} value={value}>
        <OptionAvatar>{avatar(value)}</OptionAvatar>
        <OptionContent>
            {label} <OptionDescription>({value})</OptionDescription>
        </OptionContent>
    </Option>
);

/** Lists full names alone. It cannot be emptied, and choosing who is chosen already does nothing. */
export function LookupBlock({ element, context }: ElementProps<SingleElement>): ReactNode {
    const { id, value, loading, change } = useElement(element, context);
    const [filter, setFilter] = useState('');
    return (
        <AutoComplete
            id={id}
            value={asText(value)}
            options={useLookup(kindOf(element), filter, 300)}
            placeholder={plain(element.placeholder)}
            disabled={loading}
            filter={filter}
            setFilter={setFilter}
            onChange={change}
            renderSelected={Fixed}
            renderItem={NamedItem}
        />
    );
}

/** Lists people with their usernames; emptied again, its value is an empty list. */
export function MultiLookupBlock({ element, context }: ElementProps<MultiElement>): ReactNode {
    const { id, value, loading, change } = useElement(element, context);
    const [filter, setFilter] = useState('');
    return (
        <AutoComplete
            id={id}
            multiple
            value={asTexts(value)}
            options={useLookup(kindOf(element), filter, 500)}
            placeholder={plain(element.placeholder)}
            disabled={loading}
            filter={filter}
            setFilter={setFilter}
            onChange={change}
            renderSelected={Removable}
            renderItem={kindOf(element) === 'users' ? ItemWithUsername : NamedItem}
        />
    );
}
