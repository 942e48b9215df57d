// What a document's examples are as data, and the examples that documents have in common.

export type Json = Readonly<Record<string, unknown>>;

export interface Vector {
    /** The heading of the example in its document. */
    readonly example: string;
    readonly loggedIn?: false;
    readonly request: Json;
    /** What today's server is sent instead, where it no longer takes the documented request. */
    readonly requestToday?: Json;
    readonly status: number;
    readonly answer: Json;
    /** The whole answer of today's server where it differs from the document (rest-semantics §17). */
    readonly today?: { readonly status?: number; readonly answer: Json };
}

export interface SeedDocument {
    readonly title: string;
    readonly method: 'GET' | 'POST';
    readonly endpoint: string;
    /** The first is the success. */
    readonly vectors: readonly [Vector, ...Vector[]];
}

/** The header values that every document shows. */
export const headers = {
    userId: 'rbXAPnMktTFbNpwtJ',
    authToken: 'RScctEHSmLGZGywfIhWyRpyofhKOiMoUIpimhvheU3f',
};

const loginMessage = 'You must be logged in to do this.';

/** The example that every document ends with. */
export const authorizationError = (request: Json): Vector => ({
    example: 'Authorization Error',
    loggedIn: false,
    request,
    status: 401,
    answer: { status: 'error', message: loginMessage },
    today: { answer: { success: false, status: 'error', error: loginMessage, message: loginMessage } },
});

/** The example of a target that is not there. */
export const invalidUser: Json = {
    success: false,
    error: 'The required "userId" or "username" param provided does not match any users [error-invalid-user]',
    errorType: 'error-invalid-user',
};
