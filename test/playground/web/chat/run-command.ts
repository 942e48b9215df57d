// What Enter does in the composer: runs a slash command or sends a message.
import type { Client } from '../client';

export interface Written {
    readonly rid: string;
    readonly tmid?: string | undefined;
    readonly text: string;
}

const commandLine = /^\/(\S+)\s*([\s\S]*)$/;

async function runCommand(client: Client, written: Written, name: string, params: string): Promise<void> {
    const { apps, rest, actionManager } = client;
    const known = apps.get().commands.find(({ command }) => command === name.toLowerCase());
    if (!known) {
        client.notify(written.rid, `No such command: \`/${name}\``);
        return;
    }
    const { rid: roomId, tmid } = written;
    const triggerId = actionManager.generateTriggerId(known.appId);
    const thread = tmid === undefined ? {} : { tmid };
    await rest.post('/api/v1/commands.run', { command: known.command, params, roomId, ...thread, triggerId });
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
