// The room's bar: what you may do here, who is muted, who holds a role, and a field to find anyone else.
import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { RegisteredAction } from '../../actions/index';
import { roomText } from '../../answers/report-text';
import { defuse, personName } from '../../texts/defuse';
import { compose, joined, NOTHING } from '../../texts/markdown';
import type { Markdown } from '../../texts/markdown';
import type { Translate } from '../../texts/translate';
import type { Problem } from '../../workspace/problem';
import type { Room, RoomRoleHolder } from '../../workspace/ports';
import { timeText } from '../../answers/time-text';
import type { Case } from '../../moderation/cases/fold';
import type { Run } from '../../moderation/runs/fold-run';
import { BUILT_IN_ROOM_ROLES } from '../../moderation/room-roles';
import { BlockMaker, plain } from '../blocks';
import type { PanelView } from '../blocks';
import { actionIds } from '../action-ids';
import type { Known } from '../known';
import { personText } from '../../answers/standing-text';
import { actionTitle, problemLine, whyMissing } from '../texts';
import { attentionBlocks, footer, runBlocks } from './room-edges';
import { unmuteValue } from '../unmute-value';
import { nameOfAnyPage, writeViewName } from '../view-name';
import type { RoomViewName } from '../view-name';

export interface RoomState {
    readonly room: Room;
    readonly able: Known<readonly RegisteredAction[]>;
    /** Those of them that can be started; without a service account not all can. */
    readonly available: readonly RegisteredAction[];
    readonly holders: Known<readonly RoomRoleHolder[]>;
    /** When the mute of a username ends by itself, in milliseconds. */
    readonly ends: ReadonlyMap<string, number>;
    /** Usernames of muted people who are not in the room. */
    readonly away: ReadonlySet<string>;
    /** What could not be ended in time. */
    readonly attention: readonly Case[];
    /** How many there are of these in all. */
    readonly needing: number;
    /** What is under way for several people. */
    readonly runs: readonly Run[];
    /** Whether this person may see the room's cases. */
    readonly keepsCases: boolean;
    /** Why nothing that needs the service account can be done. */
    readonly limited: Problem | undefined;
    /** What has just been done or refused. */
    readonly notice: Markdown | undefined;
    readonly name: RoomViewName;
    /** What tells this drawing from all others of the room. */
    readonly drawing: string;
    readonly now: number;
}

export const MUTED_A_PAGE = 10;
const HOLDERS_A_PAGE = 10;

interface Drawing {
    readonly t: Translate;
    readonly make: BlockMaker;
    readonly state: RoomState;
}

interface Page<T> {
    readonly entries: readonly T[];
    readonly page: number;
    readonly last: number;
}

/** One page of a list; a page that is there no more becomes the last one. */
export function pageOf<T>(list: readonly T[], wanted: number, size: number): Page<T> {
    const last = Math.max(0, Math.ceil(list.length / size) - 1);
    const page = Math.min(wanted, last);
    return { entries: list.slice(page * size, (page + 1) * size), page, last };
}

function pageButtons({ t, make, state }: Drawing, page: Page<unknown>, list: 'mutedPage' | 'rolesPage'): LayoutBlock[] {
    if (page.last === 0) {
        return [];
    }
    const blockId = `${list}-buttons`;
    const button = (text: Markdown, target: number, position: string) =>
        make.button({
            blockId,
            actionId: `${actionIds.show}-${list}-${position}`,
            text,
            value: writeViewName({ ...state.name, [list]: target }),
        });
    return [
        make.context(`${list}-position`, t('panel-page', { page: page.page + 1, pages: page.last + 1 })),
        make.actions(blockId, [
            ...(page.page > 0 ? [button(t('panel-previous'), page.page - 1, 'previous')] : []),
            ...(page.page < page.last ? [button(t('panel-next'), page.page + 1, 'next')] : []),
        ]),
    ];
}

function openingBlocks({ t, make, state }: Drawing): LayoutBlock[] {
    const missing = whyMissing(t, state.able);
    const able = state.able !== 'late' && state.able.ok ? state.able.value : [];
    const titles = joined(
        able.map((action) => actionTitle(t, action)),
        ', ',
    );
    const unable = missing ?? t('panel-unable');
    return [
        ...make.noticeOnTop(state.notice),
        make.section('able', able.length > 0 ? t('panel-able', { actions: titles }) : unable),
        ...(state.limited ? [make.section('limited', problemLine(t, state.limited))] : []),
        // Clients keep the choice over an update and ignore the same one again, unless the field is another.
        make.personField(
            { blockId: 'find', actionId: `${actionIds.findMember}-${state.drawing}` },
            t('panel-find'),
            t('panel-find-placeholder'),
        ),
        ...startBlocks(
            { t, make, state },
            able.filter((action) => state.available.includes(action) && action.forInactive === undefined),
        ),
    ];
}

