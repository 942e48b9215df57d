// Hands the client to the components.
import { createContext, use } from 'react';
import type { Client } from './client';

export const ClientContext = createContext<Client | undefined>(undefined);

export function useClient(): Client {
    const client = use(ClientContext);
    if (!client) throw new Error('Nobody is logged in here.');
    return client;
}
