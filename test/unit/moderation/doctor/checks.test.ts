// Every check: what it finds in a sound set-up, and in one where just this is wrong.
import { checks } from '../../../../src/moderation/doctor/checks/index';
import { pace } from '../../../../src/moderation/doctor/checks/pace';
import { permissions } from '../../../../src/moderation/doctor/checks/permissions';
import { examine } from '../../../../src/moderation/doctor/examine';
import { findingsText } from '../../../../src/answers/finding-text';
import { failure, refusal, success } from '../../../../src/workspace/problem';
import type { Problem } from '../../../../src/workspace/problem';
import type { EncryptionSettings } from '../../../../src/workspace/inspection-port';
import { readable } from '../../../readable';
import { english } from '../../fakes/typing';
import { Patient, patientWith, SERVICE } from '../../fakes/examination';
import { MINUTE, SECOND, START } from '../../fakes/keeping';

type Illness = (patient: Patient) => unknown;

function fromServer(code: string): ReturnType<typeof failure> {
    const problem: Problem = { code, effect: 'unknown', by: 'server' };
    return failure(problem);
}
const UNCLEAR = failure(refusal('mod-app-not-permitted'));

/** What is not good, in short, without what was only not checked because of it. */
async function illnessesOf(patient: Patient): Promise<string[]> {
    const findings = await examine(patient.examination());
    return findings
        .filter(({ state, code }) => state !== 'good' && code !== 'not-checked')
        .map(({ check, code, state }) => `${check} ${code} ${state}`);
}

function entered(change: Partial<Patient['entered']>): Illness {
    return (patient) => (patient.entered = { ...patient.entered, ...change });
}

function account(change: Readonly<Record<string, unknown>>): Illness {
    return (patient) => {
        if (patient.account.ok) {
            patient.account = success({ ...patient.account.value, ...change });
        }
    };
}

/** Who holds a permission; nobody has it where the roles are left out. */
function permission(id: string, roles?: readonly string[]): Illness {
    return (patient) => {
        const table = new Map(patient.table.ok ? patient.table.value : []);
        table.delete(id);
        patient.table = success(roles ? table.set(id, roles) : table);
    };
}

it('finds nothing wrong in a sound set-up', async () => {
    const findings = await examine(new Patient().examination());
    expect(findings.map(({ check, code }) => `${check} ${code}`)).toEqual([
        'account entered',
        'server answers',
        'token valid',
        'permissions held',
        'pace unlimited',
        'bans native',
        'engine newer',
        'clock even',
        'sweep alive',
        'runs none',
        'attention none',
        'mod-log-room there',
        'encryption off',
        'mute-duration set',
    ]);
    expect(findings.filter(({ state }) => state !== 'good')).toEqual([]);
});

const encryption =
    (settings: Partial<EncryptionSettings>): Illness =>
    (patient) =>
        (patient.encryption = success({ enabled: false, takesPlainText: false, directRooms: false, ...settings }));

/** How long ago a recurring sweep ran last, and a single one. */
const sweeps =
    (recurring?: number, standingIn?: number): Illness =>
    (patient) => {
        const at = (ago: number | undefined) => (ago === undefined ? undefined : START - ago);
        patient.lastSweeps = success({ recurring: at(recurring), 'standing-in': at(standingIn) });
    };

const ILLNESSES: readonly (readonly [string, Illness])[] = [
    ['account missing bad', entered({ userId: '', hasToken: false })],
    ['account no-token bad', entered({ hasToken: false })],
    ['account no-user-id bad', entered({ userId: '' })],
    ['account unknown-user bad', (patient) => (patient.user = success(undefined))],
    ['account deactivated bad', (patient) => (patient.user = success({ ...SERVICE, active: false }))],
    ['account unclear unknown', (patient) => (patient.user = UNCLEAR)],
    ['server no-address bad', entered({ url: '' })],
    ['server invalid-address bad', (patient) => (patient.server = failure(refusal('mod-rest-url-invalid')))],
    ['server unreachable bad', (patient) => (patient.server = fromServer('mod-unreachable'))],
    ['server timed-out bad', (patient) => (patient.server = fromServer('mod-timed-out'))],
    ['server server-error bad', (patient) => (patient.server = fromServer('mod-server-error'))],
    ['server not-rocket-chat bad', (patient) => (patient.server = fromServer('mod-answer-unreadable'))],
    ['server redirects bad', (patient) => (patient.address = failure(refusal('mod-rest-redirected')))],
    ['server elsewhere bad', (patient) => (patient.address = failure(refusal('mod-rest-elsewhere')))],
    ['server unproven warning', (patient) => (patient.address = success('unproven'))],
    ['server unclear unknown', (patient) => (patient.server = fromServer('mod-rate-limited'))],
    ['token refused bad', (patient) => (patient.account = fromServer('mod-service-account-refused'))],
    ['token other-user bad', account({ id: 'id-bob', username: 'bob' })],
    ['token deactivated bad', account({ active: false })],
    ['token unclear unknown', (patient) => (patient.account = fromServer('mod-server-error'))],
    ['permissions missing bad', permission('mute-user', ['admin'])],
    ['permissions missing bad', permission('set-leader', [])],
    ['permissions incomplete warning', permission('view-outside-room', ['admin'])],
    ['permissions unclear unknown', (patient) => (patient.table = UNCLEAR)],
    ['pace limited warning', account({ callLimit: 10 })],
    ['bans none warning', (patient) => (patient.bans = success(false))],
    ['bans unclear unknown', (patient) => (patient.bans = UNCLEAR)],
    ['clock ahead warning', (patient) => (patient.now = START + 7 * SECOND)],
    ['clock behind warning', (patient) => (patient.now = START - 7 * SECOND)],
    ['clock not-told unknown', (patient) => (patient.server = success({ version: '8.1', time: undefined }))],
    ['sweep standing-in warning', sweeps(9 * MINUTE, 20 * SECOND)],
    ['sweep standing-in warning', sweeps(undefined, 20 * SECOND)],
    ['sweep stopped bad', sweeps(91 * SECOND)],
    ['sweep stopped bad', sweeps(9 * MINUTE, 91 * SECOND)],
    ['sweep never bad', sweeps()],
    ['sweep unclear unknown', (patient) => (patient.lastSweeps = UNCLEAR)],
    ['runs stuck warning', (patient) => (patient.runs = success([{ id: 'run-1', lastSign: START - 6 * MINUTE }]))],
    ['runs unclear unknown', (patient) => (patient.runs = UNCLEAR)],
    ['attention unclear unknown', (patient) => (patient.needing = UNCLEAR)],
    ['mod-log-room gone bad', (patient) => (patient.room = success(undefined))],
    ['mod-log-room unclear unknown', (patient) => (patient.room = UNCLEAR)],
    ['encryption rooms warning', encryption({ enabled: true })],
    ['encryption rooms-and-direct warning', encryption({ enabled: true, directRooms: true })],
    ['encryption unclear unknown', (patient) => (patient.encryption = UNCLEAR)],
    ['mute-duration invalid warning', entered({ defaultMuteDuration: '90' })],
];

