// One of several servers does what is due: whoever has claimed it, and renews the claim while at it.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import type { Making } from '../cases/case-book';
import { winsAmongServers } from '../one-of-servers';

/** Who has not renewed a claim by then is taken for dead; soon enough for another server not to be late by it. */
const LIFE_MILLISECONDS = 25000;
const RENEWAL_MILLISECONDS = 8000;

interface Claim {
    readonly claimId: string;
    readonly at: number;
}

type Claiming = Making & { readonly wait: (milliseconds: number) => Promise<void> };

/** A claim of this server's. */
interface OwnClaim {
    readonly claimId: string;
    /** Another server, or an earlier process, had begun with it and never finished. */
    readonly afterDeath: boolean;
}

const keyOf = (id: string): string => `claim ${id}`;

/** @returns this server's claim, where it may act on what has the id; `undefined` where another one may. */
async function claim(records: RecordsPort, making: Claiming, id: string): Promise<Result<OwnClaim | undefined>> {
    const all = (): Promise<Result<readonly Claim[]>> => records.read(keyOf(id)) as Promise<Result<readonly Claim[]>>;
    const isAlive = ({ at }: Claim): boolean => at > making.now() - LIFE_MILLISECONDS;
    const earlier = await all();
    if (!earlier.ok) {
        return earlier;
    }
    if (earlier.value.some(isAlive)) {
        return success(undefined);
    }
    const own: Claim = { claimId: making.recordId(), at: making.now() };
    const written = await records.append(own, [keyOf(id)]);
    if (!written.ok) {
        return written;
    }
    const wins = await winsAmongServers(own.claimId, making.wait, async () => {
        const claims = await all();
        return claims.ok ? success(claims.value.filter(isAlive).map(({ claimId }) => claimId)) : claims;
    });
    if (!wins.ok) {
        return wins;
    }
    return success(wins.value ? { claimId: own.claimId, afterDeath: earlier.value.length > 0 } : undefined);
}

/** Once released, a claim is not renewed. */
async function renew(records: RecordsPort, making: Claiming, id: string, claimId: string): Promise<void> {
    const claims = await records.read(keyOf(id));
    if (claims.ok && (claims.value as Claim[]).some((each) => each.claimId === claimId)) {
        await records.append({ claimId, at: making.now() }, [keyOf(id)]);
    }
}

/**
 * Does the work if this server may act on what has the id, and renews its claim meanwhile. The claim stays when the
 * work is done: whoever has settled what is due releases it.
 *
 * @param work is told whether another server, or an earlier process, died over it
 * @returns `claimed` where another server is at it
 */
export async function withClaim<T>(
    records: RecordsPort,
    making: Claiming,
    id: string,
    work: (afterDeath: boolean) => Promise<T>,
): Promise<Result<T | 'claimed'>> {
    const own = await claim(records, making, id);
    if (!own.ok) {
        return own;
    }
    if (own.value === undefined) {
        return success('claimed');
    }
    const { claimId, afterDeath } = own.value;
    const renewal = setInterval(() => void renew(records, making, id, claimId), RENEWAL_MILLISECONDS);
    try {
        return success(await work(afterDeath));
    } finally {
        clearInterval(renewal);
    }
}

export function releaseClaims(records: RecordsPort, id: string): Promise<Result<void>> {
    return records.remove(keyOf(id));
}
