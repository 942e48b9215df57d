// The guard of the federation that Rocket.Chat had before its own: nobody is taken out of a federated room while it is not ready.
import type { Room } from '../state/documents';
import type { Workspace } from '../state/workspace';

/** `beforeUserRemoved` and `beforeLeave`. Throws a plain error; the federation of today guards nothing here. */
export function refuseWhileLegacyFederationIsNotReady(workspace: Workspace, { federated }: Room): void {
    if (!federated || workspace.setting('Federation_Matrix_enabled') !== true) return;
    if (workspace.setting('Federation_Matrix_configuration_status') !== 'Valid') {
        throw new Error('Federation configuration is invalid');
    }
}
