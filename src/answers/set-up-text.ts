// The steps to a working service account, in words.
import type { SetUp } from '../moderation/doctor/doctor';
import type { Step, StepState } from '../moderation/doctor/set-up';
import { bold, joined, link, compose } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { findingSentence } from './finding-text';

const ICONS: Readonly<Record<StepState, Markdown>> = {
    done: compose`✅`,
    missing: compose`⬜`,
    refused: compose`⛔`,
};

function stepText(t: Translate, { name, state, finding }: Step, number: number, page: Markdown): Markdown {
    const instruction = name === 'settings' ? t('setup-settings', { page }) : t(`setup-${name}`);
    return joined([
        compose`${ICONS[state]} ${number}. ${instruction}`,
        ...(finding ? [compose`    ${findingSentence(t, finding)}`] : []),
    ]);
}

export function setUpText(t: Translate, { steps, settingsPage }: SetUp): Markdown {
    const page = settingsPage === undefined ? t('setup-page-unknown') : link(t('setup-page'), settingsPage);
    const next = steps.findIndex(({ state }) => state !== 'done');
    return joined([
        bold(t('setup-title')),
        ...steps.map((step, position) => stepText(t, step, position + 1, page)),
        next < 0 ? t('setup-ready') : t('setup-next', { number: next + 1 }),
    ]);
}
