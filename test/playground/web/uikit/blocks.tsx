// Layout blocks with Fuselage's components; nothing here breaks a long word, as the client does not.
import {
    Box,
    Button,
    Callout,
    Divider,
    Field,
    FieldError,
    FieldHint,
    FieldLabel,
    FieldRow,
    Grid,
    GridItem,
} from '@rocket.chat/fuselage';
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

/** The text stands at the top of its row; what is too wide for it pushes the accessory below. */
export function Section({ block, renderer }: BlockProps<SectionBlock>): ReactNode {
    const { text, fields, accessory } = block;
    return (
        <Box marginBlockEnd="x16" className="section">
            <Grid>
                <GridItem>
                    {text ? (
                        <Box is="span" fontScale="p2" color="default" className="section-text">
                            {renderer.renderTextObject(text, 0)}
                        </Box>
                    ) : null}
                    {fields ? (
                        <Grid>
                            {fields.map((field, index) => (
                                <GridItem key={index} xs={4} sm={4} md={4} lg={6} xl={6}>
                                    {renderer.renderTextObject(field, index)}
                                </GridItem>
                            ))}
                        </Grid>
                    ) : null}
                </GridItem>
                {accessory ? (
                    <GridItem className="section-accessory">
                        {renderer.renderSectionAccessoryBlockElement(adopt(accessory, block), 0)}
                    </GridItem>
                ) : null}
            </Grid>
        </Box>
    );
}

const shownAtFirst = 5;

export function Actions({ block, renderer }: BlockProps<ActionsBlock>): ReactNode {
    const [all, showAll] = useState(block.elements.length <= shownAtFirst);
    const elements = all ? block.elements : block.elements.slice(0, shownAtFirst);
    return (
        <Box className="actions">
            {elements.map((element, index) => (
                <div key={index} className={element.type === 'button' ? 'action' : 'action action-wide'}>
                    {renderer.renderActionsBlockElement(adopt(element, block), index)}
                </div>
            ))}
            {all ? null : (
                <div className="action">
                    <Button
                        size="small"
                        type="button"
                        onClick={() => {
                            showAll(true);
                        }}
                    >
                        Show more...
                    </Button>
                </div>
            )}
        </Box>
    );
}

export function Context({ block, renderer }: BlockProps<ContextBlock>): ReactNode {
    return (
        <Box className="context">
            {block.elements.map((element, index) => (
                <Box key={index} is="span" fontScale="c1" color="hint" margin="x4">
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

export const DividerLine = (): ReactNode => <Divider marginBlock="x24" />;