function mayStart({ able, available }: RoomState, name: string): boolean {
    return (
        able !== 'late' && able.ok && able.value.some((action) => action.name === name && available.includes(action))
    );
}

/** Buttons that start an action on several people. */
function startBlocks({ t, make }: Drawing, able: readonly RegisteredAction[]): LayoutBlock[] {
    if (able.length === 0) {
        return [];
    }
    const buttons = able.map((action) => ({
        actionId: `${actionIds.start}-${action.name}`,
        text: actionTitle(t, action),
        value: action.name,
    }));
    return [make.heading('start-heading', t('panel-several')), ...make.buttons('start', buttons)];
}

function mutedText({ t, state }: Drawing, username: string): Markdown {
    const until = state.ends.get(username);
    const name = personName(username);
    const text = until === undefined ? name : t('panel-muted-until', { username: name, until: timeText(until) });
    return state.away.has(username) ? t('panel-muted-away', { text }) : text;
}

/** Until it is known that this person may look at the room, nothing of it is shown. */
function mutedBlocks(drawing: Drawing): LayoutBlock[] {
    const { t, make, state } = drawing;
    const { muted } = state.room;
    const page = pageOf(muted, state.name.mutedPage, MUTED_A_PAGE);
    const mayUnmute = mayStart(state, 'unmute');
    const blockOf = (username: string): LayoutBlock => {
        const blockId = `muted-${username}`;
        const text = mutedText(drawing, username);
        if (!mayUnmute) {
            return make.section(blockId, text);
        }
        return make.withButton(blockId, text, {
            actionId: `${actionIds.unmute}-${username}`,
            text: t('action-unmute-title'),
            value: unmuteValue(state.name, username),
        });
    };
    const opening = make.divider('muted-divider');
    if (state.holders === 'late') {
        return [opening, make.context('muted-missing', t('panel-late'))];
    }
    return [
        opening,
        make.heading('muted-heading', t('panel-muted', { count: muted.length })),
        ...(muted.length === 0 ? [make.context('muted-none', t('panel-muted-none'))] : page.entries.map(blockOf)),
        ...pageButtons(drawing, page, 'mutedPage'),
    ];
}

function byRole(one: RoomRoleHolder, other: RoomRoleHolder): number {
    const rank = ({ roles }: RoomRoleHolder): number => BUILT_IN_ROOM_ROLES.findIndex(({ id }) => roles.includes(id));
    return rank(one) - rank(other) || one.username.localeCompare(other.username);
}

function holderBlocks(drawing: Drawing): LayoutBlock[] {
    const { t, make, state } = drawing;
    const opening = [make.divider('roles-divider'), make.heading('roles-heading', t('panel-roles'))];
    const missing = whyMissing(t, state.holders);
    if (missing !== undefined || state.holders === 'late' || !state.holders.ok) {
        return [...opening, make.context('roles-missing', missing ?? NOTHING)];
    }
    const page = pageOf([...state.holders.value].sort(byRole), state.name.rolesPage, HOLDERS_A_PAGE);
    const blocks = page.entries.map((holder) => {
        const blockId = `holder-${holder.id}`;
        return make.withButton(blockId, compose`${personText(holder)}: ${joined(holder.roles.map(defuse), ', ')}`, {
            actionId: `${actionIds.show}-member-${holder.id}`,
            text: t('panel-open'),
            value: writeViewName({ kind: 'member', roomId: state.room.id, personId: holder.id }),
        });
    });
    return [
        ...opening,
        ...(blocks.length === 0 ? [make.context('roles-none', t('panel-roles-none'))] : blocks),
        ...pageButtons(drawing, page, 'rolesPage'),
    ];
}

/** The room's bar as a pure function of what is known; at most 47 blocks. */
export function roomView(t: Translate, appId: string, state: RoomState): PanelView {
    const make = new BlockMaker(appId);
    const drawing: Drawing = { t, make, state };
    return {
        id: nameOfAnyPage(state.name),
        title: plain(state.holders === 'late' ? t('help-title') : t('panel-title', { room: roomText(t, state.room) })),
        blocks: [
            ...openingBlocks(drawing),
            ...runBlocks(t, make, state),
            ...attentionBlocks(t, make, state),
            ...mutedBlocks(drawing),
            ...holderBlocks(drawing),
            ...footer(t, make, state),
        ],
    };
}
