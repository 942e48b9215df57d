// Shows what happens while a line is being done: answers, new messages, REST calls.
import type { EphemeralNotice, Message } from '../../workspace/state/documents';
import type { RestCall } from '../../workspace/rest/request-log';
import type { Playground } from '../boot';
import { messageText } from './message-text';
import type { Session } from './session';

const indented = (text: string, mark: string): string =>
    text
        .split('\n')
        .map((line, number) => `  ${number === 0 ? mark : ' '.repeat(mark.length)} ${line}`)
        .join('\n');

/**
 * Shows to the session's person what they would see: ephemeral answers to them, messages in rooms they can see, and
 * beside it the calls to REST, whoever made them.
 */
export function showFeed({ workspace, rest }: Playground, session: Session, dim: (text: string) => string): void {
    const place = (rid: string): string => {
        const other = session.nameOfOther(rid);
        return other === undefined ? '' : `${other} `;
    };
    workspace.changes.on('notice', ({ userId, rid, msg, tmid }: EphemeralNotice) => {
        if (userId !== session.me._id) return;
        const where = [place(rid).trim(), tmid === undefined ? '' : 'in the thread'].filter(Boolean).join(', ');
        session.write(indented(msg, where === '' ? '│' : `│ (${where})`));
    });
    workspace.changes.on('message', (action, message: Message) => {
        if (action === 'removed' || !session.sees(message.rid)) return;
        const edited = action === 'updated' ? ' (edited)' : '';
        session.write(indented(place(message.rid) + messageText(message) + edited, ' '));
    });
    rest.log.on('call', ({ method, endpoint, status, milliseconds }: RestCall) => {
        // What the page asks for is not REST.
        if (endpoint.startsWith('/')) return;
        session.write(dim(`    → ${method} ${endpoint} ${status} ${Math.round(milliseconds)} ms`));
    });
}
