// static_select and multi_static_select
import { MultiSelectFiltered, SelectFiltered } from '@rocket.chat/fuselage';
import type { MultiStaticSelectElement, Option, OptionGroup, StaticSelectElement } from '@rocket.chat/ui-kit';
import { useState, type ReactNode } from 'react';
import { asText, asTexts, plain, type ElementProps } from '../element-props';
import { useElement } from '../use-element';

interface WithOptions {
    readonly options: readonly Option[];
    readonly optionGroups?: readonly OptionGroup[];
}

const choices = ({ options, optionGroups = [] }: WithOptions): [string, string][] =>
    [...options, ...optionGroups.flatMap((group) => group.options)].map(({ value, text }) => [value, text.text]);

export function SelectBlock({ element, context }: ElementProps<StaticSelectElement>): ReactNode {
    const { id, value, error, loading, change } = useElement(element, context);
    return (
        <SelectFiltered
            id={id}
            width="full"
            options={choices(element)}
            placeholder={plain(element.placeholder) ?? ''}
            error={error ?? ''}
            disabled={loading}
            value={asText(value)}
            onChange={change}
        />
    );
}

export function MultiSelectBlock({ element, context }: ElementProps<MultiStaticSelectElement>): ReactNode {
    const { id, value, error, loading, change } = useElement(element, context);
    const [filter, setFilter] = useState('');
    return (
        <MultiSelectFiltered
            id={id}
            width="full"
            options={choices(element)}
            placeholder={plain(element.placeholder) ?? ''}
            error={error ?? ''}
            disabled={loading}
            filter={filter}
            setFilter={setFilter}
            value={asTexts(value)}
            onChange={change}
        />
    );
}
