// What apps add to the client: buttons, commands, texts; and the permission table that decides who sees them.
import type { Rest } from '../session/rest';
import { Store } from '../state/store';

export interface ActionButton {
    readonly appId: string;
    readonly actionId: string;
    readonly labelI18n: string;
    readonly context: string;
    readonly variant?: 'danger';
    readonly when?: ButtonFilter;
}

export interface ButtonFilter {
    readonly roomTypes?: readonly string[];
    readonly messageActionContext?: readonly string[];
    readonly hasOnePermission?: readonly string[];
    readonly hasAllPermissions?: readonly string[];
    readonly hasOneRole?: readonly string[];
    readonly hasAllRoles?: readonly string[];
}

export interface Command {
    readonly appId: string;
    readonly command: string;
    readonly params: string;
    readonly description: string;
    readonly permission?: string;
}

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface AppsState {
    readonly buttons: readonly ActionButton[];
    readonly commands: readonly Command[];
    /** Permission → the roles that hold it. */
    readonly permissions: ReadonlyMap<string, readonly string[]>;
    /** App id → language → key → text. */
    readonly texts: Readonly<Record<string, Texts>>;
}

export class Apps extends Store<AppsState> {
    constructor(
        private readonly rest: Rest,
        private readonly language: string,
    ) {
        super({ buttons: [], commands: [], permissions: new Map(), texts: {} });
    }

    async load(): Promise<void> {
        const [buttons, { commands }, { apps }, { permissions }] = await Promise.all([
            this.rest.get<ActionButton[]>('/api/apps/actionButtons'),
            this.rest.get<{ commands: Command[] }>('/api/v1/commands.list'),
            this.rest.get<{ apps: { id: string; languages: Texts }[] }>('/api/apps/languages'),
            this.rest.get<{ permissions: { _id: string; roles: string[] }[] }>('/playground/permissions'),
        ]);
        const texts = Object.fromEntries(apps.map(({ id, languages }) => [id, languages]));
        this.set({ buttons, commands, texts, permissions: new Map(permissions.map(({ _id, roles }) => [_id, roles])) });
    }

    /** The app's text for a key, in the person's language, else in English, else the key. */
    translate(appId: string, key: string): string {
        const texts = this.get().texts[appId];
        return texts?.[this.language]?.[key] ?? texts?.en?.[key] ?? key;
    }
}
