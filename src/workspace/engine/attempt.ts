// Calls an accessor so that nothing it throws escapes: every accident becomes a value.
import { failure, refusal, success } from '../problem';
import type { Problem, Result } from '../problem';

const BRACKETED_CODE = /\[([a-z][\w-]+)\]$/;

/** What a throw of the server means: it carries its code in brackets at the end of its sentence, or none at all. */
function problemOf(error: unknown): Problem {
    const sentence = error instanceof Error ? error.message : '';
    const code = BRACKETED_CODE.exec(sentence)?.[1];
    return code
        ? { code, effect: 'none', by: 'server', serverText: sentence }
        : { code: 'mod-engine-failed', effect: 'unknown', by: 'server' };
}

export async function attempt<T>(call: () => Promise<T>): Promise<Result<T>> {
    try {
        return success(await call());
    } catch (error) {
        return failure(problemOf(error));
    }
}

/** For calls whose answer can never be missing: `undefined` is how the engine says that the app lacks a permission. */
export async function attemptDefined<T>(call: () => Promise<T | null | undefined>): Promise<Result<T>> {
    const result = await attempt(call);
    if (!result.ok) {
        return result;
    }
    return result.value === undefined || result.value === null
        ? failure(refusal('mod-app-not-permitted'))
        : success(result.value);
}

/** For lists of people: the engine leaves an empty place where an account was deleted. */
export async function attemptList<T extends object>(
    call: () => Promise<readonly (T | null | undefined)[] | null | undefined>,
): Promise<Result<T[]>> {
    const list = await attemptDefined(call);
    return list.ok ? success(list.value.filter((entry): entry is T => entry !== undefined && entry !== null)) : list;
}
