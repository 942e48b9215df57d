// Sends the word of an act to whom the settings name: the room, the person concerned, the moderators' log.
import { actionNamed } from '../actions/index';
import type { RegisteredAction } from '../actions/index';
import type { Case } from '../moderation/cases/fold';
import type { Happened, Telling } from '../moderation/telling';
import type { Translate } from '../texts/translate';
import type { MessagesPort } from '../workspace/ports';
import type { Result } from '../workspace/problem';
import { logText, roomNotice, targetText } from './told-text';

export interface Audience {
    readonly announceInRoom: boolean;
    readonly tellTarget: boolean;
    /** The id of the room for the log, where there is one. */
    readonly modLogRoom: string | undefined;
}

function isInRoom(action: RegisteredAction, { role }: Case): boolean {
    return action.scope === 'room' || (action.scope === 'by-role' && role?.scope === 'room');
}

export function herald(t: Translate, messages: Pick<MessagesPort, 'inRoom' | 'directly'>, audience: Audience): Telling {
    function* letters(happened: Happened, found: Case): Generator<Promise<Result<void>>> {
        const action = actionNamed(found.action);
        const isPublic = action !== undefined && action.recordOnly === undefined && isInRoom(action, found);
        if (audience.announceInRoom && isPublic && happened !== 'attention') {
            yield messages.inRoom(found.room.id, roomNotice(t, happened, found));
        }
        if (audience.tellTarget && action?.confidential === undefined && happened !== 'attention') {
            yield messages.directly(found.target.username, targetText(t, happened, found));
        }
        if (audience.modLogRoom !== undefined) {
            yield messages.inRoom(audience.modLogRoom, logText(t, happened, found));
        }
    }

    return {
        async tell(happened, found) {
            const sent = await Promise.all([...letters(happened, found)]);
            return sent.every((letter) => letter.ok);
        },
    };
}
