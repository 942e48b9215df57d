// Reports of messages through the real engine: what apps report and dismiss is kept with their names.
import { createDemoWorkspace } from '../workspace/state/demo';
import { type EngineHost, startEngine } from './engine-host';
import { packageFixture, Probe } from './fixtures';

const { workspace, people, rooms } = createDemoWorkspace();
const spam = workspace.messages.findByRoom('GENERAL').filter(({ u }) => u.username === 'mallory');
let host: EngineHost;
let appId: string;

const moderation = (...call: [string, ...unknown[]]) =>
    new Probe(host, people.alice, rooms.general).call('modify', ['getModerationModifier'], call);

beforeAll(async () => {
    host = await startEngine({ workspace, restUrl: 'http://127.0.0.1:9' });
    appId = (await host.install(await packageFixture('probe'), people.admin)).id;
});

afterAll(async () => {
    await host.stop();
});

test('apps report as rocket.cat or as a user, and only what that one may see', async () => {
    expect(await moderation('report', spam[0]?._id, 'Spam', '', appId)).toEqual({ value: null });
    expect(await moderation('report', spam[1]?._id, 'Spam again', 'bob-id', appId)).toEqual({ value: null });
    expect(workspace.moderationReports.all()).toMatchObject([
        { description: 'Spam', reportedBy: { username: 'rocket.cat' } },
        { description: 'Spam again', reportedBy: { username: 'bob' } },
    ]);
    const [hidden] = workspace.messages.findByRoom('core-id');
    const refused = await moderation('report', hidden?._id, 'Spam', '', appId);
    expect(refused).toEqual({ error: 'error-invalid-message_id' });
});

test('apps dismiss in their own name, also where nothing was reported', async () => {
    const dismissed = (reason: string) => ({
        _hidden: true,
        moderationInfo: { moderatedBy: appId, reason, action: 'Muted' },
    });
    await moderation('dismissReportsByMessageId', spam[0]?._id, 'Seen to', 'Muted', appId);
    const [first, second] = workspace.moderationReports.all();
    expect(first).toMatchObject(dismissed('Seen to'));
    expect(second).not.toHaveProperty('_hidden');
    await moderation('dismissReportsByUserId', 'mallory-id', 'All of it', 'Muted', appId);
    expect(workspace.moderationReports.all()).toMatchObject([dismissed('All of it'), dismissed('All of it')]);
    expect(await moderation('dismissReportsByMessageId', 'x', 'None', 'Muted', appId)).toEqual({ value: null });
});
