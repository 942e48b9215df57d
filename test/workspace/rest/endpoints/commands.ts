// POST commands.run
import { canAccessRoom } from '../../rules/room-access';
import { failure, forbidden, success } from '../answers';
import { privateRoute } from '../route';
import { isCommandsRunBody } from '../validation';

const optional = <Key extends string>(key: Key, value: string | null | undefined) =>
    (value ? { [key]: value } : {}) as Partial<Record<Key, string>>;

/** Runs a slash command; who may see the room may run any, as nobody asks for the command's permission. */
export const commands = privateRoute({
    method: 'POST',
    endpoint: 'commands.run',
    body: isCommandsRunBody,
    async handle({ workspace, user, body: { roomId, params, tmid, triggerId, ...body } }) {
        const command = body.command.toLowerCase();
        if (!workspace.slashCommands.has(command)) {
            return failure('The command provided does not exist (or is disabled).');
        }
        const room = workspace.rooms.get(roomId);
        if (!room || !canAccessRoom(workspace, room, user)) return forbidden();
        if (tmid && workspace.messages.get(tmid)?.rid !== roomId) return failure('Invalid thread.');
        const details = { ...optional('threadId', tmid), ...optional('triggerId', triggerId) };
        await workspace.slashCommands.run({ command, params: params ?? '', room, user, ...details });
        return success();
    },
});
