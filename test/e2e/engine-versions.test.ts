// Each operation by command and by panel on every engine that Mod Desk runs on, with what differs between them.
import { type EngineVersion, engineVersions } from '../engine/runtime/recipe';
import type { ModDesk } from './mod-desk';
import { PanelUser } from './panel-user';
import { ReportsIn } from './reports';
import { type PersonName, type Row, testRows } from './rows';
import { useModDesk } from './use-mod-desk';

/** The oldest engine lists nobody's rooms; REST does instead. */
const listsRooms = (version: EngineVersion): boolean => version !== '1.55.1';

function rowsOn(version: EngineVersion): readonly Row[] {
    const asked = (...calls: string[]): string[] => (listsRooms(version) ? [] : calls);
    return [
        {
            name: 'mute',
            as: 'carol',
            say: 'mute @bob spam',
            answer: ['✅ Muted in #general: @bob.', 'Reason: spam'],
            changes: ['+ #general muted bob', '+ #general says user-muted bob by moddesk.service'],
            calls: [...asked('rooms.isMember'), 'rooms.muteUser'],
        },
        {
            name: 'unmute',
            as: 'carol',
            say: 'unmute @mallory',
            answer: '✅ Unmuted in #general: @mallory.',
            changes: ['- #general muted mallory', '+ #general says user-unmuted mallory by moddesk.service'],
            calls: [...asked('rooms.isMember'), 'rooms.unmuteUser'],
        },
        {
            name: 'kick',
            as: 'carol',
            say: 'kick @bob',
            answer: '✅ Kicked from #general: @bob.',
            changes: ['- #general member bob', '+ #general says ul bob by bob'],
            calls: asked('rooms.isMember', 'rooms.isMember'),
        },
        {
            name: 'kick from a private group where the service account is not',
            as: 'carol',
            in: 'core',
            say: 'kick @bob',
            answer: '✅ Kicked from #core: @bob.',
            changes: ['- #core member bob', '+ #core says ul bob by bob'],
            calls: asked('rooms.isMember', 'rooms.isMember'),
        },
        {
            name: 'role add',
            as: 'alice',
            say: 'role add moderator @bob',
            answer: '✅ Now moderator in #general: @bob.',
            changes: ['+ #general moderator bob'],
            calls: [...asked('rooms.isMember'), 'roles.addUserToRole'],
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
            calls: asked('users.info'),
        },
        {
            name: 'deactivate of a sole owner',
            as: 'admin',
            say: 'deactivate @olivia',
            answer: ['#design', '#olivia-notebook', '[user-last-owner]'],
            calls: [...asked('users.info'), 'rooms.membersOrderedByRole'],
        },
        {
            name: 'roles',
            as: 'bob',
            say: 'roles @carol',
            answer: 'In #general: moderator',
            calls: asked('rooms.isMember'),
        },
        { name: 'help', as: 'carol', say: '', answer: '/mod mute @user… [duration] [reason]' },
    ];
}

interface PanelRow {
    readonly as: PersonName;
    readonly person: PersonName;
    readonly label: string;
    readonly fields?: Readonly<Record<string, string>>;
    readonly change?: string;
    readonly shown: string;
}

const panelRows: readonly PanelRow[] = [
    { as: 'carol', person: 'bob', label: 'Warn', fields: { reason: 'spam' }, shown: '✅ Warned in #general: @bob.' },
    { as: 'carol', person: 'bob', label: 'Mute', change: '+ #general muted bob', shown: '✅ Muted in #general: @bob.' },
    {
        ...{ as: 'carol', person: 'mallory', label: 'Unmute' },
        ...{ change: '- #general muted mallory', shown: '✅ Unmuted in #general: @mallory.' },
    },
    {
        as: 'carol',
        person: 'bob',
        label: 'Kick',
        change: '- #general member bob',
        shown: '✅ Kicked from #general: @bob.',
    },
    {
        ...{ as: 'alice', person: 'bob', label: 'Add role', fields: { role: 'moderator' } },
        ...{ change: '+ #general moderator bob', shown: '✅ Now moderator in #general: @bob.' },
    },
    {
        ...{ as: 'alice', person: 'carol', label: 'Remove role', fields: { role: 'moderator' } },
        ...{ change: '- #general moderator carol', shown: '✅ No longer moderator in #general: @carol.' },
    },
    {
        as: 'admin',
        person: 'trent',
        label: 'Activate',
        change: '+ @trent active',
        shown: '✅ Activated, can sign in again: @trent.',
    },
    {
        ...{ as: 'admin', person: 'mallory', label: 'Deactivate' },
        ...{ change: '- @mallory active', shown: '✅ Deactivated and signed out everywhere: @mallory.' },
    },
    {
        as: 'carol',
        person: 'bob',
        label: 'Note',
        fields: { reason: 'asked nicely' },
        shown: '✅ Noted in #general: @bob.',
    },
];

async function useForm(modDesk: ModDesk, { as, person, label, fields = {} }: PanelRow): Promise<[PanelUser, string[]]> {
    const panel = PanelUser.in(modDesk, as);
    await panel.roomButton();
    await panel.find(person);
    const clicked = await panel.click(label);
    if (!panel.modal) return [panel, [...clicked.changes]];
    for (const [field, value] of Object.entries(fields)) panel.fill(field, value);
    const { changes } = await panel.submit();
    return [panel, [...changes]];
}

describe.each(engineVersions)('engine %s', (version) => {
    const use = useModDesk({ version });

    describe('by command', () => {
        testRows(use, rowsOn(version));
    });

    describe('by panel', () => {
        test.each(panelRows)('$label', async (row) => {
            const [panel, changes] = await useForm(use(), row);
            expect(panel.errors).toEqual({});
            expect(panel.barText).toContain(row.shown);
            if (row.change !== undefined) expect(changes).toContain(row.change);
        });

        test('Ban, and Unban', async () => {
            const ban = { as: 'carol', person: 'bob', label: 'Ban', shown: '' } as const;
            const [panel, changes] = await useForm(use(), ban);
            expect(panel.barText).toContain('✅ Banned from #general: @bob.');
            expect(changes).toContain('- #general member bob');
            await panel.click('Unban');
            await panel.submit();
            expect(panel.barText).toContain('✅ No longer banned from #general: @bob.');
        });
    });

    test('a report, and its dismissal, which changes the notices', async () => {
        const on = new ReportsIn(use);
        await on.report(on.messageBy('mallory'));
        const notice = on.noticeIn('carol');
        await PanelUser.in(use(), 'carol').clickInMessage(notice, 'Dismiss');
        expect(on.wordsOf(notice)).toContain('Dismissed by @carol');
        expect(on.wordsOf(on.noticeIn('alice'))).toContain('Dismissed by @carol');
    });
});
