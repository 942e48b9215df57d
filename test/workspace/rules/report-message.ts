// Reports a message to the moderation console (`reportMessage`, behind chat.reportMessage and the engine's bridge).
import type { ModerationReport } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { canAccessRoom } from './room-access';

export interface ReportRequest {
    readonly messageId: string;
    readonly description: string;
}

/**
 * Stores the report and tells apps. Throws plain errors: `error-invalid-user`, `error-invalid-description` for a blank
 * one, `error-invalid-message_id` for a message that is not there or that the reporter may not see.
 */
export async function reportMessage(
    workspace: Workspace,
    reporterId: string,
    { messageId, description }: ReportRequest,
): Promise<ModerationReport> {
    if (description.trim() === '') throw new Error('error-invalid-description');
    const message = workspace.messages.get(messageId);
    if (!message) throw new Error('error-invalid-message_id');
    const reporter = workspace.users.get(reporterId);
    if (!reporter) throw new Error('error-invalid-user');
    const room = workspace.rooms.get(message.rid);
    if (!room || !canAccessRoom(workspace, room, reporter)) throw new Error('error-invalid-message_id');
    const { _id, name, fname, t, federated } = room;
    const report = workspace.moderationReports.insert({
        ...workspace.newDocument(),
        message,
        description,
        ts: workspace.now(),
        room: {
            ...{ _id, t },
            ...(name === undefined ? {} : { name }),
            ...(fname === undefined ? {} : { fname }),
            ...(federated === undefined ? {} : { federated }),
        },
        reportedBy: {
            ...{ _id: reporter._id, createdAt: reporter.createdAt },
            ...(reporter.username === undefined ? {} : { username: reporter.username }),
            ...(reporter.name === undefined ? {} : { name: reporter.name }),
        },
    });
    await workspace.appEvents.messageReported?.(message, reporter, description);
    return report;
}
