// Durations and ids of cases among the words of a command.
import { forms } from '../../../src/slash/grammar';
import { parse } from '../../../src/slash/parse';
import { HOUR, MINUTE } from '../fakes/keeping';

function parsed(words: string): unknown {
    const result = parse(words.split(' '), forms);
    return result.ok ? result.command : result.problem;
}

it.each([
    ['mute @bob 2h spam', { targets: ['bob'], duration: 2 * HOUR, reason: 'spam' }],
    ['mute @bob spam 2h', { targets: ['bob'], duration: 2 * HOUR, reason: 'spam' }],
    ['mute @bob 2h', { targets: ['bob'], duration: 2 * HOUR, reason: '' }],
    ['mute bob 10M', { targets: ['bob'], duration: 10 * MINUTE, reason: '' }],
    ['mute @bob @carol 1d12h not now', { targets: ['bob', 'carol'], duration: 36 * HOUR, reason: 'not now' }],
    ['mute @bob said 2h ago to stop', { targets: ['bob'], reason: 'said 2h ago to stop' }],
    ['mute @bob 2h wait 5m', { targets: ['bob'], duration: 2 * HOUR, reason: 'wait 5m' }],
    ['mute 2h', { targets: ['2h'], reason: '' }],
    ['role add moderator @carol 1d', { role: 'moderator', targets: ['carol'], duration: 24 * HOUR }],
    ['role add 1d @carol', { role: '1d', targets: ['carol'] }],
    ['kick @bob 2h', { targets: ['bob'], reason: '2h' }],
    ['duration 1H3K9QF7X 2h', { caseId: '1h3k9q-f7x', duration: 2 * HOUR }],
    ['reason 1h3k9q-f7x was 2h', { caseId: '1h3k9q-f7x', reason: 'was 2h' }],
])('%s', (words, expected) => {
    const { role, targets, duration, reason, caseId } = parsed(words) as Record<string, unknown>;
    expect({ role, targets, duration, reason, caseId }).toEqual({
        role: undefined,
        targets: [],
        duration: undefined,
        reason: '',
        caseId: undefined,
        ...expected,
    });
});

it('takes the end away with off', () => {
    expect(parsed('duration 1h3k9q-f7x OFF')).toMatchObject({ caseId: '1h3k9q-f7x', duration: 'endless' });
    expect(parsed('mute @bob forever')).toMatchObject({ targets: ['bob'], duration: 'endless', reason: '' });
    expect(parsed('mute @bob')).not.toHaveProperty('duration');
});

it.each([
    ['mute @bob 0m', 'not-a-duration'],
    ['mute @bob spam 53w', 'not-a-duration'],
    ['duration 1h3k9q-f7x soon', 'not-a-duration'],
    ['duration 1h3k9q-f7x', 'missing-duration'],
    ['duration', 'missing-case'],
    ['case @bob', 'not-a-case'],
    ['case 1h3k9q-f7x more', 'too-many-words'],
    ['reason 1h3k9q-f7x', 'missing-text'],
    ['warn @bob', 'missing-text'],
    ['note', 'missing-text'],
    ['history', 'missing-targets'],
    ['mine @bob', 'too-many-words'],
])('%s: %s', (words, kind) => {
    expect(parsed(words)).toMatchObject({ kind });
});
