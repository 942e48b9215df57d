// What the doctor looks at, in a sound set-up that a test breaks.
import type { DoctorPorts, Entered, Examination } from '../../../src/moderation/doctor/ports';
import { success } from '../../../src/workspace/problem';
import type { Result } from '../../../src/workspace/problem';
import { NEEDED_PERMISSIONS } from '../../../src/moderation/doctor/needed-permissions';
import type { LastPulses } from '../../../src/moderation/time/pulse';
import type { Run } from '../../../src/moderation/runs/fold-run';
import type { InspectionPort } from '../../../src/workspace/inspection-port';
import type { Person } from '../../../src/workspace/ports';
import { MINUTE, SECOND, START } from './keeping';
import { person } from './people';

export const SERVICE = person({ id: 'id-service', username: 'moddesk.service', workspaceRoles: ['mod-desk'] });
export const ADMIN = person({ id: 'id-alice', username: 'alice', workspaceRoles: ['user', 'admin'] });

/** Everything that can be asked, as answers that a test replaces. */
export class Patient {
    public entered: Entered = {
        userId: SERVICE.id,
        hasToken: true,
        url: 'https://chat.example.com',
        defaultMuteDuration: '2h',
        modLogRoom: 'id-log',
    };
    public user: Result<Person | undefined> = success(SERVICE);
    public server: Awaited<ReturnType<InspectionPort['server']>> = success({ version: '8.1', time: START });
    public address: Awaited<ReturnType<InspectionPort['address']>> = success('same');
    public account: Awaited<ReturnType<InspectionPort['account']>> = success({
        id: SERVICE.id,
        username: SERVICE.username,
        active: true,
        roles: SERVICE.workspaceRoles,
        callLimit: undefined,
    });
    public table: Awaited<ReturnType<InspectionPort['permissionTable']>> = success(
        new Map(NEEDED_PERMISSIONS.flatMap(({ permissions }) => permissions.map((each) => [each, ['mod-desk']]))),
    );
    public bans: Result<boolean> = success(true);
    public encryption: Awaited<ReturnType<InspectionPort['encryption']>> = success({
        enabled: false,
        takesPlainText: false,
        directRooms: false,
    });
    public listsRooms = true;
    public room: Result<string | undefined> = success('mod-log');
    public lastSweeps: Result<LastPulses> = success({ recurring: START - 20 * SECOND, 'standing-in': undefined });
    public runs: Result<readonly Pick<Run, 'id' | 'lastSign'>[]> = success([]);
    public needing: Awaited<ReturnType<DoctorPorts['needingAttention']>> = success({ cases: [], unseen: 0 });
    public now = START;
    public startedAt = START - 60 * MINUTE;
    /** The names of what was asked of the server. */
    public readonly asked: string[] = [];
    public readonly reported: unknown[] = [];

    public ports(): DoctorPorts {
        const ask = <T>(name: string, answer: () => T): Promise<T> => {
            this.asked.push(name);
            return Promise.resolve().then(answer);
        };
        return {
            entered: this.entered,
            people: { byId: () => Promise.resolve(this.user) },
            inspection: {
                server: () => ask('server', () => this.server),
                address: () => ask('address', () => this.address),
                account: () => ask('account', () => this.account),
                permissionTable: () => ask('permissionTable', () => this.table),
                hasBans: () => ask('hasBans', () => this.bans),
                encryption: () => Promise.resolve(this.encryption),
                listsRoomsOf: () => Promise.resolve(this.listsRooms),
                roomName: () => Promise.resolve(this.room),
            },
            lastSweeps: () => Promise.resolve(this.lastSweeps),
            openRuns: () => Promise.resolve(this.runs),
            needingAttention: () => Promise.resolve(this.needing),
            now: () => this.now,
            startedAt: this.startedAt,
            settingsPage: 'https://chat.example.com/marketplace/installed/info/app/0.1.0/settings',
            report: (error) => Promise.resolve(void this.reported.push(error)),
        };
    }

    public examination(): Examination {
        return { ...this.ports(), asker: ADMIN };
    }
}

/** A set-up that is sound but for one thing. */
export function patientWith(illness: (patient: Patient) => unknown): Patient {
    const patient = new Patient();
    illness(patient);
    return patient;
}
