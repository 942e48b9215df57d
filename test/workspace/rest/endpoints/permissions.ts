// GET permissions.listAll
import { MeteorError } from '../../rules/errors';
import { success } from '../answers';
import { privateRoute } from '../route';
import { isPermissionsListAllQuery } from '../validation';

/** The live table of permissions and the roles that hold them; any logged-in user may read it. */
export const permissions = privateRoute({
    method: 'GET',
    endpoint: 'permissions.listAll',
    query: isPermissionsListAllQuery,
    handle({ workspace, query: { updatedSince } }) {
        if (!updatedSince) return success({ update: workspace.permissions.all(), remove: [] });
        const since = Date.parse(updatedSince);
        if (Number.isNaN(since)) {
            // The code speaks of a room: so it is on the server.
            const reason = 'The "updatedSince" query parameter must be a valid date.';
            throw new MeteorError('error-roomId-param-invalid', reason);
        }
        const update = workspace.permissions.find(({ _updatedAt }) => _updatedAt.getTime() > since);
        return success({ update, remove: [] });
    },
});
