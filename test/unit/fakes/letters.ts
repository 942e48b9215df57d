// A postman in memory: the notices of reports that were sent and rewritten, and those that cannot be reached.
import { reportLetters } from '../../../src/panel/report-letters';
import type { ReportTelling } from '../../../src/moderation/reports/report-telling';
import type { Letter, Recipient } from '../../../src/workspace/ports';
import { failure, refusal, success } from '../../../src/workspace/problem';
import { translator } from '../../../src/texts/translate';
import { APP_ID } from './views';

interface Sent extends Letter {
    readonly id: string;
    readonly to: string;
}

export class FakeLetters {
    public sent: Sent[] = [];
    /** Ids of rooms and usernames that nothing can be sent to, and ids of messages that cannot be rewritten. */
    public readonly unreachable = new Set<string>();

    public telling(): ReportTelling {
        return reportLetters(translator('en'), APP_ID, {
            letter: (to, letter) => {
                const name = nameOf(to);
                if (this.unreachable.has(name)) {
                    return Promise.resolve(failure(refusal('error-invalid-room')));
                }
                const id = `letter-${this.sent.length + 1}`;
                this.sent.push({ ...letter, id, to: name });
                return Promise.resolve(success(id));
            },
            rewrite: (messageId, letter) => {
                if (this.unreachable.has(messageId)) {
                    return Promise.resolve(failure(refusal('mod-app-not-permitted')));
                }
                this.sent = this.sent.map((each) => (each.id === messageId ? { ...each, ...letter } : each));
                return Promise.resolve(success(undefined));
            },
        });
    }

    /** Where notices lie, in alphabetical order. */
    public recipients(): string[] {
        return this.sent.map(({ to }) => to).sort();
    }
}

function nameOf(to: Recipient): string {
    return 'roomId' in to ? to.roomId : to.username;
}
