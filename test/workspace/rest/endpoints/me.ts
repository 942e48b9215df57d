// GET me
import { success } from '../answers';
import { privateRoute } from '../route';
import { userInfo } from '../user-info';

/** The caller's own record. */
export const me = privateRoute({
    method: 'GET',
    endpoint: 'me',
    handle: ({ workspace, user }) => success(userInfo(workspace, user)),
});
