// Reads the words of an act: its people, role, duration and reason, wherever these may stand. Pure, and never throwing.
import { MOST_TARGETS } from '../moderation/request';
import { readBehind, readReason } from './act-behind';
import { doubtsOf } from './act-doubts';
import { readFront } from './act-front';
import type { ActLine, ActShape, Otherwise, State } from './act-state';
import { durationAt } from './duration';
import { eachOnce, noName, readPeople, timeParted } from './people';
import type { PeopleReading } from './people';
import { isProblem } from './reading';
import type { ActMeaning, ActReading, ReadingProblem } from './reading';
import { plainText } from './words';
import type { Line, Word } from './words';

function wrongPeople(
    { shape }: ActLine,
    { role }: State,
    { people, quoted }: PeopleReading,
): ReadingProblem | undefined {
    const names = eachOnce(people.map(({ username }) => username));
    if (names.length === 0) {
        if (quoted !== undefined) {
            return { kind: 'no-username', word: quoted.replace(/^@+/, '') };
        }
        return { kind: shape.role && role === undefined ? 'missing-role' : 'missing-targets' };
    }
    if (names.length > MOST_TARGETS) {
        return { kind: 'too-many-targets' };
    }
    const word = noName(names);
    return word === undefined ? undefined : { kind: 'not-a-name', word };
}

function peopleAt({ line, shape, otherwise }: ActLine, at: number): PeopleReading {
    const { until, through } = otherwise;
    return readPeople(line, at, {
        isTime: (place) => shape.duration !== 'none' && durationAt(line, place).kind !== 'none',
        ...(until === undefined ? {} : { until }),
        ...(through === undefined ? {} : { through }),
    });
}

/** What follows the people may be one more of them: both ways to read it. */
function unclearPeople(
    act: ActLine,
    front: State,
    { next, unclear, quoted }: PeopleReading,
): ReadingProblem | undefined {
    const mustBeRole = act.shape.role && front.role === undefined && quoted !== undefined;
    if (unclear === undefined || mustBeRole) {
        return undefined;
    }
    const more = quoted === undefined ? [readAgain(act, { through: unclear, until: unclear })?.meaning] : [];
    return {
        kind: 'unclear',
        word: quoted ?? act.line.words[next]?.text ?? '',
        readings: [...more, readAgain(act, { until: next })?.meaning].filter((reading) => reading !== undefined),
        ...(quoted === undefined ? {} : { name: quoted, asPerson: (username) => withPerson(act, next, username) }),
    };
}

/** `@mallory, dave complained`: behind an `@name` and a comma, a bare name with words behind it may begin the reason. */
function unclearReason(
    act: ActLine,
    { role }: State,
    { people, next, ended }: PeopleReading,
): ReadingProblem | undefined {
    const lastAt = people.map(({ bare }) => bare).lastIndexOf(false);
    const begin = people[lastAt + 1];
    const before = people[lastAt];
    const isTime = act.shape.duration !== 'none' && durationAt(act.line, next).kind !== 'none';
    const isRole = act.shape.role && role === undefined;
    return begin && before && begin.at > before.at && !ended && !isTime && !isRole
        ? {
              kind: 'unclear',
              word: begin.username,
              readings: [readAgain(act, { until: next })?.meaning, readAgain(act, { until: begin.at })?.meaning].filter(
                  (reading) => reading !== undefined,
              ),
          }
        : undefined;
}

/** The same words with a username in place of one of them. */
function withPerson(act: ActLine, at: number, username: string): ActMeaning | undefined {
    const person = { text: `@${username}`, quoted: false, joined: false };
    const words = act.line.words.map((word, place) => (place === at ? person : word));
    return readAgain({ ...act, line: { ...act.line, words } }, {})?.meaning;
}

function readAgain(act: ActLine, otherwise: Otherwise): ActReading | undefined {
    const read = readActLine({ ...act, otherwise: { ...act.otherwise, ...otherwise } });
    return isProblem(read) ? undefined : read;
}

function readActLine(act: ActLine): ActReading | ReadingProblem {
    const front = readFront(act);
    if (isProblem(front)) {
        return front;
    }
    const people = peopleAt(act, front.at);
    // Another way to read the words says where the people end, and so leaves nothing open about them.
    const isSettled = act.otherwise.until !== undefined;
    const wrong =
        wrongPeople(act, front, people) ??
        (isSettled ? undefined : (unclearPeople(act, front, people) ?? unclearReason(act, front, people)));
    if (wrong) {
        return wrong;
    }
    const names = eachOnce(people.people.map(({ username }) => username));
    const behind = readBehind(act, { ...front, people: names, at: people.next });
    if (isProblem(behind)) {
        return behind;
    }
    const meaning = readReason(act, behind);
    if (isProblem(meaning)) {
        return meaning;
    }
    const doubts = isSettled ? [] : doubtsOf(act, people, behind, (otherwise) => readAgain(act, otherwise));
    return whatIsMissing(act.shape, meaning) ?? { meaning, doubts };
}

function whatIsMissing({ words, duration }: ActShape, meaning: ActMeaning): ReadingProblem | undefined {
    if (words === 'text' && meaning.reason === '') {
        return { kind: 'missing-text' };
    }
    const isEndless = meaning.duration === undefined || meaning.duration === 'endless';
    return duration === 'needed' && isEndless ? { kind: 'missing-duration' } : undefined;
}

/** A time behind the last of the people is a word of its own. */
function withTimeParted({ words, end }: Line): Line {
    const last = words.findIndex((_, at) => at + 1 === end || !isAmongPeople(words[at + 1]));
    const parted = words
        .slice(0, last + 1)
        .slice(-1)
        .flatMap(timeParted);
    return parted.length < 2
        ? { words, end }
        : {
              words: [...words.slice(0, last), ...parted, ...words.slice(last + 1)],
              end: end === undefined ? undefined : end + 1,
          };
}

function isAmongPeople(word: Word | undefined): boolean {
    return word !== undefined && !word.quoted && plainText(word).startsWith('@');
}

/** What the words behind an act's own words come to. */
export function readAct(line: Line, shape: ActShape): ActReading | ReadingProblem {
    return readActLine({ line: shape.duration === 'none' ? line : withTimeParted(line), shape, otherwise: {} });
}
