// Problems in words: every code has its sentence, and the code itself stands behind it in brackets, as in REST.
import type { AffectedRooms, KnownCode, Problem } from '../workspace/problem';
import type { TextKey } from '../texts/catalogue';
import { defuse, personName, quote, roomName } from '../texts/defuse';
import { compose, joined } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import { isTextKey } from '../texts/text-key';
import { MOST_REASON, MOST_TARGETS } from '../moderation/request';
import { titleOf } from './action-title';
import type { Translate } from '../texts/translate';

type CodeKey = `code-${KnownCode}` & TextKey;

function isCodeKey(key: string): key is CodeKey {
    return key.startsWith('code-') && isTextKey(key);
}

function list(names: readonly string[]): Markdown {
    return joined(names.map(roomName), ', ');
}

function changedOwners(t: Translate, rooms: AffectedRooms['changeOwner']): Markdown {
    const texts = rooms.map(({ name, newOwner }) => {
        const room = roomName(name);
        return newOwner === undefined
            ? t('room-to-oldest', { room })
            : t('room-to-owner', { room, newOwner: personName(newOwner) });
    });
    return joined(texts, ', ');
}

export function roomsText(t: Translate, rooms: AffectedRooms | undefined): Markdown {
    if (!rooms) {
        return t('rooms-not-named');
    }
    const parts = [
        ...(rooms.changeOwner.length > 0
            ? [t('rooms-change-owner', { rooms: changedOwners(t, rooms.changeOwner) })]
            : []),
        ...(rooms.deleted.length > 0 ? [t('rooms-deleted', { rooms: list(rooms.deleted) })] : []),
    ];
    return joined(parts, ' ');
}

/** What the server said, without the code that will stand behind it anyway. */
function saidText(t: Translate, { serverText }: Problem): Markdown {
    const said = defuse((serverText ?? '').replace(/\s*\[[\w-]+\]$/, ''));
    return said === '' ? t('said-nothing') : said;
}

/** A code from the server is about the service account, so it reads otherwise than the same code of Mod Desk's own. */
function serverText(t: Translate, problem: Problem): Markdown | undefined {
    if (problem.by !== 'server' || problem.code.startsWith('mod-') || problem.code === 'user-last-owner') {
        return undefined;
    }
    const said = saidText(t, problem);
    switch (problem.code) {
        case 'error-not-allowed':
            return t('server-error-not-allowed');
        case 'error-action-not-allowed':
            return t('server-error-action-not-allowed', { said });
        default:
            return t('server-said', { said });
    }
}

/** Where the same code is said of something else. */
function specialText(t: Translate, { code, permission, role, notUndoable }: Problem): Markdown | undefined {
    if (code === 'error-not-allowed' && permission === undefined) {
        return role === undefined ? t('not-allowed-any-more') : t('not-allowed-without-role', { role: quote(role) });
    }
    if (code === 'error-room-not-found' && permission === undefined) {
        return t('not-in-room');
    }
    return notUndoable && t(`not-undoable-${notUndoable}`);
}

function ownText(t: Translate, problem: Problem): Markdown {
    const special = specialText(t, problem);
    if (special !== undefined) {
        return special;
    }
    const key = `code-${problem.code}`;
    if (!isCodeKey(key)) {
        return t('server-said', { said: saidText(t, problem) });
    }
    const { waitSeconds, because } = problem;
    return t(key, {
        permission: defuse(problem.permission ?? ''),
        role: quote(problem.role ?? ''),
        action: titleOf(t, problem.action ?? ''),
        run: quote(problem.run ?? ''),
        case: defuse(problem.caseId ?? ''),
        rooms: roomsText(t, problem.rooms),
        said: saidText(t, problem),
        because: because ? problemText(t, because) : t('said-nothing'),
        limit: problem.code === 'mod-reason-too-long' ? MOST_REASON : MOST_TARGETS,
        wait: waitSeconds === undefined ? t('wait-a-minute') : t('wait-seconds', { seconds: waitSeconds }),
    });
}

/** The problem as a sentence, with what was probably meant, and its code in brackets behind it. */
export function problemText(t: Translate, problem: Problem): Markdown {
    const { suggestion } = problem;
    const sentence = serverText(t, problem) ?? ownText(t, problem);
    const meant = suggestion === undefined ? [] : [t('did-you-mean', { suggestion: quote(suggestion) })];
    return withCode(joined([sentence, ...meant], ' '), problem);
}

export function withCode(sentence: Markdown, problem: Pick<Problem, 'code'>): Markdown {
    return compose`${sentence} [${defuse(problem.code)}]`;
}

/** What a failed act left behind, in words. */
export function failureText(t: Translate, problem: Problem, state: 'unchanged' | 'unknown'): Markdown {
    const why = serverText(t, problem) ?? ownText(t, problem);
    return withCode(t(state === 'unchanged' ? 'failed-unchanged' : 'failed-unknown', { why }), problem);
}
