// The message that tells moderators of a report: what was reported, why, by whom, and buttons to answer.
import type { LayoutBlock } from '@rocket.chat/ui-kit';
import {
    commandsText,
    dismissalText,
    moreReportsText,
    noticeText,
    noticeTitle,
    quoteText,
    reasonText,
} from '../../answers/message-report-text';
import type { RoomReference } from '../../moderation/cases/record';
import type { Dismissal, MessageReport } from '../../moderation/reports/message-report';
import type { Translate } from '../../texts/translate';
import type { Letter } from '../../workspace/ports';
import { actionIds } from '../action-ids';
import { BlockMaker } from '../blocks';
import { writeReportValue } from '../report-value';
import { writeViewName } from '../view-name';

const BUTTONS = 'report-buttons';

function buttonsBlock(t: Translate, make: BlockMaker, { reportId, room, author }: MessageReport): LayoutBlock {
    const member = { kind: 'member', roomId: room.id, personId: author.id, reportId } as const;
    return make.actions(BUTTONS, [
        make.button({
            blockId: BUTTONS,
            actionId: actionIds.show,
            text: t('report-open-member'),
            value: writeViewName(member),
        }),
        make.button({
            blockId: BUTTONS,
            actionId: actionIds.dismiss,
            text: t('report-dismiss'),
            value: writeReportValue({ roomId: room.id, reportId }),
        }),
    ]);
}

/** The notice as a pure function of what is known; once dismissed, without its buttons. */
export function reportNotice(t: Translate, appId: string, report: MessageReport, dismissal?: Dismissal): Letter {
    const make = new BlockMaker(appId);
    const { link } = report.message;
    const blocks: LayoutBlock[] = [
        make.section('report-title', noticeTitle(t, report)),
        make.section('report-quote', quoteText(t, report)),
        ...reasonText(t, report).map((reason) => make.context('report-reason', reason)),
        ...(link === undefined ? [] : [make.link('report-link', t('report-link'), link)]),
        ...(dismissal
            ? [make.context('report-dismissed', dismissalText(t, dismissal))]
            : [buttonsBlock(t, make, report), make.context('report-commands', commandsText(t, report))]),
    ];
    return { text: noticeText(t, report, dismissal), blocks };
}

/** What stands for the reports of an hour of which there is no notice. */
export function moreReportsNotice(t: Translate, appId: string, room: RoomReference, count: number): Letter {
    const text = moreReportsText(t, room, count);
    return { text, blocks: [new BlockMaker(appId).section('more-reports', text)] };
}
