// One case as a line of a bar, with the way to the case itself.
import type { SectionBlock } from '@rocket.chat/ui-kit';
import type { Case } from '../../moderation/cases/fold';
import type { Markdown } from '../../texts/markdown';
import type { Translate } from '../../texts/translate';
import { actionIds } from '../action-ids';
import type { BlockMaker } from '../blocks';
import { writeViewName } from '../view-name';

/** @param roomId the room of the bar; the case is looked up there. */
export function caseBlock(t: Translate, make: BlockMaker, roomId: string, found: Case, text: Markdown): SectionBlock {
    return make.withButton(`case-${found.id}`, text, {
        actionId: `${actionIds.show}-case-${found.id}`,
        text: t('panel-open'),
        value: writeViewName({ kind: 'case', roomId, caseId: found.id }),
    });
}
