// Layout blocks with Fuselage's components.
import { Box, Callout, Divider, Field, FieldError, FieldHint, FieldLabel, FieldRow } from '@rocket.chat/fuselage';
import type {
    ActionsBlock,
    CalloutBlock,
    ContextBlock,
    ImageBlock,
    InputBlock,
    SectionBlock,
} from '@rocket.chat/ui-kit';
import { useState, type ReactNode } from 'react';
import type { BlockRenderer } from './block-renderer';
import { inputId, useSurface } from './surface-context';

interface BlockProps<Block> {
    readonly block: Block;
    readonly renderer: BlockRenderer;
}

/** An element without a block id is its block's. */
function adopt<Element extends object>(element: Element, block: { blockId?: string; appId?: string }): Element {
    const own = Object.fromEntries(Object.entries(element).filter(([, value]) => value !== undefined));
    return { blockId: block.blockId, appId: block.appId, ...own } as Element;
}

export function Section({ block, renderer }: BlockProps<SectionBlock>): ReactNode {
    const { text, fields, accessory } = block;
    return (
        <Box display="flex" flexDirection="row" alignItems="center" marginBlockEnd="x16" className="section">
            <Box flexGrow={1} fontScale="p2" color="default" className="section-text" wordBreak="break-word">
                {text ? renderer.renderTextObject(text, 0) : null}
                {fields ? (
                    <Box display="grid" className="section-fields">
                        {fields.map((field, index) => (
                            <Box key={index}>{renderer.renderTextObject(field, index)}</Box>
                        ))}
                    </Box>
                ) : null}
            </Box>
            {accessory ? (
                <Box flexShrink={0} marginInlineStart="x8" maxWidth="50%">
                    {renderer.renderSectionAccessoryBlockElement(adopt(accessory, block), 0)}
                </Box>
            ) : null}
        </Box>
    );
}

const shownAtFirst = 5;

const isNarrow = ({ type }: ActionsBlock['elements'][number]): boolean => type === 'button' || type === 'overflow';

export function Actions({ block, renderer }: BlockProps<ActionsBlock>): ReactNode {
    const [all, showAll] = useState(block.elements.length <= shownAtFirst);
    const elements = all ? block.elements : block.elements.slice(0, shownAtFirst);
    return (
        <Box className="actions" marginBlockEnd="x16">
            {elements.map((element, index) => (
                <Box key={index} className={isNarrow(element) ? 'action' : 'action action-wide'}>
                    {renderer.renderActionsBlockElement(adopt(element, block), index)}
                </Box>
            ))}
            {all ? null : (
                <button
                    type="button"
                    className="show-more"
                    onClick={() => {
                        showAll(true);
                    }}
                >
                    Show more…
                </button>
            )}
        </Box>
    );
}

export function Context({ block, renderer }: BlockProps<ContextBlock>): ReactNode {
    return (
        <Box display="flex" flexWrap="wrap" alignItems="center" marginBlockEnd="x16" className="context">
            {block.elements.map((element, index) => (
                <Box key={index} fontScale="c1" color="hint" marginInlineEnd="x8" wordBreak="break-word">
                    {renderer.renderContextBlockElement(element, index)}
                </Box>
            ))}
        </Box>
    );
}

export function Image({ block }: { block: ImageBlock }): ReactNode {
    return (
        <Box is="figure" margin="none" marginBlockEnd="x16">
            {block.title ? <Box is="figcaption">{block.title.text}</Box> : null}
            <Box is="img" src={block.imageUrl} alt={block.altText} maxWidth="full" />
        </Box>
    );
}

export function Input({ block, renderer }: BlockProps<InputBlock>): ReactNode {
    const surface = useSurface();
    const error = surface.errors[block.element.actionId];
    return (
        <Field className="input" marginBlockEnd="x16">
            <FieldLabel htmlFor={inputId(surface, block.element.actionId)}>{block.label.text}</FieldLabel>
            <FieldRow>{renderer.renderInputBlockElement(adopt(block.element, block), 0)}</FieldRow>
            {error === undefined ? null : <FieldError role="alert">{error}</FieldError>}
            {block.hint ? <FieldHint>{block.hint.text}</FieldHint> : null}
        </Field>
    );
}

export function CalloutBox({ block, renderer }: BlockProps<CalloutBlock>): ReactNode {
    const { accessory } = block;
    return (
        <Callout
            marginBlockEnd="x16"
            type={block.variant ?? 'info'}
            title={block.title?.text}
            actions={accessory ? renderer.renderSectionAccessoryBlockElement(adopt(accessory, block), 0) : undefined}
        >
            {renderer.renderTextObject(block.text, 0)}
        </Callout>
    );
}

export const DividerLine = (): ReactNode => <Divider marginBlockStart="none" marginBlockEnd="x16" />;
