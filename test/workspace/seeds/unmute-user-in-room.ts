// The examples of the document "Unmute User in Room".
import { authorizationError, invalidUser, type SeedDocument } from './vector';

const unmute = { userId: 'CkCPNfjfhiwWLqC', roomId: 'JZ8Y2dLfYhsg323Rf' };
const unmuteMissing = [
    "must have required property 'userId'",
    "must have required property 'username'",
    'must match exactly one schema in oneOf',
].join('\n ');

export const unmuteUserInRoom: SeedDocument = {
    title: 'Unmute User in Room',
    method: 'POST',
    endpoint: 'rooms.unmuteUser',
    vectors: [
        { example: 'Success', request: unmute, status: 200, answer: { success: true } },
        {
            example: 'Invalid User',
            request: { ...unmute, userId: 'nobody' },
            status: 400,
            answer: invalidUser,
        },
        {
            example: 'Example 2',
            request: {},
            status: 400,
            answer: { success: false, error: `${unmuteMissing} [invalid-params]`, errorType: 'invalid-params' },
            today: { answer: { success: false, error: unmuteMissing, errorType: 'invalid-params' } },
        },
        authorizationError(unmute),
    ],
};
