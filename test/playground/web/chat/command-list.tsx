// The commands that fit what is typed so far.
import { Box, Option, Tile } from '@rocket.chat/fuselage';
import type { ReactNode } from 'react';
import type { Command } from '../apps/app-data';
import { useClient } from '../client-context';
import type { WireJoinedRoom } from '../state/documents';
import { useStore } from '../state/store';

const mostShown = 11;

/** While the name is being typed, those that have it in them, case and all; none once a space follows. */
export function matchingCommands(commands: readonly Command[], text: string): Command[] {
    const typed = /^\/(\S*)$/.exec(text)?.[1];
    if (typed === undefined) return [];
    return commands.filter(({ command }) => command.includes(typed)).slice(0, mostShown);
}

/** Whether a command is shown to this person here: its permission hides it, nothing more. */
export function useMayRun({ subscription }: WireJoinedRoom): (command: Command) => boolean {
    const { apps, chat } = useClient();
    const { permissions } = useStore(apps);
    const roles = [...useStore(chat).me.roles, ...(subscription.roles ?? [])];
    return ({ permission }) =>
        permission === undefined || (permissions.get(permission)?.some((role) => roles.includes(role)) ?? false);
}

interface Props {
    readonly commands: readonly Command[];
    readonly onChoose: (command: string) => void;
}

export function CommandList({ commands, onChoose }: Props): ReactNode {
    const { apps } = useClient();
    if (commands.length === 0) return null;
    return (
        <Tile className="commands" padding="none" elevation="2" role="listbox" aria-label="Commands">
            <Box fontScale="micro" color="hint" paddingInline="x16" paddingBlock="x8">
                COMMANDS
            </Box>
            {commands.map(({ appId, command, params, description }) => (
                <Option
                    key={command}
                    role="option"
                    onClick={() => {
                        onChoose(command);
                    }}
                >
                    <Box is="span" fontScale="p2b" color="default">
                        /{command}
                    </Box>
                    <Box is="span" fontScale="p2" color="hint" marginInlineStart="x8" flexGrow={1}>
                        {apps.translate(appId, params)}
                    </Box>
                    <Box is="span" fontScale="c1" color="hint" marginInlineStart="x16">
                        {apps.translate(appId, description)}
                    </Box>
                </Option>
            ))}
        </Tile>
    );
}
