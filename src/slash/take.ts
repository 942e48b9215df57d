// Takes the words behind an action's name apart: people, role, case, duration, and whatever text remains.
import { readCaseId } from '../moderation/cases/case-id';
import { looksLikeDuration, readDuration } from '../moderation/time/duration';
import type { Command, WordsProblem } from './command';
import type { Form, FormParameter } from './grammar';

/** Said instead of a duration, for what shall not end by itself. */
const NO_END = ['off', 'forever'];

function saysNoEnd(word: string): boolean {
    return NO_END.includes(word.toLowerCase());
}

/** How many of the words name targets: all of them, unless a reason follows; then the first and every `@name` behind it. */
function countTargetWords(words: readonly string[], reasonFollows: boolean): number {
    if (!reasonFollows) {
        return words.length;
    }
    const end = words.findIndex((word, position) => position > 0 && !/^[@,]/.test(word));
    return end < 0 ? words.length : end;
}

function toUsernames(words: readonly string[]): string[] {
    const names = words
        .join(' ')
        .split(/[\s,]+/)
        .map((name) => name.replace(/^@/, ''))
        .filter((name) => name !== '');
    const first = new Map<string, string>();
    for (const name of names) {
        const key = name.toLowerCase();
        first.set(key, first.get(key) ?? name);
    }
    return [...first.values()];
}

export type Taken = Pick<Command, 'role' | 'targets' | 'caseId' | 'duration' | 'reason' | 'topic'>;

/** What one parameter takes of the words, and the words it leaves. */
type Step = { readonly taken: Partial<Taken>; readonly rest: readonly string[] } | WordsProblem;

type Take = (words: readonly string[], form: Form) => Step;

function takeText(words: readonly string[], form: Form): Step {
    return words.length === 0 ? { kind: 'missing-text', form } : { taken: { reason: words.join(' ') }, rest: [] };
}

function takeOneTarget(words: readonly string[], form: Form): Step {
    const [word, ...rest] = words;
    const targets = word === undefined ? [] : toUsernames([word]);
    return word !== undefined && targets.length !== 1
        ? { kind: 'not-a-name', word, form }
        : { taken: { targets }, rest };
}

/** Cases, runs and reports have ids of the same form. */
function takeId(
    missing: 'missing-case' | 'missing-run' | 'missing-report',
    wrong: 'not-a-case' | 'not-a-report' = 'not-a-case',
): Take {
    return ([word, ...rest], form) => {
        if (word === undefined) {
            return { kind: missing, form };
        }
        const caseId = readCaseId(word);
        return caseId === undefined ? { kind: wrong, word, form } : { taken: { caseId }, rest };
    };
}

const TAKE: Readonly<Record<FormParameter, Take>> = {
    role([role, ...rest], form) {
        return role === undefined ? { kind: 'missing-role', form } : { taken: { role }, rest };
    },
    targets(words, form) {
        const wordsFollow = form.parameters.includes('reason') || form.parameters.includes('text');
        const count = countTargetWords(words, wordsFollow);
        return { taken: { targets: toUsernames(words.slice(0, count)) }, rest: words.slice(count) };
    },
    target: (words, form) => (words.length === 0 ? { kind: 'missing-targets', form } : takeOneTarget(words, form)),
    'optional-target': takeOneTarget,
    case: takeId('missing-case'),
    'case-or-run': takeId('missing-case'),
    run: takeId('missing-run'),
    report: takeId('missing-report', 'not-a-report'),
    duration([word, ...rest], form) {
        if (word === undefined) {
            return { kind: 'missing-duration', form };
        }
        if (saysNoEnd(word)) {
            return { taken: { duration: 'endless' }, rest };
        }
        const duration = readDuration(word);
        return duration === undefined ? { kind: 'not-a-duration', word, form } : { taken: { duration }, rest };
    },
    reason: (words) => ({ taken: { reason: words.join(' ') }, rest: [] }),
    text: takeText,
    'optional-topic': (words) => ({ taken: { topic: words }, rest: [] }),
};

/** Where a duration stands among the words: right behind the people, or at the very end. */
function positionOfDuration(form: Form, words: readonly string[]): number {
    const before = form.parameters.includes('role') ? 1 : 0;
    const behindPeople = before + countTargetWords(words.slice(before), true);
    if (saysNoEnd(words[behindPeople] ?? '')) {
        return behindPeople;
    }
    return (
        [behindPeople, words.length - 1].find(
            (position) => position > before && looksLikeDuration(words[position] ?? ''),
        ) ?? -1
    );
}

/** Takes the duration out of the words of an action that may have one. */
function takeDuration(form: Form, words: readonly string[]): Step {
    const position = form.kind === 'action' && form.action.duration ? positionOfDuration(form, words) : -1;
    const word = words[position];
    if (word === undefined) {
        return { taken: {}, rest: words };
    }
    const duration = saysNoEnd(word) ? 'endless' : readDuration(word);
    return duration === undefined
        ? { kind: 'not-a-duration', word, form }
        : { taken: { duration }, rest: words.filter((_, each) => each !== position) };
}

/** Takes the words apart as the form has them. */
export function take(form: Form, given: readonly string[]): Taken | WordsProblem {
    const timed = takeDuration(form, given);
    if ('kind' in timed) {
        return timed;
    }
    let words = timed.rest;
    let taken: Taken = { targets: [], reason: '', topic: [], ...timed.taken };
    for (const parameter of form.parameters) {
        const step = TAKE[parameter](words, form);
        if ('kind' in step) {
            return step;
        }
        taken = { ...taken, ...step.taken };
        words = step.rest;
    }
    const [extra] = words;
    return extra === undefined ? taken : { kind: 'too-many-words', word: extra, form };
}
