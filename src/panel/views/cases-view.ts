// The cases of a room in the bar, a page at a time, and one case with what can be done about it.
import type { ButtonElement, LayoutBlock } from '@rocket.chat/ui-kit';
import { caseDetails, caseInFull, caseSummary, goneText, renamedText } from '../../answers/case-text';
import { roomText } from '../../answers/report-text';
import type { Case } from '../../moderation/cases/fold';
import { defuse, personName } from '../../texts/defuse';
import { compose } from '../../texts/markdown';
import type { Markdown } from '../../texts/markdown';
import type { Translate } from '../../texts/translate';
import type { Person, Room } from '../../workspace/ports';
import { actionIds } from '../action-ids';
import { BlockMaker, plain } from '../blocks';
import type { PanelView } from '../blocks';
import { caseBlock } from './case-block';
import { nameOfAnyPage, pageBefore, writeViewName } from '../view-name';
import type { CasesViewName, CaseViewName, MineViewName, ViewName } from '../view-name';

/** What a page of cases shows. */
export interface CasesPage {
    /** What still holds, on the first page. */
    readonly inForce: readonly Case[];
    readonly cases: readonly Case[];
    /** Behind which case there are older ones, if there are. */
    readonly olderThan: string | undefined;
}

export interface CasesState extends CasesPage {
    readonly room: Room;
    readonly name: CasesViewName;
    readonly now: number;
    /** Whom they are about, where it is one person. */
    readonly person?: Person;
    readonly notice: Markdown | undefined;
}

export interface MineState extends CasesPage {
    readonly room: Room;
    readonly name: MineViewName;
    /** Muted in Rocket.Chat itself. */
    readonly mutedWithoutCase: boolean;
    readonly now: number;
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

/** Where one can go from a page of cases; the first page has no way to itself. */
function pageButtons(
    t: Translate,
    make: BlockMaker,
    name: CasesViewName | MineViewName,
    olderThan: string | undefined,
): ButtonElement[] {
    return [
        ...(name.before === undefined ? [] : [goTo(make, 'newest', t('panel-newest'), pageBefore(name, undefined))]),
        ...(olderThan === undefined ? [] : [goTo(make, 'older', t('panel-older'), pageBefore(name, olderThan))]),
    ];
}

function backToRoom(t: Translate, make: BlockMaker, roomId: string): ButtonElement {
    return goTo(make, 'room', t('panel-back'), { kind: 'room', roomId, mutedPage: 0, rolesPage: 0 });
}

/** What is in force stands on the first page only. */
function pageBlocks(
    t: Translate,
    make: BlockMaker,
    { inForce, cases, name }: CasesPage & { readonly name: CasesViewName | MineViewName },
    blockOf: (found: Case) => LayoutBlock,
): LayoutBlock[] {
    const holding = name.before === undefined ? inForce : [];
    if (holding.length === 0) {
        return cases.length === 0 ? [make.context('none', t('case-none'))] : cases.map(blockOf);
    }
    return [
        make.heading('in-force', t('case-history-in-force')),
        ...holding.map(blockOf),
        ...(cases.length === 0 ? [] : [make.heading('others', t('case-history-others')), ...cases.map(blockOf)]),
    ];
}

export function casesView(t: Translate, appId: string, state: CasesState): PanelView {
    const make = new BlockMaker(appId);
    const { room, name, person, olderThan, now, notice } = state;
    const blockOf = (found: Case): LayoutBlock =>
        caseBlock(t, make, room.id, found, compose`${defuse(found.id)} · ${caseSummary(t, found, false, now)}`);
    const title = person
        ? t('panel-person-cases-title', { person: personName(person.username) })
        : t('panel-cases-title', { room: roomText(t, room) });
    const { personId } = name;
    return {
        id: nameOfAnyPage(name),
        title: plain(title),
        blocks: [
            ...make.noticeOnTop(notice),
            ...pageBlocks(t, make, state, blockOf),
            make.divider('navigation-divider'),
            make.actions(NAVIGATION, [
                personId === undefined
                    ? backToRoom(t, make, room.id)
                    : goTo(make, 'person', t('panel-person'), { kind: 'member', roomId: room.id, personId }),
                ...pageButtons(t, make, name, olderThan),
            ]),
        ],
    };
}

/** Without ways to the cases themselves, which are for moderators. */
export function mineView(t: Translate, appId: string, state: MineState): PanelView {
    const make = new BlockMaker(appId);
    const { room, name, olderThan, mutedWithoutCase, now } = state;
    const blockOf = (found: Case): LayoutBlock =>
        make.section(
            `case-${found.id}`,
            compose`${defuse(found.id)} · ${caseSummary(t, { ...found, report: undefined }, false, now)}`,
        );
    return {
        id: nameOfAnyPage(name),
        title: plain(t('panel-mine-title', { room: roomText(t, room) })),
        blocks: [
            ...(mutedWithoutCase && name.before === undefined
                ? [make.section('muted-without-case', t('case-mine-muted'))]
                : []),
            ...pageBlocks(t, make, state, blockOf),
            make.divider('navigation-divider'),
            make.actions(NAVIGATION, [backToRoom(t, make, room.id), ...pageButtons(t, make, name, olderThan)]),
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
