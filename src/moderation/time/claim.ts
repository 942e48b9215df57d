// One of several servers does what is due. The store has no locks, so each one writes a claim, waits until all that
// were written at the same time can be read, and the claim with the smallest id wins.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import type { Making } from '../cases/case-book';

/** Longer than a write takes to become readable everywhere. */
const SETTLING_MILLISECONDS = 1500;
/** Whoever claimed and has not finished by then is taken for dead. */
const LIFE_MILLISECONDS = 120000;

interface Claim {
    readonly claimId: string;
    readonly at: number;
}

/** `after-death`: it is this server's, and another one, or an earlier process, had begun with it and never finished. */
export type Claimed = 'own' | 'after-death' | 'taken';

/** @returns whether this server may act on what has the id. */
export async function claim(
    records: RecordsPort,
    making: Making & { readonly wait: (milliseconds: number) => Promise<void> },
    id: string,
): Promise<Result<Claimed>> {
    const key = `claim ${id}`;
    const all = (): Promise<Result<readonly Claim[]>> => records.read(key) as Promise<Result<readonly Claim[]>>;
    const isAlive = ({ at }: Claim): boolean => at > making.now() - LIFE_MILLISECONDS;
    const earlier = await all();
    if (!earlier.ok) {
        return earlier;
    }
    if (earlier.value.some(isAlive)) {
        return success('taken');
    }
    const own: Claim = { claimId: making.recordId(), at: making.now() };
    const written = await records.append(own, [key]);
    if (!written.ok) {
        return written;
    }
    await making.wait(SETTLING_MILLISECONDS);
    const claims = await all();
    if (!claims.ok) {
        return claims;
    }
    const [first] = claims.value
        .filter(isAlive)
        .map(({ claimId }) => claimId)
        .sort();
    if (first !== own.claimId) {
        return success('taken');
    }
    return success(earlier.value.length > 0 ? 'after-death' : 'own');
}

export function releaseClaims(records: RecordsPort, id: string): Promise<Result<void>> {
    return records.remove(`claim ${id}`);
}
