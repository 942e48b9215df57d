// How long a message may be, as the workspace has set it.
import type { IEnvironmentRead } from '@rocket.chat/apps-engine/definition/accessors';

const SETTING = 'Message_MaxAllowedSize';
const USUAL_LIMIT = 5000;
const LIFE_MILLISECONDS = 60000;

/** Kept for a minute, as reading a setting is a round trip. */
export class MessageLimit {
    private known: { readonly limit: Promise<number>; readonly until: number } | undefined;

    public constructor(private readonly now: () => number) {}

    /** In characters; Rocket.Chat's usual limit where it cannot be read. */
    public read(environment: IEnvironmentRead): Promise<number> {
        if (!this.known || this.known.until <= this.now()) {
            this.known = { limit: readLimit(environment), until: this.now() + LIFE_MILLISECONDS };
        }
        return this.known.limit;
    }
}

async function readLimit(environment: IEnvironmentRead): Promise<number> {
    try {
        const limit: unknown = await environment.getServerSettings().getValueById(SETTING);
        return typeof limit === 'number' && limit > 0 ? limit : USUAL_LIMIT;
    } catch {
        return USUAL_LIMIT;
    }
}
