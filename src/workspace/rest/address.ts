// Whether the service account's token may be sent to an address. The engine follows every redirect, with the token, to
// any host; an app can neither turn that off nor see it. So the address is looked at as nobody first.
import type { IEnvironmentRead, IHttp } from '@rocket.chat/apps-engine/definition/accessors';
import { BoundedCache } from '../../caches/bounded-cache';
import { attempt } from '../engine/attempt';
import { failure, refusal, success } from '../problem';
import type { KnownCode, Problem, Result } from '../problem';
import { isRecord, readAnswer } from './answer';
import { lookAsNobody } from './client';
import type { RateLimits } from './rate-limits';
import { records, text, UNREADABLE, versionIn } from './reading';

/** `same`: this very workspace answers. `unproven`: a Rocket.Chat that does not tell which one it is. */
export type Identity = 'same' | 'unproven';

export interface AddressLook {
    readonly http: IHttp;
    readonly limits: RateLimits;
    readonly environment: IEnvironmentRead;
    readonly url: string;
    readonly timeout: number;
}

/** Public settings by which one workspace is told from another; a copy of its database has at least another address. */
const IDENTIFYING = ['uniqueID', 'Site_Url'] as const;

const REDIRECTED: KnownCode = 'mod-rest-redirected';
const ELSEWHERE: KnownCode = 'mod-rest-elsewhere';

/** Asked too often by whomever, or not to be told to nobody. */
const TELLS_NOTHING: readonly string[] = ['mod-rate-limited', 'mod-service-account-forbidden'] satisfies KnownCode[];

/** There is nothing to GET there, and nothing is done for nobody. */
const POSTED = '/api/v1/moderation.dismissReports';
const ASKED_TO_LOG_IN = 401;
const TRY_LATER: readonly string[] = ['mod-rate-limited', 'mod-server-error'] satisfies KnownCode[];

type Identifying = ReadonlyMap<string, string>;

async function ownIdentity({ environment }: AddressLook): Promise<Identifying> {
    const settings = environment.getServerSettings();
    const read = await Promise.all(
        IDENTIFYING.map(async (id): Promise<[string, string]> => {
            const value = await attempt(() => settings.getValueById(id) as Promise<unknown>);
            return [id, value.ok ? text(value.value) : ''];
        }),
    );
    return new Map(read.filter(([, value]) => value !== ''));
}

/**
 * Whether a POST arrives as one. Nobody is asked to log in there first, in so many words; whoever reads anything else was
 * redirected on the way, to a page, or to the same path with a GET.
 */
async function isPostRedirected({ http, limits, url, timeout }: AddressLook): Promise<Result<boolean>> {
    const looked = await lookAsNobody(http, limits, { url, path: POSTED, method: 'post', timeout });
    if (!looked.ok) {
        return looked;
    }
    const answer = readAnswer(looked.value);
    if (!answer.ok && TRY_LATER.includes(answer.problem.code)) {
        return answer;
    }
    return success(looked.value.statusCode !== ASKED_TO_LOG_IN || !isRecord(looked.value.data));
}

async function isRocketChat({ http, limits, url, timeout }: AddressLook): Promise<Result<void>> {
    const looked = await lookAsNobody(http, limits, { url, path: '/api/info', timeout });
    if (!looked.ok) {
        return looked;
    }
    return versionIn(looked.value.data) === undefined ? failure(UNREADABLE) : success(undefined);
}

/**
 * What the answering server tells of itself; nothing where it tells nothing. Anything but Rocket.Chat's answers is
 * refused: REST may be redirected to another host where the rest of the address is not.
 */
async function theirIdentity({ http, limits, url, timeout }: AddressLook): Promise<Result<Identifying>> {
    const path = `/api/v1/settings.public?_id=${IDENTIFYING.join(',')}`;
    const looked = await lookAsNobody(http, limits, { url, path, timeout });
    if (!looked.ok) {
        return looked;
    }
    const answer = readAnswer(looked.value);
    if (!answer.ok) {
        return TELLS_NOTHING.includes(answer.problem.code) ? success(new Map()) : answer;
    }
    const settings = records(answer.value['settings']);
    return settings
        ? success(new Map(settings.map((setting) => [text(setting['_id']), text(setting['value'])])))
        : failure(UNREADABLE);
}

