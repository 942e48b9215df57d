// Direct messages to people whom an act concerns; where one moderator causes too many, they are put off and summed up.
import { failure, refusal } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { Markdown, MessagesPort } from '../../workspace/ports';
import type { PersonReference } from '../cases/record';
import type { DirectLimit } from './direct-limit';
import type { PutOffMessages } from './put-off';

export interface DirectMessages {
    /** Refused with `mod-told-later` where it is put off; the person gets it with whatever else there is to tell then. */
    directly(to: PersonReference, text: Markdown): Promise<Result<void>>;
}

export interface Limited {
    readonly messages: Pick<MessagesPort, 'directly'>;
    readonly limit: DirectLimit;
    readonly putOff: PutOffMessages;
    /** Who causes them; the app itself may send as many as it must. */
    readonly causedBy: { readonly id: string; readonly isApp: boolean };
}

export function directMessages({ messages, limit, putOff, causedBy }: Limited): DirectMessages {
    return {
        async directly({ id, username }, text) {
            if (causedBy.isApp || limit.take(causedBy.id, id)) {
                return messages.directly(username, text);
            }
            const noted = await putOff.add(id, text);
            return noted.ok ? failure(refusal('mod-told-later')) : noted;
        },
    };
}
