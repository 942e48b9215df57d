// Sends the word of an act to whom the settings name: the room, the person concerned, the moderators' log.
import { actionNamed } from '../actions/index';
import type { RegisteredAction } from '../actions/index';
import type { Case } from '../moderation/cases/fold';
import type { Happened, NotTold, Telling } from '../moderation/telling';
import type { Translate } from '../texts/translate';
import type { MessagesPort } from '../workspace/ports';
import type { Result } from '../workspace/problem';
import { fitReason } from './fit';
import { logText, roomNotice, runLogText, runNotice, targetText } from './told-text';

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

type Messages = Pick<MessagesPort, 'inRoom' | 'directly' | 'limit'>;

interface Sent {
    readonly whom: NotTold['whom'];
    readonly result: Promise<Result<void>>;
}

export function herald(t: Translate, messages: Messages, audience: Audience): Telling {
    const { announceInRoom, tellTarget: tellsTarget, modLogRoom } = audience;

    /** The reason stands whole in the case; here it is cut where it would not fit. */
    async function wordToTarget(happened: Happened, found: Case): Promise<Result<void>> {
        const limit = await messages.limit();
        const text = fitReason(limit, found.reason, (reason) => targetText(t, happened, { ...found, reason }));
        return messages.directly(found.target.username, text);
    }

    function toTarget(happened: Happened, found: Case): Sent[] {
        return tellsTarget && actionNamed(found.action)?.confidential === undefined && happened !== 'attention'
            ? [{ whom: 'target', result: wordToTarget(happened, found) }]
            : [];
    }

    function toOthers(room: Case['room'], notice: string | undefined, log: string): Sent[] {
        return [
            ...(announceInRoom && notice !== undefined
                ? [{ whom: 'room' as const, result: messages.inRoom(room.id, notice) }]
                : []),
            ...(modLogRoom === undefined ? [] : [{ whom: 'log' as const, result: messages.inRoom(modLogRoom, log) }]),
        ];
    }

    async function failed(sent: readonly Sent[]): Promise<NotTold[]> {
        const results = await Promise.all(sent.map(async ({ whom, result }) => ({ whom, result: await result })));
        return results.flatMap(({ whom, result }) => (result.ok ? [] : [{ whom, problem: result.problem }]));
    }

    return {
        tell(happened, found) {
            const notice = isPublic(found) && happened !== 'attention' ? roomNotice(t, happened, found) : undefined;
            return failed([...toTarget(happened, found), ...toOthers(found.room, notice, logText(t, happened, found))]);
        },
        tellTarget: (happened, found) => failed(toTarget(happened, found)),
        async tellOfRun(runId, done) {
            const [first] = done;
            if (!first) {
                return [];
            }
            const notice = isPublic(first) ? runNotice(t, done) : undefined;
            return failed(toOthers(first.room, notice, runLogText(t, runId, done)));
        },
    };
}
