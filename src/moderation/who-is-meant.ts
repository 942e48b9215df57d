// Whose names stand among words: people whom an action could concern here, and people by what they are called.
import { success } from '../workspace/problem';
import type { Problem, Result } from '../workspace/problem';
import type { NamedUser, Person } from '../workspace/ports';
import type { Action } from './action';
import { checkPermission, checkRoomType } from './checks';
import type { Scene } from './scene';

/** Why the moderator may not do it to anybody here, whoever that may be. */
export async function whyNotTry(scene: Scene, action: Action): Promise<Problem | undefined> {
    const permission = await checkPermission(action, scene, undefined);
    if (!permission.ok || permission.value) {
        return permission.ok ? permission.value : permission.problem;
    }
    return action.scope === 'room' ? checkRoomType(action, scene) : undefined;
}

/** Whether someone is whom the action may be meant for: a member of the room, for what is done to members. */
async function isConcerned(
    { target, scope }: Pick<Action, 'target' | 'scope'>,
    scene: Scene,
    person: Person | undefined,
): Promise<Result<boolean>> {
    if (!person) {
        return success(false);
    }
    return target === 'member' && scope !== 'workspace' ? scene.isMember(person) : success(true);
}

/**
 * The usernames among the names, of people whom the action could concern here. Only these names are looked up.
 *
 * @param thoroughly in any case, which may take REST; else as typed, or in lower case
 */
export async function peopleAmong(
    scene: Scene,
    action: Pick<Action, 'target' | 'scope'>,
    names: readonly string[],
    thoroughly: boolean,
): Promise<Result<readonly string[]>> {
    const { people } = scene.reading;
    const known: string[] = [];
    const found = await Promise.all(
        names.map((name) => (thoroughly ? people.byUsername(name) : people.byTypedUsername(name))),
    );
    for (const [position, person] of found.entries()) {
        if (!person.ok) {
            return person;
        }
        const concerned = await isConcerned(action, scene, person.value);
        if (!concerned.ok) {
            return concerned;
        }
        if (concerned.value) {
            known.push(names[position] ?? '');
        }
    }
    return success(known);
}

/** Whether a text is what someone is called, or begins with it: their name, or the first word of it alone. */
function isCalled(text: string, { name }: NamedUser): boolean {
    const [said, called] = [text.toLowerCase(), name.toLowerCase()];
    return called !== '' && (said === called || said.startsWith(`${called} `) || called.split(' ')[0] === said);
}

/** So many words of a text are looked for; names have seldom more. */
const MOST_WORDS = 2;

/** People who are called so, as far as Rocket.Chat shows them. */
export async function peopleCalled({ reading }: Scene, text: string): Promise<Result<readonly NamedUser[]>> {
    const words = text.trim().split(/\s+/);
    const found = await reading.people.search(words.slice(0, MOST_WORDS).join(' '));
    return found.ok ? success(found.value.filter((user) => isCalled(words.join(' '), user))) : found;
}

/** Whether a role is called so, by its id or name. */
export async function isRole({ reading }: Scene, name: string): Promise<Result<boolean>> {
    const role = await reading.roles.byIdOrName(name);
    return role.ok ? success(role.value !== undefined) : role;
}
