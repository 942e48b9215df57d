// Cases as a table for spreadsheets: one line a case, oldest first. What was corrected stands beside what it was before.
import { originalOf } from './fold';
import type { Case } from './fold';

function timeOf(time: number | undefined): string {
    return time === undefined ? '' : new Date(time).toISOString();
}

const COLUMNS: readonly (readonly [string, (found: Case) => string])[] = [
    ['case', ({ id }) => id],
    ['time', ({ at }) => timeOf(at)],
    ['action', ({ action }) => action],
    ['role', ({ role }) => role?.name ?? ''],
    ['target', ({ target }) => target.username],
    ['target id', ({ target }) => target.id],
    ['moderator', ({ moderator }) => moderator.username],
    ['moderator id', ({ moderator }) => moderator.id],
    ['reason', ({ reason }) => reason],
    ['original reason', (found) => originalOf(found).reason],
    ['state', ({ state, code }) => (code === undefined ? state : `${state} ${code}`)],
    ['until', ({ until }) => timeOf(until)],
    ['original until', (found) => timeOf(originalOf(found).until)],
    ['changed by', ({ amendments }) => amendments.map(({ by }) => by.username).join(' ')],
    ['ended', ({ ended }) => timeOf(ended?.since)],
    ['how ended', ({ ended }) => ended?.how ?? ''],
    ['ended by', ({ ended }) => ended?.by?.username ?? ''],
    ['ended by case', ({ ended }) => ended?.endedBy ?? ''],
    ['report', ({ report }) => report ?? ''],
];

/**
 * What a spreadsheet takes for a formula where a cell begins: for one that parts cells at `;` or tabs, that is in the
 * middle of a cell too, and quotation marks there keep nothing together.
 */
const FORMULA = /(?:^|[;\t\r\n])[\s"]*(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** Quoted where it must be; what a spreadsheet would take for a formula is kept as text. */
function cell(text: string): string {
    const harmless = text.replace(FORMULA, "$&'");
    return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}

export function toCsv(cases: readonly Case[]): string {
    const lines = [...cases]
        .sort((one, other) => (one.id < other.id ? -1 : 1))
        .map((found) => COLUMNS.map(([, read]) => cell(read(found))).join(','));
    return [COLUMNS.map(([name]) => name).join(','), ...lines, ''].join('\r\n');
}
