// The page before anyone is logged in: the people of the workspace, one click away.
import { Avatar, Box } from '@rocket.chat/fuselage';
import { useEffect, useState, type ReactNode } from 'react';
import type { Person } from '../state/documents';
import type { Toasts } from '../state/toasts';
import { Rest, type Login } from './rest';

export function usePeople(): readonly Person[] {
    const [people, setPeople] = useState<readonly Person[]>([]);
    useEffect(() => {
        void new Rest().get<{ people: Person[] }>('/playground/people').then((answer) => {
            setPeople(answer.people);
        });
    }, []);
    return people;
}

/** Logs in as a person. */
export const logInAs = (username: string): Promise<Login> => new Rest().post<Login>('/playground/login', { username });

export function describe({ active, roles, holds }: Person): string {
    if (!active) return 'Deactivated';
    const held = holds.map(({ room, roles: names }) => `${names.join(', ')} of ${room}`);
    return [...roles.filter((role) => role !== 'user'), ...held].join(' · ') || 'Member';
}

interface Props {
    readonly toasts: Toasts;
    readonly onLogin: (login: Login) => void;
}

export function PersonPicker({ toasts, onLogin }: Props): ReactNode {
    const people = usePeople();
    return (
        <main className="picker">
            <Box is="h1" fontScale="h1" color="titles-labels" marginBlockEnd="x4">
                Who are you?
            </Box>
            <Box is="p" fontScale="p2" color="hint" marginBlockEnd="x24">
                Choose a person of the demo workspace. Open a second tab to be two people at once.
            </Box>
            <div className="picker-people">
                {people.map((person) => (
                    <button
                        key={person._id}
                        type="button"
                        className="picker-person"
                        onClick={() => {
                            logInAs(person.username).then(onLogin, (error: unknown) => {
                                toasts.showError(error);
                            });
                        }}
                    >
                        <Avatar size="x40" url={`/avatar/${person.username}`} alt="" />
                        <Box textAlign="start" minWidth="none">
                            <Box fontScale="p2b" color="default">
                                {person.name}
                            </Box>
                            <Box fontScale="c1" color="hint">
                                {describe(person)}
                            </Box>
                        </Box>
                    </button>
                ))}
            </div>
        </main>
    );
}
