// How checks run: together where they can, none stopping another, and none repeating another's trouble.
import { openDoctor } from '../../../../src/moderation/doctor/doctor';
import { examine } from '../../../../src/moderation/doctor/examine';
import type { Finding } from '../../../../src/moderation/doctor/examine';
import { failure, refusal } from '../../../../src/workspace/problem';
import { ADMIN, Patient, patientWith } from '../../fakes/examination';
import { person } from '../../fakes/people';

function inShort(findings: readonly Finding[]): Record<string, string> {
    return Object.assign(
        {},
        ...findings.map(({ check, code, because }) => ({ [check]: because ? `${code} ${because}` : code })),
    ) as Record<string, string>;
}

it('does not check what needs something else, and says what', async () => {
    const patient = patientWith((each) => (each.server = failure(refusal('mod-rest-url-invalid'))));
    expect(inShort(await examine(patient.examination()))).toMatchObject({
        server: 'invalid-address',
        token: 'not-checked server',
        permissions: 'not-checked server',
        pace: 'not-checked server',
        bans: 'not-checked server',
        clock: 'not-checked server',
        sweep: 'alive',
        'mod-log-room': 'there',
    });
    expect(patient.asked).toEqual(['server', 'address']);
});

it('tries no token where none is entered, and still looks at the server', async () => {
    const patient = patientWith((each) => (each.entered = { ...each.entered, hasToken: false }));
    expect(inShort(await examine(patient.examination()))).toMatchObject({
        account: 'no-token',
        server: 'answers',
        token: 'not-checked account',
        clock: 'even',
    });
});

it('asks the server for each thing once', async () => {
    const patient = new Patient();
    await examine(patient.examination());
    expect(patient.asked.sort()).toEqual(['account', 'address', 'hasBans', 'permissionTable', 'server']);
});

it('makes a line of a check that throws, notes the error, and goes on', async () => {
    const patient = new Patient();
    const error = new Error('arranged');
    const broken = { ...patient.examination(), lastSweeps: () => Promise.reject(error) };
    expect(inShort(await examine(broken))).toMatchObject({ sweep: 'broken', runs: 'none', token: 'valid' });
    expect(patient.reported).toEqual([error]);
});

describe('a server that hangs', () => {
    beforeEach(() => {
        jest.useFakeTimers();
    });
    afterEach(() => {
        jest.useRealTimers();
    });
    const never = <T>(): Promise<T> => new Promise(() => undefined);

    it('at the address: three seconds, and the rest is told', async () => {
        const examination = new Patient().examination();
        const hanging = { ...examination, inspection: { ...examination.inspection, server: never<never> } };
        const examined = examine(hanging);
        await jest.advanceTimersByTimeAsync(3000);
        expect(inShort(await examined)).toMatchObject({ server: 'late', token: 'not-checked server', runs: 'none' });
    });

    it('at every call, each just in time: under ten seconds', async () => {
        const examination = new Patient().examination();
        const slow =
            <T>(look: () => Promise<T>) =>
            (): Promise<T> =>
                new Promise((resolve) => setTimeout(() => void look().then(resolve), 2900));
        const looks = examination.inspection;
        const inspection = {
            ...looks,
            server: slow(() => looks.server()),
            account: slow(() => looks.account()),
            permissionTable: never<never>,
            hasBans: never<never>,
        };
        const examined = examine({ ...examination, inspection });
        await jest.advanceTimersByTimeAsync(9000);
        expect(inShort(await examined)).toMatchObject({
            token: 'valid',
            permissions: 'late',
            pace: 'unlimited',
            bans: 'late',
        });
        expect(jest.getTimerCount()).toBe(0);
    });
});

describe('the doctor', () => {
    it('is for administrators, by their own role and without asking the server', async () => {
        const patient = new Patient();
        const refused = failure(refusal('mod-admins-only'));
        for (const roles of [['user'], ['user', 'owner'], ['mod-desk'], []]) {
            const doctor = openDoctor(person({ workspaceRoles: roles }), patient.ports());
            expect([await doctor.examine(), await doctor.setUp()]).toEqual([refused, refused]);
        }
        expect(patient.asked).toEqual([]);
        expect(await openDoctor(ADMIN, patient.ports()).examine()).toMatchObject({ ok: true });
    });
});
