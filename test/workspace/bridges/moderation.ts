// The bridge to the moderation console: apps can report a message; reports themselves are not kept here.
import type { ModerationBridge } from '@rocket.chat/apps-engine/server/bridges';
import type { Workspace } from '../state/workspace';
import type { HostMethods } from './create-bridge';

export class ModerationMethods implements HostMethods<ModerationBridge> {
    constructor(private readonly workspace: Workspace) {}

    async report(messageId: string, description: string, userId: string): Promise<void> {
        if (!messageId) throw new Error('Invalid message id');
        if (!description) throw new Error('Invalid description');
        const message = this.workspace.messages.get(messageId);
        const reporter = this.workspace.users.get(userId || 'rocket.cat');
        if (!message || !reporter) throw new Error('Invalid message id');
        await this.workspace.appEvents.messageReported?.(message, reporter, description);
    }
}
