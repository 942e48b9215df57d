// Rocket.Chat's REST limiter for the fake workspace: so many calls of a method a minute, then none until the minute is over.
import { failure } from '../../../src/workspace/problem';
import type { Result } from '../../../src/workspace/problem';
import type { WorkspacePorts } from '../../../src/workspace/simulated/simulated-ports';
import type { FakeWorkspace } from './fake-workspace';
import { MINUTE, SECOND } from './keeping';

export class FakeLimiter {
    /** How many calls were refused. */
    public refused = 0;
    private readonly calls: number[] = [];

    public constructor(
        private readonly workspace: FakeWorkspace,
        private readonly limit: number,
        private readonly says = true,
    ) {}

    /** The same ports, muting and kicking through the limiter. */
    public over({ acting, ...ports }: WorkspacePorts): WorkspacePorts {
        const { muting, membership } = acting;
        return {
            ...ports,
            acting: {
                ...acting,
                muting: {
                    unavailable: undefined,
                    mute: (room, target) => this.let(() => muting.mute(room, target)),
                    unmute: (room, target) => this.let(() => muting.unmute(room, target)),
                },
                membership: {
                    unavailable: undefined,
                    remove: (room, target) => this.let(() => membership.remove(room, target)),
                },
            },
        };
    }

    private async let(pass: () => Promise<Result<void>>): Promise<Result<void>> {
        const { now } = this.workspace.keeping;
        const [oldest, ...others] = this.calls.filter((at) => at > now - MINUTE);
        if (oldest !== undefined && others.length + 1 >= this.limit) {
            this.refused += 1;
            const told = { waitSeconds: Math.ceil((oldest + MINUTE - now) / SECOND), limit: this.limit };
            return failure({ code: 'mod-rate-limited', effect: 'none', by: 'server', ...(this.says ? told : {}) });
        }
        this.calls.push(now);
        return pass();
    }
}
