// A private group with somebody of every rank, one outside it and one banned from it, and cases that are made for a cell.
import { reportMessage } from '../../workspace/rules/report-message';
import { addMember, addMessage, createRoom, createUser } from '../../workspace/state/build';
import type { Room, User } from '../../workspace/state/documents';
import { wordsIn } from '../forge';
import { ModDesk } from '../mod-desk';
import { idIn } from '../reports';
import type { Command, Rank, TargetRank } from './case-commands';
import { ranks } from './case-commands';

const roomRoles: readonly string[] = ['owner', 'moderator', 'leader'];
const globalRole = 'global-moderator';

export interface Subject {
    readonly user: User;
    readonly caseId: string;
    readonly reportId: string;
}

export class CaseWorld {
    readonly actors: Readonly<Record<Rank, User>>;
    readonly room: Room;
    private made = 0;

    private constructor(readonly modDesk: ModDesk) {
        const { workspace, people, service } = modDesk.demo;
        workspace.setPermission('mute-user', [...(workspace.permissions.get('mute-user')?.roles ?? []), globalRole]);
        this.room = createRoom(workspace, { t: 'p', name: 'hiddenplace', creator: people.alice });
        for (const user of [service.user, people.bob]) addMember(workspace, this.room, user);
        this.actors = Object.fromEntries(ranks.map((rank) => [rank, this.actor(rank)])) as Record<Rank, User>;
    }

    static async start(): Promise<CaseWorld> {
        const modDesk = await ModDesk.start();
        modDesk.demo.workspace.setSetting('API_Enable_Rate_Limiter', false);
        const world = new CaseWorld(modDesk);
        await modDesk.forgetPermissions();
        return world;
    }

    /** Somebody of this rank, or this actor, who was muted by an admin and whose message was reported. */
    async subject(rank: TargetRank, actor?: User): Promise<Subject> {
        const { workspace, people } = this.modDesk.demo;
        const user = actor ?? this.member(rank);
        // What was kept before would only make the lists longer.
        const { persistence } = this.modDesk.engine.store;
        for (const record of persistence.all()) persistence.remove(record);
        const before = workspace.rooms.get(this.room._id)?.muted ?? [];
        workspace.rooms.update(this.room._id, { muted: before.filter((each) => each !== user.username) });
        const muted = await this.say(this.actors.admin, `mute @${user.username ?? ''} 2h rude`);
        const message = addMessage(workspace, this.room, user, 'A message that was reported');
        await reportMessage(workspace, people.bob._id, { messageId: message._id, description: 'spam' });
        const reports = await this.say(this.actors.admin, 'reports');
        return { user, caseId: idIn(muted), reportId: idIn(reports) };
    }

    async say(user: User, words: string): Promise<string> {
        const { engine } = this.modDesk;
        const notices = engine.recorder.notices.length;
        await engine.executeCommand({ command: 'mod', params: words, user, room: this.room });
        return engine.recorder.notices
            .slice(notices)
            .map(({ msg }) => msg)
            .join('\n');
    }

    type(user: User, { words }: Command, subject: Subject): Promise<string> {
        return this.say(user, this.filled(words, subject));
    }

    /** Posts what the panel would post, whoever was never shown it; what the client would show; a notice that was dismissed shows it itself. */
    async forge(user: User, forged: NonNullable<Command['forged']>, subject: Subject): Promise<string> {
        const { engine } = this.modDesk;
        const { recorder } = engine;
        const [pushes, notices] = [recorder.pushes.length, recorder.notices.length];
        const answer = await this.post(user, forged, subject);
        const shown = [answer, ...recorder.pushes.slice(pushes).map(({ interaction }) => interaction)].map(wordsIn);
        return [...shown, ...recorder.notices.slice(notices).map(({ msg }) => msg)].join('\n');
    }

    private post(user: User, forged: NonNullable<Command['forged']>, subject: Subject): Promise<unknown> {
        const { engine } = this.modDesk;
        const about = (text: string): string => this.filled(text, subject);
        const base = { user, triggerId: `forged-${(this.made += 1)}`, blockId: 'made-up' };
        const container = { type: 'view', id: about('case~ROOM~CASE') } as const;
        if ('submit' in forged) {
            const view = { id: `${about(forged.submit)}${this.made}`, state: { reason: { reason: 'seen' } } };
            return engine.viewSubmit({ ...base, view });
        }
        if ('show' in forged) {
            return engine.blockAction({ ...base, actionId: 'show', value: about(forged.show), container });
        }
        if ('press' in forged) {
            return engine.blockAction({ ...base, actionId: forged.press, value: about(forged.value), container });
        }
        const { pressInMessage: actionId, value } = forged;
        const [message] = this.modDesk.demo.workspace.messages.findByRoom(this.modDesk.demo.rooms.general._id);
        const id = message?._id ?? '';
        const inMessage = { roomId: this.modDesk.demo.rooms.general._id, messageId: id };
        return engine.blockAction({
            ...{ ...base, ...inMessage, actionId, value: about(value), container: { type: 'message', id } },
        });
    }

    private filled(text: string, { user, caseId, reportId }: Subject): string {
        return text
            .replace('CASE', caseId)
            .replace('REPORT', reportId)
            .replace('TARGET', user.username ?? '')
            .replace('ROOM', this.room._id)
            .replace('ID', user._id);
    }

    private actor(rank: Rank): User {
        const { workspace } = this.modDesk.demo;
        const username = `acting.${rank.replace(' ', '-')}`;
        const isGlobal = rank === 'global outside' || rank === 'banned';
        const roles = ['user', ...(rank === 'admin' ? ['admin'] : []), ...(isGlobal ? [globalRole] : [])];
        const user = createUser(workspace, { _id: `${username}-id`, username, name: username, roles });
        if (rank === 'banned') addMember(workspace, this.room, user, { status: 'BANNED' });
        else if (rank !== 'global outside')
            addMember(workspace, this.room, user, roomRoles.includes(rank) ? { roles: [rank] } : {});
        return user;
    }

    private member(rank: TargetRank): User {
        const { workspace } = this.modDesk.demo;
        const username = `target${(this.made += 1)}`;
        const user = createUser(workspace, { _id: `${username}-id`, username, name: username });
        addMember(workspace, this.room, user, rank === 'member' ? {} : { roles: [rank] });
        return user;
    }
}
