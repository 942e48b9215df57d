// Direct messages to people whom an act concerns; where one moderator causes too many, they are put off and summed up.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { MessagesPort } from '../../workspace/ports';
import type { PersonReference } from '../cases/record';
import type { DirectLimit } from './direct-limit';
import type { PutOffMessages } from './put-off';

/** `later`: with whatever else is to be told this person then. */
export type Sent = 'now' | 'later';

export interface DirectMessages {
    tell(to: PersonReference, text: string): Promise<Result<Sent>>;
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
        async tell({ id, username }, text) {
            if (causedBy.isApp || limit.take(causedBy.id, id)) {
                const sent = await messages.directly(username, text);
                return sent.ok ? success('now') : sent;
            }
            const noted = await putOff.add(id, text);
            return noted.ok ? success('later') : noted;
        },
    };
}
