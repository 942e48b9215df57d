// The people or rooms that match what is typed into a lookup.
import { useDebouncedValue } from '@rocket.chat/fuselage-hooks';
import { useEffect, useState } from 'react';
import type { Client } from '../../client';
import { useClient } from '../../client-context';

export interface Found {
    readonly value: string;
    readonly label: string;
}

const typingPause = 1000;

interface Autocompleted {
    readonly items: readonly { readonly username: string; readonly name?: string }[];
}

async function findPeople({ rest }: Client, term: string): Promise<Found[]> {
    const selector = encodeURIComponent(JSON.stringify({ term }));
    const { items } = await rest.get<Autocompleted>(`/api/v1/users.autocomplete?selector=${selector}`);
    return items.map(({ username, name = username }) => ({ value: username, label: `${name} (${username})` }));
}

const rooms = ({ chat }: Client): Found[] =>
    [...chat.get().rooms.values()]
        .filter(({ room }) => room.t !== 'd')
        .map(({ room }) => ({ value: room._id, label: room.fname ?? room._id }));

/**
 * What to offer. What is already chosen stays among it, since the field takes the labels of its values from here.
 * The first list comes at once, each later one a second after the last letter.
 */
export function useLookup(kind: 'users' | 'channels', filter: string, chosen: readonly string[]): Found[] {
    const client = useClient();
    const term = useDebouncedValue(filter, typingPause);
    const [found, setFound] = useState<Found[]>([]);
    /** Every label that was ever found. */
    const [labels, setLabels] = useState<ReadonlyMap<string, string>>(new Map());
    useEffect(() => {
        let outdated = false;
        const show = (people: Found[]): void => {
            if (outdated) return;
            setFound(people);
            setLabels((known) => new Map([...known, ...people.map(({ value, label }) => [value, label] as const)]));
        };
        const searching = kind === 'users' ? findPeople(client, term) : Promise.resolve(rooms(client));
        searching.then(show, (error: unknown) => {
            client.toasts.showError(error);
        });
        return () => {
            outdated = true;
        };
    }, [client, kind, term]);
    const missing = chosen.filter((value) => !found.some((each) => each.value === value));
    return [...found, ...missing.map((value) => ({ value, label: labels.get(value) ?? value }))];
}
