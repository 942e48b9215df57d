// Every interaction of the panel: translates it for the desk, and says what the client should show.
import { actionNamed, actions } from '../actions/index';
import type { RegisteredAction } from '../actions/index';
import { retry } from '../actions/retry';
import { stop } from '../actions/stop';
import { undo } from '../actions/undo';
import { unmute as unmuteAction } from '../actions/unmute';
import { reportText } from '../answers/report-text';
import { stoppedText } from '../answers/run-text';
import { undoText } from '../answers/undo-text';
import type { Desk } from '../moderation/desk';
import { actionIds, bareActionId } from './action-ids';
import { defuse } from '../texts/defuse';
import { compose } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { PanelView } from './blocks';
import { openForm, readState } from './form';
import type { Submitted } from './form';
import { within } from '../moderation/time/within';
import { atDesk, refusalLine, refuse, say, stale } from './say';
import { firstPages, showMember, showRoom } from './show';
import { showBans } from './show-bans';
import { showCase, showCases, showMine } from './show-cases';
import { submitForm } from './submit';
import { tellLater } from './tell-later';
import { readUnmuteValue } from './unmute-value';
import { isOpening, nameOfAnyPage, readViewName } from './view-name';
import type { ActionViewName, ViewName } from './view-name';
import { messageView } from './views/message-view';
import { ACT_BUDGET_MILLISECONDS, timeLeft, VIEW_BUDGET_MILLISECONDS } from './visit';
import type { Reply, Visit } from './visit';

export interface Click {
    readonly actionId: string;
    readonly value: string | undefined;
    /** The id of the view that was clicked in. */
    readonly viewId: string;
}

/** What the bar shows already is updated in it, another view takes its place. */
function inBar(clicked: ViewName, view: PanelView): Reply {
    return { kind: view.id === nameOfAnyPage(clicked) ? 'update-bar' : 'open-bar', view };
}

async function show(visit: Visit, clicked: ViewName, value: string): Promise<Reply> {
    const name = readViewName(value);
    if (!name || name.kind === 'action') {
        return stale(visit);
    }
    return atDesk(visit, name.roomId, async (desk) => inBar(clicked, await showNamed(visit, desk, name)));
}

function showNamed(visit: Visit, desk: Desk, name: Exclude<ViewName, ActionViewName>): Promise<PanelView> {
    switch (name.kind) {
        case 'room':
            return showRoom(visit, desk, name);
        case 'member':
            return showMember(visit, desk, { id: name.personId, reportId: name.reportId });
        case 'cases':
            return showCases(visit, desk, name);
        case 'mine':
            return showMine(visit, desk, name);
        case 'case':
            return showCase(visit, desk, name);
        case 'bans':
            return showBans(visit, desk, name);
    }
}

/**
 * Does something from a bar, which then shows the new state and what became of it; what takes too long is told in the
 * room when it is done.
 */
async function actInBar(
    visit: Visit,
    desk: Desk,
    work: Promise<Markdown>,
    showBar: (desk: Desk, notice: Markdown) => Promise<PanelView>,
): Promise<Reply> {
    const roomId = desk.room.id;
    const inTime = await within(timeLeft(visit, ACT_BUDGET_MILLISECONDS), work);
    if (inTime === 'late') {
        void tellLater(visit, roomId, work);
        return { kind: 'update-bar', view: await showBar(desk, visit.t('panel-working')) };
    }
    const fresh = await visit.openDesk(roomId);
    return { kind: 'update-bar', view: await showBar(fresh.ok ? fresh.value : desk, inTime) };
}

async function undoCase(visit: Visit, { roomId }: ViewName, caseId: string): Promise<Reply> {
    return atDesk(visit, roomId, async (desk) => {
        const text = desk
            .runCaseCommand(undo, { caseId, text: '', workspace: false })
            .then((undone) =>
                undone.ok ? undoText(visit.t, desk.room, undone.value, desk.now()) : refusalLine(visit, undone.problem),
            );
        return actInBar(visit, desk, text, (at, notice) =>
            showCase(visit, at, { kind: 'case', roomId, caseId }, notice),
        );
    });
}

async function retryCase(visit: Visit, name: ViewName, value: string): Promise<Reply> {
    return atDesk(visit, name.roomId, async (desk) => {
        const answer = await desk.runCaseCommand(retry, { caseId: value, text: '', workspace: false });
        const text = answer.ok
            ? compose`✅ ${visit.t('case-retry-done', { id: defuse(answer.value.id) })}`
            : refusalLine(visit, answer.problem);
        return { kind: 'update-bar', view: await showRoom(visit, desk, firstPages(name.roomId), text) };
    });
}

