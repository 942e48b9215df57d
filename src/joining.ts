// At the door: whoever Mod Desk keeps out of a room is refused, with the reason; one read where nobody is kept out.
import type { IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { UserNotAllowedException } from '@rocket.chat/apps-engine/definition/exceptions';
import type { IRoomUserJoinedContext } from '@rocket.chat/apps-engine/definition/rooms';
import { actionNamed } from './actions/index';
import { doorText, doorUnsureText } from './answers/ban-text';
import { CaseBook } from './moderation/cases/case-book';
import { isInForce } from './moderation/cases/fold';
import type { Case } from './moderation/cases/fold';
import { kindOfAct } from './moderation/cases/kind-of-act';
import { latestOfKind } from './moderation/cases/latest-of-kind';
import { within } from './moderation/time/within';
import { plainText } from './texts/markdown';
import type { Markdown } from './texts/markdown';
import { translator } from './texts/translate';
import { readAppBans } from './workspace/app-bans';
import { recordsIn } from './workspace/engine/records';
import type { RecordsPort } from './workspace/ports';
import type { Memory } from './doorway';

/** How long the reason is waited for: the server waits as well, and lets in whoever it waited for too long. */
const REASON_MILLISECONDS = 300;
/** Long before the server would stop waiting. */
const BANS_MILLISECONDS = 10000;

type Joining = Pick<IRoomUserJoinedContext, 'joiningUser' | 'room'>;

/** The case of the ban; what cannot be read of it is not told, and the ban stands all the same. */
async function banCase(
    memory: Memory,
    records: RecordsPort,
    { joiningUser, room }: Joining,
): Promise<Case | undefined> {
    const { id, username } = joiningUser;
    const book = new CaseBook(records, memory.making, memory.kept, kindOfAct({ actionNamed }));
    const latest = await latestOfKind(
        { book, actionNamed },
        { action: 'ban', target: { id, username, name: username }, room: { id: room.id, name: '' } },
    );
    const found = latest.ok ? latest.value : undefined;
    return found?.action === 'ban' && isInForce(found) ? found : undefined;
}

/** Who is banned is refused at once: a case that cannot be read, or not soon, is not told. */
async function banCaseInTime(memory: Memory, records: RecordsPort, joining: Joining): Promise<Case | undefined> {
    try {
        const found = await within(REASON_MILLISECONDS, banCase(memory, records, joining));
        return found === 'late' ? undefined : found;
    } catch (error) {
        memory.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return undefined;
    }
}

/** Why someone may not join, in their language; `undefined` where nothing stands against it. */
async function whyNot(memory: Memory, records: RecordsPort, joining: Joining): Promise<Markdown | undefined> {
    const { joiningUser, room } = joining;
    const t = translator(joiningUser.settings?.preferences?.language);
    const name = room.displayName || room.slugifiedName || '';
    try {
        const bans = await within(BANS_MILLISECONDS, readAppBans(records, room.id));
        if (bans === 'late' || !bans.ok) {
            return doorUnsureText(t, name);
        }
        return bans.value.some(({ id }) => id === joiningUser.id)
            ? doorText(t, name, await banCaseInTime(memory, records, joining), memory.making.now())
            : undefined;
    } catch (error) {
        memory.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return doorUnsureText(t, name);
    }
}

/**
 * For `IPreRoomUserJoined`. Whom the server itself has banned is its own affair.
 *
 * @throws UserNotAllowedException to whoever is banned by Mod Desk, and to anyone while the bans cannot be read
 */
export async function refuseTheBanned(
    memory: Memory,
    joining: Joining,
    read: IRead,
    persistence: IPersistence,
): Promise<void> {
    const why = await whyNot(memory, recordsIn(read.getPersistenceReader(), persistence), joining);
    if (why !== undefined) {
        // Clients show it as plain text.
        throw new UserNotAllowedException(plainText(why));
    }
}
