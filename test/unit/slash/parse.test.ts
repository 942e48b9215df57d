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
    const { command } = result;
    const name = command.form.words.join(' ');
    const options = command.options.size === 0 ? {} : { options: [...command.options] };
    if (command.kind === 'other') {
        const { target, topic } = command.given;
        const about = target === undefined ? {} : { target };
        return { form: name, ...about, ...(topic.length === 0 ? {} : { topic }), ...options };
    }
    const { people, role, reason } = command.reading.meaning;
    const { reportId } = command;
    return {
        form: name,
        people,
        ...(role === undefined ? {} : { role }),
        ...(reason === '' ? {} : { reason }),
        ...(reportId === undefined ? {} : { reportId }),
        ...options,
    };
}

it.each([
    ['nothing', [], { form: '' }],
    ['help', ['help'], { form: 'help' }],
    ['help on an action', ['help', 'role', 'add'], { form: 'help', topic: ['role', 'add'] }],
    ['mute', ['mute', '@bob'], { form: 'mute', people: ['bob'] }],
    ['unmute', ['unmute', 'bob'], { form: 'unmute', people: ['bob'] }],
    ['kick', ['kick', '@bob', 'spam'], { form: 'kick', people: ['bob'], reason: 'spam' }],
    ['roles', ['roles'], { form: 'roles' }],
    ['the roles of one', ['roles', '@bob'], { form: 'roles', target: 'bob' }],
    [
        'role add',
        ['role', 'add', 'owner', '@bob', '@carol'],
        { form: 'role add', role: 'owner', people: ['bob', 'carol'] },
    ],
    [
        'role remove',
        ['role', 'remove', 'bot', '@bob', '--workspace'],
        { form: 'role remove', role: 'bot', people: ['bob'], options: ['workspace'] },
    ],
    ['activate', ['activate', 'bob,', 'carol'], { form: 'activate', people: ['bob', 'carol'] }],
    [
        'deactivate',
        ['deactivate', '@bob', '--relinquish'],
        { form: 'deactivate', people: ['bob'], options: ['relinquish'] },
    ],
    [
        'a dry run of any action',
        ['warn', '@bob', 'be', '--dry-run', 'kind'],
        { form: 'warn', people: ['bob'], reason: 'be kind', options: ['dry-run'] },
    ],
    ['one run', ['run', '1h3k9q-f7x'], { form: 'run' }],
    ['stopping it', ['stop', '1h3k9q-f7x'], { form: 'stop' }],
    ['taking it back', ['undo', '1h3k9q-f7x'], { form: 'undo' }],
    ['the runs', ['runs'], { form: 'runs' }],
    ['a person', ['@bob'], { form: '', target: 'bob' }],
    ['any case of the words', ['MUTE', '@Bob'], { form: 'mute', people: ['Bob'] }],
])('%s', (_, words, expected) => {
    expect(parsed(words)).toEqual(expected);
});

it('counts to fifty people, after duplicates', () => {
    const names = Array.from({ length: MOST_TARGETS }, (_, number) => `@user${String(number)}`);
    expect(MOST_TARGETS).toBe(50);
    expect(parsed(['mute', ...names])).toEqual({ form: 'mute', people: names.map((name) => name.slice(1)) });
    expect(parsed(['mute', ...names, '@USER1'])).toMatchObject({ form: 'mute' });
    expect(parsed(['mute', ...names, '@user50'])).toEqual({ problem: 'too-many-targets' });
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
        expect(parsed(words)).toEqual({ form: 'role add', role: 'bot', people: ['bob'], options: ['workspace'] });
    });

    it('end at --', () => {
        expect(parsed('mute @bob -- --workspace said so')).toEqual({
            form: 'mute',
            people: ['bob'],
            reason: '--workspace said so',
        });
    });

    it('are no numbers and no arrows', () => {
        expect(parsed('warn @bob --3 --> x')).toMatchObject({ reason: '--3 --> x' });
    });

    it.each([
        ['mute @bob --workspace', '--workspace', undefined],
        ['role add bot @bob --worksapce', '--worksapce', '--workspace'],
        ['deactivate @bob --force', '--force', undefined],
        ['deactivate @bob —relinqish', '--relinqish', '--relinquish'],
        ['roles --all', '--all', undefined],
        ['--workspace', '--workspace', undefined],
        ['@bob --workspace', '--workspace', undefined],
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
        ['mute @bob@carol', { problem: 'not-a-name', word: 'bob@carol' }],
        ['kick <b>', { problem: 'not-a-name', word: '<b>' }],
        ['activate "bob"', { problem: 'not-a-name', word: '"bob"' }],
        ['role', { problem: 'incomplete-action', word: 'role' }],
        ['role ad owner @bob', { problem: 'unknown-action', word: 'role ad', suggestion: 'role add' }],
        ['role xyz', { problem: 'unknown-action', word: 'role xyz' }],
        ['mut @bob', { problem: 'unknown-action', word: 'mut', suggestion: 'mute' }],
        ['rolse', { problem: 'unknown-action', word: 'rolse', suggestion: 'roles' }],
        ['xyzzy', { problem: 'unknown-action', word: 'xyzzy' }],
    ])('%s', (words, expected) => {
        expect(parsed(words)).toMatchObject(expected);
    });
});

describe('--report', () => {
    const rude = { form: 'warn', people: ['bob'], reason: 'rude', reportId: '1h3k9q-f7x' };

    it.each([
        ['warn @bob --report=1h3k9q-f7x rude', rude],
        ['--report=1H3K9QF7X warn @bob rude', rude],
        ['warn —report=1h3k9q-f7x @bob rude', rude],
        [
            'warn @bob rude -- --report=1h3k9q-f7x',
            { form: 'warn', people: ['bob'], reason: 'rude --report=1h3k9q-f7x' },
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
            '/mod @user',
            '/mod help [action]',
            '/mod warn @user… <text>',
            '/mod mute @user… [duration] [reason]',
            '/mod unmute @user… [reason]',
            '/mod kick @user… [reason]',
            '/mod ban @user… [duration] [reason]',
            '/mod unban @user… [reason]',
            '/mod role add <role> @user… [duration] [reason] [--workspace]',
            '/mod role remove <role> @user… [reason] [--workspace]',
            '/mod activate @user… [reason]',
            '/mod deactivate @user… [reason] [--relinquish]',
            '/mod note @user… <text>',
            '/mod history @user [--workspace]',
            '/mod cases',
            '/mod bans',
            '/mod case <case>',
            '/mod reason [case] <text>',
            '/mod duration [case] <duration|off>',
            '/mod undo [case|run]',
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
