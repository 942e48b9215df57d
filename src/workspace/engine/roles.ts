// Roles as the engine tells of them. It throws for a role that is not there, and knows names in their own case only.
import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IRole } from '@rocket.chat/apps-engine/definition/roles';
import { success } from '../problem';
import type { Result } from '../problem';
import type { Role, RolesPort } from '../ports';
import { attempt, attemptDefined } from './attempt';

function toRole({ id, name, scope }: IRole): Role {
    return { id, name, scope: scope === 'Subscriptions' ? 'room' : 'workspace' };
}

/** The roles that come with Rocket.Chat, as far as somebody could give them; of these, the id is the name. */
const BUILT_IN: Readonly<Record<Role['scope'], readonly string[]>> = {
    room: ['owner', 'moderator', 'leader'],
    workspace: [
        'admin',
        'user',
        'bot',
        'app',
        'guest',
        'anonymous',
        'auditor',
        'auditor-log',
        'livechat-agent',
        'livechat-manager',
        'livechat-monitor',
    ],
};

/** A role that is called exactly so, or the only one that is called so but for the case. */
function findRole(roles: readonly Role[], idOrName: string): Role | undefined {
    const called = (is: (name: string) => boolean): Role[] => roles.filter(({ id, name }) => is(id) || is(name));
    const [exact] = called((name) => name === idOrName);
    const [alike, ...others] = called((name) => name.toLowerCase() === idOrName.toLowerCase());
    return exact ?? (others.length === 0 ? alike : undefined);
}

export function rolesByEngine(read: IRead, appId: string): RolesPort {
    async function customRoles(): Promise<Result<Role[]>> {
        const custom = await attemptDefined(() => read.getRoleReader().getCustomRoles(appId));
        return custom.ok ? success(custom.value.map(toRole)) : custom;
    }

    /** The role of just this id or name; `undefined` too where the engine throws, which does not say why. */
    async function exactly(idOrName: string): Promise<Role | undefined> {
        const role = await attempt(() => read.getRoleReader().getOneByIdOrName(idOrName, appId));
        return role.ok && role.value ? toRole(role.value) : undefined;
    }

    return {
        async byIdOrName(idOrName) {
            const exact = await exactly(idOrName);
            if (exact) {
                return success(exact);
            }
            // That the custom roles can be read shows that the engine answers at all.
            const custom = await customRoles();
            if (!custom.ok) {
                return custom;
            }
            const lowerCase = idOrName.toLowerCase();
            const isBuiltIn = lowerCase !== idOrName && Object.values(BUILT_IN).flat().includes(lowerCase);
            return success(findRole(custom.value, idOrName) ?? (isBuiltIn ? await exactly(lowerCase) : undefined));
        },
        async names(scope) {
            const custom = await customRoles();
            return custom.ok
                ? success([
                      ...BUILT_IN[scope],
                      ...custom.value.filter((role) => role.scope === scope).map(({ name }) => name),
                  ])
                : custom;
        },
        async customRoomRoles() {
            const custom = await customRoles();
            return custom.ok ? success(custom.value.filter(({ scope }) => scope === 'room')) : custom;
        },
    };
}
