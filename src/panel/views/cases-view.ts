// The cases of a room in the bar, a page at a time, and one case with what can be done about it.
import type { ButtonElement } from '@rocket.chat/ui-kit';
import { caseDetails, caseInFull, caseSummary, goneText, renamedText } from '../../answers/case-text';
import { roomText } from '../../answers/report-text';
import type { Case } from '../../moderation/cases/fold';
import { defuse } from '../../texts/defuse';
import { compose } from '../../texts/markdown';
import type { Markdown } from '../../texts/markdown';
import type { Translate } from '../../texts/translate';
import type { Room } from '../../workspace/ports';
import { actionIds } from '../action-ids';
import { BlockMaker, plain } from '../blocks';
import type { PanelView } from '../blocks';
import { caseBlock } from './case-block';
import { nameOfAnyPage, writeViewName } from '../view-name';
import type { CasesViewName, CaseViewName, ViewName } from '../view-name';

export interface CasesState {
    readonly room: Room;
    readonly name: CasesViewName;
    readonly cases: readonly Case[];
    /** Whether there are older ones. */
    readonly more: boolean;
    readonly now: number;
    readonly notice: Markdown | undefined;
}

export interface CaseState {
    readonly room: Room;
    readonly found: Case;
    /** The account of whom it is about is deleted since. */
    readonly targetIsGone: boolean;
    /** What they are called since, where that is another name. */
    readonly renamedTo?: string;
    readonly undoable: boolean;
    readonly now: number;
    readonly notice: Markdown | undefined;
}

const NAVIGATION = 'navigation';

function goTo(make: BlockMaker, actionId: string, text: Markdown, name: ViewName): ButtonElement {
    return make.button({
        blockId: NAVIGATION,
        actionId: `${actionIds.show}-${actionId}`,
        text,
        value: writeViewName(name),
    });
}

export function casesView(
    t: Translate,
    appId: string,
    { room, name, cases, more, now, notice }: CasesState,
): PanelView {
    const make = new BlockMaker(appId);
    const roomId = room.id;
    const blocks = cases.map((found) =>
        caseBlock(t, make, roomId, found, compose`${defuse(found.id)} · ${caseSummary(t, found, false, now)}`),
    );
    const last = cases[cases.length - 1];
    return {
        id: nameOfAnyPage(name),
        title: plain(t('panel-cases-title', { room: roomText(t, room) })),
        blocks: [
            ...make.noticeOnTop(notice),
            ...(blocks.length === 0 ? [make.context('none', t('case-none'))] : blocks),
            make.divider('navigation-divider'),
            make.actions(NAVIGATION, [
                goTo(make, 'room', t('panel-back'), { kind: 'room', roomId, mutedPage: 0, rolesPage: 0 }),
                ...(name.before === undefined
                    ? []
                    : [goTo(make, 'newest', t('panel-newest'), { kind: 'cases', roomId })]),
                ...(more && last
                    ? [goTo(make, 'older', t('panel-older'), { kind: 'cases', roomId, before: last.id })]
                    : []),
            ]),
        ],
    };
}

export function caseView(t: Translate, appId: string, state: CaseState): PanelView {
    const { room, found, targetIsGone, renamedTo, undoable, now, notice } = state;
    const details = [
        ...caseDetails(t, found),
        ...(targetIsGone ? [goneText(t, found)] : []),
        ...(renamedTo === undefined ? [] : [renamedText(t, found, renamedTo)]),
    ];
    const make = new BlockMaker(appId);
    const roomId = room.id;
    const name: CaseViewName = { kind: 'case', roomId, caseId: found.id };
    const undo = make.button({
        blockId: NAVIGATION,
        actionId: actionIds.undo,
        text: t('panel-undo'),
        value: found.id,
    });
    return {
        id: nameOfAnyPage(name),
        title: plain(t('case-title', { id: defuse(found.id) })),
        blocks: [
            ...make.noticeOnTop(notice),
            make.section('summary', caseInFull(t, found, now)),
            ...details.map((line, position) => make.context(`detail-${position}`, line)),
            make.divider('navigation-divider'),
            make.actions(NAVIGATION, [
                ...(undoable ? [undo] : []),
                ...(targetIsGone
                    ? []
                    : [goTo(make, 'person', t('panel-person'), { kind: 'member', roomId, personId: found.target.id })]),
                goTo(make, 'cases', t('panel-back-to-cases'), { kind: 'cases', roomId }),
            ]),
        ],
    };
}
