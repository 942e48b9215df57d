// Takes a workspace back to how it was, so that tests can share one running app and still start from the same state.
import type { Collection } from '../workspace/state/collection';
import type { Stored } from '../workspace/state/documents';
import type { Workspace } from '../workspace/state/workspace';

function remember<T extends Stored>(collection: Collection<T>): () => void {
    const then = new Map(collection.all().map((document) => [document._id, document]));
    return () => {
        for (const now of collection.all()) {
            if (now !== then.get(now._id)) collection.remove(now._id);
        }
        for (const document of then.values()) {
            if (!collection.get(document._id)) collection.insert(document);
        }
    };
}

/** Remembers everything but the settings; what it returns takes the workspace back there, as often as wanted. */
export function rememberWorkspace(workspace: Workspace): () => void {
    const { users, rooms, subscriptions, messages, roles, permissions } = workspace;
    const { teams, teamMembers, loginTokens, oauthCredentials, moderationReports } = workspace;
    const rewinds = [
        ...[remember(users), remember(rooms), remember(subscriptions), remember(messages), remember(roles)],
        ...[remember(permissions), remember(teams), remember(teamMembers)],
        ...[remember(loginTokens), remember(oauthCredentials), remember(moderationReports)],
    ];
    return () => {
        for (const rewind of rewinds) rewind();
    };
}