function compare(own: Identifying, theirs: Identifying): Identity | 'other' {
    const known = IDENTIFYING.filter((id) => own.has(id) && theirs.has(id));
    if (known.some((id) => own.get(id) !== theirs.get(id))) {
        return 'other';
    }
    return known.length > 0 ? 'same' : 'unproven';
}

/**
 * Looks at an address without the token. Refused with `mod-rest-redirected` where a POST does not arrive, with
 * `mod-rest-elsewhere` where another workspace answers, and with what a call would be refused with where nobody does,
 * or no Rocket.Chat. A redirect that keeps the POST and ends at this very workspace cannot be seen, and does no harm.
 * Where all people share one address, a proxy's, the limiter may never let the settings be read: so that refuses nothing.
 */
export async function examineAddress(look: AddressLook): Promise<Result<Identity>> {
    const [redirected, theirs, own] = await Promise.all([
        isPostRedirected(look),
        theirIdentity(look),
        ownIdentity(look),
    ]);
    if (!theirs.ok) {
        return theirs;
    }
    const identity = compare(own, theirs.value);
    if (identity === 'other') {
        return failure(refusal(ELSEWHERE));
    }
    if (!redirected.ok) {
        return redirected;
    }
    if (redirected.value) {
        return failure(refusal(REDIRECTED));
    }
    const itself = identity === 'same' ? success(undefined) : await isRocketChat(look);
    return itself.ok ? success(identity) : itself;
}

const HOUR_MILLISECONDS = 3600000;
const MINUTE_MILLISECONDS = 60000;
/** There is one at a time, and those that were tried before it. */
const MOST_ADDRESSES = 20;

interface Verdict {
    readonly result: Result<Identity>;
    readonly until: number;
}

function isFinal({ code }: Problem): boolean {
    return code === REDIRECTED || code === ELSEWHERE;
}

/** What was found out of addresses, for as long as the process lives; looked at again every hour, or minute where in doubt. */
export class KnownAddresses {
    private verdicts = new BoundedCache<Verdict>(MOST_ADDRESSES);
    private examining = new Map<string, Promise<Result<Identity>>>();

    public constructor(private readonly now: () => number) {}

    /** @param examine how the address is looked at where nothing is known of it; calls at the same time share one look. */
    public async admit(url: string, examine: () => Promise<Result<Identity>>): Promise<Result<void>> {
        const known = this.verdicts.get(url);
        const result = known && this.now() < known.until ? known.result : await this.examineOnce(url, examine);
        return result.ok ? success(undefined) : result;
    }

    /** Looks now, whatever is known; for the doctor. */
    public lookAt(url: string, examine: () => Promise<Result<Identity>>): Promise<Result<Identity>> {
        return this.examineOnce(url, examine);
    }

    /** Forgets everything, as the address may have been corrected. */
    public forget(): void {
        // A look under way keeps the old ones, and so leaves no trace.
        this.verdicts = new BoundedCache(MOST_ADDRESSES);
        this.examining = new Map();
    }

    private examineOnce(url: string, examine: () => Promise<Result<Identity>>): Promise<Result<Identity>> {
        const running = this.examining.get(url);
        if (running) {
            return running;
        }
        const { examining } = this;
        const examination = this.examine(url, examine).finally(() => examining.delete(url));
        examining.set(url, examination);
        return examination;
    }

    private async examine(url: string, examine: () => Promise<Result<Identity>>): Promise<Result<Identity>> {
        const { verdicts } = this;
        const before = verdicts.get(url)?.result;
        const examined = await examine();
        // An address that was good stays so while it cannot be looked at: what is wrong with it, the call will tell.
        const result = !examined.ok && !isFinal(examined.problem) && before?.ok ? before : examined;
        if (result.ok || isFinal(result.problem)) {
            const life = examined.ok && examined.value === 'same' ? HOUR_MILLISECONDS : MINUTE_MILLISECONDS;
            verdicts.set(url, { result, until: this.now() + life });
        }
        return result;
    }
}
