// The grammar of /mod: every form, and every way to miss one.
import { MOST_TARGETS } from '../../../src/moderation/request';
import { forms, usageOf } from '../../../src/slash/grammar';
import { parse } from '../../../src/slash/parse';
import { asTyped } from '../fakes/words';

/** What the words were taken for: the form, and what was found in them. */
function parsed(words: string | readonly string[]): unknown {
    const result = parse(typeof words === 'string' ? words.split(' ') : words, forms);
    if (!result.ok) {
        const { problem } = result;
        return {
            problem: problem.kind,
            ...('word' in problem ? { word: problem.word } : {}),
            ...('suggestion' in problem ? { suggestion: problem.suggestion } : {}),
        };
    }
    const { form, role, targets, reason, topic, reportId, options } = result.command;
    return {
        form: form.words.join(' '),
        ...(role === undefined ? {} : { role }),
        ...(targets.length === 0 ? {} : { targets }),
        ...(reason === '' ? {} : { reason }),
        ...(topic.length === 0 ? {} : { topic }),
        ...(reportId === undefined ? {} : { reportId }),
        ...(options.size === 0 ? {} : { options: [...options] }),
    };
}

it.each([
    ['nothing', [], { form: '' }],
    ['help', ['help'], { form: 'help' }],
    ['help on an action', ['help', 'role', 'add'], { form: 'help', topic: ['role', 'add'] }],
    ['mute', ['mute', '@bob'], { form: 'mute', targets: ['bob'] }],
    ['unmute', ['unmute', 'bob'], { form: 'unmute', targets: ['bob'] }],
    ['kick', ['kick', '@bob', 'spam'], { form: 'kick', targets: ['bob'], reason: 'spam' }],
    ['roles', ['roles'], { form: 'roles' }],
    ['the roles of one', ['roles', '@bob'], { form: 'roles', targets: ['bob'] }],
    [
        'role add',
        ['role', 'add', 'owner', '@bob', 'carol'],
        { form: 'role add', role: 'owner', targets: ['bob', 'carol'] },
    ],
    [
        'role remove',
        ['role', 'remove', 'bot', '@bob', '--workspace'],
        { form: 'role remove', role: 'bot', targets: ['bob'], options: ['workspace'] },
    ],
    ['activate', ['activate', 'bob', 'carol'], { form: 'activate', targets: ['bob', 'carol'] }],
    [
        'deactivate',
        ['deactivate', '@bob', '--relinquish'],
        { form: 'deactivate', targets: ['bob'], options: ['relinquish'] },
    ],
    [
        'a dry run of any action',
        ['warn', '@bob', 'be', '--dry-run', 'kind'],
        { form: 'warn', targets: ['bob'], reason: 'be kind', options: ['dry-run'] },
    ],
    ['one run', ['run', '1h3k9q-f7x'], { form: 'run' }],
    ['stopping it', ['stop', '1h3k9q-f7x'], { form: 'stop' }],
    ['taking it back', ['undo', '1h3k9q-f7x'], { form: 'undo' }],
    ['the runs', ['runs'], { form: 'runs' }],
    ['any case of the words', ['MUTE', '@Bob'], { form: 'mute', targets: ['Bob'] }],
])('%s', (_, words, expected) => {
    expect(parsed(words)).toEqual(expected);
});

