// Posts what no view ever offered, as whomever: nothing must change by it, and the answer must be in words.
import type { ModDesk } from './mod-desk';
import { type Posted, textsIn } from './panel-user';
import type { PersonName } from './rows';

/** What the client would show of an answer or a push. */
export const wordsIn = (shown: unknown): string => {
    const { errors = {} } = shown as { errors?: Record<string, string> };
    return [...textsIn(shown), ...Object.values(errors)].join('\n');
};

/** Posts it as this person, whoever it came from; what was answered, and that nothing changed by it. */
export async function forge(modDesk: ModDesk, name: PersonName, { kind, request }: Posted): Promise<string> {
    const { engine, demo } = modDesk;
    const user = demo.people[name];
    const pushes = engine.recorder.pushes.length;
    let answer: unknown;
    const { changes } = await modDesk.during(async () => {
        const forged = { ...request, user, triggerId: 'forged' } as never;
        answer = await (kind === 'viewSubmit' ? engine.viewSubmit(forged) : engine.blockAction(forged));
    });
    expect({ changes, of: request }).toEqual({ changes: [], of: request });
    const words = [answer, ...engine.recorder.pushes.slice(pushes).map(({ interaction }) => interaction)].map(wordsIn);
    const all = words.join('\n').trim();
    expect({ said: all !== '', of: request }).toEqual({ said: true, of: request });
    return all;
}
