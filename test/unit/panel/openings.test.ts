// The ids that clients are given: an opening has one of its own, an update has the one that it was sent from.
import { UIKitIncomingInteractionContainerType } from '@rocket.chat/apps-engine/definition/uikit/UIKitIncomingInteractionContainer';
import type { UIKitActionButtonInteractionContext } from '@rocket.chat/apps-engine/definition/uikit';
import type {
    UIKitBlockInteractionContext,
    UIKitViewSubmitInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit/UIKitInteractionContext';
import type { IModify } from '@rocket.chat/apps-engine/definition/accessors';
import { onActionButton, onBlockAction, onViewSubmit, openPanel } from '../../../src/panel/panel';
import { idOfOpening } from '../../../src/panel/view-name';
import { deskFor } from '../fakes/performing';
import { ROOM_ID, Visitor, formId, memberViewId, roomViewId } from '../fakes/visit';

interface View {
    readonly id: string;
    readonly blocks: readonly object[];
}

/** What a client is sent, with a word for how it came. */
interface Sent {
    readonly how: string;
    readonly view?: View;
    readonly viewId?: string;
    readonly errors?: Readonly<Record<string, string>>;
}

class Client {
    public readonly sent: Sent[] = [];
    public readonly modify = {
        getUiController: () => ({
            openSurfaceView: (view: View) => Promise.resolve(void this.sent.push({ how: 'pushed open', view })),
            updateSurfaceView: (view: View) => Promise.resolve(void this.sent.push({ how: 'pushed update', view })),
        }),
    } as unknown as IModify;
    private openings = 0;

    public constructor(private readonly visitor = new Visitor('mona')) {}

    public async click(viewId: string, actionId: string, value: string): Promise<Sent> {
        return this.clickIn({ id: viewId, type: UIKitIncomingInteractionContainerType.VIEW }, actionId, value);
    }

    public async clickIn(container: unknown, actionId: string, value: string): Promise<Sent> {
        const context = this.context({ actionId, value, container }) as UIKitBlockInteractionContext;
        await onBlockAction(this.visit(), context, this.modify);
        return this.last();
    }

    public async submit(viewId: string, state: object): Promise<Sent> {
        const context = this.context({ view: { id: viewId, state } }) as UIKitViewSubmitInteractionContext;
        await onViewSubmit(this.visit(), context, this.modify);
        return this.last();
    }

    public async roomButton(): Promise<Sent> {
        const context = this.context({ actionId: 'moderate-room', room: { id: ROOM_ID } });
        await onActionButton(this.visit(), context as UIKitActionButtonInteractionContext, this.modify);
        return this.last();
    }

    public async command(): Promise<Sent> {
        const push = { modify: this.modify, user: { id: 'id-mona' } as never, triggerId: 'trigger' };
        await openPanel(this.visit(), deskFor(this.visitor.workspace, 'mona'), push);
        return this.last();
    }

    private visit() {
        return { ...this.visitor.visit(), opening: `opening${(this.openings += 1)}` };
    }

    private context(data: object): unknown {
        const answer = (how: string) => (view?: View) => this.sent.push({ how, ...(view ? { view } : {}) });
        return {
            getInteractionData: () => ({ user: { id: 'id-mona' }, triggerId: 'trigger', ...data }),
            getInteractionResponder: () => ({
                successResponse: answer('success'),
                openContextualBarViewResponse: answer('open bar'),
                updateContextualBarViewResponse: answer('update bar'),
                openModalViewResponse: answer('open modal'),
                updateModalViewResponse: answer('update modal'),
                viewErrorResponse: (errors: object) => this.sent.push({ how: 'errors', ...errors }),
            }),
        };
    }

    private last(): Sent {
        return this.sent.filter(({ how }) => how !== 'success').at(-1) ?? { how: 'nothing' };
    }
}

const idOf = ({ view }: Sent): string => view?.id ?? '';

it('are others each time that a bar is opened, by command, by button and by click', async () => {
    const client = new Client();
    const opened = [
        await client.command(),
        await client.command(),
        await client.roomButton(),
        await client.click(idOfOpening(memberViewId('bob'), 'before'), 'show', roomViewId),
    ];
    const ids = opened.map(idOf);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^room~id-general~0~0~~opening\d$/);
});

it('are those of the bar that was clicked in, where that is updated', async () => {
    const client = new Client();
    const bar = await client.command();
    const again = await client.click(idOf(bar), 'show-again', roomViewId);
    expect(again).toMatchObject({ how: 'update bar', view: { id: idOf(bar) } });
    const old = await client.click(roomViewId, 'show-again', roomViewId);
    expect(old).toMatchObject({ how: 'update bar', view: { id: roomViewId } });
});

it('are others each time that a form or a message is opened', async () => {
    const client = new Client();
    const member = idOfOpening(memberViewId('bob'), 'before');
    for (const [actionId, value] of [
        ['start-mute', 'mute'],
        ['start-mute', 'nonsense'],
    ] as const) {
        const [one, other] = [await client.click(member, actionId, value), await client.click(member, actionId, value)];
        expect([one.how, other.how]).toEqual(['open modal', 'open modal']);
        expect(idOf(one)).not.toBe(idOf(other));
    }
});

it.each([undefined, null, {}, 7])('are missed in the container %j, and that is said', async (container) => {
    const sent = await new Client().clickIn(container, 'show', roomViewId);
    expect(sent.how).toBe('open modal');
    expect(JSON.stringify(sent.view)).toContain('[mod-stale-view]');
});

it('are those of the form that was sent, where that stays open', async () => {
    const client = new Client();
    const form = idOfOpening(formId('warn', 'bob'), 'mine');
    expect(await client.submit(form, {})).toMatchObject({ how: 'errors', viewId: form });
    const dry = { reason: { reason: 'spam' }, what: { what: 'dry-run' } };
    expect(await client.submit(form, dry)).toMatchObject({ how: 'update modal', view: { id: form } });
    expect(await client.submit('message', {})).toMatchObject({ how: 'update modal', view: { id: 'message' } });
});

it('open the bar anew when a form has done its work, so that it shows the state of now', async () => {
    const client = new Client();
    const done = await client.submit(idOfOpening(formId('warn', 'bob'), 'mine'), { reason: { reason: 'spam' } });
    expect(done.how).toBe('pushed open');
    expect(idOf(done)).toMatch(/^member~id-general~id-bob~~opening\d$/);
    expect(JSON.stringify(done.view)).toContain('Warned in #general: @bob.');
});

it('come with errors in which long words can be broken', async () => {
    const client = new Client();
    const nobody = 'x'.repeat(60);
    const sent = await client.submit(idOfOpening(formId('mute'), 'mine'), { people: { people: [nobody] } });
    expect(sent.errors?.['people']).not.toContain(nobody);
    expect(sent.errors?.['people']?.split('\u200b').join('')).toContain(nobody);
});
