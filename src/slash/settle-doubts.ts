// Settles what the words of an act left open, by looking up just the names in them; what stays open is not done.
import type { RegisteredAction } from '../actions/index';
import { kick } from '../actions/kick';
import { removeRole } from '../actions/remove-role';
import type { Desk } from '../moderation/desk';
import type { ActMeaning, ActReading, Doubt, ReadingProblem } from '../parameters/reading';
import { writeAct } from '../parameters/write';
import { success } from '../workspace/problem';
import type { Problem, Result } from '../workspace/problem';
import type { NamedUser } from '../workspace/ports';

/** What is meant; or what is wrong with the words, with people who may be meant instead; or why that cannot be told. */
export type Settled =
    | { readonly kind: 'meant'; readonly meaning: ActMeaning }
    | { readonly kind: 'problem'; readonly problem: ReadingProblem; readonly people?: readonly NamedUser[] }
    | { readonly kind: 'refused'; readonly problem: Problem };

type Settle<Kind extends Doubt['kind']> = (
    asking: Asking,
    doubt: Extract<Doubt, { kind: Kind }>,
    meaning: ActMeaning,
) => Promise<Settled>;

interface Asking {
    readonly desk: Desk;
    readonly action: RegisteredAction;
}

const BUILT_IN_ROLES = ['owner', 'moderator', 'leader'];

function isRoleHere(desk: Desk, name: string): Promise<Result<boolean>> {
    const isBuiltIn = BUILT_IN_ROLES.includes(name.toLowerCase());
    return isBuiltIn ? Promise.resolve(success(true)) : desk.isRole(name);
}

function unclear(word: string, readings: readonly (ActMeaning | undefined)[]): Settled {
    const known = readings.filter((reading) => reading !== undefined);
    return { kind: 'problem', problem: { kind: 'unclear', word, readings: known } };
}

/** People who are called so, to propose; an accident proposes nobody. */
export async function proposals(desk: Desk, name: string): Promise<readonly NamedUser[]> {
    const found = await desk.peopleCalled(name);
    return found.ok ? found.value : [];
}

const settleMustBePeople: Settle<'must-be-people'> = async ({ desk, action }, { names, otherwise }, meaning) => {
    const known = await desk.peopleAmong(action, names, true);
    if (!known.ok) {
        return { kind: 'refused', problem: known.problem };
    }
    const unknown = names.find((name) => !known.value.includes(name));
    if (unknown === undefined) {
        return { kind: 'meant', meaning };
    }
    if (otherwise) {
        return unclear(unknown, [meaning, otherwise]);
    }
    const suggestion = action.name === kick.name ? await asRoleRemoval(desk, unknown, meaning) : undefined;
    return {
        kind: 'problem',
        problem: { kind: 'no-such-person', word: unknown, ...(suggestion === undefined ? {} : { suggestion }) },
        people: await proposals(desk, unknown),
    };
};

/** `remove moderator @bob`: a role may be taken as well as a person. */
async function asRoleRemoval(desk: Desk, role: string, { people }: ActMeaning): Promise<string | undefined> {
    const isRole = await isRoleHere(desk, role);
    const others = people.filter((username) => username !== role);
    return isRole.ok && isRole.value && others.length > 0
        ? writeAct(removeRole.words, { people: others, role, reason: '' })
        : undefined;
}

/** Whoever stands first behind a bare name tells whether a list of names is meant; the others, how long it is. */
const settleMayBePeople: Settle<'may-be-people'> = async ({ desk, action }, { names, withFirst }, meaning) => {
    const [first = '', ...others] = names;
    const known = await desk.peopleAmong(action, [first], false);
    if (!known.ok) {
        return { kind: 'refused', problem: known.problem };
    }
    if (known.value.length === 0) {
        return { kind: 'meant', meaning };
    }
    const more = await desk.peopleAmong({ ...action, target: 'anyone' }, others, false);
    const end = more.ok ? others.findIndex((name) => !more.value.includes(name)) : 0;
    return unclear(first, [withFirst(end < 0 ? names.length : end + 1), meaning]);
};

const settleMayBeDisplayName: Settle<'may-be-display-name'> = async ({ desk }, { text }, meaning) => {
    const found = await desk.peopleCalled(text);
    if (!found.ok) {
        return { kind: 'refused', problem: found.problem };
    }
    const called = found.value.filter(({ name }) => / /.test(name));
    return called.length === 0
        ? { kind: 'meant', meaning }
        : { kind: 'problem', problem: { kind: 'no-username', word: text }, people: called };
};

const settleMayBeRole: Settle<'may-be-role'> = async ({ desk, action }, { role, otherwise }, meaning) => {
    const first = await isRoleHere(desk, role);
    const second = first.ok && !first.value ? await isRoleHere(desk, otherwise.meaning.role ?? '') : first;
    if (!first.ok) {
        return { kind: 'refused', problem: first.problem };
    }
    if (!second.ok) {
        return { kind: 'refused', problem: second.problem };
    }
    return !first.value && second.value ? settleDoubts(desk, action, otherwise) : { kind: 'meant', meaning };
};

function settleOne(asking: Asking, doubt: Doubt, meaning: ActMeaning): Promise<Settled> {
    switch (doubt.kind) {
        case 'must-be-people':
            return settleMustBePeople(asking, doubt, meaning);
        case 'may-be-people':
            return settleMayBePeople(asking, doubt, meaning);
        case 'may-be-display-name':
            return settleMayBeDisplayName(asking, doubt, meaning);
        case 'may-be-role':
            return settleMayBeRole(asking, doubt, meaning);
    }
}

export async function settleDoubts(
    desk: Desk,
    action: RegisteredAction,
    { meaning, doubts }: ActReading,
): Promise<Settled> {
    const asking = { desk, action };
    // Whoever may not do it at all learns nothing of who is here.
    const refused = doubts.length > 0 ? await desk.whyNotTry(action) : undefined;
    if (refused) {
        return { kind: 'refused', problem: refused };
    }
    for (const doubt of doubts) {
        const settled = await settleOne(asking, doubt, meaning);
        if (settled.kind !== 'meant' || settled.meaning !== meaning) {
            return settled;
        }
    }
    return { kind: 'meant', meaning };
}
