// One member in the bar: who they are here, and a button for each thing that would be done if asked.
import type { ButtonElement, LayoutBlock } from '@rocket.chat/ui-kit';
import type { RegisteredAction } from '../../actions/index';
import { caseSummary } from '../../answers/case-text';
import { roomText } from '../../answers/report-text';
import { personText, standingFacts } from '../../answers/standing-text';
import { dismissalText, reportSummary } from '../../answers/message-report-text';
import type { Member } from '../../moderation/member';
import type { FoundReport } from '../../moderation/reports/message-report';
import { isIrreversible } from '../../moderation/action';
import { defuse } from '../../texts/defuse';
import type { Markdown } from '../../texts/markdown';
import type { Translate } from '../../texts/translate';
import type { Room } from '../../workspace/ports';
import type { Problem } from '../../workspace/problem';
import { actionIds } from '../action-ids';
import { BlockMaker, plain } from '../blocks';
import type { PanelView } from '../blocks';
import { caseBlock } from './case-block';
import { actionTitle, problemLine } from '../texts';
import type { MemberCases } from '../show-cases';
import { writeViewName } from '../view-name';
import type { MemberViewName } from '../view-name';

export interface MemberState {
    readonly room: Room;
    readonly member: Member<RegisteredAction>;
    /** For those who may know them. */
    readonly cases: MemberCases | undefined;
    /** The report of a message that led here. */
    readonly found?: FoundReport | undefined;
    /** Why nothing that needs the service account can be done. */
    readonly limited: Problem | undefined;
    readonly now: number;
    readonly notice: Markdown | undefined;
}

function reportBlocks(t: Translate, make: BlockMaker, { found }: MemberState): LayoutBlock[] {
    if (!found) {
        return [];
    }
    const { report, dismissal } = found;
    return [
        make.heading('report-heading', t('report-title', { id: defuse(report.reportId) })),
        make.context('report', reportSummary(t, report)),
        ...(dismissal ? [make.context('report-dismissed', dismissalText(t, dismissal))] : []),
    ];
}

function buttonBlocks(t: Translate, make: BlockMaker, { member }: MemberState): LayoutBlock[] {
    return make.buttons(
        'offers',
        member.offers.map(({ action, again }) => ({
            actionId: `${actionIds.start}-${action.name}`,
            text: again ? t('panel-again', { action: actionTitle(t, action) }) : actionTitle(t, action),
            value: action.name,
            ...(isIrreversible(action) ? { style: 'danger' as const } : {}),
        })),
    );
}

const NOT_ALLOWED = 'error-not-allowed';

/**
 * Why nothing can be done, for someone out of reach; else only what an administrator could mend. A permission that is
 * lacking for one action says little beside a reason that stands against all.
 */
function refusalBlocks(t: Translate, make: BlockMaker, { member, limited }: MemberState): LayoutBlock[] {
    const { offers, refusals } = member;
    const telling = refusals.filter(({ code }) => code !== NOT_ALLOWED);
    const whyNone = telling.length > 0 ? telling : refusals;
    const shown = offers.length === 0 ? whyNone : refusals.filter(({ code }) => code === limited?.code);
    return shown.map((problem) => make.section(`refusal-${problem.code}`, problemLine(t, problem)));
}

function caseBlocks(t: Translate, make: BlockMaker, { room, cases, now }: MemberState): LayoutBlock[] {
    if (!cases) {
        return [];
    }
    const heading = cases.olderUnseen ? 'panel-member-cases-many' : 'panel-member-cases';
    const blocks = cases.latest.map((found) => caseBlock(t, make, room.id, found, caseSummary(t, found, false, now)));
    return [
        make.divider('cases-divider'),
        make.heading('cases-heading', t(heading, { warnings: cases.warnings })),
        ...(blocks.length === 0 ? [make.context('cases-none', t('case-none'))] : blocks),
    ];
}

function navigation(t: Translate, make: BlockMaker, name: MemberViewName, hasMoreCases: boolean): ButtonElement[] {
    const blockId = 'navigation';
    const { roomId, personId } = name;
    const allCases = make.button({
        blockId,
        actionId: `${actionIds.show}-cases`,
        text: t('panel-all-cases'),
        value: writeViewName({ kind: 'cases', roomId, personId }),
    });
    const back = writeViewName({ kind: 'room', roomId: name.roomId, mutedPage: 0, rolesPage: 0 });
    return [
        make.button({ blockId, actionId: `${actionIds.show}-room`, text: t('panel-back'), value: back }),
        make.button({
            blockId,
            actionId: `${actionIds.show}-again`,
            text: t('panel-refresh'),
            value: writeViewName(name),
        }),
        ...(hasMoreCases ? [allCases] : []),
    ];
}

/** The member's view as a pure function of what is known. */
export function memberView(t: Translate, appId: string, state: MemberState): PanelView {
    const make = new BlockMaker(appId);
    const { room, member, notice, found } = state;
    const reportId = found?.report.reportId;
    const name: MemberViewName = { kind: 'member', roomId: room.id, personId: member.person.id, reportId };
    return {
        id: writeViewName(name),
        title: plain(t('panel-title', { room: roomText(t, room) })),
        blocks: [
            ...make.noticeOnTop(notice),
            make.section('person', personText(member.person)),
            ...standingFacts(t, room, member).map((fact, position) => make.context(`fact-${position}`, fact)),
            ...reportBlocks(t, make, state),
            ...buttonBlocks(t, make, state),
            ...refusalBlocks(t, make, state),
            ...caseBlocks(t, make, state),
            make.divider('navigation-divider'),
            make.actions('navigation', navigation(t, make, name, state.cases?.more === true)),
        ],
    };
}
