// The bridge to environment variables: three of the server's, and those named for the app.
import type { EnvironmentalVariableBridge } from '@rocket.chat/apps-engine/server/bridges';
import type { HostMethods } from './create-bridge';

const allowed = ['NODE_ENV', 'ROOT_URL', 'INSTANCE_IP'];

export class EnvironmentMethods implements HostMethods<EnvironmentalVariableBridge> {
    async getValueByName(name: string, appId: string): Promise<string | undefined> {
        await this.requireReadable(name, appId);
        return process.env[name];
    }

    isReadable(name: string, appId: string): Promise<boolean> {
        const own = `RC_APPS_${appId.toUpperCase().replaceAll('-', '_')}`;
        return Promise.resolve(allowed.includes(name.toUpperCase()) || name.toUpperCase().startsWith(own));
    }

    async isSet(name: string, appId: string): Promise<boolean> {
        await this.requireReadable(name, appId);
        return process.env[name] !== undefined;
    }

    private async requireReadable(name: string, appId: string): Promise<void> {
        if (!(await this.isReadable(name, appId))) {
            throw new Error(`The environmental variable "${name}" is not readable.`);
        }
    }
}
