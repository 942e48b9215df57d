// Whether someone may change what was done: its end, its reason. As the act and its reverse would be judged now.
import { refusal } from '../workspace/problem';
import type { Problem } from '../workspace/problem';
import type { Person, Role } from '../workspace/ports';
import type { Action } from './action';
import type { Rules } from './checks';
import { judgePerson } from './judge';
import type { CaseKeeping } from './cases/case-command';
import type { Case } from './cases/fold';
import { personGone } from './cases/record';
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

/** As {@link checkMayChange}, of what a case tells; whose account is gone holds no rank any more. */
export async function checkMayChangeCase(
    { scene, rules, actionNamed }: Pick<ChangeInQuestion, 'scene' | 'rules'> & Pick<CaseKeeping, 'actionNamed'>,
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