/** The bar shows how far the run had come; it says that it has ended as soon as that is so. */
async function stopRun(visit: Visit, { roomId }: ViewName, runId: string): Promise<Reply> {
    return atDesk(visit, roomId, async (desk) => {
        const stopped = await desk.runCaseCommand(stop, { caseId: runId, text: '', workspace: false });
        const text = stopped.ok ? stoppedText(visit.t, stopped.value) : refusalLine(visit, stopped.problem);
        return { kind: 'update-bar', view: await showRoom(visit, desk, firstPages(roomId), text) };
    });
}

async function showForm(
    visit: Visit,
    desk: Desk,
    action: RegisteredAction,
    about: Parameters<typeof openForm>[3],
    kind: 'open-modal' | 'update-modal',
): Promise<Reply> {
    const form = await within(timeLeft(visit, VIEW_BUDGET_MILLISECONDS), openForm(visit, desk, action, about));
    if (form === 'late') {
        return say(visit, visit.t('panel-late'));
    }
    return form.ok ? { kind, view: form.value } : refuse(visit, form.problem);
}

async function start(visit: Visit, name: ViewName, actionName: string): Promise<Reply> {
    const action = actionNamed(actionName);
    if (!action || name.kind === 'action') {
        return stale(visit);
    }
    const about = name.kind === 'member' ? name : {};
    return atDesk(visit, name.roomId, (desk) => showForm(visit, desk, action, about, 'open-modal'));
}

/** The form with its fields, in the place of what would happen. */
async function backToForm(visit: Visit, name: ViewName): Promise<Reply> {
    const action = name.kind === 'action' ? actionNamed(name.action) : undefined;
    if (name.kind !== 'action' || !action) {
        return stale(visit);
    }
    return atDesk(visit, name.roomId, (desk) => showForm(visit, desk, action, name, 'update-modal'));
}

async function unmute(visit: Visit, value: string): Promise<Reply> {
    const read = readUnmuteValue(value);
    if (!read) {
        return stale(visit);
    }
    const { name, username } = read;
    return atDesk(visit, name.roomId, async (desk) => {
        const request = { targets: [{ username }], reason: '', workspace: false, relinquish: false };
        const text = desk
            .perform({ ...request, action: unmuteAction })
            .then((report) =>
                reportText(visit.t, { action: unmuteAction, room: desk.room, reason: '', report, now: desk.now() }),
            );
        return actInBar(visit, desk, text, (at, notice) => showRoom(visit, at, name, notice));
    });
}

/** A click in one of our views. */
export async function click(visit: Visit, clicked: Click): Promise<Reply> {
    const name = readViewName(clicked.viewId);
    const { value } = clicked;
    if (!name || typeof value !== 'string') {
        return stale(visit);
    }
    switch (bareActionId(clicked.actionId)) {
        case actionIds.show:
            return show(visit, name, value);
        case actionIds.findMember:
            return atDesk(visit, name.roomId, async (desk) =>
                inBar(name, await showMember(visit, desk, { username: value })),
            );
        case actionIds.start:
            return start(visit, name, value);
        case actionIds.backToForm:
            return backToForm(visit, name);
        case actionIds.unmute:
            return unmute(visit, value);
        case actionIds.undo:
            return undoCase(visit, name, value);
        case actionIds.stop:
            return stopRun(visit, name, value);
        case actionIds.retry:
            return retryCase(visit, name, value);
        default:
            return stale(visit);
    }
}

/** A form that was sent. */
export async function submit(visit: Visit, { viewId, state, confirmed, again }: Submitted): Promise<Reply> {
    const name = readViewName(viewId);
    const action = name?.kind === 'action' ? actionNamed(name.action) : undefined;
    if (name?.kind !== 'action' || !action || !isOpening(viewId)) {
        return stale(visit, viewId);
    }
    const entered = readState(state);
    return atDesk(
        visit,
        name.roomId,
        (desk) => submitForm({ visit, desk, action, name, viewId, confirmed, again }, entered),
        viewId,
    );
}

/** Whether it is certain that this person may do nothing here. */
async function mayDoNothing(visit: Visit, desk: Desk): Promise<boolean> {
    const able = await within(timeLeft(visit, VIEW_BUDGET_MILLISECONDS), desk.abilities(actions));
    return able !== 'late' && able.ok && able.value.length === 0;
}

/** The button in the room's menu, or in the menu of a message. Everybody has it; who may do nothing is told just that. */
export async function open(visit: Visit, roomId: string, authorId?: string): Promise<Reply> {
    return atDesk(visit, roomId, async (desk) => {
        const name = firstPages(roomId);
        const [nothing, view] = await Promise.all([
            mayDoNothing(visit, desk),
            authorId === undefined ? showRoom(visit, desk, name) : showMember(visit, desk, { id: authorId }),
        ]);
        const unable = compose`⛔ ${visit.t('panel-unable')} [error-not-allowed]`;
        return {
            kind: 'open-bar',
            view: nothing ? messageView(visit.t, visit.appId, nameOfAnyPage(name), unable) : view,
        };
    });
}
