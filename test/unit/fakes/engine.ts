// Stand-ins for the engine's objects: only what a test gives is there; anything else is an error.
import type { IHttp, IHttpRequest, IHttpResponse, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IRoomRead, IUserRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

/** An object of the engine with no more than the given members. */
export function only<T extends object>(given: Partial<T>): T {
    return new Proxy(given, {
        get(target, member): unknown {
            if (!(member in target) && member !== 'then') {
                throw new Error(`the code under test reached for ${String(member)}`);
            }
            return Reflect.get(target, member);
        },
    }) as T;
}

/** Users and rooms come as plain data that may lack anything. */
export function user(username: string, details: Partial<IUser> = {}): IUser {
    const given: Partial<IUser> = { id: `id-${username}`, username, name: username, isEnabled: true, roles: ['user'] };
    return { ...given, ...details } as IUser;
}

export function room(details: Readonly<Record<string, unknown>> = {}): IRoom {
    return {
        id: 'id-general',
        slugifiedName: 'general',
        type: 'c',
        _unmappedProperties_: {},
        ...details,
    } as unknown as IRoom;
}

export function reader(rooms: Partial<IRoomRead>, users: Partial<IUserRead> = {}): IRead {
    return only<IRead>({ getRoomReader: () => only<IRoomRead>(rooms), getUserReader: () => only<IUserRead>(users) });
}

interface Sent extends IHttpRequest {
    readonly method: 'get' | 'post';
    readonly url: string;
}

type Answer = Partial<IHttpResponse> | Error | undefined;

/** Answers calls with what was laid up for them, in turn; the last answer stays. */
export class FakeHttp {
    public readonly sent: Sent[] = [];
    public readonly http: IHttp = only<IHttp>({
        get: (url, request) => this.answer('get', url, request),
        post: (url, request) => this.answer('post', url, request),
    });

    private readonly answers: Answer[];

    public constructor(...answers: Answer[]) {
        this.answers = answers;
    }

    /** The body of a request as the server would read it. */
    public body(position = 0): unknown {
        return JSON.parse(this.sent[position]?.content ?? 'null');
    }

    private answer(method: Sent['method'], url: string, request: IHttpRequest = {}): Promise<IHttpResponse> {
        this.sent.push({ method, url, ...request });
        const answer = this.answers.length > 1 ? this.answers.shift() : this.answers[0];
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer as IHttpResponse);
    }
}

export function answered(statusCode: number, data: unknown): Partial<IHttpResponse> {
    return { statusCode, data };
}

export function ok(data: Readonly<Record<string, unknown>> = {}): Partial<IHttpResponse> {
    return answered(200, { ...data, success: true });
}
