// The blocks that the views are made of: only those that every surface and every version of Rocket.Chat draws.
import { bold, joined, linesOf, link, NOTHING, plainText } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type {
    ActionsBlock,
    ButtonElement,
    ContextBlock,
    DividerBlock,
    InputBlock,
    LayoutBlock,
    MultiUsersSelectElement,
    PlainText,
    PlainTextInputElement,
    SectionBlock,
    StaticSelectElement,
    UsersSelectElement,
} from '@rocket.chat/ui-kit';
import { breakable } from '../texts/breakable';

export interface PanelView {
    /** The view's name; what a client shows has an id of its own opening. */
    readonly id: string;
    readonly title: PlainText;
    readonly blocks: LayoutBlock[];
    readonly submit?: ButtonElement;
    readonly close?: ButtonElement;
}

export interface Option {
    readonly value: string;
    readonly text: Markdown;
}

/** So many lines of a notice stand by themselves; the last one takes the rest. */
const MOST_LINES = 8;
/** An actions block shows five elements and hides the rest behind "show more". */
const BUTTONS_A_BLOCK = 5;

interface Named {
    readonly blockId: string;
    readonly actionId: string;
}

type InputElement = UsersSelectElement | MultiUsersSelectElement | StaticSelectElement | PlainTextInputElement;

/** Plain text shows names and reasons as they are: nothing in them is taken for formatting. */
export function plain(text: Markdown): PlainText {
    return { type: 'plain_text', text: plainText(text), emoji: true };
}

function breakablePlain(text: Markdown): PlainText {
    return { type: 'plain_text', text: breakable(plainText(text)), emoji: true };
}

export interface ButtonOptions extends Named {
    readonly text: Markdown;
    readonly value?: string;
    readonly style?: 'primary' | 'danger';
}

export class BlockMaker {
    public constructor(private readonly appId: string) {}

    public section(blockId: string, text: Markdown, accessory?: ButtonElement): SectionBlock {
        const words = breakablePlain(text);
        return { type: 'section', appId: this.appId, blockId, text: words, ...(accessory ? { accessory } : {}) };
    }

    /** A line with a button at its end. */
    public withButton(blockId: string, text: Markdown, button: Omit<ButtonOptions, 'blockId'>): SectionBlock {
        return this.section(blockId, text, this.button({ ...button, blockId }));
    }

    /** What has just become of a request, a section a line, as clients show no line break in plain text. */
    public notice(text: Markdown | undefined, blockId = 'notice'): SectionBlock[] {
        const lines = linesOf(text ?? NOTHING).filter((line) => line !== '');
        const shown = lines.slice(0, MOST_LINES - 1);
        const rest = lines.slice(MOST_LINES - 1);
        return [...shown, ...(rest.length > 0 ? [joined(rest, ' ')] : [])].map((line, position) =>
            this.section(`${blockId}-${position}`, line),
        );
    }

    /** A notice above everything else, set apart from it; nothing where there is no notice. */
    public noticeOnTop(text: Markdown | undefined): LayoutBlock[] {
        const lines = this.notice(text);
        return lines.length > 0 ? [...lines, this.divider('notice-divider')] : [];
    }

    /** A heading over a list. */
    public heading(blockId: string, text: Markdown): SectionBlock {
        return { type: 'section', appId: this.appId, blockId, text: { type: 'mrkdwn', text: bold(text) } };
    }

    public context(blockId: string, text: Markdown): ContextBlock {
        return { type: 'context', appId: this.appId, blockId, elements: [breakablePlain(text)] };
    }

    /** A line that leads to an address of the workspace. */
    public link(blockId: string, text: Markdown, address: string): ContextBlock {
        const elements = [{ type: 'mrkdwn' as const, text: link(text, address) }];
        return { type: 'context', appId: this.appId, blockId, elements };
    }

    public divider(blockId: string): DividerBlock {
        return { type: 'divider', appId: this.appId, blockId };
    }

    public actions(blockId: string, elements: readonly ButtonElement[]): ActionsBlock {
        return { type: 'actions', appId: this.appId, blockId, elements: [...elements] };
    }

    /** Blocks of buttons, none of them hidden. */
    public buttons(blockId: string, buttons: readonly Omit<ButtonOptions, 'blockId'>[]): ActionsBlock[] {
        const blocks: ActionsBlock[] = [];
        for (let start = 0; start < buttons.length; start += BUTTONS_A_BLOCK) {
            const id = `${blockId}-${start}`;
            const elements = buttons
                .slice(start, start + BUTTONS_A_BLOCK)
                .map((button) => this.button({ ...button, blockId: id }));
            blocks.push(this.actions(id, elements));
        }
        return blocks;
    }

    public button({ blockId, actionId, text, value, style }: ButtonOptions): ButtonElement {
        return {
            type: 'button',
            appId: this.appId,
            blockId,
            actionId,
            text: plain(text),
            ...(value === undefined ? {} : { value }),
            ...(style === undefined ? {} : { style }),
        };
    }

    /** A field to find one person; choosing one is told at once. */
    public personField(named: Named, label: Markdown, placeholder: Markdown): InputBlock {
        return this.input(named, label, {
            type: 'users_select',
            appId: this.appId,
            ...named,
            placeholder: plain(placeholder),
            dispatchActionConfig: ['on_item_selected'],
        });
    }

    public peopleField(named: Named, label: Markdown, placeholder: Markdown): InputBlock {
        return this.input(named, label, {
            type: 'multi_users_select',
            appId: this.appId,
            ...named,
            placeholder: plain(placeholder),
        });
    }

    public choiceField(named: Named, label: Markdown, placeholder: Markdown, options: readonly Option[]): InputBlock {
        return this.input(named, label, {
            type: 'static_select',
            appId: this.appId,
            ...named,
            placeholder: plain(placeholder),
            options: options.map(({ value, text }) => ({ value, text: plain(text) })),
        });
    }

    public textField(
        named: Named,
        label: Markdown,
        placeholder: Markdown,
        size: 'one line' | 'several lines' = 'several lines',
    ): InputBlock {
        const element: PlainTextInputElement = {
            type: 'plain_text_input',
            appId: this.appId,
            ...named,
            placeholder: plain(placeholder),
            multiline: size === 'several lines',
        };
        return { ...this.input(named, label, element), optional: true };
    }

    private input({ blockId }: Named, label: Markdown, element: InputElement): InputBlock {
        return { type: 'input', appId: this.appId, blockId, label: plain(label), element };
    }
}
