// Does the steps of a scenario on the page.
import type { Playground } from '../../test/e2e/browser/playground';
import type { Step } from './scenarios';

const awaited: Readonly<Record<Extract<Step, { do: 'await' }>['shown'], (page: Playground) => Promise<unknown>>> = {
    panel: ({ panel }) => panel.opened(),
    modal: ({ modal }) => modal.opened(),
    notice: (page) => page.notice(/./),
};

async function pressInPanel({ panel }: Playground, label: string, section: string | undefined): Promise<void> {
    const button =
        section === undefined ? panel.button(label) : panel.section(section).getByRole('button', { name: label });
    await button.first().click();
}

type Doing = {
    readonly [Kind in Step['do']]: (page: Playground, step: Extract<Step, { do: Kind }>) => Promise<unknown>;
};

const doing: Doing = {
    type: (page, { text }) => page.type(text),
    typing: (page, { text }) => page.typing(text),
    roomAction: (page, { label }) => page.roomAction(label),
    messageAction: (page, { message, label }) => page.messageAction(message, label),
    panelButton: (page, { label, section }) => pressInPanel(page, label, section),
    panelLookUp: ({ panel }, { field, typed, name }) => panel.lookUp(field, typed, name),
    modalFill: ({ modal }, { field, value }) => modal.fill(field, value),
    modalSelect: ({ modal }, { field, option }) => modal.select(field, option),
    modalSubmit: ({ modal }) => modal.submit(),
    report: (page, { message, reason }) => page.report(message, reason),
    goTo: (page, { room }) => page.goTo(room),
    await: (page, { shown }) => awaited[shown](page),
};

/** @throws Error when what a step needs does not appear */
export async function perform(page: Playground, step: Step): Promise<void> {
    // The compiler does not see that a step and what is found by its kind belong together.
    const doIt = doing[step.do] as (page: Playground, step: Step) => Promise<unknown>;
    await doIt(page, step);
}
