// The blocks that the views are made of: only those that every surface and every version of Rocket.Chat draws.
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
    readonly text: string;
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
export function plain(text: string): PlainText {
    return { type: 'plain_text', text, emoji: true };
}

export interface ButtonOptions extends Named {
    readonly text: string;
    readonly value?: string;
    readonly style?: 'primary' | 'danger';
}

export class BlockMaker {
    public constructor(private readonly appId: string) {}

    public section(blockId: string, text: string, accessory?: ButtonElement): SectionBlock {
        const words = plain(breakable(text));
        return { type: 'section', appId: this.appId, blockId, text: words, ...(accessory ? { accessory } : {}) };
    }

    /** A line with a button at its end. */
    public withButton(blockId: string, text: string, button: Omit<ButtonOptions, 'blockId'>): SectionBlock {
        return this.section(blockId, text, this.button({ ...button, blockId }));
    }

    /** What has just become of a request, a section a line, as clients show no line break in plain text. */
    public notice(text: string | undefined, blockId = 'notice'): SectionBlock[] {
        const lines = (text ?? '').split('\n').filter((line) => line !== '');
        const shown = lines.slice(0, MOST_LINES - 1);
        const rest = lines.slice(MOST_LINES - 1);
        // Answers in the chat may have a bold line, and commands set apart; in plain text the marks would show.
        return [...shown, ...(rest.length > 0 ? [rest.join(' ')] : [])].map((line, position) =>
            this.section(`${blockId}-${position}`, line.replace(/^(🔎 )?\*(.*)\*$/u, '$1$2').replace(/`/g, '')),
        );
    }

    /** A notice above everything else, set apart from it; nothing where there is no notice. */
    public noticeOnTop(text: string | undefined): LayoutBlock[] {
        const lines = this.notice(text);
        return lines.length > 0 ? [...lines, this.divider('notice-divider')] : [];
    }

    /** A heading over a list; the text must be Mod Desk's own, as it is formatted. */
    public heading(blockId: string, text: string): SectionBlock {
        return { type: 'section', appId: this.appId, blockId, text: { type: 'mrkdwn', text: `*${text}*` } };
    }

    public context(blockId: string, text: string): ContextBlock {
        return { type: 'context', appId: this.appId, blockId, elements: [plain(breakable(text))] };
    }

    /** A line that leads to an address of the workspace; the text must be Mod Desk's own, as it is formatted. */
    public link(blockId: string, text: string, address: string): ContextBlock {
        const elements = [{ type: 'mrkdwn' as const, text: `[${text}](${address})` }];
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
    public personField(named: Named, label: string, placeholder: string): InputBlock {
        return this.input(named, label, {
            type: 'users_select',
            appId: this.appId,
            ...named,
            placeholder: plain(placeholder),
            dispatchActionConfig: ['on_item_selected'],
        });
    }

    public peopleField(named: Named, label: string, placeholder: string): InputBlock {
        return this.input(named, label, {
            type: 'multi_users_select',
            appId: this.appId,
            ...named,
            placeholder: plain(placeholder),
        });
    }

    public choiceField(named: Named, label: string, placeholder: string, options: readonly Option[]): InputBlock {
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
        label: string,
        placeholder: string,
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

    private input({ blockId }: Named, label: string, element: InputElement): InputBlock {
        return { type: 'input', appId: this.appId, blockId, label: plain(label), element };
    }
}
