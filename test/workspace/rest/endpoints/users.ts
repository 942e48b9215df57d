// users.*: info, setActiveStatus
import { isUserSetActiveStatusParamsPOST } from '@rocket.chat/rest-typings/dist/v1/users/UserSetActiveStatusParamsPOST';
import { isUsersAutocompleteProps } from '@rocket.chat/rest-typings/dist/v1/users/UsersAutocompleteParamsGET';
import { isUsersInfoParamsGetProps } from '@rocket.chat/rest-typings/dist/v1/users/UsersInfoParamsGet';
import { suggestUsers, type UserSelector } from '../../rules/autocomplete-users';
import { hasPermission } from '../../rules/permissions';
import { setOtherUserActiveStatus } from '../../rules/set-user-active-status';
import type { User } from '../../state/documents';
import type { Workspace } from '../../state/workspace';
import { failure, success } from '../answers';
import { privateRoute, type Validator } from '../route';
import { fullUserInfo, roomsOfUser } from '../user-info';

interface InfoQuery {
    userId?: string;
    username?: string;
    importId?: string;
    email?: string;
    freeSwitchExtension?: string;
    includeUserRooms?: string;
}

/** Ids are looked up as usernames too, and the other way round. Imports and telephones are not kept here. */
function find(workspace: Workspace, { userId, username, email }: InfoQuery): User | undefined {
    const name = userId ?? username;
    if (name !== undefined) return workspace.users.get(name) ?? workspace.users.findOneByUsername(name);
    return workspace.users.find(({ emails = [] }) => emails.some(({ address }) => address === email))[0];
}

const selects = ({ userId, username, importId, email, freeSwitchExtension }: InfoQuery): boolean =>
    [userId, username, importId, email, freeSwitchExtension].some(Boolean);

const info = privateRoute({
    method: 'GET',
    endpoint: 'users.info',
    query: isUsersInfoParamsGetProps as Validator<InfoQuery>,
    handle({ workspace, user: caller, query }) {
        if (!selects(query)) return failure('Invalid search query.');
        const found = find(workspace, query);
        const may = (permission: string): boolean =>
            found?._id === caller._id || hasPermission(workspace, caller._id, permission);
        const seesAll = may('view-full-other-user-info');
        if (!found || (query.email !== undefined && !seesAll)) return failure('User not found.');
        const user = fullUserInfo(found, seesAll);
        if (query.includeUserRooms !== 'true' || !may('view-other-user-channels')) return success({ user });
        return success({ user: { ...user, rooms: roomsOfUser(workspace, found) } });
    },
});

const setActiveStatus = privateRoute({
    method: 'POST',
    endpoint: 'users.setActiveStatus',
    permissionsRequired: ['edit-other-user-active-status', 'manage-moderation-actions'],
    body: isUserSetActiveStatusParamsPOST,
    async handle({ workspace, user, body: { userId, activeStatus, confirmRelinquish } }) {
        const request = { userId, active: activeStatus, confirmRelinquish };
        const { _id, active } = await setOtherUserActiveStatus(workspace, user._id, request);
        return success({ user: { _id, active } });
    },
});

/** The server also takes conditions, which nobody here sends. */
const autocomplete = privateRoute({
    method: 'GET',
    endpoint: 'users.autocomplete',
    query: isUsersAutocompleteProps,
    handle({ workspace, user, query }) {
        const found = suggestUsers(workspace, user, JSON.parse(query.selector) as UserSelector);
        const items = found.map(({ _id, username, name, nickname, status, avatarETag }) => {
            return { _id, username, name, nickname, status, avatarETag };
        });
        return success({ items });
    },
});

export const users = [info, setActiveStatus, autocomplete];
