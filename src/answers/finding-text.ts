// What the doctor found, in words: a line for each check, with what to do where it is not good.
import type { Details, State } from '../moderation/doctor/check';
import type { FindingName } from '../moderation/doctor/checks/index';
import type { Finding } from '../moderation/doctor/examine';
import type { NEEDED_PERMISSIONS, NeededPermission } from '../moderation/doctor/needed-permissions';
import { catalogue } from '../texts/catalogue';
import { code, defuse, personName, roomName } from '../texts/defuse';
import { bold, compose, joined, NOTHING } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { problemText } from './problem-text';

/** A finding or purpose without a text does not compile. */
type FindingKey = `doctor-${FindingName}`;
type PurposeKey = `doctor-purpose-${(typeof NEEDED_PERMISSIONS)[number]['purpose']}`;

const ICONS: Readonly<Record<State, Markdown>> = {
    good: compose`✅`,
    warning: compose`⚠️`,
    bad: compose`⛔`,
    unknown: compose`❔`,
};

function isFindingKey(key: string): key is FindingKey {
    return catalogue['en'] !== undefined && key in catalogue['en'];
}

function isPurposeKey(key: string): key is PurposeKey {
    return catalogue['en'] !== undefined && key in catalogue['en'];
}

function permissionLine(t: Translate, { permissions, purpose }: NeededPermission): Markdown {
    const key = `doctor-purpose-${purpose}`;
    const names = joined(permissions.map(code), ', ');
    return compose`    • ${t('doctor-permission', { permissions: names, purpose: isPurposeKey(key) ? t(key) : defuse(purpose) })}`;
}

function places(t: Translate, { username, room, names, problem, ...details }: Details) {
    return {
        version: defuse(details.version ?? ''),
        host: code(details.host ?? ''),
        username: personName(username ?? ''),
        room: roomName(room ?? ''),
        names: joined((names ?? []).map(defuse), ', '),
        count: details.count ?? 0,
        seconds: details.seconds ?? 0,
        minutes: details.minutes ?? 0,
        calls: details.calls ?? 0,
        why: problem ? problemText(t, problem) : NOTHING,
    };
}

/** What was found, without what was looked at. */
export function findingSentence(t: Translate, { check, code, details, because }: Finding): Markdown {
    if (because !== undefined) {
        return t('doctor-not-checked', { check: t(`doctor-${because}`) });
    }
    const key = `doctor-${check}-${code}`;
    if (isFindingKey(key)) {
        const lines = (details.permissions ?? []).map((permission) => permissionLine(t, permission));
        return joined([t(key, places(t, details)), ...lines]);
    }
    return t(code === 'late' ? 'doctor-late' : 'doctor-broken');
}

function findingText(t: Translate, finding: Finding): Markdown {
    return compose`${ICONS[finding.state]} ${bold(t(`doctor-${finding.check}`))}: ${findingSentence(t, finding)}`;
}

export function findingsText(t: Translate, findings: readonly Finding[]): Markdown {
    return joined([bold(t('doctor-title')), ...findings.map((finding) => findingText(t, finding))]);
}
