// The slash command /mod: takes the words in, gives the answer back, and never stays silent.
import type { IHttp, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { ISlashCommand, SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';
import type { Desk } from '../moderation/desk';
import type { Doctor } from '../moderation/doctor/doctor';
import { problemText } from '../answers/problem-text';
import { tellLater } from '../answers/tell-later';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import type { Result } from '../workspace/problem';
import { doctorAnswer, doctorsSubject } from './doctor-answer';
import type { Answer } from './answer';
import { panelMeant, respond } from './respond';

/** What the command needs for one call; made by the composition root. */
export interface Entrance {
    readonly t: Translate;
    /** The thread that the command came from. */
    readonly threadId: string | undefined;
    openDesk(): Promise<Result<Desk>>;
    openDoctor(): Promise<Doctor>;
    /** Tells the moderator alone, in the thread that the command came from. */
    tell(text: Markdown): Promise<void>;
    /** Opens the panel with the room or with somebody, where the client gave the means to. */
    openPanel?(desk: Desk, username?: string): Promise<void>;
    /** Notes an error that nobody foresaw, without secrets; never throws. */
    report(error: unknown): Promise<void>;
}

export type EnterBySlash = (
    context: SlashCommandContext,
    read: IRead,
    modify: IModify,
    http: IHttp,
    persistence: IPersistence,
) => Entrance;

export class ModCommand implements ISlashCommand {
    public readonly command = 'mod';
    public readonly i18nParamsExample = 'command-parameters';
    public readonly i18nDescription = 'command-description';
    public readonly providesPreview = false;

    public constructor(private readonly enter: EnterBySlash) {}

    public async executor(
        context: SlashCommandContext,
        read: IRead,
        modify: IModify,
        http: IHttp,
        persistence: IPersistence,
    ): Promise<void> {
        const entrance = this.enter(context, read, modify, http, persistence);
        const { text, later } = await answer(entrance, context.getArguments());
        await entrance.tell(text);
        if (later) {
            // The server gives a command up after half a minute; the handler runs on.
            void tellLater(entrance, later);
        }
    }
}

/** The panel comes besides the answer in words, as not every client can show it. */
async function openPanel(entrance: Entrance, desk: Desk, username?: string): Promise<void> {
    try {
        await entrance.openPanel?.(desk, username);
    } catch (error) {
        await entrance.report(error);
    }
}

async function answer(entrance: Entrance, words: readonly string[]): Promise<Answer> {
    try {
        // Before any desk, as that may need what is ill.
        const about = doctorsSubject(words);
        if (about) {
            return { text: await doctorAnswer(entrance.t, await entrance.openDoctor(), about) };
        }
        const desk = await entrance.openDesk();
        if (!desk.ok) {
            return { text: problemText(entrance.t, desk.problem) };
        }
        const shown = panelMeant(words);
        if (shown) {
            await openPanel(entrance, desk.value, shown.username);
        }
        return await respond(entrance.t, desk.value, words, entrance.threadId);
    } catch (error) {
        await entrance.report(error);
        return { text: entrance.t('unexpected') };
    }
}
