// The examples of the document "Set User's Status Active".
import { authorizationError, type SeedDocument } from './vector';

const deactivate = { activeStatus: false, userId: 'jJNyu4BQFqdgEcqnR' };
const activeStatusMissing = "must have required property 'activeStatus'";

export const setActiveStatus: SeedDocument = {
    title: "Set User's Status Active",
    method: 'POST',
    endpoint: 'users.setActiveStatus',
    vectors: [
        {
            example: 'Success Example',
            request: deactivate,
            status: 200,
            answer: { user: { _id: 'jJNyu4BQFqdgEcqnR', active: false }, success: true },
        },
        {
            example: 'Example 1',
            request: { userId: '5HmCfpoB7jp2uibTC' },
            status: 400,
            answer: {
                success: false,
                error: `${activeStatusMissing}\n[invalid-params]`,
                errorType: 'invalid-params',
            },
            today: { answer: { success: false, error: activeStatusMissing, errorType: 'invalid-params' } },
        },
        authorizationError(deactivate),
    ],
};
