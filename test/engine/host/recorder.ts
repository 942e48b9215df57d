// Remembers what apps have shown and called, so that tests can look at it afterwards.
import type { HttpCall } from '../../workspace/bridges/http';
import type { BridgeEvents } from '../../workspace/bridges';
import type { PushedInteraction } from '../../workspace/bridges/ui-interaction';
import type { EphemeralNotice, User } from '../../workspace/state/documents';
import type { Workspace } from '../../workspace/state/workspace';
import type { EventEmitter } from 'node:events';

export class Recorder {
    /** Ephemeral messages, oldest first. */
    notices: EphemeralNotice[] = [];
    /** Modals and contextual bars that were pushed. */
    pushes: PushedInteraction[] = [];
    httpCalls: HttpCall[] = [];
    private readonly onNotice = (notice: EphemeralNotice): void => {
        this.notices.push(notice);
    };

    constructor(
        private readonly workspace: Workspace,
        events: EventEmitter<BridgeEvents>,
    ) {
        workspace.changes.on('notice', this.onNotice);
        events.on('uiInteraction', (push) => this.pushes.push(push));
        events.on('httpCall', (call) => this.httpCalls.push(call));
    }

    /** The ephemeral messages that this user saw. */
    noticesFor(user: Pick<User, '_id'>): EphemeralNotice[] {
        return this.notices.filter(({ userId }) => userId === user._id);
    }

    pushesFor(user: Pick<User, '_id'>): PushedInteraction[] {
        return this.pushes.filter(({ userId }) => userId === user._id);
    }

    clear(): void {
        this.notices = [];
        this.pushes = [];
        this.httpCalls = [];
    }

    stop(): void {
        this.workspace.changes.off('notice', this.onNotice);
    }
}
