// The banned people of a room in the bar, a page at a time, each with a button to the person.
import type { LayoutBlock } from '@rocket.chat/ui-kit';
import { BANS_A_PAGE } from '../../actions/bans';
import type { BannedEntry, BansAnswer } from '../../actions/bans';
import { banSummary } from '../../answers/ban-text';
import { roomText } from '../../answers/report-text';
import type { Markdown } from '../../texts/markdown';
import type { Translate } from '../../texts/translate';
import type { Room } from '../../workspace/ports';
import { actionIds } from '../action-ids';
import { BlockMaker, plain } from '../blocks';
import type { PanelView } from '../blocks';
import { nameOfAnyPage, writeViewName } from '../view-name';
import type { BansViewName, ViewName } from '../view-name';

export interface BansState {
    readonly room: Room;
    readonly answer: BansAnswer;
    /** The time, in milliseconds. */
    readonly now: number;
}

function entryBlock(t: Translate, make: BlockMaker, { room, now }: BansState, entry: BannedEntry): LayoutBlock {
    const { id } = entry.person;
    if (entry.isGone) {
        return make.section(`banned-${id}`, banSummary(t, entry, now));
    }
    return make.withButton(`banned-${id}`, banSummary(t, entry, now), {
        actionId: `${actionIds.show}-banned-${id}`,
        text: t('panel-open'),
        value: writeViewName({ kind: 'member', roomId: room.id, personId: id }),
    });
}

/** At most 14 blocks. */
export function bansView(t: Translate, appId: string, state: BansState): PanelView {
    const { room, answer } = state;
    const make = new BlockMaker(appId);
    const { entries, total, page, lastPage, serverHidden } = answer;
    const name: BansViewName = { kind: 'bans', roomId: room.id, page };
    const blockId = 'navigation';
    const goTo = (actionId: string, text: Markdown, target: ViewName) =>
        make.button({ blockId, actionId: `${actionIds.show}-${actionId}`, text, value: writeViewName(target) });
    return {
        id: nameOfAnyPage(name),
        title: plain(t('panel-bans-title', { room: roomText(t, room) })),
        blocks: [
            ...(total === 0 ? [make.context('none', t('case-none'))] : []),
            ...entries.map((entry) => entryBlock(t, make, state, entry)),
            ...(total > BANS_A_PAGE
                ? [make.context('position', t('panel-page', { page: page + 1, pages: lastPage + 1 }))]
                : []),
            ...(serverHidden ? [make.context('hidden', t('bans-server-hidden'))] : []),
            make.divider('navigation-divider'),
            make.actions(blockId, [
                goTo('room', t('panel-back'), { kind: 'room', roomId: room.id, mutedPage: 0, rolesPage: 0 }),
                ...(page > 0 ? [goTo('previous', t('panel-previous'), { ...name, page: page - 1 })] : []),
                ...(page < lastPage ? [goTo('next', t('panel-next'), { ...name, page: page + 1 })] : []),
                goTo('again', t('panel-refresh'), name),
            ]),
        ],
    };
}
