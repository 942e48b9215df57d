// The bridge to the moderation console: apps report messages and dismiss reports, but cannot list them.
import type { ModerationBridge } from '@rocket.chat/apps-engine/server/bridges';
import { dismissReports } from '../rules/dismiss-reports';
import { reportMessage } from '../rules/report-message';
import type { Workspace } from '../state/workspace';
import type { HostMethods } from './create-bridge';

export class ModerationMethods implements HostMethods<ModerationBridge> {
    constructor(private readonly workspace: Workspace) {}

    /** Reports as the user, or as rocket.cat. */
    async report(messageId: string, description: string, userId: string): Promise<void> {
        if (!messageId) throw new Error('Invalid message id');
        if (!description) throw new Error('Invalid description');
        await reportMessage(this.workspace, userId || 'rocket.cat', { messageId, description });
    }

    /** Hides the reports of a message in the name of the app; no report is needed. */
    async dismissReportsByMessageId(messageId: string, reason: string, action: string, appId: string): Promise<void> {
        await Promise.resolve();
        if (!messageId) throw new Error('Invalid message id');
        dismissReports(this.workspace, { messageId }, { moderatedBy: appId, reason, action });
    }

    /** The same for every message that the user wrote. */
    async dismissReportsByUserId(userId: string, reason: string, action: string, appId: string): Promise<void> {
        await Promise.resolve();
        if (!userId) throw new Error('Invalid user id');
        dismissReports(this.workspace, { userId }, { moderatedBy: appId, reason, action });
    }
}
