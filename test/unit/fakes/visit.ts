// A person at the panel of the fake workspace: what they click and submit, what they are shown and told.
import type { Click } from '../../../src/panel/router';
import { clickInMessage } from '../../../src/panel/message-click';
import type { MessageClick } from '../../../src/panel/message-click';
import { click, open, submit } from '../../../src/panel/router';
import { actionIds } from '../../../src/panel/action-ids';
import type { Submitted } from '../../../src/panel/form';
import { unmuteValue } from '../../../src/panel/unmute-value';
import { idOfOpening, readViewName, writeViewName } from '../../../src/panel/view-name';
import type { Reply, Visit } from '../../../src/panel/visit';
import type { ActionName } from '../../../src/actions/index';
import { SubmissionBook } from '../../../src/moderation/submissions/submission-book';
import { Submissions } from '../../../src/moderation/submissions/submissions';
import { ShownRooms } from '../../../src/moderation/shown-rooms';
import { failure, refusal, success } from '../../../src/workspace/problem';
import { wait } from '../../../src/workspace/wait';
import { FakeWorkspace } from './fake-workspace';
import { deskFor } from './performing';
import { english } from './typing';
import { APP_ID, textsOf } from './views';

export const ROOM_ID = 'id-general';
export const firstPage = { kind: 'room', roomId: ROOM_ID, mutedPage: 0, rolesPage: 0 } as const;
export const roomViewId = writeViewName(firstPage);

export function memberViewId(username: string): string {
    return writeViewName({ kind: 'member', roomId: ROOM_ID, personId: `id-${username}` });
}

/** The id of the form of an action, for one person or for several. */
export function formId(action: ActionName, username?: string): string {
    const person = username === undefined ? {} : { personId: `id-${username}` };
    return writeViewName({ kind: 'action', roomId: ROOM_ID, action, ...person });
}

/** All that a reply says, wherever it stands. */
export function wordsOf(reply: Reply): string {
    switch (reply.kind) {
        case 'nothing':
            return '';
        case 'field-errors':
            return Object.values(reply.errors).join('\n');
        case 'close-modal':
            return textsOf(reply.bar).join('\n');
        default:
            return textsOf(reply.view).join('\n');
    }
}

export class Visitor {
    public readonly told: string[] = [];
    public readonly reported: unknown[] = [];
    private readonly shownRooms = new ShownRooms(() => 0);
    private readonly answers = new Submissions<Reply>();
    private openings = 0;

    public constructor(
        private readonly username: string,
        public readonly workspace = new FakeWorkspace(),
        private readonly overrides: Partial<Visit> = {},
    ) {}

    /** The book of sent forms, as a process of its own has it. */
    public book(): SubmissionBook {
        const { records, making } = this.workspace.keeping;
        return new SubmissionBook(records.port(), making, wait, new Set());
    }

    /** Every interaction is a visit of its own. */
    public visit(): Visit {
        const { workspace, username, shownRooms } = this;
        return {
            t: english,
            appId: APP_ID,
            since: Date.now(),
            opening: 'opening',
            sentForms: { personId: `id-${username}`, answers: this.answers, book: this.book() },
            openDesk: (roomId) =>
                Promise.resolve(
                    roomId === workspace.state.room.id
                        ? success(deskFor(workspace, username, { shownRooms }))
                        : failure(refusal('error-invalid-room')),
                ),
            tell: (_roomId, text) => Promise.resolve(void this.told.push(text)),
            report: (error) => Promise.resolve(void this.reported.push(error)),
            ...this.overrides,
        };
    }

    public click(clicked: Partial<Click>): Promise<Reply> {
        return click(this.visit(), { actionId: actionIds.show, value: undefined, viewId: roomViewId, ...clicked });
    }

    public clickInMessage(clicked: MessageClick): Promise<Reply> {
        return clickInMessage(this.visit(), clicked);
    }

    public unmute(username: string, page = 0): Promise<Reply> {
        const value = unmuteValue({ ...firstPage, mutedPage: page }, username);
        return this.click({ actionId: `${actionIds.unmute}-${username}`, value });
    }

    public start(action: ActionName, viewId: string): Promise<Reply> {
        return this.click({ actionId: `${actionIds.start}-${action}`, value: action, viewId });
    }

    /** Fills in a form that was opened for it, and sends it once. */
    public submit(
        viewId: string,
        entered: Readonly<Record<string, unknown>> = {},
        confirmed = false,
        again = false,
    ): Promise<Reply> {
        const state = Object.fromEntries(Object.entries(entered).map(([field, value]) => [field, { [field]: value }]));
        const isForm = readViewName(viewId)?.kind === 'action';
        const opened = isForm ? idOfOpening(viewId, `form${(this.openings += 1)}`) : viewId;
        return this.send({ viewId: opened, state, confirmed, again });
    }

    public send(submitted: Submitted): Promise<Reply> {
        return submit(this.visit(), submitted);
    }

    public open(authorId?: string, roomId: string = ROOM_ID): Promise<Reply> {
        return open(this.visit(), roomId, authorId);
    }
}
