// Whether Rocket.Chat answers at the address, by `GET /api/info`, to which the token is not sent.
import { defineCheck } from '../check';
import type { Examination } from '../ports';

/** The host alone: an address can hold a password. */
function hostOf({ url }: Examination['entered']): string {
    return /^https?:\/\/(?:[^@/]*@)?([^/?#\s]+)/.exec(url)?.[1] ?? '';
}

const CODES = {
    'mod-rest-url-invalid': 'invalid-address',
    'mod-unreachable': 'unreachable',
    'mod-timed-out': 'timed-out',
    'mod-server-error': 'server-error',
    'mod-answer-unreadable': 'not-rocket-chat',
} as const;

function isKnown(code: string): code is keyof typeof CODES {
    return code in CODES;
}

export const server = defineCheck({
    name: 'server',
    needs: [],
    findings: {
        answers: 'good',
        'no-address': 'bad',
        'invalid-address': 'bad',
        unreachable: 'bad',
        'timed-out': 'bad',
        'server-error': 'bad',
        'not-rocket-chat': 'bad',
        unclear: 'unknown',
    },
    async run({ entered, inspection }) {
        if (entered.url === '') {
            return { code: 'no-address' };
        }
        const host = hostOf(entered);
        const info = await inspection.server();
        if (info.ok) {
            return { code: 'answers', details: { host, version: info.value.version } };
        }
        const { problem } = info;
        return { code: isKnown(problem.code) ? CODES[problem.code] : 'unclear', details: { host, problem } };
    },
});
