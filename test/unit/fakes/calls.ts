// A record of port calls, and the accidents that a test arranges for them.
import { failure } from '../../../src/workspace/problem';
import type { Problem, Result } from '../../../src/workspace/problem';
import type { ActingPorts, ReadingPorts, RecordsPort } from '../../../src/workspace/ports';

type MethodsOf<Ports> = {
    [Port in keyof Ports & string]: {
        [Method in keyof Ports[Port] & string]: Ports[Port][Method] extends (...given: never[]) => unknown
            ? `${Port}.${Method}`
            : never;
    }[keyof Ports[Port] & string];
}[keyof Ports & string];

export type Read = MethodsOf<ReadingPorts>;
export type Act = MethodsOf<ActingPorts>;
export type Keep = MethodsOf<{ records: RecordsPort }>;
export type Method = Read | Act | Keep;

export const ACTS: readonly Act[] = [
    'muting.mute',
    'muting.unmute',
    'membership.remove',
    'banning.ban',
    'banning.unban',
    'roleGranting.grant',
    'roleGranting.revoke',
    'activation.activate',
    'deactivation.deactivate',
];

export interface Call {
    readonly method: Method;
    readonly given: readonly unknown[];
}

export type Accident =
    | { readonly kind: 'problem'; readonly problem: Problem }
    | { readonly kind: 'answer-lost'; readonly problem: Problem }
    | { readonly kind: 'throw'; readonly error: Error }
    | { readonly kind: 'late'; readonly milliseconds: number }
    | { readonly kind: 'twice' };

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
    private readonly byPosition = new Map<number, Accident>();
    private readonly byCall: { readonly fits: (call: Call) => boolean; readonly accident: Accident }[] = [];

    /** @param order the names of all calls, in their order, which several ports may write down together. */
    public constructor(private readonly order: string[] = []) {}

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

    /** The call of this position, the first being 0, meets the accident, whatever its method. */
    public break(position: number, accident: Accident): void {
        this.byPosition.set(position, accident);
    }

    /** The next call that fits meets the accident. */
    public breakNext(fits: (call: Call) => boolean, accident: Accident): void {
        this.byCall.push({ fits, accident });
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
        const accident = this.byPosition.get(this.made.length) ?? this.fitting({ method, given }) ?? this.next(method);
        this.made.push({ method, given });
        this.order.push(method);
        if (accident?.kind === 'throw') {
            return Promise.reject(accident.error);
        }
        if (accident?.kind === 'twice') {
            work();
        }
        const result = accident?.kind === 'problem' ? failure(accident.problem) : work();
        this.sequels.get(method)?.();
        this.sequels.delete(method);
        return answerOf(accident, result);
    }

    private fitting(call: Call): Accident | undefined {
        const position = this.byCall.findIndex(({ fits }) => fits(call));
        return position < 0 ? undefined : this.byCall.splice(position, 1)[0]?.accident;
    }

    private next(method: Method): Accident | undefined {
        const arranged = this.accidents.get(method);
        if (!arranged || arranged.left <= 0) {
            return undefined;
        }
        arranged.left -= 1;
        return arranged.accident;
    }
}

/** What the caller gets of a call that did its work, and when. */
function answerOf<T>(accident: Accident | undefined, result: Result<T>): Promise<Result<T>> {
    return accident?.kind === 'late'
        ? new Promise((resolve) => setTimeout(resolve, accident.milliseconds, result))
        : Promise.resolve(accident?.kind === 'answer-lost' ? failure(accident.problem) : result);
}
