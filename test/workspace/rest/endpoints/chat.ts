// POST chat.reportMessage
import { isChatReportMessageProps } from '@rocket.chat/rest-typings/dist/v1/chat';
import { reportMessage } from '../../rules/report-message';
import { success } from '../answers';
import { privateRoute } from '../route';

/** Reports a message that the caller may see. */
export const chat = privateRoute({
    method: 'POST',
    endpoint: 'chat.reportMessage',
    body: isChatReportMessageProps,
    async handle({ workspace, user, body }) {
        await reportMessage(workspace, user._id, body);
        return success();
    },
});
