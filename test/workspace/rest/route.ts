// What an endpoint is: a name, what it asks for before its handler runs, and the handler.
import type { User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import type { Answer } from './answers';
import type { Variant } from './variant';

/** A validator of `@rocket.chat/rest-typings`: it changes types in place where Ajv coerces them. */
export type Validator<T> = ((data: unknown) => data is T) & {
    errors?: readonly { readonly message?: string }[] | null;
};

export interface PublicContext<Query, Body> {
    readonly workspace: Workspace;
    readonly query: Query;
    readonly body: Body;
}

export interface Context<Query, Body> extends PublicContext<Query, Body> {
    /** The caller. */
    readonly user: User;
    readonly variant: Variant;
}

interface Endpoint {
    readonly method: 'GET' | 'POST';
    /** The path after `/api/v1/`. */
    readonly endpoint: string;
    /** Not counted by the limiter of REST. */
    readonly unlimited?: true;
    /** Which servers have it; all of them unless said otherwise. */
    readonly servedBy?: (variant: Variant) => boolean;
}

export interface PublicRoute<Query = unknown> extends Endpoint {
    readonly authRequired: false;
    readonly query?: Validator<Query>;
    handle(context: PublicContext<Query, Readonly<Record<string, unknown>>>): Answer | Promise<Answer>;
}

export interface PrivateRoute<Query = unknown, Body = unknown> extends Endpoint {
    readonly authRequired: true;
    /** Workspace permissions of which the caller needs one. */
    readonly permissionsRequired?: readonly string[];
    readonly query?: Validator<Query>;
    readonly body?: Validator<Body>;
    /** What the documents show where today's server differs. */
    readonly documented?: { readonly body?: Validator<Body>; readonly invalidBodyCode?: string };
    handle(context: Context<Query, Body>): Answer | Promise<Answer>;
}

export type Route = PublicRoute | PrivateRoute;

/** Declares an endpoint that anybody may call; the handler's query has the validator's type. */
export const publicRoute = <Query>(route: Omit<PublicRoute<Query>, 'authRequired'>): PublicRoute => ({
    ...route,
    authRequired: false,
});

/** Declares an endpoint that a logged-in user may call; the handler's query and body have the validators' types. */
export const privateRoute = <Query, Body>(route: Omit<PrivateRoute<Query, Body>, 'authRequired'>): PrivateRoute => ({
    ...route,
    authRequired: true,
});
