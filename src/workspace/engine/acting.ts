// What the engine's accessors can do: remove members, deactivate accounts, dismiss reports.
import type { IModify } from '@rocket.chat/apps-engine/definition/accessors';
import { success } from '../problem';
import type { DeactivationPort, MembershipPort, ReportsPort } from '../ports';
import { attempt } from './attempt';

/** Accessor `removeUsersFromRoom`, one person a call: it reports nothing for a person, so only a call of one is clear. */
export function membershipByEngine(modify: IModify): MembershipPort {
    return {
        unavailable: undefined,
        remove: (room, target) => attempt(() => modify.getDeleter().removeUsersFromRoom(room.id, [target.username])),
    };
}

/** Accessor `deactivate`, which runs the server's own checks for the last admin and the last owner. */
export function deactivationByEngine(modify: IModify): DeactivationPort {
    return {
        unavailable: undefined,
        async deactivate(target, relinquish) {
            const updater = modify.getUpdater().getUserUpdater();
            const done = await attempt(() => updater.deactivate(target.id, relinquish));
            return done.ok ? success(undefined) : done;
        },
    };
}

/** As Rocket.Chat's own console writes it when reports are dismissed and nothing else is done. */
const NO_ACTION = 'None';

/** Accessor `dismissReportsByMessageId`, which does no harm where there is nothing to dismiss. */
export function reportsByEngine(modify: IModify, appId: string): ReportsPort {
    return {
        unavailable: undefined,
        dismiss: (messageId, note) =>
            attempt(() => modify.getModerationModifier().dismissReportsByMessageId(messageId, note, NO_ACTION, appId)),
    };
}
