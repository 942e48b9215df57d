// The steps to a working service account: where one is, in every state of the set-up.
import { setUpText } from '../../../../src/answers/set-up-text';
import { openDoctor } from '../../../../src/moderation/doctor/doctor';
import { failure, refusal, success } from '../../../../src/workspace/problem';
import type { Problem } from '../../../../src/workspace/problem';
import { ADMIN, Patient, patientWith } from '../../fakes/examination';
import { readable } from '../../../readable';
import { english } from '../../fakes/typing';

const REFUSED: Problem = { code: 'mod-service-account-refused', effect: 'none', by: 'server' };
const UNREACHABLE: Problem = { code: 'mod-unreachable', effect: 'unknown', by: 'server' };

async function stepsOf(patient: Patient): Promise<string> {
    const setUp = await openDoctor(ADMIN, patient.ports()).setUp();
    return setUp.ok ? setUp.value.steps.map(({ state }) => state).join(' ') : setUp.problem.code;
}

const entered =
    (change: Partial<Patient['entered']>) =>
    (patient: Patient): unknown =>
        (patient.entered = { ...patient.entered, ...change });

it.each([
    ['sound', () => undefined, 'done done done done done'],
    ['nothing entered', entered({ userId: '', hasToken: false }), 'missing missing missing missing missing'],
    ['only a user id', entered({ hasToken: false }), 'done missing missing missing missing'],
    ['only a token', entered({ userId: '' }), 'missing missing done missing missing'],
    ['an id of nobody', (patient: Patient) => (patient.user = success(undefined)), 'refused missing done done missing'],
    [
        'no web address',
        (patient: Patient) => (patient.server = failure(refusal('mod-rest-url-invalid'))),
        'done missing done refused refused',
    ],
    ['nobody listens', (patient: Patient) => (patient.server = failure(UNREACHABLE)), 'done missing done done refused'],
    [
        'the token is refused',
        (patient: Patient) => (patient.account = failure(REFUSED)),
        'done missing refused done refused',
    ],
    [
        'the call broke',
        (patient: Patient) => (patient.account = failure({ ...UNREACHABLE, code: 'mod-server-error' })),
        'done missing done done missing',
    ],
    [
        'permissions are missing',
        (patient: Patient) => (patient.table = success(new Map([['mute-user', ['admin']]]))),
        'done missing done done done',
    ],
] as const)('%s', async (_, illness, steps) => {
    expect(await stepsOf(patientWith((patient) => illness(patient)))).toBe(steps);
});

it('asks no more than that takes', async () => {
    const patient = new Patient();
    await stepsOf(patient);
    expect(patient.asked.sort()).toEqual(['account', 'address', 'permissionTable', 'server']);
});

describe('in words', () => {
    async function textOf(patient: Patient, settingsPage?: string): Promise<string> {
        const setUp = await openDoctor(ADMIN, patient.ports()).setUp();
        return setUp.ok
            ? readable(setUpText(english, { ...setUp.value, settingsPage: settingsPage ?? setUp.value.settingsPage }))
            : '';
    }

    it('says what is next and where', async () => {
        expect(await textOf(patientWith(entered({ userId: '', hasToken: false })))).toBe(
            [
                '*The way to a working service account*',
                '⬜ 1. Create a user for Mod Desk, for example `moddesk.service`.',
                '⬜ 2. Give it a role with the permissions that docs/service-account.md lists, and no more.',
                '⬜ 3. Sign in as that user and add a personal access token under My Account, ignoring two-factor authentication. It is shown once, with the user id.',
                "⬜ 4. Enter user id and token in <https://chat.example.com/marketplace/installed/info/app/0.1.0/settings|the app's settings>. The token belongs there, where it is masked, and never in a message.",
                '⬜ 5. Mod Desk signs in with it.',
                'Next: step 1. Then type `/mod setup` again.',
            ].join('\n'),
        );
    });

    it('says what is wrong with a step that was refused, and when all is done', async () => {
        const refused = await textOf(patientWith((patient) => (patient.account = failure(REFUSED))));
        expect(refused).toMatch(/⛔ 3\. .*\n {4}Rocket\.Chat does not accept it as one of @moddesk\.service: /);
        expect(refused).toContain('Next: step 2.');
        expect(await textOf(new Patient())).toMatch(/✅ 5\. .*\nAll is done\./);
    });

    it('never shows what was entered', async () => {
        const patient = patientWith(
            entered({ userId: 'a-token-by-mistake', url: 'https://u:secret@chat.example.com' }),
        );
        patient.user = success(undefined);
        expect(await textOf(patient)).not.toMatch(/a-token-by-mistake|secret/);
    });
});
