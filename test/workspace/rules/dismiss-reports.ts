// Hides reports of messages (`hideMessageReportsByMessageId` and `…ByUserId`); nothing is deleted.
import type { ModerationReport } from '../state/documents';
import type { Workspace } from '../state/workspace';

export interface Dismissal {
    /** The id of the user, or of the app. */
    readonly moderatedBy: string;
    readonly reason: string;
    readonly action: string;
}

export type DismissalTarget = { readonly messageId: string } | { readonly userId: string };

const reportsOf = (workspace: Workspace, target: DismissalTarget): ModerationReport[] =>
    'messageId' in target
        ? workspace.moderationReports.findByMessage(target.messageId)
        : workspace.moderationReports.findByAuthor(target.userId);

/** The reports that are still shown: of one message, or of all that a user wrote. */
export const openReports = (workspace: Workspace, target: DismissalTarget): ModerationReport[] =>
    reportsOf(workspace, target).filter(({ _hidden }) => _hidden !== true);

/** Hides them and notes who did it, when, why and with what action; also over an earlier such note. */
export function dismissReports(workspace: Workspace, target: DismissalTarget, dismissal: Dismissal): void {
    const moderationInfo = { ...dismissal, hiddenAt: workspace.now() };
    for (const { _id } of reportsOf(workspace, target)) {
        workspace.moderationReports.update(_id, { _hidden: true, moderationInfo });
    }
}
