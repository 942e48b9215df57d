// Runs a command about cases: checks who asks, finds whom and which case it is about, then lets it answer.
import { failure, refusal, success } from '../../workspace/problem';
import type { Problem, Result } from '../../workspace/problem';
import type { Person } from '../../workspace/ports';
import { inRoom } from '../action';
import { missingRightsOfModerator } from '../authorise';
import { findTarget } from '../judge';
import { checkMayLook } from '../may-look';
import { checkReasonLength } from '../request';
import type { TargetName } from '../request';
import type { Scene } from '../scene';
import type { Duration } from '../time/duration';
import type { Asked, CaseCommand, CaseOffice, CaseParameter, Watch } from './case-command';
import { findFormerPerson } from './former-people';
import { settle, settlingOf } from './settle';

/** What a command was told it is about. */
export interface CaseNaming {
    readonly target?: TargetName;
    readonly caseId?: string;
    readonly before?: string;
    readonly page?: number;
    readonly text: string;
    readonly duration?: Duration;
    readonly workspace: boolean;
    readonly watch?: Watch;
}

/** A permission that is held in the whole workspace opens no room that one may not look at. */
async function checkMayKeepCases(scene: Scene): Promise<Problem | undefined> {
    const [missing, refusedToLook] = await Promise.all([
        missingRightsOfModerator(scene, [[inRoom('mute-user')]]),
        checkMayLook(scene),
    ]);
    if (!missing.ok) {
        return missing.problem;
    }
    return missing.value ? refusal('error-not-allowed', { permission: 'mute-user' }) : refusedToLook;
}

type FoundByNumber = Pick<Asked, 'found' | 'run' | 'report'>;

/** A case of another room is as unknown here as one that never was. */
async function findCaseHere(office: CaseOffice, caseId: string): Promise<Result<FoundByNumber>> {
    const found = await office.book.find(caseId);
    if (!found.ok) {
        return found;
    }
    if (found.value?.room.id !== office.scene.room.id) {
        return failure(refusal('mod-case-unknown'));
    }
    const [settled] = await settle(settlingOf(office), [found.value]);
    return success({ found: settled ?? found.value });
}

/** So is a run. */
async function findRunHere({ runs, scene }: CaseOffice, runId: string): Promise<Result<FoundByNumber>> {
    const run = await runs.find(runId);
    if (!run.ok) {
        return run;
    }
    return run.value?.room.id === scene.room.id ? success({ run: run.value }) : failure(refusal('mod-run-unknown'));
}

/** So is a report, and one about the moderator is as unknown to them as one that never was. */
async function findReportHere({ reports, scene }: CaseOffice, reportId: string): Promise<Result<FoundByNumber>> {
    const report = await reports.book.findFor(scene.moderator, reportId, scene.room.id);
    return report.ok ? success({ report: report.value }) : report;
}

async function findByNumber(
    office: CaseOffice,
    parameters: readonly CaseParameter[],
    id: string,
): Promise<Result<FoundByNumber>> {
    if (parameters.includes('run')) {
        return findRunHere(office, id);
    }
    if (parameters.includes('report')) {
        return findReportHere(office, id);
    }
    const found = await findCaseHere(office, id);
    if (found.ok || !parameters.includes('latest-case-or-run')) {
        return found;
    }
    const run = await findRunHere(office, id);
    return run.ok ? run : found;
}

/** Someone who is called so, or was when a case told of them. */
async function findPerson(office: CaseOffice, name: TargetName, everywhere: boolean): Promise<Result<Person>> {
    const target = await findTarget(office.scene.reading, name);
    if (target.ok || target.problem.code !== 'error-invalid-user') {
        return target;
    }
    const former = await findFormerPerson(office, name, everywhere);
    if (!former.ok) {
        return former;
    }
    return former.value ? success(former.value) : target;
}

/** Refused unless the one who asks may look at the room, and but for a command for anyone, may mute in it. */
export async function runCaseCommand<Answer>(
    office: CaseOffice,
    command: CaseCommand<string, Answer>,
    { target: name, caseId, ...rest }: CaseNaming,
): Promise<Result<Answer>> {
    const { scene } = office;
    const refused = await (command.for === 'anyone' ? checkMayLook(scene) : checkMayKeepCases(scene));
    if (refused) {
        return failure({ ...refused, effect: 'none' });
    }
    const tooLong = checkReasonLength(rest.text);
    if (tooLong) {
        return failure(tooLong);
    }
    const target = name ? await findPerson(office, name, rest.workspace) : undefined;
    if (target && !target.ok) {
        return target;
    }
    const found = caseId === undefined ? undefined : await findByNumber(office, command.parameters, caseId);
    if (found && !found.ok) {
        return found;
    }
    return command.run(office, {
        ...rest,
        ...(target ? { target: target.value } : {}),
        ...(found ? found.value : {}),
    });
}
