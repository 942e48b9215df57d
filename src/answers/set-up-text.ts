// The steps to a working service account, in words.
import type { SetUp } from '../moderation/doctor/doctor';
import type { Step, StepState } from '../moderation/doctor/set-up';
import type { Translate } from '../texts/translate';
import { findingSentence } from './finding-text';

const ICONS: Readonly<Record<StepState, string>> = { done: '✅', missing: '⬜', refused: '⛔' };

function stepText(t: Translate, { name, state, finding }: Step, number: number, page: string): string {
    const instruction = name === 'settings' ? t('setup-settings', { page }) : t(`setup-${name}`);
    return [
        `${ICONS[state]} ${number}. ${instruction}`,
        ...(finding ? [`    ${findingSentence(t, finding)}`] : []),
    ].join('\n');
}

export function setUpText(t: Translate, { steps, settingsPage }: SetUp): string {
    const page = settingsPage === undefined ? t('setup-page-unknown') : `[${t('setup-page')}](${settingsPage})`;
    const next = steps.findIndex(({ state }) => state !== 'done');
    return [
        `*${t('setup-title')}*`,
        ...steps.map((step, position) => stepText(t, step, position + 1, page)),
        next < 0 ? t('setup-ready') : t('setup-next', { number: next + 1 }),
    ].join('\n');
}
