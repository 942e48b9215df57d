// Settles cases by the real state: what a crash left open, and what stands no longer although nobody wrote it down.
import type { Result } from '../../workspace/problem';
import type { Scene } from '../scene';
import type { CaseKeeping } from './case-command';
import { howEnded, overtakenBy } from './how-ended';
import type { Settling } from './how-ended';
import { isInForce } from './fold';
import type { Case } from './fold';
import { realEnding, sharing } from './real-state';

/** An act takes seconds; one that is open for longer has lost whoever was at it. */
const PATIENCE_MILLISECONDS = 60000;
const AT_ONCE = 25;

export function settlingOf({
    scene,
    book,
    actionNamed,
    now,
}: Pick<CaseKeeping, 'book' | 'actionNamed' | 'now'> & { readonly scene: Scene }): Settling {
    return { book, actionNamed, now, reading: scene.reading, moderator: scene.moderator };
}

/** The cases about the same person that may decide how things stand with what a case did, latest first. */
export type CasesAbout = (found: Case) => Promise<Result<readonly Case[]>>;

/** What a crash left open, by itself. */
export async function settleOpen(settling: Settling, found: Case): Promise<Case> {
    const { reading, moderator, book, actionNamed, now } = settling;
    const action = actionNamed(found.action);
    if (found.state !== 'pending' || now() - found.at < PATIENCE_MILLISECONDS || !action) {
        return found;
    }
    const ending = await realEnding(reading, moderator, action, found);
    if (!ending.ok) {
        return found;
    }
    const added = await book.add(found, { kind: 'closed', caseId: found.id, ending: ending.value, settled: true });
    return added.ok ? { ...found, state: ending.value } : found;
}

async function settleEnded(settling: Settling, found: Case, about: readonly Case[]): Promise<Case> {
    const ended = await howEnded(settling, found, about);
    if (!ended.ok || !ended.value) {
        return found;
    }
    const record = { kind: 'ended', caseId: found.id, ...ended.value } as const;
    const amended = await settling.book.amend(found, record);
    // It is told as it is, also where that cannot be written down now.
    return amended.ok ? amended.value : { ...found, ended: ended.value };
}

async function settleOne(settling: Settling, casesAbout: CasesAbout, found: Case): Promise<Case> {
    const settled = await settleOpen(settling, found);
    if (!settling.actionNamed(settled.action)?.lasts || !isInForce(settled)) {
        return settled;
    }
    const about = await casesAbout(settled);
    if (!about.ok) {
        return settled;
    }
    const now = await settleEnded(settling, settled, about.value);
    const over = isInForce(now) ? overtakenBy(settling, now, about.value) : undefined;
    if (!over) {
        return now;
    }
    const still = await settleEnded(settling, over, about.value);
    const { moderator: by, at: since, id: endedBy } = over;
    return isInForce(still) ? { ...now, ended: { how: 'overtaken', by, since, endedBy } } : now;
}

/**
 * The same cases, with those settled that can be; what cannot be found out stays as it is.
 *
 * @param casesAbout where they are known already, so that they are not read once more
 */
export async function settle(
    given: Settling,
    cases: readonly Case[],
    casesAbout: CasesAbout = (found) => given.book.standingWith(found),
): Promise<Case[]> {
    const settling = { ...given, reading: sharing(given.reading) };
    const settled: Case[] = [];
    for (let start = 0; start < cases.length; start += AT_ONCE) {
        const together = cases.slice(start, start + AT_ONCE);
        settled.push(...(await Promise.all(together.map((found) => settleOne(settling, casesAbout, found)))));
    }
    return settled;
}
