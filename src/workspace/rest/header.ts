// Reads a header of an answer: names come in lower case from some servers and as they were sent from others.

type Headers = Readonly<Record<string, string>>;

/** @param name in lower case */
export function headerOf(headers: Headers | undefined, name: string): string | undefined {
    return Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
}
