// Rewrites the packager's zip so that the same sources always give the same bytes, and refuses files not meant to ship.
import { type Zippable, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { packagerNote } from './manifest';

/** The packager ships the package.json that it needed for itself. */
const packagersOwn = 'package.json';

/** Every entry gets this time: the oldest that a zip can tell. */
const entryTime = '1980-01-01T00:00:00';

/** The packager notes the time of packaging, which would make each zip another one. */
function withoutTime(note: Uint8Array): Uint8Array {
    const { tool, version } = JSON.parse(strFromU8(note)) as { tool: string; version: string };
    return strToU8(JSON.stringify({ tool, version }));
}

/**
 * Makes a zip reproducible: sorted entries, a fixed time, the best compression.
 * @param expected names of the entries that are meant to ship
 * @throws Error that names what is too much and what is missing
 */
export function rewriteZip(zip: Uint8Array, expected: readonly string[]): Uint8Array {
    const entries = unzipSync(zip, { filter: ({ name }) => name !== packagersOwn });
    const extra = Object.keys(entries).filter((name) => !expected.includes(name));
    const missing = expected.filter((name) => !(name in entries));
    if (extra.length > 0 || missing.length > 0) {
        throw new Error(
            `The zip is not what is meant to ship. Too much: ${extra.join(', ') || 'nothing'}. Missing: ${missing.join(', ') || 'nothing'}.`,
        );
    }
    const sorted: Zippable = {};
    for (const [name, bytes] of Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1))) {
        sorted[name] = name === packagerNote ? withoutTime(bytes) : bytes;
    }
    return zipSync(sorted, { level: 9, mtime: entryTime });
}
