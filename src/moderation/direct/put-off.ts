// Direct messages that were put off, as there were too many: each person gets one in their place when the time is over.
import type { BoundedCache } from '../../caches/bounded-cache';
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { Markdown, RecordsPort } from '../../workspace/ports';
import type { Making } from '../cases/case-book';
import { WINDOW_MILLISECONDS } from './direct-limit';

/** So many texts are kept for a person and a window; of further ones it is only known that there are some. */
const MOST_TEXTS = 30;

/** For one person, all of one span of time. */
interface Bundle {
    readonly personId: string;
    /** The number of the span. */
    readonly window: number;
}

export interface PutOff extends Bundle {
    readonly texts: readonly Markdown[];
    /** There are more than these. */
    readonly more: boolean;
}

/** How many this process has put off, by person and window. */
export type PutOffCounts = BoundedCache<number>;

const ALL = 'put off';
const bundleKey = ({ personId, window }: Bundle): string => `put off for ${personId} in ${window}`;
const textsKey = (bundle: Bundle): string => `texts ${bundleKey(bundle)}`;

interface TextRecord {
    readonly text: Markdown;
    readonly at: number;
}

interface BundleRecord extends Bundle {
    readonly more: boolean;
}

export class PutOffMessages {
    public constructor(
        private readonly records: RecordsPort,
        private readonly making: Making,
        private readonly counts: PutOffCounts,
    ) {}

    /** When what is put off now is told, in milliseconds; the sweep after that does it. */
    public get toldAt(): number {
        return (this.window + 1) * WINDOW_MILLISECONDS;
    }

    public async add(personId: string, text: Markdown): Promise<Result<void>> {
        const bundle: Bundle = { personId, window: this.window };
        const key = bundleKey(bundle);
        const count = (this.counts.get(key) ?? 0) + 1;
        this.counts.set(key, count);
        if (count > MOST_TEXTS + 1) {
            return success(undefined);
        }
        const more = count > MOST_TEXTS;
        const kept = more ? success(undefined) : await this.keep(bundle, text);
        if (!kept.ok || (count > 1 && !more)) {
            return kept;
        }
        const record: BundleRecord = { ...bundle, more };
        const noted = await this.records.put(record, [ALL, key]);
        if (!noted.ok) {
            // The next one tries again.
            this.counts.delete(key);
        }
        return noted;
    }

    /** What is to be told by now, the earliest first; the texts of no more than so many people are read. */
    public async due(most: number): Promise<Result<PutOff[]>> {
        const bundles = await this.records.read(ALL);
        if (!bundles.ok) {
            return bundles;
        }
        const due = (bundles.value as readonly BundleRecord[])
            .filter(({ window }) => window !== this.window)
            .sort((one, other) => one.window - other.window)
            .slice(0, most);
        const found: PutOff[] = [];
        for (const bundle of due) {
            const texts = await this.records.read(textsKey(bundle));
            if (!texts.ok) {
                return texts;
            }
            const sorted = [...(texts.value as readonly TextRecord[])].sort((one, other) => one.at - other.at);
            found.push({ ...bundle, texts: sorted.map(({ text }) => text) });
        }
        return success(found);
    }

    public async remove(bundle: Bundle): Promise<void> {
        await Promise.all([this.records.remove(bundleKey(bundle)), this.records.remove(textsKey(bundle))]);
    }

    private keep(bundle: Bundle, text: Markdown): Promise<Result<void>> {
        const record: TextRecord = { text, at: this.making.now() };
        return this.records.append(record, [textsKey(bundle)]);
    }

    private get window(): number {
        return Math.floor(this.making.now() / WINDOW_MILLISECONDS);
    }
}
