// Reads the query and the body of a request with the habits of Rocket.Chat's router.

type Params = Record<string, unknown>;

/** The parameters of a query string: `a=1&a=2` and `a[]=1` make lists. Undefined when it cannot be decoded. */
export function parseQuery(search: string): Params | undefined {
    try {
        decodeURIComponent(search.replaceAll('+', ' '));
    } catch {
        return undefined;
    }
    const given = new URLSearchParams(search);
    const params: Params = {};
    for (const key of new Set(given.keys())) {
        const values = given.getAll(key);
        const isList = key.endsWith('[]');
        params[isList ? key.slice(0, -2) : key] = isList || values.length > 1 ? values : values[0];
    }
    return params;
}

function parseJson(text: string): Params {
    try {
        const value: unknown = JSON.parse(text);
        return typeof value === 'object' && value !== null ? (value as Params) : {};
    } catch {
        return {};
    }
}

/**
 * The parameters of a body. Broken JSON is an empty body; text without a known content type is spread into its
 * characters, which then fail as unknown parameters.
 */
export function parseBody(text: string, contentType = ''): Params {
    if (contentType.includes('application/json')) return parseJson(text);
    if (contentType.includes('application/x-www-form-urlencoded')) {
        return Object.fromEntries(new URLSearchParams(text));
    }
    return Object.fromEntries(Array.from(text).entries());
}
