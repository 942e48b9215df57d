// Many people at once: a crowd in #general, and what is said about it until the table is there.
import { setTimeout as sleep } from 'node:timers/promises';
import type { User } from '../workspace/state/documents';
import { readable } from '../readable';
import { caseIdIn, type TimedDesk } from './timed-desk';

const patienceMilliseconds = 60_000;

export const namesOf = (people: readonly User[]): string => people.map(({ username = '' }) => `@${username}`).join(' ');

export function crowdOf(desk: TimedDesk, count: number): User[] {
    return Array.from({ length: count }, () => desk.newcomer());
}

/** Waits until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
    const end = performance.now() + patienceMilliseconds;
    while (!isSo()) {
        if (performance.now() > end) throw new Error('It did not come to be.');
        await sleep(20);
    }
}

/** All that was said to the user since so many notices. */
export function saidTo({ engine }: Pick<TimedDesk, 'engine'>, { _id }: User, since: number): string[] {
    return engine.recorder.notices
        .slice(since)
        .filter(({ userId }) => userId === _id)
        .map(({ msg }) => readable(msg));
}

/** Types `/mod <words>` and waits for the table, also when it comes later. */
export async function sayUntilTable(desk: TimedDesk, user: User, words: string): Promise<string[]> {
    const since = desk.engine.recorder.notices.length;
    await desk.say(user, words);
    await until(() => saidTo(desk, user, since).some((text) => / of \d+ done/.test(text)));
    return saidTo(desk, user, since);
}

/** The id of the run that an answer tells of. */
export const runIdIn = caseIdIn;

/** How often a person was muted, by the system messages. */
export const mutesOf = (desk: TimedDesk, people: readonly User[]): number[] =>
    people.map((person) => desk.countOf('user-muted', person));

/** The service account is held to so many calls in so many milliseconds; the app forgets what it knew of that. */
export async function limitCalls(
    desk: Pick<TimedDesk, 'demo' | 'engine'>,
    calls: number,
    milliseconds: number,
): Promise<void> {
    const { workspace } = desk.demo;
    workspace.setPermission('api-bypass-rate-limit', ['admin']);
    workspace.setSetting('API_Enable_Rate_Limiter', true);
    workspace.setSetting('API_Enable_Rate_Limiter_Limit_Calls_Default', calls);
    workspace.setSetting('API_Enable_Rate_Limiter_Limit_Time_Default', milliseconds);
    await desk.engine.updateSetting('protect-higher-ranks', true);
}
