// Calls to the server as the logged-in person.

export interface Login {
    readonly userId: string;
    readonly authToken: string;
}

/** An answer that is no success: its status and the words in it. */
export class RestError extends Error {
    constructor(
        readonly status: number,
        message: string,
    ) {
        super(message);
    }
}

function messageOf(body: unknown): string | undefined {
    if (typeof body !== 'object' || body === null) return undefined;
    const { error, message } = body as { error?: unknown; message?: unknown };
    return [error, message].find((each) => typeof each === 'string');
}

async function read(response: Response): Promise<unknown> {
    const text = await response.text();
    if (response.ok) return JSON.parse(text);
    let body: unknown;
    try {
        body = JSON.parse(text);
    } catch {
        body = undefined;
    }
    throw new RestError(response.status, messageOf(body) ?? `The server answered ${response.status}`);
}

export class Rest {
    constructor(private readonly login?: Login) {}

    /** Resolves to the parsed answer; rejects with a `RestError`, or with a `SyntaxError` when a success has no JSON. */
    async get<T>(path: string): Promise<T> {
        return (await read(await fetch(path, { headers: this.headers() }))) as T;
    }

    async post<T>(path: string, body: unknown): Promise<T> {
        const headers = { ...this.headers(), 'Content-Type': 'application/json' };
        return (await read(await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }))) as T;
    }

    private headers(): Record<string, string> {
        return this.login ? { 'X-User-Id': this.login.userId, 'X-Auth-Token': this.login.authToken } : {};
    }
}
