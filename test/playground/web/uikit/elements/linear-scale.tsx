// linear_scale
import { Box, Button, ButtonGroup } from '@rocket.chat/fuselage';
import type { LinearScaleElement } from '@rocket.chat/ui-kit';
import type { ReactNode } from 'react';
import { asText, plain, type ElementProps } from '../element-props';
import { useElement } from '../use-element';

export function LinearScaleBlock({ element, context }: ElementProps<LinearScaleElement>): ReactNode {
    const { value, loading, change } = useElement(element, context);
    const { minValue = 0, maxValue = 10 } = element;
    const points = Array.from({ length: maxValue - minValue + 1 }, (_each, index) => String(minValue + index));
    return (
        <Box display="flex" alignItems="center">
            <Box fontScale="c1">{plain(element.preLabel)}</Box>
            <ButtonGroup>
                {points.map((point) => (
                    <Button
                        key={point}
                        type="button"
                        size="small"
                        disabled={loading}
                        variant={asText(value) === point ? 'primary' : 'secondary'}
                        onClick={() => {
                            change(point);
                        }}
                    >
                        {point}
                    </Button>
                ))}
            </ButtonGroup>
            <Box fontScale="c1">{plain(element.postLabel)}</Box>
        </Box>
    );
}
