// The steps to a working service account, each with its state, as the doctor's own checks find it.
import { account } from './checks/account';
import { permissions } from './checks/permissions';
import { server } from './checks/server';
import { token } from './checks/token';
import { examine, isMet } from './examine';
import type { Finding } from './examine';
import type { Examination } from './ports';

export type StepName = 'account' | 'permissions' | 'token' | 'settings' | 'test';

/** `missing`: still to be done, or not yet known. `refused`: done, and does not work. */
export type StepState = 'done' | 'missing' | 'refused';

export interface Step {
    readonly name: StepName;
    readonly state: StepState;
    /** What the step was found to be, where that says more than its state. */
    readonly finding?: Finding;
}

export const SET_UP_CHECKS = [account, server, token, permissions] as const;

type Found = Readonly<Record<(typeof SET_UP_CHECKS)[number]['name'], Finding>>;

/** What no one can be blamed for is still to be done. */
function stateOf(finding: Finding, missing: readonly string[] = []): StepState {
    if (isMet(finding)) {
        return 'done';
    }
    return finding.state === 'bad' && !missing.includes(finding.code) ? 'refused' : 'missing';
}

function step(name: StepName, state: StepState, finding: Finding): Step {
    const telling = finding.state !== 'good' && finding.code !== 'not-checked';
    return telling ? { name, state, finding } : { name, state };
}

function accountStep({ account: found }: Found): Step {
    const state = found.code === 'no-token' ? 'done' : stateOf(found, ['missing', 'no-user-id']);
    return { name: 'account', state, ...(state === 'refused' ? { finding: found } : {}) };
}

function tokenStep({ entered: { hasToken } }: Examination, { token: found }: Found): Step {
    if (!hasToken) {
        return { name: 'token', state: 'missing' };
    }
    const refused = found.code === 'refused' || found.code === 'other-user';
    return refused ? { name: 'token', state: 'refused', finding: found } : { name: 'token', state: 'done' };
}

function settingsStep({ entered: { hasToken, userId } }: Examination, { server: found }: Found): Step {
    const unusable = ['no-address', 'invalid-address'].includes(found.code);
    if (unusable) {
        return { name: 'settings', state: 'refused', finding: found };
    }
    return { name: 'settings', state: hasToken && userId !== '' ? 'done' : 'missing' };
}

/** One harmless call as the service account; where it was not made, what stands in its way. */
function testStep({ account: entered, server: answering, token: found }: Found): Step {
    if (entered.state === 'bad') {
        return { name: 'test', state: 'missing' };
    }
    return isMet(answering) ? step('test', stateOf(found), found) : step('test', stateOf(answering), answering);
}

/** The steps in their order. */
export async function setUpSteps(examination: Examination): Promise<readonly Step[]> {
    const findings = await examine(examination, SET_UP_CHECKS);
    const found = Object.assign({}, ...findings.map((finding) => ({ [finding.check]: finding }))) as Found;
    return [
        accountStep(found),
        step('permissions', stateOf(found.permissions, ['missing']), found.permissions),
        tokenStep(examination, found),
        settingsStep(examination, found),
        testStep(found),
    ];
}
