// Finds people by name or id.
import type { IUserRead } from '@rocket.chat/apps-engine/definition/accessors';
import { attempt } from './engine/attempt';
import { toPerson } from './engine/converters';
import { success } from './problem';
import type { Result } from './problem';
import type { PeoplePort, Person } from './ports';
import type { RestClient } from './rest/client';
import { readAdminIds, searchUsers } from './rest/reading';
import type { FoundUser } from './rest/reading';
import type { ServiceAccount } from './rest/service-account';

type FoundPerson = Promise<Result<Person | undefined>>;

/**
 * The accessor matches a username exactly, REST in any case. What was typed is tried first, then the lower case that
 * nearly every username has, and only then REST, where a service account allows it.
 */
export function peopleOf(
    reader: IUserRead,
    rest: RestClient,
    account: ServiceAccount | undefined,
    appId: string,
): PeoplePort {
    async function find(read: () => Promise<Parameters<typeof toPerson>[0] | undefined>): FoundPerson {
        const user = await attempt(read);
        return user.ok ? success(user.value ? toPerson(user.value) : undefined) : user;
    }
    const byId: PeoplePort['byId'] = (id) => find(() => reader.getById(id));

    // One event asks for the same name more than once: whose username it is, and then who is called so.
    const searches = new Map<string, Promise<Result<FoundUser[]>>>();
    function search(term: string): Promise<Result<FoundUser[]>> {
        const found = searches.get(term) ?? (account ? searchUsers(rest, term) : Promise.resolve(success([])));
        searches.set(term, found);
        return found;
    }

    async function inAnyCase(username: string): FoundPerson {
        const found = await search(username);
        if (!found.ok) {
            // It may be found the next time.
            searches.delete(username);
            return found;
        }
        const wanted = username.toLowerCase();
        const user = found.value.find((each) => each.username.toLowerCase() === wanted);
        return user ? byId(user.id) : success(undefined);
    }

    async function byTypedUsername(username: string): FoundPerson {
        const lowerCase = username.toLowerCase();
        const typed = await find(() => reader.getByUsername(username));
        return !typed.ok || typed.value || lowerCase === username ? typed : find(() => reader.getByUsername(lowerCase));
    }

    return {
        byId,
        byTypedUsername,
        search,
        adminIds: () => readAdminIds(rest),
        async byUsername(username) {
            const person = await byTypedUsername(username);
            return !person.ok || person.value || !account ? person : inAnyCase(username);
        },
        async isOwn({ id, kind }) {
            if (id === account?.userId) {
                return success(true);
            }
            const own = kind === 'app' ? await find(() => reader.getAppUser(appId)) : success(undefined);
            return own.ok ? success(own.value?.id === id) : own;
        },
    };
}
