// The command "export": all cases of this room as CSV files, sent to the moderator directly; many take a while.
import { asSeenBy } from '../moderation/cases/as-seen-by';
import type { CasePage } from '../moderation/cases/case-book';
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { CaseOffice } from '../moderation/cases/case-command';
import { toCsv } from '../moderation/cases/csv';
import type { Case } from '../moderation/cases/fold';
import { settle, settlingOf } from '../moderation/cases/settle';
import { failure, refusal, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

/** So many are read at once: whoever else waits for an answer does not notice. */
const CASES_AT_ONCE = 100;
const CASES_A_FILE = 2000;

export interface Exported {
    readonly names: readonly string[];
    readonly count: number;
}

/** What was sent, or the promise of it, where there is so much that it takes a while. */
export type ExportAnswer = Exported | { readonly later: Promise<Result<Exported>> };

function fileName(room: string, time: number, part: number | undefined): string {
    const day = new Date(time).toISOString().slice(0, 10);
    return `cases-${room.replace(/[^\w-]+/g, '-')}-${day}${part === undefined ? '' : `-${part}`}.csv`;
}

async function send(office: CaseOffice, name: string, cases: readonly Case[]): Promise<Result<void>> {
    const { scene, sendFile } = office;
    const settled = await settle(settlingOf(office), cases);
    const seen = settled.map((each) => asSeenBy(scene.moderator, each));
    const sent = await sendFile(scene.moderator.username, name, toCsv(seen));
    return sent.ok ? sent : failure(refusal('mod-file-not-sent'));
}

/** As many as a file holds, beginning with what was read already. */
async function fill({ book, scene }: CaseOffice, begun: CasePage, before?: string): Promise<Result<CasePage>> {
    const cases = [...begun.cases];
    let { more } = begun;
    while (more && cases.length < CASES_A_FILE) {
        const last = cases[cases.length - 1]?.id ?? before;
        const page = await book.recent(scene.room.id, CASES_AT_ONCE, last);
        if (!page.ok) {
            return page;
        }
        cases.push(...page.value.cases);
        more = page.value.more;
    }
    return success({ cases, more });
}

/** A file after the other, that of the latest cases first. */
async function sendAll(office: CaseOffice, latest: CasePage): Promise<Result<Exported>> {
    const { scene, now } = office;
    const at = now();
    const names: string[] = [];
    let count = 0;
    let page = await fill(office, latest);
    while (page.ok) {
        const { cases, more } = page.value;
        const isOnly = !more && names.length === 0;
        const name = fileName(scene.room.name, at, isOnly ? undefined : names.length + 1);
        const sent = await send(office, name, cases);
        if (!sent.ok) {
            return sent;
        }
        names.push(name);
        count += cases.length;
        if (!more) {
            return success({ names, count });
        }
        page = await fill(office, { cases: [], more }, cases[cases.length - 1]?.id);
    }
    return page;
}

export const exportCases = defineCaseCommand({
    name: 'export',
    words: ['export'],
    parameters: [],
    options: [],
    for: 'moderators',
    async run(office): Promise<Result<ExportAnswer>> {
        const { book, scene, turns } = office;
        const latest = await book.recent(scene.room.id, CASES_AT_ONCE);
        if (!latest.ok) {
            return latest;
        }
        if (!latest.value.more) {
            return sendAll(office, latest.value);
        }
        // However often somebody asks, they are read for once at a time.
        const place = `export for ${scene.moderator.id}`;
        return success({ later: turns.take([place], () => sendAll(office, latest.value)) });
    },
});
