// The people of the fake workspace, as the port of people gives them.
import { success } from '../../../src/workspace/problem';
import type { Result } from '../../../src/workspace/problem';
import type { PeoplePort, Person } from '../../../src/workspace/ports';
import type { Calls } from './calls';
import type { State } from './state';

function copyOf(person: Person | undefined): Result<Person | undefined> {
    return success(person && { ...person, workspaceRoles: [...person.workspaceRoles] });
}

function called({ people }: State, username: string): Person | undefined {
    return people.find((person) => person.username === username.toLowerCase());
}

/** REST `users.autocomplete`: active people whose username or name has the text in it. */
function found({ people, live }: State, text: string): Person[] {
    const wanted = text.toLowerCase();
    return people
        .filter(({ active, username, name }) => active && `${username}\n${name}`.toLowerCase().includes(wanted))
        .slice(0, live ? 10 : 0);
}

export function fakePeople(calls: Calls, state: State): PeoplePort {
    return {
        byUsername: (username) => calls.call('people.byUsername', [username], () => copyOf(called(state, username))),
        byTypedUsername: (username) =>
            calls.call('people.byTypedUsername', [username], () => copyOf(called(state, username))),
        search: (text) => calls.call('people.search', [text], () => success(found(state, text))),
        // Only of the users of apps it is read which of them is the app's own.
        isOwn: (person) => {
            const isOwn = (): Result<boolean> => success(state.ownAccounts.includes(person.id));
            return person.kind === 'app' ? calls.call('people.isOwn', [person], isOwn) : Promise.resolve(isOwn());
        },
        byId: (id) => calls.call('people.byId', [id], () => copyOf(state.people.find((person) => person.id === id))),
        adminIds: () =>
            calls.call('people.adminIds', [], () =>
                success(
                    state.people.filter(({ workspaceRoles }) => workspaceRoles.includes('admin')).map(({ id }) => id),
                ),
            ),
    };
}
