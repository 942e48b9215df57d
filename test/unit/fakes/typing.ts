// Typing /mod in the fake workspace, in English.
import { respond } from '../../../src/slash/respond';
import { translator } from '../../../src/texts/translate';
import type { FakeWorkspace } from './fake-workspace';
import { readable } from '../../readable';
import { deskFor } from './performing';
import type { Surroundings } from './performing';

export const english = translator('en');

/** An answer without the ids of cases, which are new each time. */
export function withoutCases(answer: string): string {
    return answer.replace(/^Case .*`\n?/gm, '').trimEnd();
}

/** The answer to what a person types after `/mod`, as it is read. */
export async function type(
    workspace: FakeWorkspace,
    person: string,
    words: string,
    surroundings: Surroundings = {},
): Promise<string> {
    const desk = deskFor(workspace, person, surroundings);
    const { text } = await respond(english, desk, words === '' ? [] : words.split(' '));
    return readable(text);
}
