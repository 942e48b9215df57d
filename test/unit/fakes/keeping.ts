// Keeping cases over records in memory, with a clock that the test moves; what is told and sent is written down.
import { actionNamed } from '../../../src/actions/index';
import { CaseBook } from '../../../src/moderation/cases/case-book';
import type { Making } from '../../../src/moderation/cases/case-book';
import type { CaseKeeping } from '../../../src/moderation/cases/case-command';
import { keepingMemory } from '../../../src/moderation/keeping-memory';
import { kindOfAct } from '../../../src/moderation/cases/kind-of-act';
import { caseIdMaker } from '../../../src/moderation/cases/case-id';
import { foldCases } from '../../../src/moderation/cases/fold';
import type { Case } from '../../../src/moderation/cases/fold';
import type { CaseRecord } from '../../../src/moderation/cases/record';
import type { Happened, Untold } from '../../../src/moderation/telling';
import { NoticeLimit } from '../../../src/moderation/reports/notice-limit';
import { ReportBook } from '../../../src/moderation/reports/report-book';
import { FakeLetters } from './letters';
import { RunBook } from '../../../src/moderation/runs/run-book';
import { Attention } from '../../../src/moderation/time/attention';
import { Deadlines } from '../../../src/moderation/time/deadlines';
import { refusal, success } from '../../../src/workspace/problem';
import { FakeRecords } from './records';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** When a test begins, unless it says otherwise: a Saturday evening, far from the turn of an hour. */
export const START = Date.UTC(2026, 10, 21, 20, 15, 30);

export interface Told {
    readonly happened: Happened;
    readonly found: Case;
}

export class FakeKeeping {
    public now = START;
    public readonly told: Told[] = [];
    public readonly toldOfRuns: {
        readonly runId: string;
        readonly done: readonly string[];
        readonly amended: readonly string[];
    }[] = [];
    public readonly files: { readonly username: string; readonly name: string; readonly content: string }[] = [];
    public readonly letters = new FakeLetters();
    /** Whether whoever should know can be told. */
    public reachable = true;
    private made = 0;

    public readonly making: Making = {
        now: () => this.now,
        caseId: caseIdMaker(
            () => this.now,
            () => this.random(),
        ),
        recordId: () => `r${String((this.made += 1)).padStart(6, '0')}`,
    };

    /** @param random of which the ends of ids are made */
    public constructor(
        public readonly records = new FakeRecords(),
        private readonly random: () => number = () => 0,
    ) {}

    /** As a process has it that was started anew, with nothing in memory. */
    public open(memory = keepingMemory(this.making.now), port = this.records.port()): CaseKeeping {
        return {
            book: new CaseBook(port, this.making, memory, kindOfAct({ actionNamed })),
            deadlines: new Deadlines(port, this.making, memory.deadlineMarkers),
            attention: new Attention(port),
            runs: new RunBook(port, this.making),
            reports: {
                book: new ReportBook(port, this.making),
                limit: new NoticeLimit(port, this.making),
                counted: memory.countedReports,
                telling: this.letters.telling(),
            },
            telling: {
                tell: (happened, found) => {
                    this.told.push({ happened, found });
                    return Promise.resolve(this.untold());
                },
                tellTarget: (happened, found) => {
                    this.told.push({ happened, found });
                    return Promise.resolve(this.untold());
                },
                tellOfRun: (runId, { done, amended }) => {
                    const names = (cases: readonly Case[]): string[] => cases.map(({ target }) => target.username);
                    this.toldOfRuns.push({ runId, done: names(done), amended: names(amended) });
                    return Promise.resolve(this.untold());
                },
            },
            sendFile: (username, name, content) => {
                this.files.push({ username, name, content });
                return Promise.resolve(success(undefined));
            },
            actionNamed,
            now: () => this.now,
        };
    }

    private untold(): Untold[] {
        return this.reachable ? [] : [{ whom: 'target', problem: refusal('mod-engine-failed') }];
    }

    /** All cases as their records tell them, oldest first, read without a call. */
    public cases(): Case[] {
        const records = this.records.keys('case ').flatMap((key) => this.records.under(key)) as CaseRecord[];
        return foldCases(records).reverse();
    }

    /** The cases in short, such as `mute bob done`. */
    public inShort(): string[] {
        return this.cases().map(({ action, target, state }) => `${action} ${target.username} ${state}`);
    }
}
