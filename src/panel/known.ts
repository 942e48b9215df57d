// What is known when a view must be shown: a trigger lives five seconds, so a slow server is not waited for.
import type { Result } from '../workspace/problem';

export type Known<T> = Result<T> | 'late';
