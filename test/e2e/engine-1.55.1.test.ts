// Each operation once on an older engine, which has no accessor for the rooms of a user.
import { PanelUser } from './panel-user';
import { ReportsIn } from './reports';
import { type Row, testRows } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk({ version: '1.55.1' });

const rows: readonly Row[] = [
    {
        name: 'mute',
        as: 'carol',
        say: 'mute @bob spam',
        answer: ['✅ Muted in #general: @bob.', 'Reason: spam'],
        changes: ['+ #general muted bob', '+ #general says user-muted bob by moddesk.service'],
        calls: ['rooms.isMember', 'rooms.muteUser'],
    },
    {
        name: 'unmute',
        as: 'carol',
        say: 'unmute @mallory',
        answer: '✅ Unmuted in #general: @mallory.',
        changes: ['- #general muted mallory', '+ #general says user-unmuted mallory by moddesk.service'],
        calls: ['rooms.isMember', 'rooms.unmuteUser'],
    },
    {
        name: 'kick',
        as: 'carol',
        say: 'kick @bob',
        answer: '✅ Kicked from #general: @bob.',
        changes: ['- #general member bob', '+ #general says ul bob by bob'],
        calls: ['rooms.isMember', 'rooms.isMember'],
    },
    {
        name: 'kick from a private group where the service account is not',
        as: 'carol',
        in: 'core',
        say: 'kick @bob',
        answer: '✅ Kicked from #core: @bob.',
        changes: ['- #core member bob', '+ #core says ul bob by bob'],
        calls: ['rooms.isMember', 'rooms.isMember'],
    },
    {
        name: 'role add',
        as: 'alice',
        say: 'role add moderator @bob',
        answer: '✅ Now moderator in #general: @bob.',
        changes: ['+ #general moderator bob'],
        calls: ['rooms.isMember', 'roles.addUserToRole'],
    },
    {
        name: 'role remove',
        as: 'alice',
        say: 'role remove moderator @carol',
        answer: '✅ No longer moderator in #general: @carol.',
        changes: ['- #general moderator carol'],
        calls: ['roles.removeUserFromRole'],
    },
    {
        name: 'role add --workspace',
        as: 'admin',
        say: 'role add admin @bob --workspace',
        answer: '✅ Now admin in the whole workspace: @bob.',
        changes: ['+ @bob role admin'],
        calls: ['roles.addUserToRole'],
    },
    {
        name: 'activate',
        as: 'admin',
        say: 'activate @trent',
        answer: '✅ Activated, can sign in again: @trent.',
        changes: ['+ @trent active'],
        calls: ['users.setActiveStatus'],
    },
    {
        name: 'deactivate',
        as: 'admin',
        say: 'deactivate @mallory',
        answer: '✅ Deactivated and signed out everywhere: @mallory.',
        changes: ['- @mallory active'],
        calls: ['users.info'],
    },
    {
        name: 'deactivate of a sole owner',
        as: 'admin',
        say: 'deactivate @olivia',
        answer: ['#design', '#olivia-notebook', '[user-last-owner]'],
        calls: ['users.info', 'rooms.membersOrderedByRole'],
    },
    {
        name: 'roles',
        as: 'bob',
        say: 'roles @carol',
        answer: 'In #general: moderator',
        calls: ['rooms.isMember'],
    },
    { name: 'help', as: 'carol', say: '', answer: '/mod mute @user… [duration] [reason]' },
];

testRows(use, rows);

test('a report, and its dismissal, which changes the notices', async () => {
    const on = new ReportsIn(use);
    await on.report(on.messageBy('mallory'));
    const notice = on.noticeIn('carol');
    await PanelUser.in(use(), 'carol').clickInMessage(notice, 'Dismiss');
    expect(on.wordsOf(notice)).toContain('Dismissed by @carol');
    expect(on.wordsOf(on.noticeIn('alice'))).toContain('Dismissed by @carol');
});
