// What the panel needs for one interaction, and how it shows what it found.
import type { Desk } from '../moderation/desk';
import type { SubmissionBook } from '../moderation/submissions/submission-book';
import type { Submissions } from '../moderation/submissions/submissions';
import type { Translate } from '../texts/translate';
import type { Result } from '../workspace/problem';
import type { PanelView } from './blocks';

/** What is known of the forms that one person has sent. */
export interface SentForms {
    readonly personId: string;
    readonly answers: Submissions<Reply>;
    readonly book: SubmissionBook;
}

/** Made by the composition root for one interaction of one person. */
export interface Visit {
    readonly t: Translate;
    readonly appId: string;
    /** When the interaction came in, in milliseconds; its trigger lives from then. */
    readonly since: number;
    /** What tells a view that this interaction opens from all others of its name. */
    readonly opening: string;
    readonly sentForms: SentForms;
    /** The desk of this person in a room that a view or a button names, where they may enter that. */
    openDesk(roomId: string): Promise<Result<Desk>>;
    /** Tells this person alone, in the room: for what takes too long for a view. */
    tell(roomId: string, text: string): Promise<void>;
    /** Notes an error that nobody foresaw, without secrets; never throws. */
    report(error: unknown): Promise<void>;
}

/** What the client is asked to do with the answer; an update is of the view that was clicked in or sent. */
export type Reply =
    /** What was clicked in shows it already. */
    | { readonly kind: 'nothing' }
    | { readonly kind: 'open-bar' | 'update-bar' | 'open-modal' | 'update-modal'; readonly view: PanelView }
    /** Texts by the id of the field they belong to; the form stays as it is. */
    | { readonly kind: 'field-errors'; readonly errors: Readonly<Record<string, string>> }
    /** The form closes, and a bar opens that shows the state of now, and the text of what became of it. */
    | { readonly kind: 'close-modal'; readonly bar: PanelView; readonly text: string };

/** Time until a view must be shown; a trigger lives five seconds and the way there and back takes some. */
export const VIEW_BUDGET_MILLISECONDS = 3000;
export const ACT_BUDGET_MILLISECONDS = 4000;
/** Enough to read what needs no REST. */
const LEAST_MILLISECONDS = 250;

/** What is left of a budget since the interaction came in: several steps share the life of one trigger. */
export function timeLeft({ since }: Visit, budget: number): number {
    return Math.max(LEAST_MILLISECONDS, budget - (Date.now() - since));
}
