// What is proposed for mistyped words: the nearest form, and never a harsher act than what was typed.
import fc from 'fast-check';
import { distance } from '../../../src/parameters/nearest';
import { actionForms, forms } from '../../../src/slash/grammar';
import { suggestWords } from '../../../src/slash/suggest';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { type } from '../fakes/typing';

it.each([
    ['mut', 'mute'],
    ['mtue', 'mute'],
    ['kik', 'kick'],
    ['bn', 'ban'],
    ['deactvate', 'deactivate'],
    ['rolse', 'roles'],
    ['role ad', 'role add'],
    ['histroy', 'history'],
    // As near to a mild word as to a harsh one.
    ['nmute', 'unmute'],
    ['mote', 'note'],
    ['unbn', 'unban'],
    ['reactivate', 'activate'],
])('%s may mean %s', (word, meant) => {
    expect(suggestWords(word, forms)).toBe(meant);
});

it.each(['unwarn', 'pardon', 'unwran', 'rewarn'])('%s is not taken for a warning', (word) => {
    expect(suggestWords(word, forms)).not.toBe('warn');
});

it.each(['unkick', 'unwarn', 'can', 'bank account', 'xyzzy', '', 'disable', 'block', 'undeactivate'])(
    'nothing harsh is proposed for %j',
    (word) => {
        const suggestion = suggestWords(word, forms);
        const form = actionForms.find(({ words }) => words.join(' ') === suggestion);
        expect(form?.action.severity).toBeUndefined();
    },
);

it('a harsh act is proposed only for a slip of its own name', () => {
    fc.assert(
        fc.property(
            fc.oneof(
                fc.stringMatching(/^[a-z]{1,12}$/),
                fc.constantFrom(...'bans kicks muting warned unmuted'.split(' ')),
            ),
            (word) => {
                const suggestion = suggestWords(word, forms);
                const form = actionForms.find(({ words }) => words.join(' ') === suggestion);
                if (form?.action.severity !== undefined) {
                    expect(distance(word, suggestion ?? '')).toBeLessThanOrEqual(2);
                    expect(word.charAt(0)).toBe(suggestion?.charAt(0));
                }
            },
        ),
        { numRuns: 2000 },
    );
});

it.each([
    [
        'delete @bob',
        /deletes no messages and no accounts.*\[mod-not-done-here\]\nUsage: `\/mod kick @user… \[reason\]`$/,
    ],
    ['unkick @bob', /^⛔ Mod Desk knows no `unkick`\. \[mod-unknown-action\]\nUsage: `\/mod help`$/],
])('/mod %s', async (line, answer) => {
    const workspace = new FakeWorkspace();
    expect(await type(workspace, 'alice', line)).toMatch(answer);
    expect(workspace.acts()).toEqual([]);
});

it.each(['__proto__', 'constructor @bob', 'toString', 'mute @bob constructor hours', 'mute @bob __proto__ days'])(
    'what every object has is no word: %s',
    async (words) => {
        expect(await type(new FakeWorkspace(), 'mona', words)).toMatch(/^(?:⛔|✅)/);
    },
);

it('words from elsewhere do what they mean there', async () => {
    const workspace = new FakeWorkspace();
    expect(await type(workspace, 'mona', 'timeout @bob 10 min spam')).toContain('✅ Muted in #general: @bob.');
    expect(await type(workspace, 'mona', 'untimeout @bob')).toContain('✅ Unmuted in #general: @bob.');
    expect(await type(workspace, 'mona', 'tempban @bob 2d')).toContain('✅ Banned from #general: @bob.');
    expect(await type(workspace, 'mona', 'timeout @carol')).toContain('[mod-missing-duration]');
    expect(await type(workspace, 'mona', 'infractions @bob')).toContain('*History of @bob: ');
    expect(await type(workspace, 'mona', 'cases @bob')).toContain('*History of @bob: ');
    expect(await type(workspace, 'mona', 'modlog')).toContain('*Latest cases of #general*');
    expect(await type(workspace, 'mona', '? kick')).toContain('`/mod kick @user… [reason]`');
    expect(await type(workspace, 'mona', 'help mute')).toContain(
        'Also typed `timeout`, `tempmute`, `temp mute`, `silence`.',
    );
});
