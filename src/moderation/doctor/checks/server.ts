// Whether this workspace answers at the address, and no redirect stands before it; the token is not sent for that.
import type { Problem } from '../../../workspace/problem';
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
    'mod-rest-redirected': 'redirects',
    'mod-rest-elsewhere': 'elsewhere',
} as const;

function isKnown(code: string): code is keyof typeof CODES {
    return code in CODES;
}

function unwell(host: string, problem: Problem) {
    return { code: isKnown(problem.code) ? CODES[problem.code] : 'unclear', details: { host, problem } } as const;
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
        redirects: 'bad',
        elsewhere: 'bad',
        unproven: 'warning',
        unclear: 'unknown',
    },
    async run({ entered, inspection }) {
        if (entered.url === '') {
            return { code: 'no-address' };
        }
        const host = hostOf(entered);
        const [info, address] = await Promise.all([inspection.server(), inspection.address()]);
        if (!info.ok) {
            return unwell(host, info.problem);
        }
        if (!address.ok) {
            return unwell(host, address.problem);
        }
        const details = { host, version: info.value.version };
        return { code: address.value === 'same' ? 'answers' : 'unproven', details };
    },
});
