// chat.reportMessage and moderation.dismissReports: what is kept, who is told, and what is hidden (§12).
import type { Message } from '../state/documents';
import { failureTable } from '../testing/failure-table';
import { useHarness, type Harness } from '../testing/harness';

const use = useHarness();

const spam = ({ workspace }: Harness = use()): Message => {
    const found = workspace.messages.findByRoom('GENERAL').find(({ u }) => u.username === 'mallory');
    if (!found) throw new Error('Mallory wrote nothing');
    return found;
};
const report = (messageId = spam()._id, as: 'bob' | 'carol' = 'bob') =>
    use().post(as, 'chat.reportMessage', { messageId, description: 'Spam' });

describe('chat.reportMessage', () => {
    it('keeps the message as it is, and tells apps', async () => {
        const message = spam();
        const told: unknown[] = [];
        use().workspace.appEvents = {
            messageReported: ({ _id }, { username }, reason) =>
                Promise.resolve(void told.push([_id, username, reason])),
        };
        expect((await report(message._id)).body).toEqual({ success: true });
        use().workspace.messages.update(message._id, { msg: 'nothing' });
        expect(told).toEqual([[message._id, 'bob', 'Spam']]);
        const { createdAt } = use().person('bob');
        expect(use().workspace.moderationReports.all()).toMatchObject([
            {
                message,
                description: 'Spam',
                room: { _id: 'GENERAL', name: 'general', fname: 'general', t: 'c' },
                reportedBy: { _id: 'bob-id', username: 'bob', name: 'Bob Brown', createdAt },
            },
        ]);
    });

    describe('refuses', () => {
        const endpoint = 'chat.reportMessage';
        const unknown = { error: 'error-invalid-message_id' };
        failureTable(use, [
            { name: 'no message', as: 'bob', endpoint, body: { messageId: 'x', description: 'y' }, answer: unknown },
            {
                name: 'a blank description',
                as: 'bob',
                endpoint,
                body: { messageId: 'x', description: '  ' },
                answer: { error: 'error-invalid-description' },
            },
            {
                name: 'a body without a description',
                as: 'bob',
                endpoint,
                body: { messageId: 'x' },
                answer: { error: "must have required property 'description'", errorType: 'invalid-params' },
            },
        ]);

        it('a message that the caller may not see', async () => {
            const [hidden] = use().workspace.messages.findByRoom('core-id');
            const body = { messageId: hidden?._id, description: 'y' };
            expect((await use().post('erin', endpoint, body)).body).toEqual({ success: false, ...unknown });
            expect(use().workspace.moderationReports.size).toBe(0);
        });
    });
});

describe('moderation.dismissReports', () => {
    const endpoint = 'moderation.dismissReports';

    it('hides the reports of one message, and says who, why and with what action', async () => {
        const { workspace } = use();
        await report();
        await report(spam()._id, 'carol');
        const other = workspace.messages.findByRoom('GENERAL').filter(({ u }) => u.username === 'mallory')[1];
        await report(other?._id);
        const body = { msgId: spam()._id, reason: 'Seen to', action: 'Muted' };
        expect((await use().post('admin', endpoint, body)).body).toEqual({ success: true });
        const moderationInfo = { moderatedBy: 'admin-id', reason: 'Seen to', action: 'Muted' };
        const [first, second, third] = workspace.moderationReports.all();
        expect([first, second]).toMatchObject(Array(2).fill({ _hidden: true, moderationInfo }));
        expect(third).not.toHaveProperty('_hidden');
    });

    it('hides all that a user wrote, with the words for no words', async () => {
        await report();
        expect((await use().post('admin', endpoint, { userId: 'mallory-id', reason: ' ' })).status).toBe(200);
        expect(use().workspace.moderationReports.all()).toMatchObject([
            { _hidden: true, moderationInfo: { reason: 'No reason provided', action: 'None' } },
        ]);
        const again = await use().post('admin', endpoint, { userId: 'mallory-id' });
        expect([again.status, again.body]).toEqual([400, { success: false, error: 'no-reports-found' }]);
    });

    describe('refuses', () => {
        const oneOf = 'must match exactly one schema in oneOf';
        failureTable(use, [
            {
                name: 'who may not',
                as: 'carol',
                endpoint,
                body: {},
                status: 403,
                answer: { error: 'User does not have the permissions required for this action [error-unauthorized]' },
            },
            {
                name: 'a message without reports',
                as: 'admin',
                endpoint,
                body: { msgId: 'x' },
                answer: { error: 'no-reports-found' },
            },
            {
                name: 'message and user at once',
                as: 'admin',
                endpoint,
                body: { msgId: 'x', userId: 'y' },
                answer: { error: oneOf, errorType: 'invalid-params' },
            },
        ]);
    });
});
