// The form of an action: whom it concerns, what it will do, and the fields that its declaration asks for.
import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { RegisteredAction } from '../../actions/index';
import { roomsText } from '../../answers/problem-text';
import { roomText } from '../../answers/report-text';
import { DRY_RUN, isIrreversible } from '../../moderation/action';
import type { Translate } from '../../texts/translate';
import type { AffectedRooms } from '../../workspace/problem';
import type { Person, Role, Room } from '../../workspace/ports';
import { actionIds } from '../action-ids';
import { BlockMaker, plain } from '../blocks';
import type { PanelView } from '../blocks';
import { actionTitle, personText } from '../texts';
import { writeViewName } from '../view-name';

/** Chosen instead of a duration. */
export const ENDLESS = 'endless';
const DO_IT = 'do-it';
const COMMON_DURATIONS = ['10m', '1h', '12h', '1d', '1w'];

export interface ActionForm {
    readonly room: Room;
    readonly action: RegisteredAction;
    /** Missing when the form asks for several people. */
    readonly person: Person | undefined;
    /** The report of a message that led here; it is looked up when the form is sent. */
    readonly reportId?: string | undefined;
    /** The roles to choose from, for an action about one. */
    readonly roles: readonly Role[];
    /** The rooms that would be handed over or deleted; submitting the form confirms them. */
    readonly rooms: AffectedRooms | undefined;
    /** What was wrong with the last try, where no field is to blame. */
    readonly problem: string | undefined;
    /** What would happen, where that was asked for. */
    readonly rehearsal: string | undefined;
}

/** What the submit button carries in a form that lists rooms to be given up. */
export const RELINQUISH = 'relinquish';

function isGivingUpRooms({ rooms }: ActionForm): boolean {
    return rooms !== undefined && rooms.changeOwner.length + rooms.deleted.length > 0;
}

function isDangerous(form: ActionForm): boolean {
    return isIrreversible(form.action) || isGivingUpRooms(form);
}

function roleName(t: Translate, role: Role): string {
    return role.scope === 'room' ? role.name : t('panel-workspace-role', { role: role.name });
}

/** Common durations to choose, and a field for any other. */
function durationBlocks(t: Translate, make: BlockMaker): LayoutBlock[] {
    const choice = { blockId: actionIds.duration, actionId: actionIds.duration };
    const other = { blockId: actionIds.otherDuration, actionId: actionIds.otherDuration };
    const options = [
        { value: ENDLESS, text: t('panel-endless') },
        ...COMMON_DURATIONS.map((value) => ({ value, text: value })),
    ];
    return [
        { ...make.choiceField(choice, t('panel-duration'), t('panel-duration-placeholder'), options), optional: true },
        make.textField(other, t('panel-other-duration'), t('panel-other-duration-placeholder'), 'one line'),
    ];
}

function reasonBlocks(t: Translate, make: BlockMaker, { action }: ActionForm): LayoutBlock[] {
    const reason = { blockId: actionIds.reason, actionId: actionIds.reason };
    if (action.parameters.includes('text')) {
        return [{ ...make.textField(reason, t('panel-text'), t('panel-text-placeholder')), optional: false }];
    }
    return action.parameters.includes('reason')
        ? [make.textField(reason, t('panel-reason'), t('panel-reason-placeholder'))]
        : [];
}

/** Chosen or left alone: what a form is for is to do it. */
function dryRunBlock(t: Translate, make: BlockMaker): LayoutBlock {
    const named = { blockId: actionIds.whatToDo, actionId: actionIds.whatToDo };
    const options = [
        { value: DO_IT, text: t('panel-do-it') },
        { value: DRY_RUN, text: t('panel-dry-run') },
    ];
    return { ...make.choiceField(named, t('panel-what-to-do'), t('panel-do-it'), options), optional: true };
}

/** Fields that may turn out wrong although they were right once are there whatever else is shown. */
function lastingBlocks(t: Translate, make: BlockMaker, form: ActionForm): LayoutBlock[] {
    const { action, person, roles } = form;
    const people = { blockId: actionIds.people, actionId: actionIds.people };
    const role = { blockId: actionIds.role, actionId: actionIds.role };
    const options = roles.map((each) => ({ value: each.id, text: roleName(t, each) }));
    return [
        ...(person ? [] : [make.peopleField(people, t('panel-people'), t('panel-people-placeholder'))]),
        ...(action.parameters.includes('role')
            ? [make.choiceField(role, t('panel-role'), t('panel-role-placeholder'), options)]
            : []),
    ];
}

function entryBlocks(t: Translate, make: BlockMaker, form: ActionForm): LayoutBlock[] {
    const { action, person, room } = form;
    const target = person ? personText(person) : t('panel-chosen-people');
    return [
        make.section('consequence', t(`action-${action.name}-consequence`, { target, room: roomText(t, room) })),
        ...roomBlocks(t, make, form),
        ...lastingBlocks(t, make, form),
        ...(action.duration ? durationBlocks(t, make) : []),
        ...reasonBlocks(t, make, form),
        dryRunBlock(t, make),
    ];
}

/**
 * What would happen, in the place of most fields: clients leave a form where it was scrolled to, and keep what was
 * entered in fields that are gone. The way back shows them again.
 */
function rehearsalBlocks(t: Translate, make: BlockMaker, form: ActionForm, rehearsal: string): LayoutBlock[] {
    const back = {
        blockId: 'back',
        actionId: actionIds.backToForm,
        text: t('panel-back-to-form'),
        value: form.action.name,
    };
    return [
        ...make.noticeOnTop(rehearsal),
        ...roomBlocks(t, make, form),
        ...lastingBlocks(t, make, form),
        dryRunBlock(t, make),
        make.actions('back', [make.button(back)]),
    ];
}

function roomBlocks(t: Translate, make: BlockMaker, form: ActionForm): LayoutBlock[] {
    return isGivingUpRooms(form)
        ? [
              make.section('rooms', `⚠️ ${roomsText(t, form.rooms)}`),
              make.section('rooms-confirm', t('panel-rooms-confirm')),
          ]
        : [];
}

/**
 * The form as a pure function of what is known. Its name stays the same whether rooms are listed or not, as clients
 * update only the view of the same name; the value of the button tells it.
 */
export function actionModal(t: Translate, appId: string, form: ActionForm): PanelView {
    const make = new BlockMaker(appId);
    const { action, person, room, reportId, problem, rehearsal } = form;
    const id = writeViewName({
        kind: 'action',
        roomId: room.id,
        action: action.name,
        ...(person ? { personId: person.id } : {}),
        reportId,
    });
    const title = actionTitle(t, action);
    return {
        id,
        title: plain(title),
        blocks:
            rehearsal === undefined
                ? [...make.noticeOnTop(problem), ...entryBlocks(t, make, form)]
                : rehearsalBlocks(t, make, form, rehearsal),
        submit: make.button({
            blockId: 'submit',
            actionId: 'submit',
            text: isGivingUpRooms(form) ? t('panel-all-the-same', { action: title }) : title,
            ...(isGivingUpRooms(form) ? { value: RELINQUISH } : {}),
            style: isDangerous(form) ? 'danger' : 'primary',
        }),
        close: make.button({ blockId: 'close', actionId: 'close', text: t('panel-cancel') }),
    };
}
