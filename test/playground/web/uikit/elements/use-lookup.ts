// The people or rooms that match what is typed into a lookup.
import { useDebouncedValue } from '@rocket.chat/fuselage-hooks';
import { useEffect, useState } from 'react';
import { useClient } from '../../client-context';

export interface Found {
    readonly value: string;
    readonly label: string;
}

const typingPause = 1000;

interface Autocompleted {
    readonly items: readonly { readonly username: string; readonly name?: string }[];
}

/**
 * What to offer. What is already chosen stays among it, since the field takes the labels of its values from here.
 * The first list comes at once, each later one a second after the last letter.
 */
export function useLookup(kind: 'users' | 'channels', filter: string, chosen: readonly string[]): Found[] {
    const { rest, chat } = useClient();
    const term = useDebouncedValue(filter, typingPause);
    const [found, setFound] = useState<Found[]>([]);
    useEffect(() => {
        if (kind === 'channels') return;
        const selector = encodeURIComponent(JSON.stringify({ term }));
        let outdated = false;
        void rest.get<Autocompleted>(`/api/v1/users.autocomplete?selector=${selector}`).then(({ items }) => {
            if (!outdated)
                setFound(
                    items.map(({ username, name = username }) => ({ value: username, label: `${name} (${username})` })),
                );
        });
        return () => {
            outdated = true;
        };
    }, [rest, kind, term]);
    const rooms = [...chat.get().rooms.values()].filter(({ room }) => room.t !== 'd');
    const offered =
        kind === 'users' ? found : rooms.map(({ room }) => ({ value: room._id, label: room.fname ?? room._id }));
    const missing = chosen.filter((value) => !offered.some((each) => each.value === value));
    return [...offered, ...missing.map((value) => ({ value, label: value }))];
}
