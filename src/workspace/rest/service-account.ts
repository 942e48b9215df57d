// The account that REST calls are made with, as an administrator entered it.

export interface ServiceAccount {
    /** Address of the server without a slash at its end. */
    readonly url: string;
    readonly userId: string;
    readonly authToken: string;
}
