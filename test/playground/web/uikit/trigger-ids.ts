// Trigger ids: each is good for one server interaction within five seconds.

const lifetime = 5000;
const length = 17;
const characters = '23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz';

const randomId = (): string =>
    Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => characters[byte % characters.length]).join('');

export class TriggerIds {
    private readonly apps = new Map<string, string>();

    generate(appId: string): string {
        const triggerId = randomId();
        this.apps.set(triggerId, appId);
        setTimeout(() => this.apps.delete(triggerId), lifetime);
        return triggerId;
    }

    /** The app that it was made for; undefined when it is unknown, too old or used. It is used up. */
    take(triggerId: string): string | undefined {
        const appId = this.apps.get(triggerId);
        this.apps.delete(triggerId);
        return appId;
    }
}
