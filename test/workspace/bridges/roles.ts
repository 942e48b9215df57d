// The bridge to roles: their documents only; who holds them and what they permit is not to be had here.
import type { IRole } from '@rocket.chat/apps-engine/definition/roles';
import type { RoleBridge } from '@rocket.chat/apps-engine/server/bridges';
import type { Role } from '../state/documents';
import type { Workspace } from '../state/workspace';
import type { HostMethods } from './create-bridge';

const toAppRole = ({ _id, name, description, mandatory2fa = false, protected: isProtected, scope }: Role): IRole => ({
    id: _id,
    name,
    description,
    mandatory2fa,
    protected: isProtected,
    scope,
});

export class RoleMethods implements HostMethods<RoleBridge> {
    constructor(private readonly workspace: Workspace) {}

    /**
     * Case matters.
     * @throws TypeError when there is no such role, as the server's converter does, whatever the engine's signature says
     */
    async getOneByIdOrName(idOrName: string): Promise<IRole | null> {
        await Promise.resolve();
        const { roles } = this.workspace;
        const role = roles.get(idOrName) ?? roles.find(({ name }) => name === idOrName)[0];
        if (!role) throw new TypeError("Cannot read properties of null (reading '_id')");
        return toAppRole(role);
    }

    getCustomRoles(): Promise<IRole[]> {
        return Promise.resolve(this.workspace.roles.find((role) => !role.protected).map(toAppRole));
    }
}
