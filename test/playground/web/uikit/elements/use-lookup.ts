// The people or rooms that match what is typed into a lookup.
import { useDebouncedValue } from '@rocket.chat/fuselage-hooks';
import { useEffect, useState } from 'react';
import type { Client } from '../../client';
import { useClient } from '../../client-context';

export interface Found {
    readonly value: string;
    readonly label: string;
}

interface Autocompleted {
    readonly items: readonly { readonly username: string; readonly name?: string }[];
}

async function findPeople({ rest }: Client, term: string): Promise<Found[]> {
    const selector = encodeURIComponent(JSON.stringify({ term }));
    const { items } = await rest.get<Autocompleted>(`/api/v1/users.autocomplete?selector=${selector}`);
    return items.map(({ username, name }) => ({
        value: username,
        label: name === undefined || name === '' ? username : name,
    }));
}

const rooms = ({ chat }: Client, term: string): Found[] =>
    [...chat.get().rooms.values()]
        .filter(({ room }) => room.t !== 'd')
        .map(({ room }) => ({ value: room._id, label: room.fname ?? room._id }))
        .filter(({ label }) => label.toLowerCase().includes(term.toLowerCase()));

/**
 * What to offer: what was found before stays until the next is there. What cannot be looked up is not there.
 *
 * @param typingPause how long nothing must be typed before it is looked up, in milliseconds
 */
export function useLookup(kind: 'users' | 'channels', filter: string, typingPause: number): Found[] {
    const client = useClient();
    const term = useDebouncedValue(filter, typingPause);
    const [found, setFound] = useState<Found[]>([]);
    useEffect(() => {
        let outdated = false;
        const searching = kind === 'users' ? findPeople(client, term) : Promise.resolve(rooms(client, term));
        void searching
            .then((offered) => {
                if (!outdated) setFound(offered);
            })
            .catch(() => undefined);
        return () => {
            outdated = true;
        };
    }, [client, kind, term]);
    return found;
}
