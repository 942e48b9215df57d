// What is wrong with words, in words: the same for what is typed and for what is entered in a form.
import { LONGEST_DURATION, DAY } from '../moderation/time/duration';
import { MOST_TARGETS } from '../moderation/request';
import type { DurationProblem } from '../parameters/duration-text';
import type { ReadingProblem } from '../parameters/reading';
import { code, defuse, quote } from '../texts/defuse';
import { compose, joined, NOTHING } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import type { NamedUser } from '../workspace/ports';
import { typedDurationText } from './end-text';

type Kind = ReadingProblem['kind'];

/** What is wrong, by the kind of problem; the word is the one that it is about. */
const WHAT: Readonly<Record<Kind, (t: Translate, word: Markdown) => Markdown>> = {
    'missing-targets': (t) => t('words-missing-targets'),
    'missing-role': (t) => t('words-missing-role'),
    'missing-case': (t) => t('words-missing-case'),
    'missing-run': (t) => t('words-missing-run'),
    'missing-report': (t) => t('words-missing-report'),
    'missing-duration': (t) => t('words-missing-duration'),
    'missing-text': (t) => t('words-missing-text'),
    'not-a-case': (t, word) => t('words-not-a-case', { word }),
    'not-a-report': (t, word) => t('words-not-a-report', { word }),
    'not-a-duration': (t, word) => t('words-not-a-duration', { word }),
    'unclear-duration': (t, word) => t('words-unclear-duration', { word }),
    'duration-too-long': (t, word) => t('words-duration-too-long', { word, days: LONGEST_DURATION / DAY }),
    'duration-too-short': (t, word) => t('words-duration-too-short', { word }),
    'no-duration-here': (t, word) => t('words-no-duration-here', { word }),
    'not-a-name': (t, word) => t('words-not-a-name', { word }),
    'no-username': (t, word) => t('words-no-username', { word }),
    'no-such-person': (t, word) => t('words-no-such-person', { word }),
    unclear: (t, word) => t('words-unclear', { word }),
    'too-many-targets': (t) => t('words-too-many-targets', { limit: MOST_TARGETS }),
    'too-many-words': (t, word) => t('words-too-many-words', { word }),
};

function alternatives(t: Translate, all: readonly Markdown[]): Markdown {
    const [last] = all.slice(-1);
    const others = all.slice(0, -1);
    return others.length === 0
        ? (last ?? NOTHING)
        : t('either-or', { either: joined(others, ', '), or: last ?? NOTHING });
}

export function didYouMean(t: Translate, proposals: readonly Markdown[]): Markdown[] {
    return proposals.length === 0 ? [] : [t('did-you-mean', { suggestion: alternatives(t, proposals) })];
}

/** Someone to be named instead. */
export function proposedPerson({ username, name }: NamedUser): Markdown {
    const typed = code(`@${username}`);
    return name === '' || name === username ? typed : compose`${typed} (${defuse(name)})`;
}

function hint(t: Translate, problem: ReadingProblem): Markdown[] {
    return 'nearest' in problem ? [durationHint(t, problem)] : [];
}

/** What was probably meant by a duration; where that cannot be told, how durations are written. */
function durationHint(t: Translate, { kind, nearest }: DurationProblem): Markdown {
    const proposed = didYouMean(
        t,
        nearest.map((written) => typedDurationText(t, written)),
    );
    return proposed[0] ?? t(kind === 'unclear-duration' ? 'words-duration-or-off' : 'words-duration-form');
}

/** What is wrong and what was probably meant, without the code and the readings. */
export function readingProblemText(t: Translate, problem: ReadingProblem): Markdown {
    const word = 'word' in problem ? quote(problem.word) : NOTHING;
    return joined([WHAT[problem.kind](t, word), ...hint(t, problem)], ' ');
}
