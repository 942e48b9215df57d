// What Enter does in the composer: runs a slash command or sends a message, by the rules of Rocket.Chat's web client.
import type { Client } from '../client';

export interface Written {
    readonly rid: string;
    readonly tmid?: string | undefined;
    readonly text: string;
}

/** The name up to the first white space, and the rest of its line: what stands behind a line break is lost. */
const commandLine = /^\/(\S+)(.*)/;

/** The name is looked up as it is written; an app's error is not shown. */
async function runCommand(client: Client, { rid, tmid }: Written, name: string, params: string): Promise<void> {
    const { apps, rest, actionManager } = client;
    const known = apps.get().commands.find(({ command }) => command === name);
    if (!known) {
        client.notify(rid, `No such command: \`/${name}\``);
        return;
    }
    const { appId, command } = known;
    const triggerId = actionManager.generateTriggerId(appId);
    const thread = tmid === undefined ? {} : { tmid };
    actionManager.busy.set({ busy: true });
    try {
        await rest.post('/api/v1/commands.run', { command, params, roomId: rid, ...thread, triggerId });
    } catch {
        client.notify(rid, `Something went wrong while \`/${command}\` was run`);
    } finally {
        actionManager.busy.set({ busy: false });
    }
}

/** Errors are shown as toasts. */
export async function send(client: Client, written: Written): Promise<void> {
    const { rid, tmid, text } = written;
    const [, name, params = ''] = commandLine.exec(text) ?? [];
    try {
        if (name !== undefined) await runCommand(client, written, name, params);
        else await client.rest.post('/api/v1/chat.sendMessage', { message: { rid, tmid, msg: text } });
    } catch (error) {
        client.toasts.showError(error);
    }
}
