// The form of an action: whom it concerns, what it will do, and the fields that its declaration asks for.
import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { RegisteredAction } from '../../actions/index';
import { roomsText } from '../../answers/problem-text';
import { endPhrase, spanText } from '../../answers/end-text';
import { roomText } from '../../answers/report-text';
import { timeText } from '../../answers/time-text';
import { DRY_RUN, isIrreversible } from '../../moderation/action';
import { DAY, ENDLESS_WORD, HOUR, MINUTE, writeDuration } from '../../moderation/time/duration';
import { parameters, parametersOf } from '../../parameters/index';
import type { Field } from '../../parameters/parameter';
import type { Translate } from '../../texts/translate';
import type { AffectedRooms } from '../../workspace/problem';
import type { Person, Role, Room } from '../../workspace/ports';
import { actionIds } from '../action-ids';
import { BlockMaker, plain } from '../blocks';
import type { PanelView } from '../blocks';
import { personText } from '../../answers/standing-text';
import { actionTitle } from '../texts';
import { writeViewName } from '../view-name';

const DO_IT = 'do-it';
const COMMON_DURATIONS = [10 * MINUTE, HOUR, 12 * HOUR, DAY, 7 * DAY];

export interface ActionForm {
    readonly room: Room;
    readonly action: RegisteredAction;
    /** The time, in milliseconds. */
    readonly now: number;
    /** How long it lasts where nothing is said of it, in milliseconds. */
    readonly defaultDuration: number | undefined;
    /** It is done already: until when, in milliseconds, where Mod Desk knows of an end. */
    readonly stands?: { readonly until: number | undefined } | undefined;
    /** Missing when the form asks for several people. */
    readonly person: Person | undefined;
    /** The report of a message that led here; it is looked up when the form is sent. */
    readonly reportId?: string | undefined;
    /** The roles to choose from, for an action about one. */
    readonly roles: readonly Role[];
    /** Roles that the person holds already, to be given another end. */
    readonly heldRoles?: readonly Role[];
    /** The rooms that would be handed over or deleted; submitting the form confirms them. */
    readonly rooms: AffectedRooms | undefined;
    /** What was wrong with the last try, where no field is to blame. */
    readonly problem: string | undefined;
    /** What would happen, where that was asked for. */
    readonly rehearsal: string | undefined;
}

interface Drawing {
    readonly t: Translate;
    readonly make: BlockMaker;
    readonly form: ActionForm;
}

/** What the submit button carries in a form that lists rooms to be given up. */
export const RELINQUISH = 'relinquish';
/** And in one that gives another end to what is done already. */
export const AGAIN = 'again';

function isGivingUpRooms({ rooms }: ActionForm): boolean {
    return rooms !== undefined && rooms.changeOwner.length + rooms.deleted.length > 0;
}

function submitValue(form: ActionForm): { readonly value?: string } {
    if (isGivingUpRooms(form)) {
        return { value: RELINQUISH };
    }
    return form.stands ? { value: AGAIN } : {};
}

function isDangerous(form: ActionForm): boolean {
    return isIrreversible(form.action) || isGivingUpRooms(form);
}

function roleName(t: Translate, role: Role): string {
    return role.scope === 'room' ? role.name : t('panel-workspace-role', { role: role.name });
}

/** What comes of a form in which no duration is chosen; whose end is set already keeps it. */
function unsaidText(t: Translate, { action, now, defaultDuration, stands, person }: ActionForm): string {
    if (stands) {
        return t('panel-duration-stands', { end: endPhrase(t, action.name, stands.until, now) });
    }
    const unsaid = defaultDuration === undefined ? undefined : now + defaultDuration;
    const end = endPhrase(t, action.name, unsaid, now);
    return person ? t('panel-duration-unsaid', { end }) : t('panel-duration-unsaid-each', { end });
}

/** Common durations to choose, each with its end, and a field for any other. */
function durationBlocks({ t, make, form }: Drawing, { label, placeholder, optional }: Field): LayoutBlock[] {
    const { action, now } = form;
    const choice = { blockId: actionIds.duration, actionId: actionIds.duration };
    const other = { blockId: actionIds.otherDuration, actionId: actionIds.otherDuration };
    const endless = endPhrase(t, action.name, undefined, now);
    const options = [
        { value: ENDLESS_WORD, text: endless },
        ...COMMON_DURATIONS.map((length) => ({
            value: writeDuration(length),
            text: t('panel-duration-choice', { span: spanText(t, length), until: timeText(now + length) }),
        })),
    ];
    return [
        { ...make.choiceField(choice, t(label), t(placeholder), options), optional },
        make.textField(other, t('panel-other-duration'), t('panel-other-duration-placeholder'), 'one line'),
        make.context('duration-unsaid', unsaidText(t, form)),
    ];
}

