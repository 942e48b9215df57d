// Words that several views share.
import type { RegisteredAction } from '../actions/index';
import { problemText } from '../answers/problem-text';
import { compose } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import type { Problem } from '../workspace/problem';
import type { Known } from './known';

export function actionTitle(t: Translate, action: RegisteredAction): Markdown {
    return t(`action-${action.name}-title`);
}

/** Why something is not there, in words; `undefined` when it is. */
export function whyMissing(t: Translate, known: Known<unknown>): Markdown | undefined {
    if (known === 'late') {
        return t('panel-late');
    }
    return known.ok ? undefined : problemLine(t, known.problem);
}

export function problemLine(t: Translate, problem: Problem): Markdown {
    return compose`⚠️ ${problemText(t, problem)}`;
}
