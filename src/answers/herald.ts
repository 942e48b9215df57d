// Sends the word of an act to whom the settings name: the room, the person concerned, the moderators' log.
import { actionNamed } from '../actions/index';
import type { RegisteredAction } from '../actions/index';
import type { Case } from '../moderation/cases/fold';
import type { DirectMessages } from '../moderation/direct/direct-messages';
import type { Happened, Telling, Untold } from '../moderation/telling';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import type { MessagesPort } from '../workspace/ports';
import type { Result } from '../workspace/problem';
import { logText, roomNotice, runLogTexts, runNotices, targetText } from './told-text';
import type { ToldTarget } from './told-text';

export interface Audience {
    readonly announceInRoom: boolean;
    readonly tellTarget: boolean;
    /** The id of the room for the log, where there is one. */
    readonly modLogRoom: string | undefined;
}

function isInRoom(action: RegisteredAction, { role }: Pick<Case, 'role'>): boolean {
    return action.scope === 'room' || (action.scope === 'by-role' && role?.scope === 'room');
}

function isPublic({ action, role }: Pick<Case, 'action' | 'role'>): boolean {
    const declared = actionNamed(action);
    return declared !== undefined && declared.recordOnly === undefined && isInRoom(declared, { role });
}

/** How an act is told: in rooms, and to people directly. */
export type Ways = Pick<MessagesPort, 'inRoom'> & DirectMessages;

/** What needs a person, and what was found to be over, is for the log alone. */
function isToldToAll(happened: Happened): happened is ToldTarget {
    return happened !== 'attention' && happened !== 'over';
}

export function herald(t: Translate, messages: Ways, audience: Audience): Telling {
    const { announceInRoom, tellTarget: tellsTarget, modLogRoom } = audience;
    type Letters = { readonly whom: Untold['whom']; readonly sent: Promise<Result<void>> }[];

    function toTarget(happened: Happened, found: Case): Letters {
        const { action, target } = found;
        const isToKnow = actionNamed(action)?.confidential === undefined && target.gone === undefined;
        return tellsTarget && isToKnow && isToldToAll(happened)
            ? [{ whom: 'target', sent: messages.directly(target, targetText(t, happened, found)) }]
            : [];
    }

    function toOthers(room: Case['room'], notices: readonly Markdown[], logs: readonly Markdown[]): Letters {
        return [
            ...(announceInRoom ? notices : []).map(
                (notice) => ({ whom: 'room', sent: messages.inRoom(room.id, notice) }) as const,
            ),
            ...(modLogRoom === undefined ? [] : logs).map(
                (log) => ({ whom: 'log', sent: messages.inRoom(modLogRoom ?? '', log) }) as const,
            ),
        ];
    }

    async function send(letters: Letters): Promise<Untold[]> {
        const results = await Promise.all(letters.map(async ({ whom, sent }) => ({ whom, result: await sent })));
        return results.flatMap(({ whom, result }) => (result.ok ? [] : [{ whom, problem: result.problem }]));
    }

    return {
        tell(happened, found) {
            const notice = isPublic(found) && isToldToAll(happened) ? roomNotice(t, happened, found) : undefined;
            const notices = notice === undefined ? [] : [notice];
            return send([
                ...toTarget(happened, found),
                ...toOthers(found.room, notices, [logText(t, happened, found)]),
            ]);
        },
        tellTarget: (happened, found) => send(toTarget(happened, found)),
        async tellOfRun(runId, doneByRun) {
            const [first] = [...doneByRun.done, ...doneByRun.amended];
            if (!first) {
                return [];
            }
            const notices = isPublic(first) ? runNotices(t, doneByRun) : [];
            return send(toOthers(first.room, notices, runLogTexts(t, runId, doneByRun)));
        },
    };
}
