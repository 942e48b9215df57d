// The bridge to users: exact look-ups, the app's own user, and deactivation without asking who wants it.
import type { IUser, UserType } from '@rocket.chat/apps-engine/definition/users';
import type { UserBridge } from '@rocket.chat/apps-engine/server/bridges';
import { setUserActiveStatus } from '../rules/set-user-active-status';
import { createUser } from '../state/build';
import type { User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { toAppUser } from './converters/users';
import type { HostMethods } from './create-bridge';

export class UserMethods implements HostMethods<UserBridge> {
    constructor(private readonly workspace: Workspace) {}

    getById(id: string): Promise<IUser> {
        return this.converted(this.workspace.users.get(id));
    }

    /** Case matters. */
    getByUsername(username: string): Promise<IUser> {
        return this.converted(this.workspace.users.findOneByUsername(username));
    }

    getAppUser(appId = ''): Promise<IUser | undefined> {
        return this.converted(this.workspace.users.findOneByAppId(appId));
    }

    /** Counts no status: rooms where the user is invited or banned are among them. */
    getUserRoomIds(userId: string): Promise<string[]> {
        return Promise.resolve(this.workspace.subscriptions.findByUser(userId).map(({ rid }) => rid));
    }

    getUserUnreadMessageCount(userId: string): Promise<number> {
        const unread = this.workspace.subscriptions.findByUser(userId).map((subscription) => subscription.unread);
        return Promise.resolve(unread.reduce((sum, each) => sum + each, 0));
    }

    getActiveUserCount(): Promise<number> {
        return Promise.resolve(this.workspace.users.find(({ active }) => active).length);
    }

    /** Makes bots and the users of apps. */
    async create(data: Partial<IUser>): Promise<string> {
        await Promise.resolve();
        const { username, name, roles = [], appId, isEnabled: active = true } = data;
        const type = data.type as string | undefined;
        if (type !== 'bot' && type !== 'app') throw new Error('Creating normal users is currently not supported');
        if (username === undefined || this.workspace.users.findOneByUsernameIgnoringCase(username)) {
            throw new Error(
                `The username "${String(username)}" is already being used. Rename or remove the user using it to install this App`,
            );
        }
        const optional = { ...(name === undefined ? {} : { name }), ...(appId === undefined ? {} : { appId }) };
        return createUser(this.workspace, { username, type, roles, active, ...optional })._id;
    }

    async remove(user: IUser | undefined): Promise<boolean> {
        await Promise.resolve();
        if (user) this.erase(user.id);
        return true;
    }

    async deleteUsersCreatedByApp(appId: string, type: UserType): Promise<boolean> {
        await Promise.resolve();
        const users = this.workspace.users.find((user) => user.appId === appId && user.type === (type as string));
        for (const { _id } of users) this.erase(_id);
        return users.length > 0;
    }

    /**
     * Deactivates, with the server's own refusals (federated, last active admin, last owner unless confirmed) but
     * without a permission of anybody.
     * @throws TypeError for an unknown user, as the server's bridge does
     */
    async deactivate(userId: string, confirmRelinquish: boolean): Promise<boolean> {
        await Promise.resolve();
        if (!userId) throw new Error('Invalid user id');
        if (!this.workspace.users.get(userId)) {
            throw new TypeError("Cannot destructure property 'id' of 'convertedUser' as it is undefined.");
        }
        await setUserActiveStatus(this.workspace, { userId, active: false, confirmRelinquish });
        return true;
    }

    private converted(user: User | undefined): Promise<IUser> {
        // Undefined for no user, whatever the engine's signature says.
        return Promise.resolve((user && toAppUser(this.workspace, user)) as IUser);
    }

    private erase(userId: string): void {
        for (const { _id } of this.workspace.subscriptions.findByUser(userId)) this.workspace.subscriptions.remove(_id);
        this.workspace.users.remove(userId);
    }
}
