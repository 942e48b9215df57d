// Times in words.
import type { Markdown } from '../texts/markdown';

/** 2026-11-21 20:15 UTC: one form for everybody, as an app does not know anyone's time zone. */
export function timeText(time: number): Markdown {
    return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC` as Markdown;
}
