// What became of taking a case back, in words.
import { actionNamed } from '../actions/index';
import type { UndoAnswer } from '../actions/undo';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import type { Room } from '../workspace/ports';
import { reportText } from './report-text';

export function undoText(t: Translate, room: Room, { reverse, report }: UndoAnswer, now: number): Markdown {
    const action = actionNamed(reverse.name);
    return action ? reportText(t, { action, room, reason: '', report, now }) : t('unexpected');
}
