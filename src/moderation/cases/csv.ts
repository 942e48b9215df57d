// Cases as a table for spreadsheets: one line a case, oldest first.
import type { Case } from './fold';

const COLUMNS: readonly (readonly [string, (found: Case) => string])[] = [
    ['case', ({ id }) => id],
    ['time', ({ at }) => new Date(at).toISOString()],
    ['action', ({ action }) => action],
    ['role', ({ role }) => role?.name ?? ''],
    ['target', ({ target }) => target.username],
    ['target id', ({ target }) => target.id],
    ['moderator', ({ moderator }) => moderator.username],
    ['moderator id', ({ moderator }) => moderator.id],
    ['reason', ({ reason }) => reason],
    ['state', ({ state, code }) => (code === undefined ? state : `${state} ${code}`)],
    ['until', ({ until }) => (until === undefined ? '' : new Date(until).toISOString())],
    ['ended', ({ liftedAt }) => (liftedAt === undefined ? '' : new Date(liftedAt).toISOString())],
    ['undone by', ({ undoneBy }) => undoneBy ?? ''],
    ['report', ({ report }) => report ?? ''],
];

/** Quoted where it must be; what a spreadsheet would take for a formula is kept as text. */
function cell(text: string): string {
    const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}

export function toCsv(cases: readonly Case[]): string {
    const lines = [...cases]
        .sort((one, other) => (one.id < other.id ? -1 : 1))
        .map((found) => COLUMNS.map(([, read]) => cell(read(found))).join(','));
    return [COLUMNS.map(([name]) => name).join(','), ...lines, ''].join('\r\n');
}
