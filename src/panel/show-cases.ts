// Gathers what the views of cases show, and what the room's and the member's view show of them.
import { actionNamed } from '../actions/index';
import { attention } from '../actions/attention';
import { oneCase } from '../actions/case';
import { cases, CASES_A_PAGE } from '../actions/cases';
import { history } from '../actions/history';
import { mine } from '../actions/mine';
import { oneReport } from '../actions/report';
import { openRuns } from '../actions/runs';
import type { AboutPerson } from '../moderation/cases/about-person';
import type { Desk } from '../moderation/desk';
import { isInForce } from '../moderation/cases/fold';
import type { Case } from '../moderation/cases/fold';
import type { FoundReport } from '../moderation/reports/message-report';
import type { Run } from '../moderation/runs/fold-run';
import { failure, refusal } from '../workspace/problem';
import { NOTHING } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { PanelView } from './blocks';
import { within } from '../moderation/time/within';
import type { Known } from './known';
import { whyMissing } from './texts';
import { nameOfAnyPage } from './view-name';
import type { CasesViewName, CaseViewName, MineViewName, ViewName } from './view-name';
import { casesView, caseView, mineView } from './views/cases-view';
import type { CasesPage } from './views/cases-view';
import { messageView } from './views/message-view';
import { timeLeft, VIEW_BUDGET_MILLISECONDS } from './visit';
import type { Visit } from './visit';

const NOTHING_ASKED = { text: '', workspace: false };
const LATEST_OF_MEMBER = 3;

function inTime<T>(visit: Visit, read: Promise<T>): Promise<T | 'late'> {
    return within(timeLeft(visit, VIEW_BUDGET_MILLISECONDS), read);
}

function instead({ t, appId }: Visit, name: ViewName, known: Known<unknown>): PanelView {
    return messageView(t, appId, nameOfAnyPage(name), whyMissing(t, known) ?? NOTHING);
}

export async function showCases(visit: Visit, desk: Desk, name: CasesViewName, notice?: Markdown): Promise<PanelView> {
    const { t, appId } = visit;
    const { room } = desk;
    const now = desk.now();
    const asked = { ...NOTHING_ASKED, ...(name.before === undefined ? {} : { before: name.before }) };
    if (name.personId !== undefined) {
        const target = { id: name.personId };
        const known = await inTime(visit, desk.runCaseCommand(history, { ...asked, target }));
        return known === 'late' || !known.ok
            ? instead(visit, name, known)
            : casesView(t, appId, {
                  room,
                  name,
                  person: known.value.person,
                  ...pageOfPerson(known.value),
                  now,
                  notice,
              });
    }
    const known = await inTime(visit, desk.runCaseCommand(cases, asked));
    if (known === 'late' || !known.ok) {
        return instead(visit, name, known);
    }
    const { cases: shown, more } = known.value;
    const olderThan = more ? shown[shown.length - 1]?.id : undefined;
    return casesView(t, appId, { room, name, inForce: [], cases: shown, olderThan, now, notice });
}

/** One page of what is known of a person. */
function pageOfPerson({ inForce, others, olderThan }: AboutPerson): CasesPage {
    const shown = others.slice(0, CASES_A_PAGE);
    const last = shown[shown.length - 1]?.id;
    return { inForce, cases: shown, olderThan: others.length > shown.length ? last : olderThan };
}

/** For whoever looks: that a message was reported is for moderators to know. */
export async function showMine(visit: Visit, desk: Desk, name: MineViewName): Promise<PanelView> {
    const before = name.before === undefined ? {} : { before: name.before };
    const known = await inTime(visit, desk.runCaseCommand(mine, { ...NOTHING_ASKED, ...before }));
    if (known === 'late' || !known.ok) {
        return instead(visit, name, known);
    }
    const { mutedWithoutCase } = known.value;
    return mineView(visit.t, visit.appId, {
        room: desk.room,
        name,
        mutedWithoutCase,
        now: desk.now(),
        ...pageOfPerson(known.value),
    });
}

function isUndoable(desk: Desk, found: Case): boolean {
    const reverse = actionNamed(found.action)?.undo;
    const action = actionNamed(reverse ?? '');
    return action !== undefined && isInForce(found) && desk.isAvailable(action);
}

export async function showCase(visit: Visit, desk: Desk, name: CaseViewName, notice?: Markdown): Promise<PanelView> {
    const known = await inTime(visit, desk.runCaseCommand(oneCase, { ...NOTHING_ASKED, caseId: name.caseId }));
    if (known === 'late' || !known.ok) {
        return instead(visit, name, known);
    }
    const undoable = isUndoable(desk, known.value.found);
    const shown = { room: desk.room, ...known.value, undoable, now: desk.now(), notice };
    return caseView(visit.t, visit.appId, shown);
}

/** What the room's view shows of its cases: nothing for those who may not keep them. */
export interface RoomCases {
    readonly ends: ReadonlyMap<string, number>;
    readonly attention: readonly Case[];
    /** How many there are of these in all. */
    readonly needing: number;
    readonly runs: readonly Run[];
    readonly keepsCases: boolean;
}

const NO_CASES: RoomCases = { ends: new Map(), attention: [], needing: 0, runs: [], keepsCases: false };

/** @param shown the muted people on the page that is shown; only their ends are looked up. */
export async function roomCases(visit: Visit, desk: Desk, shown: readonly string[]): Promise<RoomCases> {
    const [needing, ends, runs] = await Promise.all([
        inTime(visit, desk.runCaseCommand(attention, NOTHING_ASKED)),
        inTime(visit, desk.muteEnds(shown)),
        inTime(visit, desk.runCaseCommand(openRuns, NOTHING_ASKED)),
    ]);
    if (needing === 'late' || !needing.ok) {
        return NO_CASES;
    }
    return {
        ends: ends !== 'late' && ends.ok ? ends.value : new Map(),
        attention: needing.value.cases,
        needing: needing.value.cases.length + needing.value.unseen,
        runs: runs !== 'late' && runs.ok ? runs.value : [],
        keepsCases: true,
    };
}

/**
 * The latest cases of a member, first those in force, and how many warnings there are; `undefined` for those who may not
 * know.
 */
export interface MemberCases {
    readonly latest: readonly Case[];
    /** There are others. */
    readonly more: boolean;
    readonly warnings: number;
    /** There may be more warnings among cases so old that they were not looked at. */
    readonly olderUnseen: boolean;
}

export async function memberCases(visit: Visit, desk: Desk, personId: string): Promise<MemberCases | undefined> {
    const known = await inTime(visit, desk.runCaseCommand(history, { ...NOTHING_ASKED, target: { id: personId } }));
    if (known === 'late' || !known.ok) {
        return undefined;
    }
    const { inForce, others, olderThan, warnings } = known.value;
    const all = [...inForce, ...others];
    const latest = all.slice(0, LATEST_OF_MEMBER);
    const olderUnseen = olderThan !== undefined;
    return { latest, more: olderUnseen || all.length > latest.length, warnings, olderUnseen };
}

/** The report that led to a member, for those who may know it; one about somebody else is as unknown as none. */
export async function memberReport(
    visit: Visit,
    desk: Desk,
    personId: string,
    reportId: string | undefined,
): Promise<Known<FoundReport> | undefined> {
    if (reportId === undefined) {
        return undefined;
    }
    const known = await inTime(visit, desk.runCaseCommand(oneReport, { ...NOTHING_ASKED, caseId: reportId }));
    const isAboutOther = known !== 'late' && known.ok && known.value.report.author.id !== personId;
    return isAboutOther ? failure(refusal('mod-report-unknown')) : known;
}
