// A person at the panel, by the rules of Rocket.Chat's client: what is shown to them, and what they click and send.
import { isContextualBarView, isModalView } from '@rocket.chat/ui-kit';
import type { BlockActionRequest, ViewSubmitRequest } from '../engine/host/interactions';
import type { Message, Room, User } from '../workspace/state/documents';
import type { ModDesk, Said } from './mod-desk';
import { type PersonName, type RoomName, personOf, roomOf } from './rows';
import { buttonsShown } from './shown-buttons';

interface Button {
    readonly type: 'button';
    readonly blockId: string;
    readonly actionId: string;
    readonly value?: string;
    readonly text: { readonly text: string };
    readonly style?: string;
}

/** A field with options to choose from. */
interface ChoiceField {
    readonly blockId: string;
    readonly label: { readonly text: string };
    readonly element: {
        readonly actionId: string;
        readonly options: readonly { readonly value: string; readonly text: { readonly text: string } }[];
    };
}

export interface View {
    readonly id: string;
    readonly blocks: readonly Readonly<Record<string, unknown>>[];
    readonly submit?: Button;
}

interface Interaction {
    readonly type?: string;
    readonly triggerId?: string;
    readonly view?: View;
    readonly viewId?: string;
    readonly errors?: Readonly<Record<string, string>>;
}

/** What was posted, so that it can be forged. */
export type Posted =
    | { readonly kind: 'blockAction'; readonly request: BlockActionRequest }
    | { readonly kind: 'viewSubmit'; readonly request: ViewSubmitRequest };

const triggerLife = 5000;

/** All texts within something shown, in order. */
export function textsIn(shown: unknown): string[] {
    if (typeof shown !== 'object' || shown === null) return [];
    if ('text' in shown && typeof shown.text === 'string') return [shown.text];
    return Object.values(shown).flatMap(textsIn);
}

function buttonsIn(shown: unknown): Button[] {
    if (typeof shown !== 'object' || shown === null) return [];
    if ('type' in shown && shown.type === 'button') return [shown as Button];
    return Object.values(shown).flatMap(buttonsIn);
}

function choiceFieldsIn({ blocks }: View): ChoiceField[] {
    const isChoice = ({ element = {} }: { element?: object }): boolean => 'options' in element;
    return blocks.filter(isChoice) as unknown as ChoiceField[];
}

export class PanelUser {
    bar: View | undefined;
    modal: View | undefined;
    errors: Readonly<Record<string, string>> = {};
    readonly posted: Posted[] = [];
    private state: Record<string, Record<string, unknown>> = {};
    private triggers = 0;

    private constructor(
        private readonly modDesk: ModDesk,
        readonly user: User,
        readonly room: Room,
    ) {}

    static in(modDesk: ModDesk, name: PersonName, room: RoomName = 'general'): PanelUser {
        return new PanelUser(modDesk, personOf(modDesk, name), roomOf(modDesk, room));
    }

    /** What the bar says, a line for each text. */
    get barText(): string {
        return textsIn([this.bar]).join('\n');
    }

    get modalText(): string {
        return textsIn([this.modal]).join('\n');
    }

    /** What is written on the buttons of the bar. */
    get labels(): string[] {
        return buttonsIn(this.bar?.blocks).map(({ text }) => text.text);
    }

    /** Types `/mod`, alone or with more. */
    async typeCommand(params = ''): Promise<Said> {
        return await this.interact((triggerId) =>
            this.modDesk.engine.executeCommand({ command: 'mod', params, user: this.user, room: this.room, triggerId }),
        );
    }

    async roomButton(): Promise<Said> {
        await this.expectShown('moderate-room');
        return await this.interact((triggerId) =>
            this.modDesk.engine.actionButton({
                ...{ user: this.user, triggerId, roomId: this.room._id },
                ...{ actionId: 'moderate-room', context: 'roomAction' },
            }),
        );
    }

    async messageButton(message: Message): Promise<Said> {
        await this.expectShown('moderate-author');
        return await this.interact((triggerId) =>
            this.modDesk.engine.actionButton({
                ...{ user: this.user, triggerId, roomId: this.room._id, messageId: message._id },
                ...{ actionId: 'moderate-author', context: 'messageAction' },
            }),
        );
    }

    /** Clicks the button of the bar with this label, in the block that says what is given. */
    async click(label: string, beside = ''): Promise<Said> {
        const buttons = (this.bar?.blocks ?? [])
            .filter((block) => textsIn(block).join('\n').includes(beside))
            .flatMap((block) => buttonsIn(block));
        const button = buttons.find(({ text }) => text.text === label);
        if (!button) throw new Error(`no button ${label} in: ${this.barText}`);
        const { actionId, blockId, value } = button;
        return await this.blockAction({ actionId, blockId, ...(value === undefined ? {} : { value }) });
    }

