// /mod doctor @user <action>: whether an action would work here and why, for whoever asks, without doing it.
import type { Said } from './mod-desk';
import { type PersonName, personOf, roomOf } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

const say = (words: string, name: PersonName): Promise<Said> =>
    use().say({ user: personOf(use(), name), room: roomOf(use(), 'general') }, words);

const explain = async (name: PersonName, words: string): Promise<string[]> => {
    const { answer, changes } = await say(`doctor ${words}`, name);
    expect(changes).toEqual([]);
    return answer.split('\n');
};

test('says that it would work, and why', async () => {
    expect(await explain('carol', '@bob mute')).toEqual([
        '*Mute on @bob in #general: tried out, nothing was done*',
        '✅ It would work.',
        '• You: moderator in the room, user in the workspace; here that counts as moderator.',
        '• @bob: no role in the room, user in the workspace; here that counts as member.',
        '• Needs `mute-user`, which you hold as moderator.',
        '• Higher ranks are protected: one acts on people below oneself, admins on anyone.',
        '• It needs the service account, which is set.',
    ]);
});

test.each<readonly [PersonName, string, string]>([
    ['carol', '@mallory mute', 'ℹ️ It would change nothing'],
    ['carol', '@alice mute', '[mod-outranked]'],
    ['carol', '@carol mute', '[mod-self]'],
    ['carol', '@erin kick', '[error-user-not-in-room]'],
    ['bob', '@olivia mute 2h spam', '[error-not-allowed]'],
    ['carol', '@nobody mute', '[error-invalid-user]'],
    ['alice', '@bob role add moderator', '✅ It would work.'],
    ['carol', '@bob role add moderator', '[error-not-allowed]'],
    ['alice', '@bob role add pope', '[error-invalid-role]'],
    ['admin', '@bob role add admin --workspace', '✅ It would work.'],
    ['admin', '@bob role add admin', '[mod-workspace-role-unconfirmed]'],
    ['admin', '@olivia deactivate', '[user-last-owner]'],
    ['carol', '@bob warn', '✅ It would work.'],
])('%s: %s', async (name, words, verdict) => {
    const lines = await explain(name, words);
    expect(lines[1]).toContain(verdict);
});

test('says that the service account is missing, and does so without it', async () => {
    await use().set('rest-auth-token', '');
    const lines = await explain('carol', '@bob mute');
    expect(lines[1]).toContain('[mod-service-account-missing]');
    expect(lines.at(-1)).toMatch(/^• It needs the service account\. .*\[mod-service-account-missing\]$/);
    expect((await explain('carol', '@bob kick')).at(-1)).toBe('• It does not need the service account.');
});

test('tells nobody who is not in the room about the roles of others', async () => {
    const { answer } = await say('doctor @alice mute', 'erin');
    expect(answer).toContain('[error-not-allowed]');
    expect(answer).not.toContain('• @alice');
});

test('takes the words as the action would', async () => {
    expect((await say('doctor @bob mut', 'carol')).answer).toContain('Did you mean `mute`?');
    expect((await say('doctor @bob', 'carol')).answer).toContain('[mod-missing-action]');
    expect((await say('doctor @bob role add', 'carol')).answer).toContain('[mod-missing-role]');
    expect((await say('doctor @bob cases', 'carol')).answer).toContain('[mod-unknown-action]');
});
