// Runs the checks: those that do not wait for each other together, each for a short time, and none stops another.
import { once } from '../scene';
import { within } from '../time/within';
import type { Check, Details, State } from './check';
import { checks } from './checks/index';
import type { CheckName, RegisteredCheck } from './checks/index';
import type { Examination } from './ports';

/** A look takes no longer; three checks in a row at most, so that the whole stays under ten seconds. */
const CHECK_MILLISECONDS = 3000;

export interface Finding {
    readonly check: CheckName;
    readonly state: State;
    /** One of those that the check declares, or what kept it from coming to one. */
    readonly code: string;
    readonly details: Details;
    /** The check whose trouble kept this one from being made. */
    readonly because?: CheckName;
}

export function isMet({ state }: Finding): boolean {
    return state === 'good' || state === 'warning';
}

/** Several checks look at the same thing; the server is asked once. */
function sharingLooks(examination: Examination): Examination {
    const { inspection } = examination;
    return {
        ...examination,
        inspection: {
            ...inspection,
            server: once(() => inspection.server()),
            account: once(() => inspection.account()),
        },
    };
}

async function run(check: Check & { readonly name: CheckName }, examination: Examination): Promise<Finding> {
    const unknown = (code: string): Finding => ({ check: check.name, state: 'unknown', code, details: {} });
    try {
        const diagnosis = await within(CHECK_MILLISECONDS, check.run(examination));
        if (diagnosis === 'late') {
            return unknown('late');
        }
        const { code, details = {} } = diagnosis;
        return { check: check.name, state: check.findings[code] ?? 'unknown', code, details };
    } catch (error) {
        await examination.report(error);
        return unknown('broken');
    }
}

async function runAfter(
    check: RegisteredCheck,
    needed: readonly Promise<Finding>[],
    examination: Examination,
): Promise<Finding> {
    const unmet = (await Promise.all(needed)).find((finding) => !isMet(finding));
    return unmet
        ? {
              check: check.name,
              state: 'unknown',
              code: 'not-checked',
              details: {},
              because: unmet.because ?? unmet.check,
          }
        : run(check, examination);
}

/** A finding of every check, in their order; of some checks only, where they and all that they need are named. */
export function examine(given: Examination, chosen: readonly RegisteredCheck[] = checks): Promise<readonly Finding[]> {
    const examination = sharingLooks(given);
    const running = new Map<string, Promise<Finding>>();
    for (const check of chosen) {
        const needed = check.needs.flatMap((name) => running.get(name) ?? []);
        running.set(check.name, runAfter(check, needed, examination));
    }
    return Promise.all(running.values());
}
