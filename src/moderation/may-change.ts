// Whether someone may change what was done, or is being done: as the act and its reverse would be judged now.
import { failure, refusal, success } from '../workspace/problem';
import type { Problem, Result } from '../workspace/problem';
import type { Person, Role } from '../workspace/ports';
import type { Action } from './action';
import type { Rules } from './checks';
import { judgePerson } from './judge';
import type { CaseKeeping } from './cases/case-command';
import type { Case } from './cases/fold';
import { personGone } from './cases/record';
import type { RequestedTarget } from './request';
import type { Run } from './runs/fold-run';
import type { Scene } from './scene';

export interface ChangeInQuestion {
    readonly scene: Scene;
    readonly rules: Rules;
    readonly action: Action;
    readonly reverse: Action | undefined;
    readonly target: Person;
    readonly role: Role | undefined;
}

/** What only matters to doing it: whether the person is there, and who would be left. */
function asJudgedForChange(action: Action): Action {
    const onlyForDoing = { lastOwner: undefined, lastAdmin: undefined, refusedWhenArchived: undefined };
    return { ...action, ...onlyForDoing, readsBans: undefined, target: 'anyone' };
}

/** @returns why not: permission, room, self and rank, with the role and the person that it was about. */
export async function checkMayChange(question: ChangeInQuestion): Promise<Problem | undefined> {
    const { scene, rules, action, reverse, target, role } = question;
    if (target.id === scene.moderator.id) {
        return refusal('mod-self');
    }
    for (const each of reverse ? [action, reverse] : [action]) {
        const judged = asJudgedForChange(each);
        const name = { id: target.id };
        const verdict = await judgePerson({ action: judged, scene, name, rules, ...(role ? { role } : {}) }, target);
        if (!verdict.allowed) {
            return verdict.problem;
        }
    }
    return undefined;
}

type Asking = Pick<ChangeInQuestion, 'scene' | 'rules'> & Pick<CaseKeeping, 'actionNamed'>;

/** As {@link checkMayChange}, of what a case tells; whose account is gone holds no rank any more. */
export async function checkMayChangeCase(
    { scene, rules, actionNamed }: Asking,
    found: Case,
): Promise<Problem | undefined> {
    const action = actionNamed(found.action);
    const person = await scene.reading.people.byId(found.target.id);
    if (!person.ok) {
        return person.problem;
    }
    if (!action) {
        return refusal('mod-case-unknown');
    }
    const target = person.value ?? personGone(found.target);
    const reverse = actionNamed(action.undo ?? '');
    return checkMayChange({ ...{ scene, rules, action, reverse, target }, role: found.role });
}

async function roleOf({ reading }: Scene, role: string | undefined): Promise<Result<Role | undefined>> {
    const found = role === undefined ? success(undefined) : await reading.roles.byIdOrName(role);
    return found.ok && role !== undefined && !found.value ? failure(refusal('error-invalid-role', { role })) : found;
}

/** Nobody is found for a name that nobody had when the run was planned. */
async function peopleOf({ reading }: Scene, targets: readonly RequestedTarget[]): Promise<Result<readonly Person[]>> {
    const named = targets.flatMap((target) => ('id' in target ? [{ ...target, username: target.typed ?? '' }] : []));
    const people: Person[] = [];
    for (const reference of named) {
        const found = await reading.people.byId(reference.id);
        if (!found.ok) {
            return found;
        }
        people.push(found.value ?? personGone({ ...reference, name: reference.username }));
    }
    return success(people);
}

/**
 * Whether someone may stop a run: their own always; that of somebody else where they may do and take back all of what is
 * left of it, and are not named in it.
 *
 * @returns why not; `undefined` when they may.
 */
export async function checkMayStop({ scene, rules, actionNamed }: Asking, run: Run): Promise<Problem | undefined> {
    if (run.moderator.id === scene.moderator.id) {
        return undefined;
    }
    const action = actionNamed(run.action);
    if (!action) {
        return refusal('mod-run-unknown');
    }
    if (run.targets.some((target) => 'id' in target && target.id === scene.moderator.id)) {
        return refusal('mod-self');
    }
    const left = run.targets.filter((_, position) => !run.outcomes.has(position));
    const [role, people] = await Promise.all([roleOf(scene, run.role), peopleOf(scene, left)]);
    if (!role.ok) {
        return role.problem;
    }
    if (!people.ok) {
        return people.problem;
    }
    const reverse = actionNamed(action.undo ?? '');
    const question = { scene, rules, action, reverse, role: role.value };
    const problems = await Promise.all(people.value.map((target) => checkMayChange({ ...question, target })));
    return problems.find((problem) => problem !== undefined);
}
