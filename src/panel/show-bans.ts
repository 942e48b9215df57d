// Gathers what the view of banned people shows.
import { bans } from '../actions/bans';
import type { Desk } from '../moderation/desk';
import { within } from '../moderation/time/within';
import { NOTHING } from '../texts/markdown';
import type { PanelView } from './blocks';
import { whyMissing } from './texts';
import { nameOfAnyPage } from './view-name';
import type { BansViewName } from './view-name';
import { bansView } from './views/bans-view';
import { messageView } from './views/message-view';
import { timeLeft, VIEW_BUDGET_MILLISECONDS } from './visit';
import type { Visit } from './visit';

export async function showBans(visit: Visit, desk: Desk, name: BansViewName): Promise<PanelView> {
    const { t, appId } = visit;
    const read = desk.runCaseCommand(bans, { text: '', workspace: false, page: name.page });
    const known = await within(timeLeft(visit, VIEW_BUDGET_MILLISECONDS), read);
    if (known === 'late' || !known.ok) {
        return messageView(t, appId, nameOfAnyPage(name), whyMissing(t, known) ?? NOTHING);
    }
    return bansView(t, appId, { room: desk.room, answer: known.value, now: desk.now() });
}
