// The doctor: says how Mod Desk itself is, to administrators.
import { failure, refusal, success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { Person } from '../../workspace/ports';
import { examine } from './examine';
import type { Finding } from './examine';
import type { DoctorPorts } from './ports';
import { setUpSteps } from './set-up';
import type { Step } from './set-up';

export interface SetUp {
    readonly steps: readonly Step[];
    /** The address of the page with the app's settings, where that is known. */
    readonly settingsPage: string | undefined;
}

export interface Doctor {
    /** A finding of every check. */
    examine(): Promise<Result<readonly Finding[]>>;
    /** The steps to a working service account. */
    setUp(): Promise<Result<SetUp>>;
}

const ADMINISTRATOR = 'admin';

/**
 * A doctor for one person, who is refused with `mod-admins-only` unless they hold the role `admin` themselves. The
 * permission table is not asked: the doctor must work when REST does not.
 */
export function openDoctor(asker: Person, ports: DoctorPorts): Doctor {
    const examination = { ...ports, asker };
    async function forAdministrators<T>(answer: () => Promise<T>): Promise<Result<T>> {
        return asker.workspaceRoles.includes(ADMINISTRATOR)
            ? success(await answer())
            : failure(refusal('mod-admins-only'));
    }

    return {
        examine: () => forAdministrators(() => examine(examination)),
        setUp: () =>
            forAdministrators(async () => ({
                steps: await setUpSteps(examination),
                settingsPage: ports.settingsPage,
            })),
    };
}
