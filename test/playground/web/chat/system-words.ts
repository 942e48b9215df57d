// System messages in words; the name of who did it stands before them.
import type { WireMessage } from '../state/documents';

type Words = (message: Pick<WireMessage, 'msg' | 'role'>) => string;

const words: Readonly<Record<string, Words>> = {
    'user-muted': ({ msg }) => `muted ${msg}`,
    'user-unmuted': ({ msg }) => `unmuted ${msg}`,
    ru: ({ msg }) => `removed ${msg}`,
    'removed-user-from-team': ({ msg }) => `removed ${msg} from this team`,
    ul: () => 'left the channel',
    ult: () => 'left the team',
    uir: () => 'rejected the invitation to this room',
    uj: () => 'joined the channel',
    ujt: () => 'joined the team',
    au: ({ msg }) => `added ${msg}`,
    'added-user-to-team': ({ msg }) => `added ${msg} to this team`,
    'user-banned': ({ msg }) => `banned ${msg}`,
    'user-unbanned': ({ msg }) => `unbanned ${msg}`,
    'subscription-role-added': ({ msg, role = '' }) => `set ${msg} as ${role}`,
    'subscription-role-removed': ({ msg, role = '' }) => `removed ${msg} as ${role}`,
};

/** The words, or the bare message for a type without any. */
export const systemWords = (message: Pick<WireMessage, 'msg' | 'role' | 't'>): string =>
    words[message.t ?? '']?.(message) ?? message.msg;
