// Whoever should know of an act and could not be told, in words.
import type { Untold } from '../moderation/telling';
import { compose, joined, NOTHING } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { problemText } from './problem-text';

export interface NamedUntold extends Untold {
    /** Of the person concerned. */
    readonly name: Markdown;
}

/** In a line for each reason, so that it is read once however many it concerns. */
export function untoldLines(t: Translate, all: readonly NamedUntold[]): Markdown[] {
    const whoIs = ({ whom, name }: NamedUntold): Markdown => (whom === 'target' ? name : t(`untold-${whom}`));
    const codes = [...new Set(all.map(({ problem }) => problem.code))];
    return codes.map((code) => {
        const alike = all.filter(({ problem }) => problem.code === code);
        const [first] = alike;
        const why = first ? problemText(t, first.problem) : NOTHING;
        return compose`⚠️ ${t('untold', { whom: joined([...new Set(alike.map(whoIs))], ', '), why })}`;
    });
}
