// The names of views, and their ids. Neither a submit nor a click in a view carries its room, so the name of the view
// does; nothing in it is trusted, only looked up.
import { readCaseId } from '../moderation/cases/case-id';

/** The room's bar. Pages count from 0. */
export interface RoomViewName {
    readonly kind: 'room';
    readonly roomId: string;
    readonly mutedPage: number;
    readonly rolesPage: number;
}

/** One member in the bar. */
export interface MemberViewName {
    readonly kind: 'member';
    readonly roomId: string;
    readonly personId: string;
    /** The report of a message by this person that led here. */
    readonly reportId?: string | undefined;
}

/** The cases of the room in the bar, or those about one person there, older than the one named, latest first. */
export interface CasesViewName {
    readonly kind: 'cases';
    readonly roomId: string;
    readonly before?: string;
    readonly personId?: string;
}

/** What is in force against whoever looks, and their cases, older than the one named. */
export interface MineViewName {
    readonly kind: 'mine';
    readonly roomId: string;
    readonly before?: string;
}

/** One case in the bar. */
export interface CaseViewName {
    readonly kind: 'case';
    readonly roomId: string;
    readonly caseId: string;
}

/** The banned people of the room in the bar, a page of them. */
export interface BansViewName {
    readonly kind: 'bans';
    readonly roomId: string;
    readonly page: number;
}

/** The form of an action; without a person it asks for several. */
export interface ActionViewName {
    readonly kind: 'action';
    readonly roomId: string;
    readonly action: string;
    readonly personId?: string;
    readonly reportId?: string | undefined;
}

export type ViewName =
    RoomViewName | MemberViewName | CasesViewName | MineViewName | CaseViewName | BansViewName | ActionViewName;

/** Clients put the id of a bar into the page's address, where this stands for itself. */
const SEPARATOR = '~';
/** Between the name of a view and what is the opening's own; no part of a name is empty. */
const OPENING = '~~';
/** More than any id of ours has. */
const LONGEST_ID = 200;
const NOBODY = '-';
const PART = /^[\w.-]+$/;
const PAGE = /^\d{1,4}$/;

function reportPart({ reportId }: MemberViewName | ActionViewName): string[] {
    return reportId === undefined ? [] : [reportId];
}

function personPart({ personId }: CasesViewName): string[] {
    return personId === undefined ? [] : [personId];
}

export function writeViewName(name: ViewName): string {
    switch (name.kind) {
        case 'room':
            return ['room', name.roomId, name.mutedPage, name.rolesPage].join(SEPARATOR);
        case 'member':
            return ['member', name.roomId, name.personId, ...reportPart(name)].join(SEPARATOR);
        case 'cases':
            return ['cases', name.roomId, name.before ?? NOBODY, ...personPart(name)].join(SEPARATOR);
        case 'mine':
            return ['mine', name.roomId, name.before ?? NOBODY].join(SEPARATOR);
        case 'case':
            return ['case', name.roomId, name.caseId].join(SEPARATOR);
        case 'bans':
            return ['bans', name.roomId, name.page].join(SEPARATOR);
        case 'action':
            return ['action', name.roomId, name.action, name.personId ?? NOBODY, ...reportPart(name)].join(SEPARATOR);
    }
}

/** The page of a list that begins behind a case; the first one without it. */
export function pageBefore(name: CasesViewName | MineViewName, before: string | undefined): ViewName {
    const { roomId } = name;
    const behind = before === undefined ? {} : { before };
    return name.kind === 'mine'
        ? { kind: 'mine', roomId, ...behind }
        : { kind: 'cases', roomId, ...behind, ...(name.personId === undefined ? {} : { personId: name.personId }) };
}

/** The name of a view without the page that it shows: the next page of a bar is shown in that bar. */
export function nameOfAnyPage(name: ViewName): string {
    switch (name.kind) {
        case 'room':
            return writeViewName({ ...name, mutedPage: 0, rolesPage: 0 });
        case 'cases':
        case 'mine':
            return writeViewName(pageBefore(name, undefined));
        case 'bans':
            return writeViewName({ ...name, page: 0 });
        default:
            return writeViewName(name);
    }
}