describe('targets and the reason', () => {
    it.each([
        ['mute @bob @carol spam and more', { targets: ['bob', 'carol'], reason: 'spam and more' }],
        ['mute bob spam', { targets: ['bob'], reason: 'spam' }],
        ['mute bob @carol spam', { targets: ['bob', 'carol'], reason: 'spam' }],
        ['mute @bob spam to @carol', { targets: ['bob'], reason: 'spam to @carol' }],
        ['mute @bob,@carol spam', { targets: ['bob', 'carol'], reason: 'spam' }],
        ['mute @bob, @carol spam', { targets: ['bob', 'carol'], reason: 'spam' }],
        ['mute bob,carol spam', { targets: ['bob', 'carol'], reason: 'spam' }],
        ['mute @bob, please stop', { targets: ['bob'], reason: 'please stop' }],
        ['mute @bob , @carol spam', { targets: ['bob', 'carol'], reason: 'spam' }],
        ['mute @bob ,@carol spam', { targets: ['bob', 'carol'], reason: 'spam' }],
        ['mute @bob @BOB bob', { targets: ['bob'], reason: 'bob' }],
        ["mute @bob don't shout, it's late", { targets: ['bob'], reason: "don't shout, it's late" }],
        ['mute @bob "quoted"', { targets: ['bob'], reason: '"quoted"' }],
        ['mute @bob — again', { targets: ['bob'], reason: '— again' }],
        ['mute @john.doe-2_x', { targets: ['john.doe-2_x'] }],
    ])('%s', (words, expected) => {
        expect(parsed(words)).toEqual({ form: 'mute', ...expected });
    });

    it('keeps every word of a reason that Rocket.Chat split off as one', () => {
        expect(parsed(['mute', '@bob', 'two words', 'x'])).toEqual({
            form: 'mute',
            targets: ['bob'],
            reason: 'two words x',
        });
    });

    it('takes each person once, however written, as first written', () => {
        expect(parsed('activate @Bob bob BOB carol')).toEqual({ form: 'activate', targets: ['Bob', 'carol'] });
    });

    it('counts to fifty, after duplicates', () => {
        const names = Array.from({ length: MOST_TARGETS }, (_, number) => `@user${String(number)}`);
        expect(MOST_TARGETS).toBe(50);
        expect(parsed(['mute', ...names])).toEqual({ form: 'mute', targets: names.map((name) => name.slice(1)) });
        expect(parsed(['mute', ...names, '@USER1'])).toMatchObject({ form: 'mute' });
        expect(parsed(['mute', ...names, '@user50'])).toEqual({ problem: 'too-many-targets' });
    });
});

describe('options', () => {
    it.each([
        ['--workspace role add bot @bob'],
        ['role --workspace add bot @bob'],
        ['role add --workspace bot @bob'],
        ['role add bot --WORKSPACE @bob'],
        ['role add bot @bob --workspace'],
        ['role add bot @bob —workspace'],
        ['role add bot @bob –workspace'],
        ['role add --workspace bot @bob --workspace'],
    ])('are taken anywhere, once: %s', (words) => {
        expect(parsed(words)).toEqual({ form: 'role add', role: 'bot', targets: ['bob'], options: ['workspace'] });
    });

    it('end at --', () => {
        expect(parsed('mute @bob -- --workspace said so')).toEqual({
            form: 'mute',
            targets: ['bob'],
            reason: '--workspace said so',
        });
        expect(parsed('deactivate -- @bob')).toEqual({ form: 'deactivate', targets: ['bob'] });
    });

    it('are no numbers and no arrows', () => {
        expect(parsed('mute @bob --3 --> x')).toMatchObject({ reason: '--3 --> x' });
    });

    it.each([
        ['mute @bob --workspace', '--workspace', undefined],
        ['role add bot @bob --worksapce', '--worksapce', '--workspace'],
        ['deactivate @bob --force', '--force', undefined],
        ['deactivate @bob —relinqish', '--relinqish', '--relinquish'],
        ['roles --all', '--all', undefined],
        ['--workspace', '--workspace', undefined],
    ])('that are unknown are refused: %s', (words, word, suggestion) => {
        expect(parsed(words)).toEqual({ problem: 'unknown-option', word, ...(suggestion ? { suggestion } : {}) });
    });
});

