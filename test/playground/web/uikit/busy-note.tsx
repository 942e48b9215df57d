// Says that an app has been asked and has not answered yet; nothing is disabled meanwhile.
import type { ReactNode } from 'react';
import { useClient } from '../client-context';
import { useStore } from '../state/store';

export function BusyNote(): ReactNode {
    const { busy } = useStore(useClient().actionManager.busy);
    return busy ? <div className="busy">Loading</div> : null;
}
