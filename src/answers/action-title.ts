// What an action is called, by its name on record.
import { actionNamed } from '../actions/index';
import { defuse } from '../texts/defuse';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';

/** The title in the reader's language; the name itself for an action that is there no more. */
export function titleOf(t: Translate, name: string): Markdown {
    const action = actionNamed(name);
    return action ? t(`action-${action.name}-title`) : defuse(name);
}
