// The walk over a view's blocks: ui-kit's own walker with this project's drawing of each kind.
import * as UiKit from '@rocket.chat/ui-kit';
import type { ComponentType, ReactNode } from 'react';
import { Actions, CalloutBox, Context, DividerLine, Image, Input, Section } from './blocks';
import type { ElementProps } from './element-props';
import { ButtonBlock } from './elements/button';
import { CheckBlock, RadioBlock } from './elements/choices';
import { DateTimeBlock } from './elements/date-time';
import { LinearScaleBlock } from './elements/linear-scale';
import { LookupBlock, MultiLookupBlock } from './elements/lookups';
import { OverflowBlock } from './elements/overflow';
import { MultiSelectBlock, SelectBlock } from './elements/selects';
import { TabsBlock } from './elements/tabs';
import { TextInputBlock } from './elements/text-input';
import { Markdown } from './markdown';

type Draw<Block> = (block: Block, context: UiKit.BlockContext, index: number) => ReactNode;

/** Draws where a layout block stands, and nothing elsewhere. */
const layout =
    <Block extends { blockId?: string }>(draw: (block: Block) => ReactNode): Draw<Block> =>
    (block, context, index) =>
        context === UiKit.BlockContext.BLOCK ? <div key={block.blockId ?? index}>{draw(block)}</div> : null;

/** Draws within a layout block, and nothing elsewhere. */
const element =
    <Element extends { actionId: string }>(Component: ComponentType<ElementProps<Element>>): Draw<Element> =>
    (block, context) =>
        context === UiKit.BlockContext.BLOCK ? null : (
            <Component key={block.actionId} element={block} context={context} />
        );

export class BlockRenderer extends UiKit.SurfaceRenderer<ReactNode> {
    section = layout((block: UiKit.SectionBlock) => <Section block={block} renderer={this} />);
    actions = layout((block: UiKit.ActionsBlock) => <Actions block={block} renderer={this} />);
    context = layout((block: UiKit.ContextBlock) => <Context block={block} renderer={this} />);
    input = layout((block: UiKit.InputBlock) => <Input block={block} renderer={this} />);
    callout = layout((block: UiKit.CalloutBlock) => <CalloutBox block={block} renderer={this} />);
    divider = layout(DividerLine);
    tab_navigation = layout((block: UiKit.ExperimentalTabNavigationBlock) => <TabsBlock block={block} />);

    button = element(ButtonBlock);
    overflow = element(OverflowBlock);
    plain_text_input = element(TextInputBlock);
    datepicker = element(DateTimeBlock);
    time_picker = element(DateTimeBlock);
    static_select = element(SelectBlock);
    multi_static_select = element(MultiSelectBlock);
    users_select = element(LookupBlock);
    multi_users_select = element(MultiLookupBlock);
    channels_select = element(LookupBlock);
    multi_channels_select = element(MultiLookupBlock);
    linear_scale = element(LinearScaleBlock);
    checkbox = element(CheckBlock);
    toggle_switch = element(CheckBlock);
    radio_button = element(RadioBlock);

    plain_text({ text }: UiKit.PlainText): ReactNode {
        return text;
    }

    mrkdwn({ text }: UiKit.Markdown, context: UiKit.BlockContext): ReactNode {
        return <Markdown text={text} inline={context === UiKit.BlockContext.CONTEXT} />;
    }

    image(block: UiKit.ImageBlock | UiKit.ImageElement, context: UiKit.BlockContext, index: number): ReactNode {
        if (context === UiKit.BlockContext.BLOCK) return <Image key={index} block={block} />;
        const size = context === UiKit.BlockContext.SECTION ? 88 : 20;
        return <img key={index} src={block.imageUrl} alt={block.altText} height={size} />;
    }
}

const everywhere = ['section', 'actions', 'context', 'divider', 'image'] as const;

/** The blocks that each surface of the web client takes. */
export const renderers = {
    contextualBar: new BlockRenderer([...everywhere, 'input', 'callout', 'tab_navigation']),
    modal: new BlockRenderer([...everywhere, 'input', 'callout']),
    message: new BlockRenderer([...everywhere, 'callout']),
};
