// The one way of every request, in the server's order: who, permissions, query, body, rate limit, handler.
import { hasPermission } from '../rules/permissions';
import type { User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { answerToError, failure, lacksPermissions, notLoggedIn, type Answer } from './answers';
import type { RateLimiter } from './rate-limiter';
import { parseBody, parseQuery } from './request';
import type { PrivateRoute, PublicRoute, Route } from './route';
import { checkBody, checkQuery } from './validation';
import type { Variant } from './variant';

export interface Incoming {
    readonly search: string;
    readonly text: string;
    readonly contentType: string | undefined;
    readonly address: string;
    readonly user: User | undefined;
}

export interface Outgoing extends Answer {
    readonly headers?: Readonly<Record<string, string>>;
}

export class Pipeline {
    constructor(
        private readonly workspace: Workspace,
        private readonly variant: Variant,
        private readonly rateLimiter: RateLimiter,
    ) {}

    /** Runs a request through its route. Never throws: errors are answers. */
    async run(route: Route, incoming: Incoming): Promise<Outgoing> {
        const { user } = incoming;
        if (!route.authRequired) return this.open(route, incoming);
        if (!user) return notLoggedIn(this.variant);
        if (this.lacksAll(user, route.permissionsRequired)) return lacksPermissions();
        return this.validated(route, incoming, user);
    }

    private async open(route: PublicRoute, incoming: Incoming): Promise<Outgoing> {
        const query = parseQuery(incoming.search);
        if (!query) return failure('Invalid query parameters');
        const body = parseBody(incoming.text, incoming.contentType);
        const invalid = checkQuery(route, query, this.variant);
        return invalid ?? this.limited(route, incoming, () => route.handle({ workspace: this.workspace, query, body }));
    }

    private lacksAll(user: User, permissions: readonly string[] = []): boolean {
        return permissions.length > 0 && !permissions.some((each) => hasPermission(this.workspace, user._id, each));
    }

    private async validated(route: PrivateRoute, incoming: Incoming, user: User): Promise<Outgoing> {
        const query = parseQuery(incoming.search);
        if (!query) return failure('Invalid query parameters');
        const body = parseBody(incoming.text, incoming.contentType);
        const invalid = checkQuery(route, query, this.variant) ?? checkBody(route, body, this.variant);
        if (invalid) return invalid;
        const { workspace, variant } = this;
        return this.limited(route, incoming, () => route.handle({ workspace, variant, user, query, body }));
    }

    private async limited(
        { method, endpoint, unlimited }: Route,
        { address, user }: Incoming,
        handle: () => Answer | Promise<Answer>,
    ): Promise<Outgoing> {
        const name = `/api/v1/${endpoint}${method.toLowerCase()}`;
        const limit = unlimited ? undefined : this.rateLimiter.count(name, address, user);
        const headers = limit?.headers ?? {};
        if (limit?.error) return { ...answerToError(limit.error), headers };
        try {
            return { ...(await handle()), headers };
        } catch (error) {
            return { ...answerToError(error), headers };
        }
    }
}
