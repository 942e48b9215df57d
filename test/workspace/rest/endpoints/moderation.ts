// POST moderation.dismissReports
import { isArchiveReportProps } from '@rocket.chat/rest-typings/dist/v1/moderation/ArchiveReportProps';
import { dismissReports, openReports } from '../../rules/dismiss-reports';
import { failure, success } from '../answers';
import { privateRoute, type Validator } from '../route';

interface DismissBody {
    readonly userId?: string;
    readonly msgId?: string;
    readonly reason?: string | null;
    readonly action?: string | null;
}

/** Hides the reports of one message, or of all that a user wrote; fails when none is shown. */
export const moderation = privateRoute({
    method: 'POST',
    endpoint: 'moderation.dismissReports',
    permissionsRequired: ['manage-moderation-actions'],
    body: isArchiveReportProps as Validator<DismissBody>,
    handle({ workspace, user, body: { userId, msgId, reason, action } }) {
        const target = userId ? { userId } : { messageId: msgId ?? '' };
        if (openReports(workspace, target).length === 0) return failure('no-reports-found');
        dismissReports(workspace, target, {
            moderatedBy: user._id,
            reason: reason?.trim() ? reason : 'No reason provided',
            action: action ?? 'None',
        });
        return success();
    },
});