describe('what cannot be meant', () => {
    it.each([
        ['mute', { problem: 'missing-targets' }],
        ['mute @', { problem: 'missing-targets' }],
        ['mute ,', { problem: 'missing-targets' }],
        ['activate', { problem: 'missing-targets' }],
        ['role add', { problem: 'missing-role' }],
        ['role add owner', { problem: 'missing-targets' }],
        ['roles @bob @carol', { problem: 'too-many-words', word: '@carol' }],
        ['roles @bob,@carol', { problem: 'not-a-name', word: '@bob,@carol' }],
        ['roles @', { problem: 'not-a-name', word: '@' }],
        ['roles @@bob', { problem: 'not-a-name', word: '@bob' }],
        ['mute @@bob', { problem: 'not-a-name', word: '@bob' }],
        ['mute @bob@carol', { problem: 'not-a-name', word: 'bob@carol' }],
        ['mute <b>', { problem: 'not-a-name', word: '<b>' }],
        ['activate "bob"', { problem: 'not-a-name', word: '"bob"' }],
        ['role', { problem: 'incomplete-action', word: 'role' }],
        ['role ad owner @bob', { problem: 'unknown-action', word: 'role ad', suggestion: 'role add' }],
        ['role xyz', { problem: 'unknown-action', word: 'role xyz' }],
        ['mut @bob', { problem: 'unknown-action', word: 'mut', suggestion: 'mute' }],
        ['rolse', { problem: 'unknown-action', word: 'rolse', suggestion: 'roles' }],
        ['@bob', { problem: 'unknown-action', word: '@bob' }],
        ['xyzzy', { problem: 'unknown-action', word: 'xyzzy' }],
    ])('%s', (words, expected) => {
        expect(parsed(words)).toMatchObject(expected);
    });
});

describe('--report', () => {
    const rude = { form: 'warn', targets: ['bob'], reason: 'rude', reportId: '1h3k9q-f7x' };

    it.each([
        ['warn @bob --report=1h3k9q-f7x rude', rude],
        ['--report=1H3K9QF7X warn @bob rude', rude],
        ['warn —report=1h3k9q-f7x @bob rude', rude],
        [
            'warn @bob rude -- --report=1h3k9q-f7x',
            { form: 'warn', targets: ['bob'], reason: 'rude --report=1h3k9q-f7x' },
        ],
        ['report 1h3k9q-f7x', { form: 'report' }],
        ['warn @bob --report rude', { problem: 'missing-report-option' }],
        ['warn @bob --report= 1h3k9q-f7x rude', { problem: 'missing-report-option' }],
        ['warn @bob --report=last-week rude', { problem: 'not-a-report', word: 'last-week' }],
        ['warn @bob --repot rude', { problem: 'unknown-option', word: '--repot', suggestion: '--report' }],
        ['cases --report=1h3k9q-f7x', { problem: 'unknown-option', word: '--report' }],
        ['dismiss', { problem: 'missing-report' }],
        ['dismiss bob', { problem: 'not-a-report', word: 'bob' }],
        ['reports 1h3k9q-f7x', { problem: 'too-many-words', word: '1h3k9q-f7x' }],
    ])('%s', (words, expected) => {
        expect(parsed(words)).toEqual(expected);
    });
});

describe('usage', () => {
    it('shows every form as it is typed', () => {
        expect(forms.map(usageOf)).toEqual([
            '/mod',
            '/mod help [action]',
            '/mod warn @user… <text>',
            '/mod mute @user… [duration] [reason]',
            '/mod unmute @user… [reason]',
            '/mod kick @user… [reason]',
            '/mod ban @user… [duration] [reason]',
            '/mod unban @user… [reason]',
            '/mod role add <role> @user… [duration] [--workspace]',
            '/mod role remove <role> @user… [--workspace]',
            '/mod activate @user…',
            '/mod deactivate @user… [--relinquish]',
            '/mod note @user… <text>',
            '/mod history @user [--workspace]',
            '/mod cases',
            '/mod bans',
            '/mod case <case>',
            '/mod reason <case> <text>',
            '/mod duration <case> <duration|off>',
            '/mod undo <case|run>',
            '/mod mine',
            '/mod export',
            '/mod attention',
            '/mod retry <case>',
            '/mod runs',
            '/mod run <run>',
            '/mod stop <run>',
            '/mod reports',
            '/mod report <report>',
            '/mod dismiss <report>',
            '/mod roles [@user]',
            '/mod doctor [@user] [action] [--workspace]',
            '/mod setup',
        ]);
    });

    it.each(forms.map((form) => [usageOf(form), form] as const))('%s, read back, is that form', (usage, form) => {
        expect(parse(asTyped(usage), forms)).toMatchObject({
            ok: true,
            command: { form, options: new Set(form.options.filter((option) => option !== 'dry-run')) },
        });
    });
});
