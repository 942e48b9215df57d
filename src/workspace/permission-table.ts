// The permission table, kept for a minute: one REST read serves every act of that minute.
import { DEFAULT_PERMISSIONS } from './default-permissions';
import { success } from './problem';
import type { Result } from './problem';
import type { PermissionTable } from './ports';
import { readPermissionTable } from './rest/reading';
import type { RestClient } from './rest/client';

const LIFE_MILLISECONDS = 60000;

export class PermissionTableCache {
    private kept: { readonly table: PermissionTable; readonly until: number } | undefined;

    constructor(private readonly now: () => number) {}

    /** The table: the live one where there is a service account, Rocket.Chat's documented defaults where there is none. */
    async read(rest: RestClient, live: boolean): Promise<Result<PermissionTable>> {
        if (!live) {
            return success(DEFAULT_PERMISSIONS);
        }
        if (this.kept && this.now() < this.kept.until) {
            return success(this.kept.table);
        }
        const table = await readPermissionTable(rest);
        if (table.ok) {
            this.kept = { table: table.value, until: this.now() + LIFE_MILLISECONDS };
        }
        return table;
    }

    forget(): void {
        this.kept = undefined;
    }
}
