// The whole page: the choice of a person first, then that person's chat.
import { PaletteStyleTag } from '@rocket.chat/fuselage';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { ChatPage } from './chat/chat-page';
import { Client } from './client';
import { ClientContext } from './client-context';
import { PersonPicker } from './session/person-picker';
import { saveLogin, savedLogin } from './session/login';
import { Rest, type Login } from './session/rest';
import type { Me } from './state/chat';
import { Toasts } from './state/toasts';
import { ThemeContext, useThemeChoice } from './theme';
import { ToastRegion } from './toast-region';

const toasts = new Toasts();

interface Session {
    readonly client: Client | undefined;
    readonly logIn: (login: Login) => void;
}

/** Follows the saved login: each change of person is a new client. */
function useSession(): Session {
    const [login, setLogin] = useState(savedLogin);
    const [client, setClient] = useState<Client>();
    const change = useCallback((next: Login | undefined) => {
        saveLogin(next);
        setLogin(next);
    }, []);
    useEffect(() => {
        if (!login) return;
        let started: Client | undefined;
        let outdated = false;
        const logOut = (reason?: string): void => {
            if (reason !== undefined) toasts.show('info', reason);
            change(undefined);
        };
        const start = async (): Promise<void> => {
            const me = await new Rest(login).get<Me>('/playground/me');
            if (outdated) return;
            started = new Client(login, me, toasts, logOut);
            await started.start();
            setClient(started);
        };
        start().catch(() => {
            logOut('Please choose a person again');
        });
        return () => {
            outdated = true;
            started?.stop();
            setClient(undefined);
        };
    }, [login, change]);
    return { client, logIn: change };
}

export function App(): ReactNode {
    const { client, logIn } = useSession();
    const theme = useThemeChoice();
    const picking = savedLogin() === undefined;
    return (
        <ThemeContext value={theme}>
            <PaletteStyleTag theme={theme.name} />
            {client ? (
                <ClientContext value={client}>
                    <ChatPage onChangePerson={logIn} />
                </ClientContext>
            ) : null}
            {picking ? <PersonPicker toasts={toasts} onLogin={logIn} /> : null}
            <ToastRegion toasts={toasts} />
        </ThemeContext>
    );
}
