// Opens the form of an action, for those who may do it, and reads it when it is submitted.
import { DRY_RUN } from '../moderation/action';
import { MOST_TARGETS } from '../moderation/request';
import type { TargetName } from '../moderation/request';
import type { Duration } from '../moderation/time/duration';
import type { RegisteredAction } from '../actions/index';
import { readingProblemText } from '../answers/reading-text';
import type { Desk } from '../moderation/desk';
import { readFields } from '../parameters/form-fields';
import type { FieldName } from '../parameters/form-fields';
import type { ReadingProblem } from '../parameters/reading';
import type { Translate } from '../texts/translate';
import { failure, refusal, success } from '../workspace/problem';
import type { Person } from '../workspace/ports';
import type { Result } from '../workspace/problem';
import { actionIds } from './action-ids';
import type { PanelView } from './blocks';
import { actionModal, AGAIN, RELINQUISH } from './views/action-modal';
import type { ActionForm } from './views/action-modal';
import type { ActionViewName } from './view-name';
import type { Visit } from './visit';

const NOTHING_TOLD = { problem: undefined, rehearsal: undefined };

/** Until when it is done already, for the one to whom it is. */
async function standingEnd(
    desk: Desk,
    action: RegisteredAction,
    person: Person,
): Promise<Result<ActionForm['stands']>> {
    const standing = await desk.standing(action, person);
    return standing.ok ? success({ until: standing.value?.until }) : standing;
}

/** The form for one person, with only the roles that could be given or taken; refused where the act would be. */
async function formForPerson(desk: Desk, action: RegisteredAction, personId: string): Promise<Result<ActionForm>> {
    const target = { id: personId };
    const [member, rooms] = await Promise.all([desk.member(target, [action]), desk.foretell(action, target)]);
    if (!member.ok) {
        return member;
    }
    const [offer] = member.value.offers;
    const [obstacle] = member.value.refusals;
    if (!offer && obstacle) {
        return failure(obstacle);
    }
    const stands = offer?.again ? await standingEnd(desk, action, member.value.person) : success(undefined);
    if (!stands.ok) {
        return stands;
    }
    return success({
        room: desk.room,
        action,
        now: desk.now(),
        defaultDuration: desk.defaultDuration(action),
        stands: stands.value,
        person: member.value.person,
        roles: offer?.roles ?? [],
        heldRoles: offer?.heldRoles ?? [],
        rooms: rooms.ok ? rooms.value : undefined,
        ...NOTHING_TOLD,
    });
}

async function formForSeveral(desk: Desk, action: RegisteredAction): Promise<Result<ActionForm>> {
    const [able, roles] = await Promise.all([desk.abilities([action]), desk.roles()]);
    if (!able.ok) {
        return able;
    }
    if (!roles.ok) {
        return roles;
    }
    const permission = action
        .rights()
        .flat()
        .map((right) => right.permission);
    return able.value.length > 0
        ? success({
              room: desk.room,
              action,
              now: desk.now(),
              defaultDuration: desk.defaultDuration(action),
              person: undefined,
              roles: roles.value,
              rooms: undefined,
              ...NOTHING_TOLD,
          })
        : failure(refusal('error-not-allowed', { permission: permission.join(', ') }));
}

/** The form of an action as it stands now, with what came of the last try. */
export async function openForm(
    { t, appId }: Visit,
    desk: Desk,
    action: RegisteredAction,
    { personId, reportId }: Pick<ActionViewName, 'personId' | 'reportId'>,
    told: Pick<ActionForm, 'problem' | 'rehearsal'> = NOTHING_TOLD,
): Promise<Result<PanelView>> {
    const form = await (personId === undefined ? formForSeveral(desk, action) : formForPerson(desk, action, personId));
    return form.ok ? success(actionModal(t, appId, { ...form.value, ...told, reportId })) : form;
}

/** A view that was sent. */
export interface Submitted {
    readonly viewId: string;
    readonly state: unknown;
    /** Whether it was the form that lists the rooms to be given up. */
    readonly confirmed: boolean;
    /** Whether it was the form of what is done already. */
    readonly again: boolean;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null;
}

/** A submitted view as the client sent it, which may be anything. */
export function readSubmitted(view: unknown): Submitted {
    const { id, state, submit }: Readonly<Record<string, unknown>> = isObject(view) ? view : {};
    return {
        viewId: typeof id === 'string' ? id : '',
        state,
        confirmed: isObject(submit) && submit['value'] === RELINQUISH,
        again: isObject(submit) && submit['value'] === AGAIN,
    };
}

/** What was entered: texts by action id, whatever blocks they stand in. */
export type Entered = Readonly<Record<string, unknown>>;

/** The state of a submitted view, without its blocks; anything malformed counts as not entered. */
export function readState(state: unknown): Entered {
    const blocks: unknown[] = isObject(state) ? Object.values(state) : [];
    return Object.assign({}, ...blocks.filter(isObject)) as Entered;
}

export interface FilledForm {
    readonly targets: readonly TargetName[];
    readonly role?: string;
    readonly duration?: Duration;
    readonly reason: string;
    /** Only to show what would happen. */
    readonly dryRun: boolean;
}

type FieldErrors = Readonly<Record<string, string>>;

/** The ids of the fields by what is entered in them. */
const FIELD_IDS: Readonly<Record<FieldName, string>> = {
    people: actionIds.people,
    role: actionIds.role,
    otherDuration: actionIds.otherDuration,
    reason: actionIds.reason,
};

/** In a form people and a role are chosen. */
function fieldError(t: Translate, problem: ReadingProblem): string {
    switch (problem.kind) {
        case 'missing-targets':
        case 'too-many-targets':
            return t('panel-choose-people', { limit: MOST_TARGETS });
        case 'missing-role':
            return t('panel-choose-role');
        default:
            // Errors at fields are plain text.
            return readingProblemText(t, problem).replace(/`/g, '');
    }
}

/** The filled form, or what is missing, by the id of its field. */
export function readForm(
    { t }: Visit,
    action: RegisteredAction,
    { personId }: ActionViewName,
    entered: Entered,
): { readonly form: FilledForm } | { readonly errors: FieldErrors } {
    const { meaning, problems } = readFields(
        action,
        {
            people: entered[actionIds.people],
            role: entered[actionIds.role],
            duration: entered[actionIds.duration],
            otherDuration: entered[actionIds.otherDuration],
            reason: entered[actionIds.reason],
        },
        personId !== undefined,
    );
    const wrong = Object.entries(problems) as [FieldName, ReadingProblem][];
    if (wrong.length > 0) {
        return {
            errors: Object.fromEntries(wrong.map(([field, problem]) => [FIELD_IDS[field], fieldError(t, problem)])),
        };
    }
    const { people, ...rest } = meaning;
    const targets = personId === undefined ? people.map((username) => ({ username })) : [{ id: personId }];
    return { form: { ...rest, targets, dryRun: entered[actionIds.whatToDo] === DRY_RUN } };
}

/** The field that refusals are about; the target of a form for one person has none. */
export function fieldFor(
    action: RegisteredAction,
    { personId }: ActionViewName,
    codes: readonly string[],
): string | undefined {
    if (action.parameters.includes('role') && codes.every((code) => code.includes('role'))) {
        return actionIds.role;
    }
    return personId === undefined ? actionIds.people : undefined;
}
