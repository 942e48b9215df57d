// Finds people by name or id.
import type { IUserRead } from '@rocket.chat/apps-engine/definition/accessors';
import { attempt } from './engine/attempt';
import { toPerson } from './engine/converters';
import { success } from './problem';
import type { Result } from './problem';
import type { PeoplePort, Person } from './ports';
import type { RestClient } from './rest/client';
import { readAdminIds, readUserIdInAnyCase } from './rest/reading';

/**
 * The accessor matches a username exactly, REST in any case. What was typed is tried first, then the lower case that
 * nearly every username has, and only then REST, where a service account allows it.
 */
export function peopleOf(reader: IUserRead, rest: RestClient, live: boolean): PeoplePort {
    async function find(
        read: () => Promise<Parameters<typeof toPerson>[0] | undefined>,
    ): Promise<Result<Person | undefined>> {
        const user = await attempt(read);
        return user.ok ? success(user.value ? toPerson(user.value) : undefined) : user;
    }
    const byId: PeoplePort['byId'] = (id) => find(() => reader.getById(id));

    async function inAnyCase(username: string): Promise<Result<Person | undefined>> {
        const id = await readUserIdInAnyCase(rest, username);
        if (!id.ok) {
            return id;
        }
        return id.value === undefined ? success(undefined) : byId(id.value);
    }

    return {
        byId,
        adminIds: () => readAdminIds(rest),
        async byUsername(username) {
            const lowerCase = username.toLowerCase();
            for (const spelling of lowerCase === username ? [username] : [username, lowerCase]) {
                const person = await find(() => reader.getByUsername(spelling));
                if (!person.ok || person.value) {
                    return person;
                }
            }
            return live ? inAnyCase(username) : success(undefined);
        },
    };
}
