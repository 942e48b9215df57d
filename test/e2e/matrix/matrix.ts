// One app and its workspace for the whole matrix: what REST does for the moderator himself, and what the app does.
import { type MirroredAct, callRest, headersOf } from '../mirror';
import { ModDesk } from '../mod-desk';
import { rememberWorkspace } from '../rewind';
import {
    type MatrixWorld,
    type ModeratorRole,
    type RoomName,
    type TargetRole,
    createMatrixWorld,
    moderators,
    targets,
} from './world';

export interface Cell {
    readonly act: MirroredAct;
    readonly room: RoomName;
    readonly moderator: ModeratorRole;
    readonly target: TargetRole;
}

/** Every pair of people for one act in one room. */
export const cellsOf = (act: MirroredAct, room: RoomName): readonly Cell[] =>
    moderators.flatMap((moderator) => targets.map((target) => ({ act, room, moderator, target })));

/** `later`: to take effect once they come back; nothing changes in the workspace before. */
export type Allowed = 'now' | 'later' | 'no';

type Done = Readonly<Record<Exclude<Allowed, 'no'>, readonly TargetRole[]>>;

export class Matrix {
    private readonly headers: Readonly<Record<ModeratorRole, Record<string, string>>>;
    private readonly rewind: () => void;
    private changed = false;
    /** Whether something changed in the app's records alone. */
    private recorded = false;
    private arranged: MirroredAct | undefined;

    private constructor(
        private readonly modDesk: ModDesk,
        private readonly world: MatrixWorld,
    ) {
        const { workspace } = modDesk.demo;
        const signedIn = moderators.map((role) => [role, headersOf(modDesk, world.moderators[role])]);
        this.headers = Object.fromEntries(signedIn) as Matrix['headers'];
        this.rewind = rememberWorkspace(workspace);
        for (const kind of ['user', 'room', 'subscription', 'message'] as const) {
            workspace.changes.on(kind, () => {
                this.changed = true;
            });
        }
    }

    static async start(): Promise<Matrix> {
        const modDesk = await ModDesk.start();
        modDesk.demo.workspace.setSetting('API_Enable_Rate_Limiter', false);
        modDesk.demo.workspace.setSetting('Federation_Service_Enabled', true);
        return new Matrix(modDesk, createMatrixWorld(modDesk.demo));
    }

    async protectHigherRanks(protect: boolean): Promise<void> {
        await this.modDesk.set('protect-higher-ranks', protect);
    }

    /** Whether one of the calls that do the act does it, made by the moderator himself on a fresh state. */
    async restAllows({ act, room, moderator, target }: Cell): Promise<boolean> {
        await this.arrange(act);
        const { url } = this.modDesk.rest;
        for (const call of act.calls(this.world.rooms[room], this.world.targets[target])) {
            if ((await callRest(url, this.headers[moderator], call)) === 'done') return true;
        }
        return false;
    }

    /** Whether the app does it when the moderator types it on a fresh state. */
    async appAllows({ act, room, moderator, target }: Cell): Promise<Allowed> {
        const { now, later } = await this.type(act, room, moderator, [target]);
        return now.length > 0 ? 'now' : later.length > 0 ? 'later' : 'no';
    }

    /** On which of all the targets the app does it when the moderator names them all in one command. */
    appAllowsOn({ act, room, moderator }: Omit<Cell, 'target'>): Promise<Done> {
        return this.type(act, room, moderator, targets);
    }

    /** Of whom the answer says that it was done. @throws Error when it says anything unclear */
    private async type(
        act: MirroredAct,
        room: RoomName,
        moderator: ModeratorRole,
        named: readonly TargetRole[],
    ): Promise<Done> {
        await this.arrange(act);
        const { engine } = this.modDesk;
        const nameOf = (target: TargetRole): string => `@${this.world.targets[target].username ?? ''}`;
        engine.recorder.clear();
        await engine.executeCommand({
            command: 'mod',
            params: [act.words, ...named.map(nameOf)].join(' '),
            user: this.world.moderators[moderator],
            room: this.world.rooms[room],
        });
        const lines = engine.recorder.notices.flatMap(({ msg }) => msg.split('\n'));
        const linesAbout = (target: TargetRole): string[] =>
            lines.filter((line) => /^(✅|⛔|ℹ️) /u.test(line) && line.split(/[,.:]? |[.]$/).includes(nameOf(target)));
        const away = lines.find((line) => line.startsWith('Not in #'))?.split(/: |, |\. /) ?? [];
        const done = named.filter((target) => linesAbout(target)[0]?.startsWith('✅'));
        const later = done.filter((target) => away.includes(nameOf(target)));
        const now = done.filter((target) => !later.includes(target));
        // Whoever may not look at a private room is told so, and nothing of anybody.
        const isOutside = lines.length === 1 && /view-room-administration.*\[error-not-allowed\]$/.test(lines[0] ?? '');
        const isClear = isOutside || named.every((target) => linesAbout(target).length === 1);
        if (!isClear || this.changed !== now.length > 0) {
            throw new Error(`${moderator}, ${act.words} ${named.join()} in ${room}: ${lines.join('\n')}`);
        }
        this.recorded ||= later.length > 0;
        return { now, later };
    }

    /** Whether the token of the service account appears in anything that the app gave away. */
    hasGivenTokenAway(): boolean {
        return this.modDesk.outpourings().includes(this.modDesk.demo.service.token);
    }

    async stop(): Promise<void> {
        await this.modDesk.stop();
    }

    /** A fresh state, on which the act would change something. */
    private async arrange(act: MirroredAct): Promise<void> {
        if (!this.changed && !this.recorded && act === this.arranged) return;
        this.rewind();
        // What the app awaits, and whom it keeps out itself, is in its records alone.
        const { persistence } = this.modDesk.engine.store;
        for (const record of persistence.all()) persistence.remove(record);
        // For a few seconds the app would go by the bans that it knows of.
        if ([act, this.arranged].some((each) => each?.words.endsWith('ban'))) await this.modDesk.forgetPermissions();
        const { rooms, targets: people } = this.world;
        act.arrange?.(this.modDesk.demo.workspace, Object.values(rooms), Object.values(people));
        this.arranged = act;
        this.changed = this.recorded = false;
    }
}