/** Chosen or left alone: what a form is for is to do it. */
function dryRunBlock({ t, make }: Drawing): LayoutBlock {
    const named = { blockId: actionIds.whatToDo, actionId: actionIds.whatToDo };
    const options = [
        { value: DO_IT, text: t('panel-do-it') },
        { value: DRY_RUN, text: t('panel-dry-run') },
    ];
    return { ...make.choiceField(named, t('panel-what-to-do'), t('panel-do-it'), options), optional: true };
}

/** The field of a parameter; a form for one person does not ask for people. */
function fieldBlocks(drawing: Drawing, field: Field): LayoutBlock[] {
    const { t, make, form } = drawing;
    const { kind, label, placeholder, optional } = field;
    switch (kind) {
        case 'people': {
            const people = { blockId: actionIds.people, actionId: actionIds.people };
            return form.person ? [] : [make.peopleField(people, t(label), t(placeholder))];
        }
        case 'role': {
            const role = { blockId: actionIds.role, actionId: actionIds.role };
            const held = (form.heldRoles ?? []).map((each) => ({
                value: each.id,
                text: t('panel-held-role', { role: roleName(t, each) }),
            }));
            const options = [...form.roles.map((each) => ({ value: each.id, text: roleName(t, each) })), ...held];
            return [make.choiceField(role, t(label), t(placeholder), options)];
        }
        case 'duration':
            return durationBlocks(drawing, field);
        case 'text': {
            const reason = { blockId: actionIds.reason, actionId: actionIds.reason };
            return [{ ...make.textField(reason, t(label), t(placeholder)), optional }];
        }
    }
}

/** People first, whatever the order in which the parameters are typed. */
const FIELD_ORDER: readonly Field['kind'][] = ['people', 'role', 'duration', 'text'];

function fieldsOf(action: RegisteredAction): Field[] {
    const fields = parametersOf(action).map((name) => parameters[name].field);
    return fields
        .filter((field) => field !== undefined)
        .sort((one, other) => FIELD_ORDER.indexOf(one.kind) - FIELD_ORDER.indexOf(other.kind));
}

function drawn(drawing: Drawing, fields: readonly Field[]): LayoutBlock[] {
    return fields.flatMap((field) => fieldBlocks(drawing, field));
}

/** Fields that may turn out wrong although they were right once are there whatever else is shown. */
function lastingBlocks(drawing: Drawing): LayoutBlock[] {
    return drawn(
        drawing,
        fieldsOf(drawing.form.action).filter(({ kind }) => kind === 'people' || kind === 'role'),
    );
}

function entryBlocks(drawing: Drawing): LayoutBlock[] {
    const { t, make, form } = drawing;
    const { action, person, room } = form;
    const target = person ? personText(person) : t('panel-chosen-people');
    return [
        make.section('consequence', t(`action-${action.name}-consequence`, { target, room: roomText(t, room) })),
        ...roomBlocks(t, make, form),
        ...drawn(drawing, fieldsOf(action)),
        dryRunBlock(drawing),
    ];
}

/**
 * What would happen, in the place of most fields: clients leave a form where it was scrolled to, and keep what was
 * entered in fields that are gone. The way back shows them again.
 */
function rehearsalBlocks(drawing: Drawing, rehearsal: string): LayoutBlock[] {
    const { t, make, form } = drawing;
    const back = {
        blockId: 'back',
        actionId: actionIds.backToForm,
        text: t('panel-back-to-form'),
        value: form.action.name,
    };
    return [
        ...make.noticeOnTop(rehearsal),
        ...roomBlocks(t, make, form),
        ...lastingBlocks(drawing),
        dryRunBlock(drawing),
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
    const drawing = { t, make, form };
    return {
        id,
        title: plain(title),
        blocks:
            rehearsal === undefined
                ? [...make.noticeOnTop(problem), ...entryBlocks(drawing)]
                : rehearsalBlocks(drawing, rehearsal),
        submit: make.button({
            blockId: 'submit',
            actionId: 'submit',
            text: isGivingUpRooms(form) ? t('panel-all-the-same', { action: title }) : title,
            ...submitValue(form),
            style: isDangerous(form) ? 'danger' : 'primary',
        }),
        close: make.button({ blockId: 'close', actionId: 'close', text: t('panel-cancel') }),
    };
}