it.each(ILLNESSES)('%s, and nothing else', async (named, illness) => {
    expect(await illnessesOf(patientWith(illness))).toEqual([named]);
});

it('covers every finding that is not good', () => {
    const declared = checks.flatMap(({ name, findings }) =>
        Object.entries(findings).map(([code, state]) => `${name} ${code} ${state}`),
    );
    const covered = new Set(ILLNESSES.map(([named]) => named));
    const elsewhere = ['sweep just-started unknown', 'attention waiting warning', 'pace unclear unknown'];
    expect(
        declared.filter((each) => !each.endsWith(' good') && !covered.has(each) && !elsewhere.includes(each)),
    ).toEqual([]);
});

const CONTENT: readonly (readonly [string, Illness])[] = [
    ['a sweep of the last minute', sweeps(90 * SECOND)],
    ['a single sweep that was later than the recurring one', sweeps(40 * SECOND, 10 * SECOND)],
    ['a run on its way', (patient) => (patient.runs = success([{ id: 'run-1', lastSign: START }]))],
    ['no room for the log', entered({ modLogRoom: undefined })],
    ['no default duration', entered({ defaultMuteDuration: '' })],
    ['an older engine', (patient) => (patient.listsRooms = false)],
    ['encrypted rooms that take plain text', encryption({ enabled: true, takesPlainText: true, directRooms: true })],
    ['a second between the clocks', (patient) => (patient.now = START + SECOND)],
    ['a permission that the server does not have', permission('ban-user')],
    ['a permission that is only for creating the token', permission('create-personal-access-tokens', [])],
    ['a bypass by another way than the permission', permission('api-bypass-rate-limit', [])],
];

it.each(CONTENT)('is content with %s', async (_, state) => {
    expect(await illnessesOf(patientWith(state))).toEqual([]);
});

it('waits for the first sweep of a process that has just started, whatever an earlier one left', async () => {
    for (const last of [sweeps(), sweeps(20 * MINUTE), sweeps(20 * MINUTE, 20 * MINUTE)]) {
        const patient = patientWith((each) => {
            each.startedAt = START - 5 * SECOND;
            last(each);
        });
        expect(await illnessesOf(patient)).toEqual(['sweep just-started unknown']);
    }
});

it('is content with a single sweep right after the very first start, before the recurring one had its turn', async () => {
    const patient = patientWith((each) => {
        each.startedAt = START - 5 * SECOND;
        sweeps(undefined, 4 * SECOND)(each);
    });
    expect(await illnessesOf(patient)).toEqual([]);
});

it.each([pace, permissions])('does not guess where the account cannot be read after all', async (check) => {
    const patient = patientWith((each) => (each.account = fromServer('mod-server-error')));
    expect(await check.run(patient.examination())).toMatchObject({ code: 'unclear' });
});

it('names the cases that need a person, with their rooms', async () => {
    const patient = new Patient();
    patient.needing = success({
        cases: [{ id: '1h3k9q-f7x', room: { id: 'id-general', name: 'general' } }],
        unseen: 0,
    });
    expect(await illnessesOf(patient)).toEqual(['attention waiting warning']);
    expect(readable(findingsText(english, await examine(patient.examination())))).toContain(
        '⚠️ *Attention*: 1 could not be ended in time and need a person: 1h3k9q-f7x (#general). Type',
    );
});

it('names every permission that is missing, with what it is for', async () => {
    const patient = patientWith((each) => {
        permission('mute-user', [])(each);
        permission('set-owner', ['admin'])(each);
        permission('set-leader', ['admin'])(each);
        permission('view-p-room', ['admin'])(each);
    });
    const text = readable(findingsText(english, await examine(patient.examination())));
    expect(text).toContain(
        [
            '⛔ *Permissions*: @moddesk.service lacks some. Give them to a role of it in Administration, Workspace, Permissions:',
            '    • `mute-user`: mute and unmute',
            '    • `set-owner`, `set-leader`: give and take roles in main rooms of teams and in federated rooms',
            '    • `view-p-room`: read rooms where custom room roles matter',
        ].join('\n'),
    );
});
