// Problems in words: every code has its sentence, and the code itself stands behind it in brackets, as in REST.
import type { AffectedRooms, KnownCode, Problem } from '../workspace/problem';
import { catalogue } from '../texts/catalogue';
import type { TextKey } from '../texts/catalogue';
import { defuse, personName, quote, roomName } from '../texts/defuse';
import { joined, compose } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import { MOST_TARGETS } from '../moderation/request';
import type { Translate } from '../texts/translate';

type CodeKey = `code-${KnownCode}` & TextKey;

function isTextKey(key: string): key is TextKey {
    return catalogue['en'] !== undefined && key in catalogue['en'];
}

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

function ownText(t: Translate, problem: Problem): Markdown {
    if (problem.code === 'error-not-allowed' && problem.permission === undefined) {
        const { role } = problem;
        return role === undefined ? t('not-allowed-any-more') : t('not-allowed-without-role', { role: quote(role) });
    }
    if (problem.code === 'error-room-not-found' && problem.permission === undefined) {
        return t('not-in-room');
    }
    const key = `code-${problem.code}`;
    if (!isCodeKey(key)) {
        return t('server-said', { said: saidText(t, problem) });
    }
    const { waitSeconds, because } = problem;
    return t(key, {
        permission: defuse(problem.permission ?? ''),
        role: quote(problem.role ?? ''),
        rooms: roomsText(t, problem.rooms),
        said: saidText(t, problem),
        because: because ? problemText(t, because) : t('said-nothing'),
        limit: MOST_TARGETS,
        wait: waitSeconds === undefined ? t('wait-a-minute') : t('wait-seconds', { seconds: waitSeconds }),
    });
}

/** The problem as a sentence, its code in brackets behind it. */
export function problemText(t: Translate, problem: Problem): Markdown {
    return withCode(serverText(t, problem) ?? ownText(t, problem), problem);
}

export function withCode(sentence: Markdown, problem: Pick<Problem, 'code'>): Markdown {
    return compose`${sentence} [${defuse(problem.code)}]`;
}

/** What a failed act left behind, in words. */
export function failureText(t: Translate, problem: Problem, state: 'unchanged' | 'unknown'): Markdown {
    const why = serverText(t, problem) ?? ownText(t, problem);
    return withCode(t(state === 'unchanged' ? 'failed-unchanged' : 'failed-unknown', { why }), problem);
}
