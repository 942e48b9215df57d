// The permission table, kept for a minute: one REST read serves every act of that minute, and an outage a little longer.
import { DEFAULT_PERMISSIONS } from './default-permissions';
import { failure, refusal, success } from './problem';
import type { Problem, Result } from './problem';
import type { PermissionTable } from './ports';
import { readPermissionTable } from './rest/reading';
import type { RestClient } from './rest/client';

const FRESH_MILLISECONDS = 60000;
/** How long the last known table serves while no newer one can be read. */
const LAST_KNOWN_MILLISECONDS = 600000;
/** An outage shall not cost every act a time-out. */
const RETRY_MILLISECONDS = 10000;

interface Remembered {
    known?: { readonly table: PermissionTable; readonly at: number };
    failed?: { readonly problem: Problem; readonly at: number };
}

/** No outage: it says itself how long to wait, and costs no call until then. */
function isRateLimit({ code }: Problem): boolean {
    return code === 'mod-rate-limited';
}

export class PermissionTableCache {
    private remembered: Remembered = {};

    constructor(private readonly now: () => number) {}

    /**
     * The table: the live one where there is a service account, Rocket.Chat's documented defaults where there is none.
     *
     * @returns a table read within the last minute; while that fails, the last known one for ten minutes from when it
     * was read, and then `mod-permissions-unreadable` with its cause in `because`; or `mod-rate-limited`.
     */
    async read(rest: RestClient, live: boolean): Promise<Result<PermissionTable>> {
        if (!live) {
            return success(DEFAULT_PERMISSIONS);
        }
        const { remembered } = this;
        const { known, failed } = remembered;
        if (known && this.isWithin(FRESH_MILLISECONDS, known.at)) {
            return success(known.table);
        }
        return failed && this.isWithin(RETRY_MILLISECONDS, failed.at)
            ? this.lastKnown(remembered, failed.problem)
            : this.readNow(remembered, rest);
    }

    forget(): void {
        // A read that is still under way keeps its answer to itself: it may come from another server by now.
        this.remembered = {};
    }

    private async readNow(remembered: Remembered, rest: RestClient): Promise<Result<PermissionTable>> {
        const at = this.now();
        const table = await readPermissionTable(rest);
        if (!table.ok) {
            if (!isRateLimit(table.problem)) {
                remembered.failed = { problem: table.problem, at: this.now() };
            }
            return this.lastKnown(remembered, table.problem);
        }
        remembered.known = { table: table.value, at };
        delete remembered.failed;
        return table;
    }

    private lastKnown({ known }: Remembered, because: Problem): Result<PermissionTable> {
        if (known && this.isWithin(LAST_KNOWN_MILLISECONDS, known.at)) {
            return success(known.table);
        }
        return failure(isRateLimit(because) ? because : refusal('mod-permissions-unreadable', { because }));
    }

    private isWithin(milliseconds: number, since: number): boolean {
        return this.now() < since + milliseconds;
    }
}
