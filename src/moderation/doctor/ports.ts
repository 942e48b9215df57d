// What the doctor looks at: what was entered, the server, and the app's own records. Nothing of it is secret.
import type { InspectionPort } from '../../workspace/inspection-port';
import type { PeoplePort, Person } from '../../workspace/ports';
import type { Result } from '../../workspace/problem';
import type { Case } from '../cases/fold';
import type { Run } from '../runs/fold-run';
import type { LastPulses } from '../time/pulse';

/** The settings as they were entered; of the token only whether there is one. */
export interface Entered {
    readonly userId: string;
    readonly hasToken: boolean;
    /** Where REST is called; empty where neither an address nor a Site URL is known. */
    readonly url: string;
    readonly defaultMuteDuration: string;
    /** The id of the room for the moderators' log. */
    readonly modLogRoom: string | undefined;
}

export interface DoctorPorts {
    readonly entered: Entered;
    readonly people: Pick<PeoplePort, 'byId'>;
    readonly inspection: InspectionPort;
    /** When sweeps ran last, in milliseconds: the recurring one, and single ones in its place. */
    readonly lastSweeps: () => Promise<Result<LastPulses>>;
    /** The requests for several people that are under way in any room. */
    readonly openRuns: () => Promise<Result<readonly Pick<Run, 'id' | 'lastSign'>[]>>;
    /** The cases of all rooms whose end needs a person. */
    readonly needingAttention: () => Promise<
        Result<{ readonly cases: readonly Pick<Case, 'id' | 'room'>[]; readonly unseen: number }>
    >;
    readonly now: () => number;
    /** When the app's process started, in milliseconds. */
    readonly startedAt: number;
    /** The address of the page with the app's settings, where that is known. */
    readonly settingsPage: string | undefined;
    /** Notes an error that nobody foresaw; never throws. */
    readonly report: (error: unknown) => Promise<void>;
}

/** What a check is given: the ports, and who asks. */
export interface Examination extends DoctorPorts {
    readonly asker: Person;
}
