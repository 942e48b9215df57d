// The source of a file that the runtime's main imports first: the time of an app's process, moved from outside.

/** In the engine's copy, one file for each host process with a clock of its own, named by its process id. */
export const clockFolder = 'clocks';

/**
 * The file holds how many milliseconds the process is ahead. It is looked for when the process starts and then read
 * at every look at the clock, so that time moves for host and app at once; without a file nothing is changed.
 */
export const clockShimSource = `// Sets the clock ahead by what the host's file says.
// The engine reaches this file through a link elsewhere.
const here = 'file://' + Deno.realPathSync(new URL(import.meta.url));
const file = new URL('../${clockFolder}/' + Deno.ppid, here);

function exists(): boolean {
    try {
        return Deno.statSync(file).isFile;
    } catch {
        return false;
    }
}

if (exists()) {
    const RealDate = Date;
    const realNow = Date.now;
    const now = (): number => realNow() + Number(Deno.readTextFileSync(file));
    globalThis.Date = new Proxy(RealDate, {
        apply: () => new RealDate(now()).toString(),
        construct: (target, parameters, newTarget) =>
            Reflect.construct(target, parameters.length === 0 ? [now()] : parameters, newTarget),
        get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
    });
}
`;

/** A program that tells its time, started as the runtime is: with it a test knows that the clock it moves is in effect. */
export const clockCheckSource = `import './clock-shim.ts';

console.log(Date.now());
`;
