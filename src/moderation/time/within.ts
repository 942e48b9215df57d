// Waits for something only so long.

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
