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

/** Those who are only told later are named as long as they are few. */
const MOST_NAMED = 5;

/** In a line for each reason, so that it is read once however many it concerns. */
export function untoldLines(t: Translate, all: readonly NamedUntold[]): Markdown[] {
    const whoIs = ({ whom, name }: NamedUntold): Markdown => (whom === 'target' ? name : t(`untold-${whom}`));
    const namesOf = (alike: readonly NamedUntold[], isLater: boolean): Markdown => {
        const names = [...new Set(alike.map(whoIs))];
        const { length: count } = names;
        return isLater && count > MOST_NAMED ? t('untold-people', { count }) : joined(names, ', ');
    };
    const codes = [...new Set(all.map(({ problem }) => problem.code))];
    return codes.map((code) => {
        const alike = all.filter(({ problem }) => problem.code === code);
        const [first] = alike;
        const why = first ? problemText(t, first.problem) : NOTHING;
        return compose`⚠️ ${t('untold', { whom: namesOf(alike, code === 'mod-told-later'), why })}`;
    });
}
