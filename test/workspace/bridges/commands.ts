// The bridge to slash commands: the server's table of commands, by lower-cased name.
import type { ISlashCommand } from '@rocket.chat/apps-engine/definition/slashcommands';
import type { CommandBridge } from '@rocket.chat/apps-engine/server/bridges';
import type { HostMethods } from './create-bridge';

export interface RegisteredCommand {
    readonly appId: string;
    readonly command: string;
    readonly params: string;
    readonly description: string;
    /** Hides the command in clients; the server does not check it. */
    readonly permission?: string;
    readonly providesPreview: boolean;
}

export class CommandMethods implements HostMethods<CommandBridge> {
    readonly commands = new Map<string, RegisteredCommand>();

    doesCommandExist(command: string): Promise<boolean> {
        return Promise.resolve(this.commands.has(command.toLowerCase()));
    }

    /** Overwrites a command of the same name. */
    registerCommand(command: ISlashCommand, appId: string): Promise<void> {
        const name = command.command.toLowerCase();
        this.commands.set(name, {
            appId,
            command: name,
            params: command.i18nParamsExample,
            description: command.i18nDescription,
            providesPreview: command.providesPreview,
            ...(command.permission === undefined ? {} : { permission: command.permission }),
        });
        return Promise.resolve();
    }

    unregisterCommand(command: string): Promise<void> {
        this.commands.delete(command.toLowerCase());
        return Promise.resolve();
    }
}
