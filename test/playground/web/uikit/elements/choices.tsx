// checkbox, radio_button and toggle_switch
import { Box, CheckBox, Field, FieldLabel, FieldRow, RadioButton, ToggleSwitch } from '@rocket.chat/fuselage';
import type { CheckboxElement, Option, RadioButtonElement, ToggleSwitchElement } from '@rocket.chat/ui-kit';
import { useId, type ReactNode } from 'react';
import { asText, asTexts, type ElementProps } from '../element-props';
import { Markdown } from '../markdown';
import { useElement } from '../use-element';

const labelOf = ({ text }: Option): ReactNode =>
    text.type === 'mrkdwn' ? <Markdown inline text={text.text} /> : text.text;

interface RowProps {
    readonly option: Option;
    readonly children: (id: string) => ReactNode;
}

function Row({ option, children }: RowProps): ReactNode {
    const id = useId();
    return (
        <Field>
            <FieldRow>
                <FieldLabel htmlFor={id} fontScale="p2">
                    {labelOf(option)}
                </FieldLabel>
                {children(id)}
            </FieldRow>
        </Field>
    );
}

export function CheckBlock({ element, context }: ElementProps<CheckboxElement | ToggleSwitchElement>): ReactNode {
    const { value, loading, change } = useElement(element, context);
    const chosen = asTexts(value);
    const Switch = element.type === 'checkbox' ? CheckBox : ToggleSwitch;
    const toggle = (option: string): void => {
        change(chosen.includes(option) ? chosen.filter((each) => each !== option) : [...chosen, option]);
    };
    return (
        <Box width="full">
            {element.options.map((option) => (
                <Row key={option.value} option={option}>
                    {(id) => (
                        <Switch
                            id={id}
                            disabled={loading}
                            value={option.value}
                            checked={chosen.includes(option.value)}
                            onChange={() => {
                                toggle(option.value);
                            }}
                        />
                    )}
                </Row>
            ))}
        </Box>
    );
}

export function RadioBlock({ element, context }: ElementProps<RadioButtonElement>): ReactNode {
    const { value, loading, change } = useElement(element, context);
    return (
        <Box width="full">
            {element.options.map((option) => (
                <Row key={option.value} option={option}>
                    {(id) => (
                        <RadioButton
                            id={id}
                            disabled={loading}
                            checked={asText(value) === option.value}
                            onChange={() => {
                                change(option.value);
                            }}
                        />
                    )}
                </Row>
            ))}
        </Box>
    );
}
