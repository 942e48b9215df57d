// Messages as lines of text; Rocket.Chat's system messages in words.
import type { Message } from '../../workspace/state/documents';

type Words = (author: string, msg: string, role: string) => string;

const systemMessages: Readonly<Record<string, Words>> = {
    'user-muted': (author, user) => `${author} muted ${user}`,
    'user-unmuted': (author, user) => `${author} unmuted ${user}`,
    ru: (author, user) => `${author} removed ${user}`,
    'removed-user-from-team': (author, user) => `${author} removed ${user} from the team`,
    ul: (_author, user) => `${user} left`,
    ult: (_author, user) => `${user} left the team`,
    uir: (_author, user) => `${user} declined the invitation`,
    uj: (_author, user) => `${user} joined`,
    ujt: (_author, user) => `${user} joined the team`,
    au: (author, user) => `${author} added ${user}`,
    'added-user-to-team': (author, user) => `${author} added ${user} to the team`,
    'user-banned': (author, user) => `${author} banned ${user}`,
    'user-unbanned': (author, user) => `${author} unbanned ${user}`,
    'subscription-role-added': (author, user, role) => `${author} gave ${user} the role ${role}`,
    'subscription-role-removed': (author, user, role) => `${author} took the role ${role} from ${user}`,
};

/** A message as one line: who and what, or what happened. */
export function messageText({ t, u, msg, role = '', tmid, file }: Message): string {
    if (t !== undefined) return `• ${systemMessages[t]?.(u.username, msg, role) ?? `${t} ${msg} (${u.username})`}`;
    const thread = tmid === undefined ? '' : ' (in a thread)';
    return `${u.username}${thread}: ${file === undefined ? msg : `${msg}[file ${file.name}]`}`;
}
