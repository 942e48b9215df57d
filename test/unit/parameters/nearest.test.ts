// What was probably meant by a mistyped word.
import { nearest } from '../../../src/parameters/nearest';

const names = ['mute', 'unmute', 'kick', 'roles', 'role add', 'role remove', 'activate', 'deactivate', 'help'];

it.each([
    ['mute', 'mute'],
    ['MUTE', 'mute'],
    ['mtue', 'mute'],
    ['mutee', 'mute'],
    ['unmut', 'unmute'],
    ['kik', 'kick'],
    ['kcik', 'kick'],
    ['rolle', 'roles'],
    ['hlep', 'help'],
    ['deactvate', 'deactivate'],
    ['role ad', 'role add'],
    ['role delete', 'role remove'],
])('%s may mean %s', (word, meant) => {
    expect(nearest(word, names)).toBe(meant);
});

it.each(['', 'x', 'xyzzy', 'ban', '@bob', 'm'.repeat(10_000)])('"%s" means none of them', (word) => {
    expect(nearest(word, names)).toBeUndefined();
});

it('means nothing where there is nothing to mean', () => {
    expect(nearest('mute', [])).toBeUndefined();
});

it('takes two neighbours swapped for one slip', () => {
    expect(nearest('ab', ['ba'])).toBe('ba');
    expect(nearest('ab', ['xy'])).toBeUndefined();
});
