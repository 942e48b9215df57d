// What the words of an act alone cannot tell: whether a bare word is a person, a role, or what somebody is called.
import { MOST_TARGETS } from '../moderation/request';
import type { ActLine, Otherwise, State } from './act-state';
import { couldBeName, eachOnce } from './people';
import type { NamedPerson, PeopleReading } from './people';
import type { ActReading, Doubt } from './reading';
import { joinWords, plainText } from './words';
import type { Line } from './words';

type Again = (otherwise: Otherwise) => ActReading | undefined;

/** So many words make up the longest display name that is looked for. */
const MOST_WORDS_OF_A_NAME = 4;

/** A full stop may end a username, or a sentence. */
function isDoubtful({ username, bare }: NamedPerson, isAlone: boolean): boolean {
    return (bare && !isAlone) || username.endsWith('.');
}

/** Bare names among several are people, or nothing is done to anybody. */
function mustBePeople({ people }: PeopleReading, again: Again): Doubt[] {
    const isAlone = people.length === 1;
    const doubtful = people.filter((person) => isDoubtful(person, isAlone));
    const [begin] = people;
    const sentence = doubtful.find(({ at }) => begin !== undefined && at > begin.at);
    const otherwise = sentence && again({ until: sentence.at })?.meaning;
    return doubtful.length === 0
        ? []
        : [
              {
                  kind: 'must-be-people',
                  names: eachOnce(doubtful.map(({ username }) => username)),
                  ...(otherwise ? { otherwise } : {}),
              },
          ];
}

/** The words behind the people that could all be names. */
function namesFrom({ words }: Line, start: number): string[] {
    const texts = words.slice(start, start + MOST_TARGETS).map((word) => (word.quoted ? '' : plainText(word)));
    const end = texts.findIndex((text) => !couldBeName(text));
    return texts.slice(0, end < 0 ? undefined : end);
}

/** Behind a bare name, further names may be meant as people: `kick spam3 spam4`. */
function mayBePeople({ line }: ActLine, { people, next, ended }: PeopleReading, again: Again): Doubt[] {
    const names = namesFrom(line, next);
    return ended || people[people.length - 1]?.bare !== true || names.length === 0
        ? []
        : [
              {
                  kind: 'may-be-people',
                  names,
                  withFirst: (count) => again({ through: next + count, until: next + count })?.meaning,
              },
          ];
}

function isCapitalised(text: string | undefined): boolean {
    const first = text?.charAt(0) ?? '';
    return first !== first.toLowerCase();
}

/** `kick Bob Brown` may mean somebody who is called so, and not @bob. */
function mayBeDisplayName({ line }: ActLine, { people, next, ended }: PeopleReading): Doubt[] {
    const [only] = people;
    const isName = !ended && people.length === 1 && only?.bare === true;
    return isName && isCapitalised(only.username) && isCapitalised(line.words[next]?.text)
        ? [
              {
                  kind: 'may-be-display-name',
                  username: only.username,
                  text: joinWords(line.words.slice(only.at, only.at + MOST_WORDS_OF_A_NAME)),
              },
          ]
        : [];
}

/** `role add bob owner`: both words are bare, and which of them is the role is for the workspace to say. */
function mayBeRole({ shape, otherwise }: ActLine, { people }: PeopleReading, { role }: State, again: Again): Doubt[] {
    const [first] = people;
    if (!shape.role || role === undefined || otherwise.roleBehind || first?.bare !== true || !couldBeName(role)) {
        return [];
    }
    const other = again({ roleBehind: true });
    return other ? [{ kind: 'may-be-role', role, otherwise: other }] : [];
}

/** @param behind what was read up to the reason */
export function doubtsOf(act: ActLine, people: PeopleReading, behind: State, again: Again): Doubt[] {
    const isReasonNext = behind.at === people.next;
    return [
        ...mayBeRole(act, people, behind, again),
        ...mustBePeople(people, again),
        ...(isReasonNext ? [...mayBePeople(act, people, again), ...mayBeDisplayName(act, people)] : []),
    ];
}
