// What actions that are nothing but their case have in common: nothing in Rocket.Chat shows them, nothing can fail.
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export const RECORD_ONLY = {
    parameters: ['targets', 'text'],
    options: [],
    scope: 'room',
    roomTypes: ['channel', 'private-group'],
    recordOnly: true,
    isDone: () => false,
    trace: 'room',
    provenBy: 'answer',
    harmlessToRepeat: false,
    uses: [],
    apply: (): Promise<Result<void>> => Promise.resolve(success(undefined)),
} as const;