    /** Clicks the button with this label in a message, as it is now. */
    async clickInMessage({ _id }: Message, label: string): Promise<Said> {
        const message = this.modDesk.demo.workspace.messages.get(_id);
        const button = buttonsIn(message?.blocks).find(({ text }) => text.text === label);
        if (!message || !button) throw new Error(`no button ${label} in message ${_id}`);
        const { actionId, blockId, value } = button;
        const container = { type: 'message', id: _id } as const;
        return await this.post({
            ...{ actionId, blockId, user: this.user, roomId: message.rid, messageId: _id, container },
            ...(value === undefined ? {} : { value }),
        });
    }

    /** Chooses somebody in the field to find a member. */
    async find(username: string): Promise<Said> {
        return await this.blockAction({ actionId: 'find', blockId: 'find', value: username });
    }

    /** Fills in a field of the form. */
    fill(field: string, value: unknown): this {
        this.state = { ...this.state, [field]: { [field]: value } };
        return this;
    }

    /** Chooses an option of the form, by what is written on the field and on the option. */
    choose(label: string, option: string): this {
        const field = (this.modal ? choiceFieldsIn(this.modal) : []).find((each) => each.label.text === label);
        const chosen = field?.element.options.find(({ text }) => text.text === option);
        if (!field || !chosen) throw new Error(`no ${option} for ${label} in: ${this.modalText}`);
        return this.fill(field.blockId, chosen.value);
    }

    /** What Submit would post. */
    submission(): ViewSubmitRequest {
        const { modal, user, state } = this;
        if (!modal) throw new Error(`no form is open beside: ${this.barText}`);
        return { user, view: { ...modal, state } };
    }

    async submit(): Promise<Said> {
        const request = this.submission();
        this.posted.push({ kind: 'viewSubmit', request });
        return await this.interact(async (triggerId) => {
            const answer = (await this.modDesk.engine.viewSubmit({ ...request, triggerId })) as Interaction;
            const staying = ['errors', 'modal.update', 'contextual_bar.update'].includes(answer.type ?? '');
            if (!staying) this.modal = undefined;
            return answer;
        });
    }

    /** Whoever is in the room presses only what is there; an outsider must have forged it. */
    private async expectShown(actionId: string): Promise<void> {
        const { user, room, modDesk } = this;
        const isInside = modDesk.demo.workspace.subscriptions.findOneByRoomAndUser(room._id, user._id) !== undefined;
        if (isInside) expect(await buttonsShown(modDesk, user, room)).toContain(actionId);
    }

    private async blockAction(clicked: Pick<BlockActionRequest, 'actionId' | 'blockId' | 'value'>): Promise<Said> {
        const { bar, user } = this;
        const container = { type: 'view', id: bar?.id ?? '' } as const;
        return await this.post({ ...clicked, user, container });
    }

    private async post(request: BlockActionRequest): Promise<Said> {
        this.posted.push({ kind: 'blockAction', request });
        return await this.interact((triggerId) => this.modDesk.engine.blockAction({ ...request, triggerId }));
    }

    /** A trigger serves one interaction of the server, within five seconds; all else is dropped. */
    private async interact(work: (triggerId: string) => Promise<unknown>): Promise<Said> {
        const { recorder } = this.modDesk.engine;
        const pushes = recorder.pushesFor(this.user).length;
        const triggerId = `trigger-${this.user._id}-${++this.triggers}`;
        const started = Date.now();
        let answer: unknown;
        const said = await this.modDesk.during(async () => {
            answer = await work(triggerId);
        });
        if (Date.now() - started >= triggerLife) throw new Error('The trigger was dead before the answer came');
        const pushed = recorder.pushesFor(this.user).slice(pushes);
        const received = [
            ...pushed.map(({ interaction }) => interaction as Interaction),
            answer as Interaction | undefined,
        ];
        const [taken] = received.filter((interaction) => interaction?.triggerId === triggerId);
        if (taken) this.show(taken);
        return said;
    }

    private show({ type = '', view, viewId, errors = {} }: Interaction): void {
        if (type === 'errors' && viewId === this.modal?.id) this.errors = errors;
        if (!view) return;
        if (type.startsWith('modal')) {
            expect([type, isModalView(view)]).toEqual([type, true]);
            if (type === 'modal.open' && view.id !== this.modal?.id) [this.state, this.errors] = [{}, {}];
            this.modal = shownAfter(this.modal, type, view);
        } else {
            expect([type, isContextualBarView(view)]).toEqual([type, true]);
            this.bar = shownAfter(this.bar, type, view);
        }
    }
}

/** An update is merged over the view of the same id, else nothing happens; an opening with that id is ignored. */
function shownAfter(open: View | undefined, type: string, view: View): View | undefined {
    if (type.endsWith('.open')) return open?.id === view.id ? open : view;
    return open?.id === view.id ? { ...open, ...view } : open;
}
