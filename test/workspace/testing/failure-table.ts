// A table of refusals: each row is sent over HTTP, answered exactly so, and changes nothing.
import type { Harness, PersonName } from './harness';

export interface FailureRow {
    readonly name: string;
    /** Null for nobody. */
    readonly as: PersonName | null;
    readonly endpoint: string;
    readonly body: Readonly<Record<string, unknown>>;
    readonly arrange?: (harness: Harness) => void;
    readonly status?: number;
    /** The whole body but for `success: false`. */
    readonly answer: Readonly<Record<string, unknown>>;
}

/** A coded refusal: the code bare and in brackets. */
export const coded = (errorType: string, reason: string, details?: unknown): Readonly<Record<string, unknown>> => ({
    error: reason === '' ? `[${errorType}]` : `${reason} [${errorType}]`,
    errorType,
    ...(details === undefined ? {} : { details }),
});

export const unknownUser = coded(
    'error-invalid-user',
    'The required "userId" or "username" param provided does not match any users',
);

export const noUserGiven = coded(
    'error-user-param-not-provided',
    'The required "userId" or "username" param was not provided',
);

/** Declares one test a row. */
export function failureTable(use: () => Harness, rows: readonly FailureRow[]): void {
    it.each(rows)('$name', async ({ as, endpoint, body, arrange, status = 400, answer }) => {
        const harness = use();
        arrange?.(harness);
        const before = harness.snapshot();
        const reply = await harness.post(as, endpoint, body);
        expect(reply.body).toEqual({ success: false, ...answer });
        expect(reply.status).toBe(status);
        expect(harness.snapshot()).toEqual(before);
    });
}
