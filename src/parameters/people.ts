// People among the words of an act: @names, or a bare first name and each one behind a comma; the first other word ends them.
import { defineParameter } from './parameter';
import { unitCalled } from './units';
import { isDash, limitOf, plainText } from './words';
import type { Line, Word } from './words';

export interface NamedPerson {
    /** As typed, without `@`. */
    readonly username: string;
    /** Without `@`: taken for a name because of where it stands. */
    readonly bare: boolean;
    /** The place of its word in the line. */
    readonly at: number;
}

export interface PeopleReading {
    readonly people: readonly NamedPerson[];
    /** The place of the first word behind them. */
    readonly next: number;
    /** A mark says that they have ended: a colon, a dash, `--`. */
    readonly ended: boolean;
    /** Where it is not clear whether what follows is one more person: the place of the first word behind that one. */
    readonly unclear: number | undefined;
    /** What stands in quotes where a person is expected. */
    readonly quoted: string | undefined;
}

export interface PeopleLimits {
    /** Whether the words from a place on look like a time, and so are no name. */
    isTime(at: number): boolean;
    /** The people end here at the latest, and it is clear that they do. */
    readonly until?: number;
    /** Whatever stands before this place is a person. */
    readonly through?: number;
}

const CONNECTORS = new Set(['and', '&', '+', 'und', 'et']);
const SEPARATOR = /[,;]/;
/** What no username holds, whatever the workspace allows in them. */
const NO_NAME = /[\s@,;`"'’“”<>\\()[\]{}!?#*|=/^$%~]/;
const MOST_WORDS_OF_A_NAME = 4;

/** `@bob,2h`: whoever is called like a length of time has to be named with an `@`. */
export function timeParted(word: Word): Word[] {
    const [, people, time = '', unit = ''] = /^(@.*[,;])(\d+(?:\.\d+)?([a-z]+)[,;]?)$/i.exec(word.text) ?? [];
    return people !== undefined && !word.quoted && unitCalled(unit)
        ? [
              { ...word, text: people },
              { text: time, quoted: false, joined: false },
          ]
        : [word];
}

/** Whether a bare word could be a username. */
export function couldBeName(text: string): boolean {
    return text !== '' && !NO_NAME.test(text) && !CONNECTORS.has(text.toLowerCase()) && /[^-.–—:]/.test(text);
}

/** Whether what stood in quotes could be a display name, rather than a sentence. */
function couldBeDisplayName(text: string): boolean {
    return text.trim().split(/\s+/).length <= MOST_WORDS_OF_A_NAME && !/[,;!?]/.test(text);
}

/** The names of a list that was pasted in quotes: two or more lines of one word each. */
function pastedNames({ text }: Word): string[] {
    const lines = text.split(/[\r\n]+/).map((line) => line.trim().replace(/[,;]+$/, ''));
    const names = lines.filter((line) => line !== '');
    return names.length > 1 && names.every((name) => !/\s/.test(name)) ? names : [];
}

class PeopleReader {
    private readonly people: NamedPerson[] = [];
    private readonly limit: number;
    private at: number;
    private comma = false;
    private ended = false;
    private quoted: string | undefined;

    public constructor(
        private readonly line: Line,
        start: number,
        private readonly limits: PeopleLimits,
    ) {
        this.at = start;
        this.limit = Math.min(limitOf(line), limits.until ?? Infinity);
    }

    public read(): PeopleReading {
        while (this.at < this.limit && !this.ended && this.step()) {
            // Each step takes a word.
        }
        const ended = this.ended || this.at === this.limit;
        return {
            people: this.people,
            next: this.at,
            ended,
            unclear: ended || this.people.length === 0 ? undefined : this.unclear(),
            quoted: this.quoted,
        };
    }

    private word(at = this.at): Word {
        return this.line.words[at] ?? { text: '', quoted: false, joined: false };
    }

    /** Takes a word, or answers that the people have ended. */
    private step(): boolean {
        const word = this.word();
        if (this.people.length > 0 && isDash(word)) {
            this.ended = true;
            this.at += 1;
            return true;
        }
        if (word.quoted) {
            return this.takeQuoted(word);
        }
        if (this.people.length > 0 && this.isConnector(this.at)) {
            return this.skipConnector();
        }
        return this.takeNames(plainText(word));
    }

    private takeQuoted(word: Word): boolean {
        const names = pastedNames(word);
        const first = this.people.length === 0;
        if (names.length === 0 || !(first || this.comma)) {
            this.quoted = word.text.trim();
            return false;
        }
        names.forEach((name) => {
            this.add(name);
        });
        this.at += 1;
        return true;
    }

    private isConnector(at: number): boolean {
        const word = this.word(at);
        return (
            !word.quoted &&
            CONNECTORS.has(
                plainText(word)
                    .replace(/[,;]+$/, '')
                    .toLowerCase(),
            )
        );
    }

    private skipConnector(): boolean {
        const next = this.at + 1;
        if (next >= this.limit || !(this.isNameAt(next) || this.isLengthAt(next))) {
            return false;
        }
        this.at = next;
        return true;
    }

    /** Behind `and` a length of time is no person, and no reason. */
    private isLengthAt(at: number): boolean {
        return /\p{Nd}/u.test(plainText(this.word(at))) && this.limits.isTime(at);
    }

    /** Whether a word stands for people where it stands: with an `@`, or behind a comma. */
    private isNameAt(at: number): boolean {
        const word = this.word(at);
        const text = plainText(word);
        if (/^[,;]*@/.test(text) || at < (this.limits.through ?? 0)) {
            return !word.quoted;
        }
        const isBehindComma = this.comma || SEPARATOR.test(text.charAt(0));
        const names = text.split(SEPARATOR).filter((name) => name !== '');
        return isBehindComma && !word.quoted && names.every(couldBeName) && !this.limits.isTime(at);
    }

    private takeNames(text: string): boolean {
        const isMark = text.split(SEPARATOR).every((part) => part === '');
        if (!isMark && this.people.length > 0 && !this.isNameAt(this.at)) {
            return false;
        }
        for (const part of text.split(/([,;])/)) {
            if (SEPARATOR.test(part)) {
                this.comma = true;
            } else if (part !== '') {
                this.add(part);
            }
        }
        // A colon says that what follows is about those named.
        this.ended = text.endsWith(':');
        this.at += 1;
        return true;
    }

    private add(typed: string): void {
        const username = typed.replace(/^@+/, '').replace(/:+$/, '');
        if (username !== '') {
            this.people.push({ username, bare: !typed.startsWith('@'), at: this.at });
            this.comma = false;
        }
    }

    /** What follows may be a person all the same: behind `and`, a comma, or in what may have been quotes. */
    private unclear(): number | undefined {
        const word = this.word();
        const last = this.people[this.people.length - 1];
        if (this.isConnector(this.at)) {
            return Math.min(this.at + 2, this.limit);
        }
        if (this.limits.isTime(this.at)) {
            return undefined;
        }
        if (word.quoted) {
            return this.comma || couldBeDisplayName(word.text) ? this.at + 1 : undefined;
        }
        const mayBeQuoted = word.joined && last?.bare === true;
        return this.comma || mayBeQuoted ? this.at + 1 : undefined;
    }
}

/** The people whose names begin at a place of a line. */
export function readPeople(line: Line, start: number, limits: PeopleLimits): PeopleReading {
    return new PeopleReader(line, start, limits).read();
}

/** Names of people, each once in whatever case, as it was first written. */
export function eachOnce(names: readonly string[]): string[] {
    const first = new Map<string, string>();
    for (const name of names) {
        const key = name.toLowerCase();
        first.set(key, first.get(key) ?? name);
    }
    return [...first.values()];
}

/** What is no username at all, whoever may be there; `undefined` where all could be. */
export function noName(names: readonly string[]): string | undefined {
    return names.find((name) => /[\s@`*"'<>\\]/.test(name));
}

export const targets = defineParameter({
    usage: '@user…',
    explanation: 'help-parameter-people',
    field: { kind: 'people', label: 'panel-people', placeholder: 'panel-people-placeholder', optional: false },
});
