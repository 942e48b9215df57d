// Whether the default duration of a mute is one.
import { readDuration } from '../../time/duration';
import { defineCheck } from '../check';

export const muteDuration = defineCheck({
    name: 'mute-duration',
    needs: [],
    findings: { set: 'good', none: 'good', invalid: 'warning' },
    run({ entered: { defaultMuteDuration } }) {
        if (defaultMuteDuration === '') {
            return Promise.resolve({ code: 'none' });
        }
        return Promise.resolve({ code: readDuration(defaultMuteDuration) === undefined ? 'invalid' : 'set' });
    },
});
