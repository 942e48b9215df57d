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

/** @throws Error when what a step needs does not appear */
export async function perform(page: Playground, step: Step): Promise<void> {
    switch (step.do) {
        case 'type':
            await page.type(step.text);
            return;
        case 'typing':
            await page.typing(step.text);
            return;
        case 'roomAction':
            await page.roomAction(step.label);
            return;
        case 'messageAction':
            await page.messageAction(step.message, step.label);
            return;
        case 'panelButton':
            await pressInPanel(page, step.label, step.section);
            return;
        case 'panelLookUp':
            await page.panel.lookUp(step.field, step.typed, step.name);
            return;
        case 'modalFill':
            await page.modal.fill(step.field, step.value);
            return;
        case 'modalSelect':
            await page.modal.select(step.field, step.option);
            return;
        case 'modalSubmit':
            await page.modal.submit();
            return;
        case 'await':
            await awaited[step.shown](page);
    }
}
