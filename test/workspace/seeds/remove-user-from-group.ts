// The examples of the document "Remove User from Group".
import { authorizationError, type SeedDocument } from './vector';

const kick = { roomId: 'ByehQjC44FwMeiLbX', userId: 'nSYqWzZ4GsKTX4dyK' };

export const removeUserFromGroup: SeedDocument = {
    title: 'Remove User from Group',
    method: 'POST',
    endpoint: 'groups.kick',
    vectors: [
        {
            example: 'Success',
            request: kick,
            status: 200,
            answer: {
                group: {
                    _id: 'ByehQjC44FwMeiLbX',
                    name: 'invite-me',
                    t: 'p',
                    usernames: ['testing1'],
                    msgs: 0,
                    u: { _id: 'aobEdbYhXfu5hkeqG', username: 'testing1' },
                    ts: '2016-12-09T15:08:58.042Z',
                    ro: false,
                    sysMes: true,
                    _updatedAt: '2016-12-09T15:22:40.656Z',
                },
                success: true,
            },
            today: { answer: { success: true } },
        },
        {
            example: 'No permission',
            request: { ...kick, roomId: 'not-mine' },
            status: 400,
            answer: {
                success: false,
                error: 'Not allowed [error-not-allowed]',
                errorType: 'error-not-allowed',
                details: { method: 'removeUserFromRoom' },
            },
        },
        authorizationError(kick),
    ],
};
