// What a server keeps of its apps across a restart; one store can serve several hosts, and can be written to a file.
import { generateKeyPairSync } from 'node:crypto';
import type { ILoggerStorageEntry } from '@rocket.chat/apps-engine/server/logging';
import type { IAppStorageItem } from '@rocket.chat/apps-engine/server/storage';
import { asText, fromText } from './as-text';
import { type PersistenceRecord, PersistenceRecords } from './persistence-records';
import { type ScheduledJob, ScheduledJobs } from './scheduled-jobs';

export interface SigningKeys {
    readonly privateKey: string;
    readonly publicKey: string;
}

interface Written {
    readonly apps: IAppStorageItem[];
    readonly packages: [string, Buffer][];
    readonly persistence: PersistenceRecord[];
    readonly jobs: ScheduledJob[];
    readonly signingKeys: SigningKeys;
}

const newSigningKeys = (): SigningKeys =>
    generateKeyPairSync('rsa', {
        modulusLength: 2048,
        publicKeyEncoding: { type: 'spki', format: 'pem' },
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });

export class AppStore {
    /** By app id. */
    readonly apps = new Map<string, IAppStorageItem>();
    /** The zips, by app id. */
    readonly packages = new Map<string, Buffer>();
    readonly persistence: PersistenceRecords;
    readonly jobs: ScheduledJobs;
    /** What apps and the engine logged, oldest first; not written to the file. */
    readonly logs: ILoggerStorageEntry[] = [];
    /** The engine signs what it installs and checks it at each start. */
    readonly signingKeys: SigningKeys;

    constructor(written?: Written) {
        for (const app of written?.apps ?? []) this.apps.set(app.id, app);
        for (const [id, zip] of written?.packages ?? []) this.packages.set(id, zip);
        this.persistence = new PersistenceRecords(written?.persistence);
        this.jobs = new ScheduledJobs(written?.jobs);
        this.signingKeys = written?.signingKeys ?? newSigningKeys();
    }

    /** The store as text, for a file that another process reads. */
    toText(): string {
        const written: Written = {
            apps: [...this.apps.values()],
            packages: [...this.packages],
            persistence: this.persistence.all(),
            jobs: this.jobs.all(),
            signingKeys: this.signingKeys,
        };
        return asText(written);
    }

    static fromText(text: string): AppStore {
        return new AppStore(fromText(text) as Written);
    }
}
