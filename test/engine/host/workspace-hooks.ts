// What a workspace calls on a running engine: the events that apps listen to, and the slash commands they have.
import type { AppListenerManager } from '@rocket.chat/apps-engine/server/managers';
import { createAppEvents } from '../../workspace/bridges/app-events';
import type { RegisteredCommand } from '../../workspace/bridges/commands';
import type { CommandCall } from '../../workspace/state/slash-commands';
import type { Workspace } from '../../workspace/state/workspace';

interface Commands {
    getCommands(): RegisteredCommand[];
    executeCommand(call: CommandCall): Promise<void>;
}

/** Plugs an engine in. Returns what takes it out again, and puts back what was there before. */
export function plugIn(workspace: Workspace, listeners: AppListenerManager, commands: Commands): () => void {
    const { appEvents, slashCommands } = workspace;
    workspace.appEvents = createAppEvents(workspace, listeners);
    workspace.slashCommands = {
        has: (name) => commands.getCommands().some(({ command }) => command === name),
        run: (call) => commands.executeCommand(call),
    };
    return () => {
        Object.assign(workspace, { appEvents, slashCommands });
    };
}
