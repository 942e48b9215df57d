// Opens the form of an action, for those who may do it, and reads it when it is submitted.
import { DRY_RUN } from '../moderation/action';
import { MOST_TARGETS } from '../moderation/request';
import type { RequestedDuration, TargetName } from '../moderation/request';
import { readDuration } from '../moderation/time/duration';
import type { RegisteredAction } from '../actions/index';
import type { Desk } from '../moderation/desk';
import { failure, refusal, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';
import { actionIds } from './action-ids';
import type { PanelView } from './blocks';
import { actionModal, ENDLESS, RELINQUISH } from './views/action-modal';
import type { ActionForm } from './views/action-modal';
import type { ActionViewName } from './view-name';
import type { Visit } from './visit';

const NOTHING_TOLD = { problem: undefined, rehearsal: undefined };

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
    return success({
        room: desk.room,
        action,
        person: member.value.person,
        roles: offer?.roles ?? [],
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
    readonly duration?: RequestedDuration;
    readonly reason: string;
    /** Only to show what would happen. */
    readonly dryRun: boolean;
}

function texts(value: unknown): string[] {
    return Array.isArray(value)
        ? value.filter((entry): entry is string => typeof entry === 'string' && entry !== '')
        : [];
}

function readTargets({ personId }: ActionViewName, entered: Entered): TargetName[] {
    const named = new Map(texts(entered[actionIds.people]).map((username) => [username.toLowerCase(), username]));
    return personId === undefined ? [...named.values()].map((username) => ({ username })) : [{ id: personId }];
}

function trimmed(value: unknown): string {
    return typeof value === 'string' ? value.trim() : '';
}

/** The duration entered: the other one where something stands there, else the one chosen. */
function readEnteredDuration(action: RegisteredAction, entered: Entered): RequestedDuration | undefined | 'invalid' {
    const word = trimmed(entered[actionIds.otherDuration]) || trimmed(entered[actionIds.duration]);
    if (!action.duration || word === '') {
        return undefined;
    }
    return word === ENDLESS ? 'endless' : (readDuration(word) ?? 'invalid');
}

type FieldErrors = Readonly<Record<string, string>>;

function missingFields({ t }: Visit, action: RegisteredAction, targets: number, entered: Entered): FieldErrors {
    const { parameters } = action;
    return {
        ...(targets === 0 || targets > MOST_TARGETS
            ? { [actionIds.people]: t('panel-choose-people', { limit: MOST_TARGETS }) }
            : {}),
        ...(parameters.includes('role') && trimmed(entered[actionIds.role]) === ''
            ? { [actionIds.role]: t('panel-choose-role') }
            : {}),
        ...(parameters.includes('text') && trimmed(entered[actionIds.reason]) === ''
            ? { [actionIds.reason]: t('words-missing-text') }
            : {}),
    };
}

/** The filled form, or what is missing, by the id of its field. */
export function readForm(
    visit: Visit,
    action: RegisteredAction,
    name: ActionViewName,
    entered: Entered,
): { readonly form: FilledForm } | { readonly errors: FieldErrors } {
    const targets = readTargets(name, entered);
    const duration = readEnteredDuration(action, entered);
    const errors = {
        ...missingFields(visit, action, targets.length, entered),
        ...(duration === 'invalid' ? { [actionIds.otherDuration]: visit.t('words-missing-duration') } : {}),
    };
    if (duration === 'invalid' || Object.keys(errors).length > 0) {
        return { errors };
    }
    return {
        form: {
            targets,
            ...(action.parameters.includes('role') ? { role: trimmed(entered[actionIds.role]) } : {}),
            ...(duration === undefined ? {} : { duration }),
            reason: trimmed(entered[actionIds.reason]),
            dryRun: trimmed(entered[actionIds.whatToDo]) === DRY_RUN,
        },
    };
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
