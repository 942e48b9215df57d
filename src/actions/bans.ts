// The command "bans": everyone who is banned in this room, with the case of the ban where there is one.
import { asSeenBy } from '../moderation/cases/as-seen-by';
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { CaseOffice } from '../moderation/cases/case-command';
import type { Case } from '../moderation/cases/fold';
import { standingCase } from '../moderation/cases/latest-of-kind';
import { roomReference } from '../moderation/cases/record';
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';
import type { BannedPerson } from '../workspace/ports';

export const BANS_A_PAGE = 10;
/** So many stand in an answer that has no pages. */
const MOST_LISTED = 50;

export interface BannedEntry {
    readonly person: BannedPerson;
    /** By which it came about; missing where it was done in Rocket.Chat itself. */
    readonly found: Case | undefined;
    /** The account is deleted since. */
    readonly isGone: boolean;
}

export interface BansAnswer {
    readonly entries: readonly BannedEntry[];
    /** How many are banned in all. */
    readonly total: number;
    readonly page: number;
    readonly lastPage: number;
    /** Those whom the server has banned are not among them. */
    readonly serverHidden: boolean;
}

async function withCase(office: CaseOffice, person: BannedPerson): Promise<Result<BannedEntry>> {
    const room = roomReference(office.scene.room);
    const [found, account] = await Promise.all([
        standingCase(office, { action: 'ban', target: person, room }),
        office.scene.reading.people.byId(person.id),
    ]);
    if (!account.ok) {
        return account;
    }
    // Under the name that they have now: lists keep the one that they had.
    const { username = person.username } = account.value ?? {};
    const named = { ...person, username };
    if (!found.ok) {
        return found;
    }
    const shown = found.value && asSeenBy(office.scene.moderator, found.value);
    return success({ person: named, found: shown, isGone: account.value === undefined });
}

export const bans = defineCaseCommand({
    name: 'bans',
    words: ['bans'],
    parameters: [],
    options: [],
    for: 'moderators',
    async run(office, { page: wanted }): Promise<Result<BansAnswer>> {
        const read = await office.scene.bans();
        if (!read.ok) {
            return read;
        }
        const size = wanted === undefined ? MOST_LISTED : BANS_A_PAGE;
        const people = [...read.value.people].sort((one, other) => one.username.localeCompare(other.username));
        const lastPage = Math.max(0, Math.ceil(people.length / size) - 1);
        const page = Math.min(wanted ?? 0, lastPage);
        const entries: BannedEntry[] = [];
        for (const person of people.slice(page * size, (page + 1) * size)) {
            const entry = await withCase(office, person);
            if (!entry.ok) {
                return entry;
            }
            entries.push(entry.value);
        }
        return success({ entries, total: people.length, page, lastPage, serverHidden: read.value.serverHidden });
    },
});
