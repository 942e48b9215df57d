// What stands at the edges of the room's bar: what needs a person, on top; where one can go from here, at the end.
import type { LayoutBlock } from '@rocket.chat/ui-kit';
import { caseSummary } from '../../answers/case-text';
import { runLine } from '../../answers/run-text';
import type { Markdown } from '../../texts/markdown';
import type { Translate } from '../../texts/translate';
import { actionIds } from '../action-ids';
import type { BlockMaker } from '../blocks';
import { writeViewName } from '../view-name';
import type { RoomState } from './room-view';

const MOST_ATTENTION = 3;

/** What could not be ended, each with a button to try again; all of it is told by /mod attention. */
export function attentionBlocks(t: Translate, make: BlockMaker, { attention, needing, now }: RoomState): LayoutBlock[] {
    if (attention.length === 0) {
        return [];
    }
    const blocks = attention.slice(0, MOST_ATTENTION).map((found) =>
        make.withButton(`attention-${found.id}`, caseSummary(t, found, false, now), {
            actionId: `${actionIds.retry}-${found.id}`,
            text: t('panel-retry'),
            value: found.id,
        }),
    );
    return [make.heading('attention-heading', t('panel-attention', { count: needing })), ...blocks];
}

const MOST_RUNS = 3;

/** How far requests for several people have come, each with a button to stop it; all of it is told by /mod runs. */
export function runBlocks(t: Translate, make: BlockMaker, { runs, name }: RoomState): LayoutBlock[] {
    if (runs.length === 0) {
        return [];
    }
    const blocks = runs.slice(0, MOST_RUNS).map((run) =>
        make.withButton(`run-${run.id}`, runLine(t, run), {
            actionId: `${actionIds.stop}-${run.id}`,
            text: t('panel-run-stop'),
            value: run.id,
        }),
    );
    const blockId = 'runs-refresh';
    const again = make.button({
        blockId,
        actionId: `${actionIds.show}-runs`,
        text: t('panel-refresh'),
        value: writeViewName(name),
    });
    return [make.heading('runs-heading', t('panel-runs')), ...blocks, make.actions(blockId, [again])];
}

export function footer(t: Translate, make: BlockMaker, { room, name, keepsCases }: RoomState): LayoutBlock[] {
    const blockId = 'refresh';
    const show = (actionId: string, text: Markdown, value: string) =>
        make.button({ blockId, actionId: `${actionIds.show}-${actionId}`, text, value });
    const casesName = writeViewName({ kind: 'cases', roomId: room.id });
    const bansName = writeViewName({ kind: 'bans', roomId: room.id, page: 0 });
    return [
        make.divider('refresh-divider'),
        make.actions(blockId, [
            ...(keepsCases
                ? [show('cases', t('panel-cases'), casesName), show('bans', t('panel-bans'), bansName)]
                : []),
            show('mine', t('panel-mine'), writeViewName({ kind: 'mine', roomId: room.id })),
            show('again', t('panel-refresh'), writeViewName(name)),
        ]),
    ];
}
