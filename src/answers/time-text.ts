// Times in words.

/** 2026-11-21 20:15 UTC: one form for everybody, as an app does not know anyone's time zone. */
export function timeText(time: number): string {
    return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