/** The id of a view that is opened: clients ignore an opening whose id is on screen already. */
export function idOfOpening(name: string, opening: string): string {
    return `${name}${OPENING}${opening}`;
}

/** Whether a view of this id is an opening of its own, and not one that was made up or is of an older Mod Desk. */
export function isOpening(viewId: string): boolean {
    return PART.test(viewId.split(OPENING)[1] ?? '');
}

/** Behind which case a page begins; `undefined` where it cannot be one. */
function readBefore(part: string | undefined): { readonly before?: string } | undefined {
    if (part === NOBODY) {
        return {};
    }
    return part !== undefined && isCaseId(part) ? { before: part } : undefined;
}

function readCases([roomId, part, personId, ...rest]: readonly string[]): CasesViewName | undefined {
    const before = readBefore(part);
    return roomId !== undefined && before && rest.length === 0
        ? { kind: 'cases', roomId, ...before, ...(personId === undefined ? {} : { personId }) }
        : undefined;
}

function readMine([roomId, part, ...rest]: readonly string[]): MineViewName | undefined {
    const before = readBefore(part);
    return roomId !== undefined && before && rest.length === 0 ? { kind: 'mine', roomId, ...before } : undefined;
}

function readCase([roomId, caseId, ...rest]: readonly string[]): CaseViewName | undefined {
    return roomId !== undefined && caseId !== undefined && rest.length === 0
        ? { kind: 'case', roomId, caseId }
        : undefined;
}

function readBans([roomId, page, ...rest]: readonly string[]): BansViewName | undefined {
    return roomId !== undefined && rest.length === 0 && PAGE.test(page ?? '')
        ? { kind: 'bans', roomId, page: Number(page) }
        : undefined;
}

function readRoom([roomId, mutedPage, rolesPage, ...rest]: readonly string[]): RoomViewName | undefined {
    return roomId !== undefined && rest.length === 0 && PAGE.test(mutedPage ?? '') && PAGE.test(rolesPage ?? '')
        ? { kind: 'room', roomId, mutedPage: Number(mutedPage), rolesPage: Number(rolesPage) }
        : undefined;
}

/** Ids of cases and of reports have the same form. */
function isCaseId(part: string): boolean {
    return readCaseId(part) === part;
}

/** Whether the part for a report is left out, or could be one. */
function isReportId(part: string | undefined): boolean {
    return part === undefined || isCaseId(part);
}

function readMember([roomId, personId, reportId, ...rest]: readonly string[]): MemberViewName | undefined {
    return roomId !== undefined && personId !== undefined && isReportId(reportId) && rest.length === 0
        ? { kind: 'member', roomId, personId, ...(reportId === undefined ? {} : { reportId }) }
        : undefined;
}

function readAction([roomId, action, personId, reportId, ...rest]: readonly string[]): ActionViewName | undefined {
    if (roomId === undefined || action === undefined || personId === undefined) {
        return undefined;
    }
    if (!isReportId(reportId) || rest.length > 0) {
        return undefined;
    }
    return {
        kind: 'action',
        roomId,
        action,
        ...(personId === NOBODY ? {} : { personId }),
        ...(reportId === undefined ? {} : { reportId }),
    };
}

type ReadParts = (parts: readonly string[]) => ViewName | undefined;

const READERS = new Map<string, ReadParts>([
    ['room', readRoom],
    ['member', readMember],
    ['cases', readCases],
    ['mine', readMine],
    ['case', readCase],
    ['bans', readBans],
    ['action', readAction],
]);

/** The name that is written, with or without an opening behind it; `undefined` when it is none of ours. */
export function readViewName(written: string): ViewName | undefined {
    const [name = '', opening, ...rest] = written.split(OPENING);
    const [kind, ...parts] = name.split(SEPARATOR);
    const isOurs = [...parts, ...(opening === undefined ? [] : [opening])].every((part) => PART.test(part));
    if (!isOurs || rest.length > 0 || written.length > LONGEST_ID) {
        return undefined;
    }
    return READERS.get(kind ?? '')?.(parts);
}
