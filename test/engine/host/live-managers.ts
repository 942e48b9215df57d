// The engine allows one manager a process and looks up permissions through it; hosts side by side need this.
import type { AppManager } from '@rocket.chat/apps-engine/server/AppManager';

type ManagerClass = typeof AppManager;

const live = new Map<ManagerClass, AppManager[]>();

function makeCurrent(managerClass: ManagerClass, manager: AppManager | undefined): void {
    Object.assign(managerClass, { Instance: manager });
}

/**
 * Makes a manager beside those that are there. The engine asks the newest for an app's permissions; hosts that share
 * a store have the same apps, so the answer is the same.
 */
export function addManager(managerClass: ManagerClass, create: () => AppManager): AppManager {
    makeCurrent(managerClass, undefined);
    const manager = create();
    live.set(managerClass, [...(live.get(managerClass) ?? []), manager]);
    return manager;
}

export function removeManager(managerClass: ManagerClass, manager: AppManager): void {
    const others = (live.get(managerClass) ?? []).filter((each) => each !== manager);
    live.set(managerClass, others);
    makeCurrent(managerClass, others.at(-1));
}
