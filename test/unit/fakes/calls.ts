// A record of port calls, and the accidents that a test arranges for them.
import { failure } from '../../../src/workspace/problem';
import type { Problem, Result } from '../../../src/workspace/problem';
import type { ActingPorts, ReadingPorts } from '../../../src/workspace/ports';

type MethodsOf<Ports> = {
    [Port in keyof Ports & string]: {
        [Method in keyof Ports[Port] & string]: Ports[Port][Method] extends (...given: never[]) => unknown
            ? `${Port}.${Method}`
            : never;
    }[keyof Ports[Port] & string];
}[keyof Ports & string];

export type Read = MethodsOf<ReadingPorts>;
export type Act = MethodsOf<ActingPorts>;
export type Method = Read | Act;

export interface Call {
    readonly method: Method;
    readonly given: readonly unknown[];
}

type Accident =
    | { readonly kind: 'problem'; readonly problem: Problem }
    | { readonly kind: 'answer-lost'; readonly problem: Problem }
    | { readonly kind: 'throw'; readonly error: Error }
    | { readonly kind: 'late'; readonly milliseconds: number };

interface Arranged {
    readonly accident: Accident;
    left: number;
}

/** What a call meets that did its work and then broke, or broke before. */
export const TIMED_OUT: Problem = { code: 'mod-timed-out', effect: 'unknown', by: 'server' };

export class Calls {
    public readonly made: Call[] = [];
    private readonly accidents = new Map<Method, Arranged>();
    private readonly sequels = new Map<Method, () => void>();

    /** The call changes nothing and answers with the problem. */
    public fail(method: Method, problem: Problem, times = Infinity): void {
        this.accidents.set(method, { accident: { kind: 'problem', problem }, left: times });
    }

    /** The effect lands, the answer is lost. */
    public loseAnswer(method: Method, problem: Problem = TIMED_OUT, times = Infinity): void {
        this.accidents.set(method, { accident: { kind: 'answer-lost', problem }, left: times });
    }

    public throwFrom(method: Method, error = new Error('arranged'), times = Infinity): void {
        this.accidents.set(method, { accident: { kind: 'throw', error }, left: times });
    }

    /** The call does its work at once, and its answer takes a while. */
    public delay(method: Method, milliseconds: number, times = Infinity): void {
        this.accidents.set(method, { accident: { kind: 'late', milliseconds }, left: times });
    }

    /** Something that happens in the workspace right after the next call of a method. */
    public afterwards(method: Method, sequel: () => void): void {
        this.sequels.set(method, sequel);
    }

    public names(): Method[] {
        return this.made.map(({ method }) => method);
    }

    /** Records a call and lets it meet the accident arranged for it. */
    public call<T>(method: Method, given: readonly unknown[], work: () => Result<T>): Promise<Result<T>> {
        this.made.push({ method, given });
        const arranged = this.accidents.get(method);
        const accident = arranged && arranged.left > 0 ? arranged.accident : undefined;
        if (arranged && accident) {
            arranged.left -= 1;
        }
        if (accident?.kind === 'throw') {
            return Promise.reject(accident.error);
        }
        const result = accident?.kind === 'problem' ? failure(accident.problem) : work();
        this.sequels.get(method)?.();
        this.sequels.delete(method);
        return answerOf(accident, result);
    }
}

/** What the caller gets of a call that did its work, and when. */
function answerOf<T>(accident: Accident | undefined, result: Result<T>): Promise<Result<T>> {
    return accident?.kind === 'late'
        ? new Promise((resolve) => setTimeout(resolve, accident.milliseconds, result))
        : Promise.resolve(accident?.kind === 'answer-lost' ? failure(accident.problem) : result);
}
