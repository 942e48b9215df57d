// A form is carried out once, however often and to whichever process of the app it is sent: clients send it for each click.
import type { Markdown } from '../texts/markdown';
import type { Problem } from '../workspace/problem';
import { ACT_BUDGET_MILLISECONDS, timeLeft } from './visit';
import type { Reply, Visit } from './visit';

export interface Sending {
    readonly carryOut: () => Promise<Reply>;
    /** Answers with what another process made of the form. */
    readonly tell: (text: Markdown) => Promise<Reply>;
    /** Answers that nothing was done. */
    readonly refuse: (problem: Problem) => Promise<Reply>;
}

type CloseModal = Extract<Reply, { kind: 'close-modal' }>;

/** As long as the form stays open, nothing was done, and it may be sent again. */
function isFinal(reply: Reply): reply is CloseModal {
    return reply.kind === 'close-modal';
}

async function carryOutHere({ sentForms: { book } }: Visit, id: string, sending: Sending): Promise<Reply> {
    const reply = await sending.carryOut();
    await (isFinal(reply) ? book.answer(id, reply.text) : book.release(id));
    return reply;
}

async function sendOne(visit: Visit, id: string, sending: Sending): Promise<Reply> {
    const { book } = visit.sentForms;
    const claimed = await book.claim(id);
    if (!claimed.ok) {
        return sending.refuse(claimed.problem);
    }
    if (claimed.value) {
        return carryOutHere(visit, id, sending);
    }
    const found = await book.elsewhere(id, timeLeft(visit, ACT_BUDGET_MILLISECONDS));
    if (!found.ok) {
        return sending.refuse(found.problem);
    }
    switch (found.value.kind) {
        case 'answered':
            return sending.tell(found.value.text);
        case 'released':
            return sendOne(visit, id, sending);
        case 'unknown':
            return sending.tell(visit.t('panel-sent-already'));
    }
}

/** @param viewId the id of this opening of the form, which is what tells it from any other */
export function sendOnce(visit: Visit, viewId: string, sending: Sending): Promise<Reply> {
    const { personId, answers } = visit.sentForms;
    const id = `${personId} ${viewId}`;
    return answers.once(id, () => sendOne(visit, id, sending), isFinal);
}
