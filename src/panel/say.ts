// What the panel answers where it has no view to answer in, and its way to the desk of a room.
import { problemText } from '../answers/problem-text';
import type { Desk } from '../moderation/desk';
import { within } from '../moderation/time/within';
import type { Problem } from '../workspace/problem';
import { messageView } from './views/message-view';
import { timeLeft, VIEW_BUDGET_MILLISECONDS } from './visit';
import type { Reply, Visit } from './visit';

/**
 * Says something where there is no view to say it in: in a window of its own, or in the form that was submitted, as
 * clients close whatever window is open when a submit is not answered by an update.
 */
export function say({ t, appId }: Visit, text: string, submittedViewId?: string): Reply {
    return submittedViewId === undefined
        ? { kind: 'open-modal', view: messageView(t, appId, 'message', text) }
        : { kind: 'update-modal', view: messageView(t, appId, submittedViewId, text) };
}

export function refusalLine({ t }: Visit, problem: Problem): string {
    return `⛔ ${problemText(t, problem)}`;
}

export function refuse(visit: Visit, problem: Problem, submittedViewId?: string): Reply {
    return say(visit, refusalLine(visit, problem), submittedViewId);
}

export function stale(visit: Visit, submittedViewId?: string): Reply {
    return say(visit, `⛔ ${visit.t('panel-stale')} [mod-stale-view]`, submittedViewId);
}

/** Opens the desk of a room, or says why that cannot be. */
export async function atDesk(
    visit: Visit,
    roomId: string,
    then: (desk: Desk) => Promise<Reply>,
    submittedViewId?: string,
): Promise<Reply> {
    const desk = await within(timeLeft(visit, VIEW_BUDGET_MILLISECONDS), visit.openDesk(roomId));
    if (desk === 'late') {
        return say(visit, visit.t('panel-late'), submittedViewId);
    }
    return desk.ok ? then(desk.value) : refuse(visit, desk.problem, submittedViewId);
}
