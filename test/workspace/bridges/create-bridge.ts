// Joins a bridge of the engine with the host's methods: the engine checks the app's permission, the host does the work.

/**
 * What a bridge of the engine leaves to the host: for each `doX`, which checks the app's permission, the host's `x`.
 * A class that implements a part of it is checked against the engine's own signatures.
 */
export type HostMethods<Bridge> = Partial<{
    [Name in keyof Bridge as Name extends `do${infer Method}` ? Uncapitalize<Method> : never]: Bridge[Name];
}>;

/** A class of the engine, from whichever version of it was loaded. */
export type EngineClass<Instance extends object = object> = new () => Instance;

type Method = (...params: unknown[]) => unknown;

const namesOf = (prototype: object): string[] =>
    Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/**
 * Makes a bridge for one engine version.
 * A method that the engine asks for and the host does not have answers with an error that says so; engines differ in
 * what they ask for, so nothing else needs to know the version.
 * @param name the bridge, for that error
 * @param onCall told about every call that the engine makes, before the permission is checked
 */
export function createBridge<Bridge extends object>(
    name: string,
    engineClass: EngineClass<Bridge>,
    methods: object,
    onCall: (method: string) => void,
): Bridge {
    const bridge = new engineClass();
    const prototype = engineClass.prototype as Record<string, Method>;
    const assign = (method: string, value: Method): void => {
        Object.defineProperty(bridge, method, { value, configurable: true });
    };
    for (const checked of namesOf(prototype).filter((each) => /^do[A-Z]/.test(each))) {
        const method = lowerFirst(checked.slice('do'.length));
        assign(method, () => Promise.reject(new Error(`${name}.${method} is not part of this workspace.`)));
        assign(checked, (...params) => {
            onCall(method);
            return prototype[checked]?.apply(bridge, params);
        });
    }
    for (const method of namesOf(Object.getPrototypeOf(methods) as object)) {
        const own: unknown = Reflect.get(methods, method);
        if (typeof own === 'function') assign(method, own.bind(methods) as Method);
    }
    return bridge;
}
