// Markers tell which hours, days or months hold something, so that nothing has to be searched; one may be written twice.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';

interface Marker {
    readonly marks: string;
}

const LENGTHS = { month: 7, day: 10, hour: 13 } as const;

/** 2026-11-21T20 for an hour, and its beginnings: 2026-11-21 for a day, 2026-11 for a month. */
export function stamp(time: number, span: keyof typeof LENGTHS): string {
    return new Date(time).toISOString().slice(0, LENGTHS[span]);
}

/** What is marked under a key, up to the latest given; each once, earliest first. */
export async function readMarks(records: RecordsPort, key: string, latest: string): Promise<Result<string[]>> {
    const markers = await records.read(key);
    if (!markers.ok) {
        return markers;
    }
    const marks = new Set((markers.value as Marker[]).map((marker) => marker.marks));
    return success([...marks].filter((each) => each <= latest).sort());
}
