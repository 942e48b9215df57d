// What is known when a view must be shown: a trigger lives five seconds, so a slow server is not waited for.
import type { Result } from '../workspace/problem';

export type Known<T> = Result<T> | 'late';

/** The result, or `late` when it did not come in time; what comes later is dropped. */
export function within<T>(milliseconds: number, result: Promise<T>): Promise<T | 'late'> {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
            resolve('late');
        }, milliseconds);
        result.then(resolve, reject).finally(() => {
            clearTimeout(timer);
        });
    });
}
