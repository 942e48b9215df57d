// Who is logged in in this tab: each tab is a person of its own.
import type { Login } from './rest';

const key = 'playground-login';

export function savedLogin(): Login | undefined {
    const saved = sessionStorage.getItem(key);
    return saved === null ? undefined : (JSON.parse(saved) as Login);
}

export function saveLogin(login: Login | undefined): void {
    if (login) sessionStorage.setItem(key, JSON.stringify(login));
    else sessionStorage.removeItem(key);
}
