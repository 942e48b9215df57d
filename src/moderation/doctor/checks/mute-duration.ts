// Whether the default duration of a mute is one.
import { readWholeDuration } from '../../../parameters/duration-text';
import { defineCheck } from '../check';

export const muteDuration = defineCheck({
    name: 'mute-duration',
    needs: [],
    findings: { set: 'good', none: 'good', invalid: 'warning' },
    run({ entered: { defaultMuteDuration } }) {
        if (defaultMuteDuration === '') {
            return Promise.resolve({ code: 'none' });
        }
        const read = readWholeDuration(defaultMuteDuration);
        if (read.kind === 'unreadable') {
            return Promise.resolve({ code: 'invalid' });
        }
        return Promise.resolve({ code: read.duration === 'endless' ? 'none' : 'set' });
    },
});
