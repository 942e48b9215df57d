// A reported message as the engine tells of it: turned into the pipeline's words and taken in, as the app itself.
import type { IMessage, IMessageReportContext } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { Doorway } from './doorway';
import type { Memory } from './doorway';
import { takeReport } from './moderation/reports/take-report';
import type { Reported, Taken } from './moderation/reports/take-report';
import { messageTypeOf, toPerson, toRoom, unmappedPropertiesOf } from './workspace/engine/converters';
import type { Accessors } from './workspace/open-workspace';
import type { Result } from './workspace/problem';

const PATHS: Readonly<Record<string, string>> = { c: 'channel', p: 'group' };
/** What stands in such a message is not for the server to read. */
const ENCRYPTED = 'e2e';

function linkTo(siteUrl: string, { type, slugifiedName }: IRoom, messageId: string): string | undefined {
    const path = PATHS[type];
    return siteUrl === '' || path === undefined || !slugifiedName
        ? undefined
        : `${siteUrl}/${path}/${encodeURIComponent(slugifiedName)}?msg=${encodeURIComponent(messageId)}`;
}

/** What comes out of the server may lack what the typings promise: a deleted author, for one. */
function toReported(
    siteUrl: string,
    message: Partial<IMessage>,
    reporter: IUser,
    reason: unknown,
): Reported | undefined {
    const { id, room, sender, text } = message;
    if (!id || !room || !sender) {
        return undefined;
    }
    const link = linkTo(siteUrl, room, id);
    const quote = messageTypeOf(message) === ENCRYPTED ? '' : (text ?? '');
    return {
        message: { id, quote, ...(link === undefined ? {} : { link }) },
        room: toRoom(room, unmappedPropertiesOf(room) ?? {}),
        author: toPerson(sender),
        reporter: toPerson(reporter),
        reason: typeof reason === 'string' ? reason : '',
    };
}

/** What an administrator should read in the app's log: whom nobody was told about, and why. */
function troublesOf(taken: Result<Taken>): string[] {
    if (!taken.ok) {
        return [`A report could not be taken in: ${taken.problem.code}`];
    }
    if (taken.value.kind === 'not-kept' || taken.value.kind === 'told-before') {
        return [];
    }
    const { kind, report, problems } = taken.value;
    const codes = problems.map(({ code }) => `Report ${report.reportId}: somebody could not be told: ${code}`);
    return kind === 'nobody-to-tell' ? [`Report ${report.reportId}: there was nobody to tell`, ...codes] : codes;
}

/** Never throws: the report itself is Rocket.Chat's, and stands whatever becomes of it here. */
export async function onMessageReported(
    memory: Memory,
    { message, user, reason }: IMessageReportContext,
    accessors: Accessors,
): Promise<void> {
    const doorway = new Doorway(memory, accessors, user);
    try {
        const appUser = await accessors.read.getUserReader().getAppUser();
        const reporting = appUser && (await new Doorway(memory, accessors, appUser).openReporting());
        const reported = reporting && toReported(reporting.siteUrl, message, user, reason);
        if (!reported) {
            return;
        }
        for (const trouble of troublesOf(await takeReport(reporting, reported))) {
            await doorway.report(trouble);
        }
    } catch (error) {
        await doorway.report(error);
    }
}
