// Gathers what a view shows, within the time that a trigger lives, and draws it.
import { actions } from '../actions/index';
import type { RegisteredAction } from '../actions/index';
import { problemText } from '../answers/problem-text';
import type { Desk } from '../moderation/desk';
import type { TargetName } from '../moderation/request';
import { joined, compose } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Room } from '../workspace/ports';
import type { PanelView } from './blocks';
import { within } from '../moderation/time/within';
import { memberCases, memberReport, roomCases } from './show-cases';
import { whyMissing } from './texts';
import { nameOfAnyPage } from './view-name';
import type { RoomViewName } from './view-name';
import { memberView } from './views/member-view';
import { messageView } from './views/message-view';
import { MUTED_A_PAGE, pageOf, roomView } from './views/room-view';
import { timeLeft, VIEW_BUDGET_MILLISECONDS } from './visit';
import type { Visit } from './visit';

export function firstPages(roomId: string): RoomViewName {
    return { kind: 'room', roomId, mutedPage: 0, rolesPage: 0 };
}

function lines(...texts: readonly (Markdown | undefined)[]): Markdown {
    return joined(texts.filter((text) => text !== undefined));
}

/** With what is awaited of people who are away; where that cannot be read in time, as Rocket.Chat has it. */
async function roomShown(visit: Visit, desk: Desk): Promise<Room> {
    const awaiting = await within(timeLeft(visit, VIEW_BUDGET_MILLISECONDS), desk.awaitingRoom());
    return awaiting !== 'late' && awaiting.ok ? awaiting.value : desk.room;
}

/** The room's bar; whoever may not look at the room is shown only that. */
export async function showRoom(visit: Visit, desk: Desk, name: RoomViewName, notice?: Markdown): Promise<PanelView> {
    const { t, appId } = visit;
    const room = await roomShown(visit, desk);
    const left = timeLeft(visit, VIEW_BUDGET_MILLISECONDS);
    const shown = pageOf(room.muted, name.mutedPage, MUTED_A_PAGE).entries;
    const [holders, able, kept, away] = await Promise.all([
        within(left, desk.roleHolders()),
        within(left, desk.abilities(actions)),
        roomCases(visit, desk, shown),
        within(left, desk.away(shown)),
    ]);
    if (holders !== 'late' && !holders.ok) {
        return messageView(
            t,
            appId,
            nameOfAnyPage(name),
            lines(notice, compose`⛔ ${problemText(t, holders.problem)}`),
        );
    }
    const available = actions.filter((action) => desk.isAvailable(action));
    const notHere = away !== 'late' && away.ok ? away.value : new Set<string>();
    const { limited } = desk;
    const shownNow = { able, available, holders, ...kept, away: notHere, limited, notice, name };
    return roomView(t, appId, { room, ...shownNow, drawing: visit.opening, now: desk.now() });
}

/** Whom to show, and the report that led there. */
export type MemberName = TargetName & { readonly reportId?: string | undefined };

/** One member in the bar; where that cannot be shown, the room with the reason. */
export async function showMember(visit: Visit, desk: Desk, target: MemberName, notice?: Markdown): Promise<PanelView> {
    const { t, appId } = visit;
    const left = timeLeft(visit, VIEW_BUDGET_MILLISECONDS);
    const member = await within(left, desk.member<RegisteredAction>(target, actions));
    if (member === 'late' || !member.ok) {
        return showRoom(visit, desk, firstPages(desk.room.id), lines(notice, whyMissing(t, member)));
    }
    const { room, limited } = desk;
    const { person } = member.value;
    const [cases, found] = await Promise.all([
        memberCases(visit, desk, person.id),
        memberReport(visit, desk, person.id, target.reportId),
    ]);
    const said = lines(notice, found && whyMissing(t, found)) || undefined;
    const report = found && found !== 'late' && found.ok ? found.value : undefined;
    const now = desk.now();
    return memberView(t, appId, { room, member: member.value, cases, found: report, limited, now, notice: said });
}
