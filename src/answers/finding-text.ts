// What the doctor found, in words: a line for each check, with what to do where it is not good.
import type { Details, State } from '../moderation/doctor/check';
import type { FindingName } from '../moderation/doctor/checks/index';
import type { Finding } from '../moderation/doctor/examine';
import type { NEEDED_PERMISSIONS, NeededPermission } from '../moderation/doctor/needed-permissions';
import { catalogue } from '../texts/catalogue';
import { defuse } from '../texts/defuse';
import type { Translate } from '../texts/translate';
import { problemText } from './problem-text';

/** A finding or purpose without a text does not compile. */
type FindingKey = `doctor-${FindingName}`;
type PurposeKey = `doctor-purpose-${(typeof NEEDED_PERMISSIONS)[number]['purpose']}`;

const ICONS: Readonly<Record<State, string>> = { good: '✅', warning: '⚠️', bad: '⛔', unknown: '❔' };

function isFindingKey(key: string): key is FindingKey {
    return catalogue['en'] !== undefined && key in catalogue['en'];
}

function isPurposeKey(key: string): key is PurposeKey {
    return catalogue['en'] !== undefined && key in catalogue['en'];
}

function permissionLine(t: Translate, { permissions, purpose }: NeededPermission): string {
    const key = `doctor-purpose-${purpose}`;
    const names = permissions.map((permission) => `\`${permission}\``).join(', ');
    return `    • ${t('doctor-permission', { permissions: names, purpose: isPurposeKey(key) ? t(key) : purpose })}`;
}

function places(t: Translate, { username, room, names, problem, ...details }: Details) {
    return {
        version: details.version ?? '',
        host: `\`${(details.host ?? '').replace(/`/g, '')}\``,
        username: `@${username ?? ''}`,
        room: `#${defuse(room ?? '')}`,
        names: (names ?? []).map(defuse).join(', '),
        count: details.count ?? 0,
        seconds: details.seconds ?? 0,
        minutes: details.minutes ?? 0,
        calls: details.calls ?? 0,
        why: problem ? problemText(t, problem) : '',
    };
}

/** What was found, without what was looked at. */
export function findingSentence(t: Translate, { check, code, details, because }: Finding): string {
    if (because !== undefined) {
        return t('doctor-not-checked', { check: t(`doctor-${because}`) });
    }
    const key = `doctor-${check}-${code}`;
    if (isFindingKey(key)) {
        const lines = (details.permissions ?? []).map((permission) => permissionLine(t, permission));
        return [t(key, places(t, details)), ...lines].join('\n');
    }
    return t(code === 'late' ? 'doctor-late' : 'doctor-broken');
}

function findingText(t: Translate, finding: Finding): string {
    return `${ICONS[finding.state]} *${t(`doctor-${finding.check}`)}*: ${findingSentence(t, finding)}`;
}

export function findingsText(t: Translate, findings: readonly Finding[]): string {
    return [`*${t('doctor-title')}*`, ...findings.map((finding) => findingText(t, finding))].join('\n');
}
