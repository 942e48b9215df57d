// Words are cut to a length.
import { shortened } from '../../../../src/moderation/reports/message-report';

it.each([
    [' words ', 'words'],
    ['x'.repeat(300), 'x'.repeat(300)],
    ['x'.repeat(301), `${'x'.repeat(299)}…`],
    ['💀'.repeat(400), `${'💀'.repeat(299)}…`],
    ['', ''],
])('%j is shortened', (words, expected) => {
    expect(shortened(words)).toBe(expected);
});
