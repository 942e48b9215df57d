// plain_text_input
import { TextAreaInput, TextInput } from '@rocket.chat/fuselage';
import type { PlainTextInputElement } from '@rocket.chat/ui-kit';
import type { ChangeEvent, ReactNode } from 'react';
import { asText, plain, type ElementProps } from '../element-props';
import { useElement } from '../use-element';

export function TextInputBlock({ element, context }: ElementProps<PlainTextInputElement>): ReactNode {
    const { id, value, error, change } = useElement(element, context);
    const Input = element.multiline ? TextAreaInput : TextInput;
    return (
        <Input
            id={id}
            name={element.actionId}
            rows={element.multiline ? 6 : undefined}
            placeholder={plain(element.placeholder)}
            error={error}
            value={asText(value)}
            onChange={(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
                change(event.target.value);
            }}
        />
    );
}
