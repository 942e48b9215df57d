// Until when, in words.
import { endPhrase, endSentence, spanText, typedDurationText } from '../../../src/answers/end-text';
import { DAY, HOUR, MINUTE, START } from '../fakes/keeping';
import { english } from '../fakes/typing';

it.each([
    [MINUTE, '1 minute'],
    [90 * MINUTE, '1 hour 30 minutes'],
    [2 * HOUR - 400, '2 hours'],
    [36 * HOUR, '1 day 12 hours'],
    [8 * DAY + 3 * HOUR + MINUTE, '1 week 1 day'],
    [30 * DAY, '4 weeks 2 days'],
    [10, '1 minute'],
])('%p milliseconds are %s', (milliseconds, text) => {
    expect(spanText(english, milliseconds)).toBe(text);
});

it.each([
    ['90m', '90 minutes (`90m`)'],
    ['1mo', '1 month (`1mo`)'],
    ['1h30m', '1 hour 30 minutes (`1h30m`)'],
    ['24h', '24 hours (`24h`)'],
])('%s is proposed as %s', (written, text) => {
    expect(typedDurationText(english, written)).toBe(text);
});

it('says the time and how far away it is, or until whose doing', () => {
    const until = START + 2 * HOUR;
    expect(endSentence(english, 'mute', until, START)).toBe('Ends by itself at 2026-11-21 22:15 UTC, in 2 hours.');
    expect(endPhrase(english, 'mute', until, START)).toBe('until 2026-11-21 22:15 UTC (in 2 hours)');
    expect(endSentence(english, 'ban', undefined, START)).toBe('Lasts until someone unbans.');
    expect(endPhrase(english, 'add-role', undefined, START)).toBe('until someone takes the role away');
});

it('leaves out how far away it is where that is over, and says something of any action', () => {
    expect(endSentence(english, 'mute', START, START + 1)).toBe('Ends by itself at 2026-11-21 20:15 UTC.');
    expect(endPhrase(english, 'mute', START, START)).toBe('until 2026-11-21 20:15 UTC');
    expect(endPhrase(english, 'banish', undefined, START)).toBe('until someone ends it');
});
