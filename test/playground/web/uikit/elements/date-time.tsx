// datepicker and time_picker
import { InputBox } from '@rocket.chat/fuselage';
import type { DatePickerElement, TimePickerElement } from '@rocket.chat/ui-kit';
import type { ChangeEvent, ReactNode } from 'react';
import { asText, plain, type ElementProps } from '../element-props';
import { useElement } from '../use-element';

export function DateTimeBlock({ element, context }: ElementProps<DatePickerElement | TimePickerElement>): ReactNode {
    const { id, value, error, loading, change } = useElement(element, context);
    return (
        <InputBox
            id={id}
            type={element.type === 'datepicker' ? 'date' : 'time'}
            placeholder={plain(element.placeholder)}
            error={error}
            disabled={loading}
            value={asText(value)}
            onChange={(event: ChangeEvent<HTMLInputElement>) => {
                change(event.target.value);
            }}
        />
    );
}
